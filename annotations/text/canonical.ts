import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Problem } from '../model/problem.ts';

const byteOrderMark = '\ufeff';

/**
 * The text that offsets count in and that never changes again: without a byte order mark, every line ending LF, otherwise
 * untouched. Neither Unicode normalisation nor trimming, so that it stays what the outlet published.
 *
 * Text from JSON can hold half a surrogate pair, which no UTF-8 file can; hash and export would differ from what is shown.
 * @param file the name that the problem is about
 * @throws Problem `text-lone-surrogate` with the offset in UTF-16 units of the text as it came.
 */
export function canonicalise(text: string, file: string): string {
  const offset = text.search(/\p{Surrogate}/u);
  if (offset >= 0) throw new Problem('text-lone-surrogate', { file, offset });
  const start = text.startsWith(byteOrderMark) ? 1 : 0;
  return text.slice(start).replace(/\r\n?/g, '\n');
}

/** SHA-256 of the text's UTF-8, in hexadecimal: what says that two copies of an article are the same to the byte. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
