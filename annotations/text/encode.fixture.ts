import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Text as bytes, for tests: what {@link decode} reads back. */
export const utf8: (text: string) => Uint8Array = utf8ToBytes;

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return new Uint8Array(view.buffer);
}

const typographic: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, '–': 0x96, œ: 0x9c };

export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => typographic[character] ?? character.charCodeAt(0));
}
