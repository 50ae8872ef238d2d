import { analyse } from 'chardet';
import { Problem } from '../model/problem.ts';
import { type Encoding, encodings } from './encodings.ts';

export interface Decoded {
  /** Without its byte order mark; line endings as in the file. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hadBom: boolean;
  /** False when the encoding is a guess that a person should look at. */
  readonly certain: boolean;
}

/** In bytes. Some 8 million words: beyond every article, and small enough to be held in memory several times over. */
export const sizeLimit = 50 * 1024 * 1024;

/**
 * Bytes to text. A byte order mark decides; else zero bytes tell UTF-16 from a binary file; else what is valid UTF-8 is
 * UTF-8, since no other text looks like it by accident; else the chardet library guesses among the older encodings.
 * Nothing that does not fit is ever replaced by U+FFFD.
 * @param file the name that a problem is about
 * @param chosen what a person chose instead of the guess
 * @throws Problem `text-too-large`, `text-empty`, `text-binary`, or `text-undecodable` with the byte offset of the first
 *   sequence that does not fit (the file's length when it breaks off too early).
 */
export function decode(bytes: Uint8Array, file: string, chosen?: Encoding): Decoded {
  if (bytes.length > sizeLimit) {
    const megabyte = 1024 * 1024;
    throw new Problem('text-too-large', {
      file,
      megabytes: Math.ceil(bytes.length / megabyte),
      limit: sizeLimit / megabyte,
    });
  }
  if (isDocument(bytes)) throw new Problem('text-binary', { file });
  const mark = markOf(bytes);
  const encoding = chosen ?? mark?.encoding ?? guessEncoding(bytes, file);
  const hadBom = mark?.encoding === encoding;
  const skipped = hadBom ? mark.bytes.length : 0;
  const text = decodeStrictly(bytes.subarray(skipped), encoding, file, skipped);
  if (text.trim() === '') throw new Problem('text-empty', { file });
  if (hasControls(text)) throw new Problem('text-binary', { file });
  return { text, encoding, hadBom, certain: chosen !== undefined || hadBom || encoding === 'utf-8' };
}

const marks: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

function markOf(bytes: Uint8Array) {
  return marks.find((mark) => startsWith(bytes, mark.bytes));
}

/** First bytes of the documents that people most often take for text; some hold neither zeros nor control characters. */
const documents: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip: docx, odt, epub
  [0xd0, 0xcf, 0x11, 0xe0], // doc
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x1f, 0x8b], // gzip
];

function isDocument(bytes: Uint8Array): boolean {
  return documents.some((signature) => startsWith(bytes, signature));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function guessEncoding(bytes: Uint8Array, file: string): Encoding {
  const wide = guessUtf16(bytes);
  if (wide !== undefined) return wide;
  if (bytes.includes(0)) throw new Problem('text-binary', { file });
  if (isUtf8(bytes)) return 'utf-8';
  return guessLegacy(bytes);
}

/** How many of a text's UTF-16 high bytes are zero at least: spaces alone come to more in any script that has them. */
const zeroShare = 0.05;

/** How many of them are below 0x31 at least, where every alphabet and the common punctuation are. */
const alphabetShare = 0.95;

/**
 * UTF-16 without a mark: its letters, digits and spaces have a zero, or at least a small number, for the high byte, and
 * none has a zero for the low one. A binary file with zeros in such an order has anything for the rest.
 */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length === 0 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, 64 * 1024);
  const even = sample.filter((_, i) => i % 2 === 0);
  const odd = sample.filter((_, i) => i % 2 === 1);
  if (areHighBytes(odd) && !even.includes(0)) return 'utf-16le';
  if (areHighBytes(even) && !odd.includes(0)) return 'utf-16be';
  return undefined;
}

function areHighBytes(bytes: Uint8Array): boolean {
  const zeros = bytes.filter((byte) => byte === 0).length;
  const alphabetic = bytes.filter((byte) => byte < 0x31).length;
  return zeros > 0 && zeros >= bytes.length * zeroShare && alphabetic >= bytes.length * alphabetShare;
}

/**
 * Whether bytes are meant as UTF-8. A file that is UTF-8 but for a broken byte or a cut end must be refused with its
 * place, not shown as the mojibake that any one-byte encoding would make of it: so it counts as UTF-8 when more of its
 * non-ASCII characters are whole than broken.
 */
function isUtf8(bytes: Uint8Array): boolean {
  if (tryDecode(bytes, 'utf-8') !== undefined) return true;
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return foreign - broken > broken;
}

/** Of 100. Below this chardet has seen hardly more than chance; it answers 10 for any two bytes that could be Chinese, and 80 for prose. */
const chardetSure = 30;

/** Letters beyond ASCII below which chardet is sure of anything: it takes a lone "ï" for Czech. */
const fewestForeign = 8;

/** chardet's names for encodings whose WHATWG label is another one: browsers read ISO-8859-1 as windows-1252, too. */
const aliases: ReadonlyMap<string, Encoding> = new Map([
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
]);

/** Older encodings, by letter statistics; Western European where those say nothing. */
function guessLegacy(bytes: Uint8Array): Encoding {
  if (bytes.filter((byte) => byte >= 0x80).length < fewestForeign) return 'windows-1252';
  for (const { name, confidence } of analyse(bytes.subarray(0, 256 * 1024))) {
    const label = name.toLowerCase();
    const encoding = aliases.get(label) ?? encodings.find((known) => known === label);
    if (confidence < chardetSure || encoding === undefined || encoding.startsWith('utf-')) continue;
    if (tryDecode(bytes, encoding) !== undefined) return encoding;
  }
  return 'windows-1252';
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding, file: string, skipped: number): string {
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) return text;
  throw new Problem('text-undecodable', { file, encoding, offset: skipped + firstMisfit(bytes, encoding) });
}

function tryDecode(bytes: Uint8Array, encoding: Encoding, stream = false): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
    return encoding === 'windows-1252' ? mapC1(text) : text;
  } catch {
    return undefined;
  }
}

/**
 * Where decoding stops. A prefix decoded as part of a stream fails if and only if it holds a misfit, so the shortest
 * failing prefix is found by bisection; the sequence that fails starts where the longest whole prefix before it ends.
 */
function firstMisfit(bytes: Uint8Array, encoding: Encoding): number {
  let fits = 0;
  let fails = bytes.length + 1;
  while (fails - fits > 1) {
    const middle = (fits + fails) >>> 1;
    if (middle <= bytes.length && tryDecode(bytes.subarray(0, middle), encoding, true) === undefined) fails = middle;
    else fits = middle;
  }
  if (fails > bytes.length) return bytes.length;
  let start = fails - 1;
  while (start > 0 && tryDecode(bytes.subarray(0, start), encoding) === undefined) start -= 1;
  return start;
}

/** Windows-1252 for bytes 80 to 9F, in order (WHATWG Encoding, index windows-1252); five are left as controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Several releases of Node decode windows-1252 as if it were Latin-1; where the decoder is right this changes nothing. */
function mapC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

/** One in so many characters may be a control character: an old file has a stray one, a program or a picture has many. */
const controlsTolerated = 100;

/** Whether text holds NUL or more control characters than stray ones. Tab, line ends, form feed and C1 are no sign. */
function hasControls(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/(?![\t\n\r\f\x80-\x9f])\p{Cc}/gu)?.length ?? 0;
  return controls * controlsTolerated > text.length;
}
