import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decoded, decode, sizeLimit } from './decode.ts';
import { utf8, utf16, windows1252 } from './encode.fixture.ts';
import { type Encoding, encodings } from './encodings.ts';

const french = 'L’été à Bakou : « Où en est-on ? » Cœur, façade, naïveté – 12 €. ';

const decoded: { name: string; bytes: Uint8Array; chosen?: Encoding; expected: Partial<Decoded> }[] = [
  { name: 'ASCII', bytes: utf8('NATO'), expected: { text: 'NATO', encoding: 'utf-8', hadBom: false, certain: true } },
  { name: 'UTF-8', bytes: utf8(french), expected: { text: french, encoding: 'utf-8', hadBom: false, certain: true } },
  {
    name: 'UTF-8 with a mark',
    bytes: utf8(`\ufeff${french}`),
    expected: { text: french, encoding: 'utf-8', hadBom: true, certain: true },
  },
  {
    name: 'UTF-16 LE with a mark',
    bytes: utf16(`\ufeff${french}😀`, 'le'),
    expected: { text: `${french}😀`, encoding: 'utf-16le', hadBom: true, certain: true },
  },
  {
    name: 'UTF-16 BE with a mark',
    bytes: utf16(`\ufeff${french}`, 'be'),
    expected: { text: french, encoding: 'utf-16be', hadBom: true, certain: true },
  },
  {
    name: 'UTF-16 LE without a mark',
    bytes: utf16(french, 'le'),
    expected: { text: french, encoding: 'utf-16le', hadBom: false, certain: false },
  },
  {
    name: 'UTF-16 BE without a mark',
    bytes: utf16(french, 'be'),
    expected: { text: french, encoding: 'utf-16be', certain: false },
  },
  {
    name: 'UTF-16 of Cyrillic, which has zeros only for spaces',
    bytes: utf16('Генеральный секретарь прибыл в Баку', 'le'),
    expected: { text: 'Генеральный секретарь прибыл в Баку', encoding: 'utf-16le' },
  },
  {
    name: 'Windows-1252',
    bytes: windows1252(french.repeat(8)),
    expected: { text: french.repeat(8), encoding: 'windows-1252', hadBom: false, certain: false },
  },
  {
    name: 'one French word in Windows-1252',
    bytes: windows1252('Été'),
    expected: { text: 'Été', encoding: 'windows-1252' },
  },
  {
    name: 'a word that chardet takes for Czech',
    bytes: windows1252('Azerbaïdjan'),
    expected: { text: 'Azerbaïdjan', encoding: 'windows-1252' },
  },
  {
    name: 'a list of words that could be Czech as well',
    bytes: windows1252('naïf naïf café président été Arménie été élève çà'),
    expected: { text: 'naïf naïf café président été Arménie été élève çà', encoding: 'windows-1252' },
  },
  {
    name: 'Windows-1251, by its letters',
    bytes: Uint8Array.from('Генеральный секретарь прибыл в Баку и встретился с президентом', (letter) =>
      letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x350,
    ),
    expected: { text: 'Генеральный секретарь прибыл в Баку и встретился с президентом', encoding: 'windows-1251' },
  },
  {
    name: 'what a person chose',
    bytes: Uint8Array.of(0xa4, 0xe9),
    chosen: 'iso-8859-15',
    expected: { text: '€é', encoding: 'iso-8859-15', hadBom: false, certain: true },
  },
  {
    name: 'a choice against the mark keeps the mark’s bytes as text',
    bytes: utf8('\ufeffé'),
    chosen: 'windows-1252',
    expected: { text: 'ï»¿Ã©', hadBom: false },
  },
  { name: 'U+FFFD that is in the file', bytes: utf8('a\ufffdb'), expected: { text: 'a\ufffdb', encoding: 'utf-8' } },
  { name: 'a stray control character', bytes: utf8(`\x02${'a'.repeat(200)}`), expected: { encoding: 'utf-8' } },
  { name: 'tabs, form feeds and line ends', bytes: utf8('a\t\r\n\fb'), expected: { text: 'a\t\r\n\fb' } },
  { name: 'text that looks like HTML', bytes: utf8('<p>a</p>'), expected: { text: '<p>a</p>' } },
];

test.each(decoded)('$name', ({ bytes, chosen, expected }) => {
  expect(decode(bytes, 'a.txt', chosen)).toMatchObject(expected);
});

test('all 27 letters and signs that Windows-1252 has and Latin-1 has not', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i);
  const { text } = decode(bytes, 'a.txt', 'windows-1252');
  expect(text).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
});

const refused: { name: string; bytes: Uint8Array; chosen?: Encoding; code: string; values?: object }[] = [
  { name: 'nothing', bytes: utf8(''), code: 'text-empty', values: { file: 'a.txt' } },
  { name: 'white space', bytes: utf8(' \r\n\t\u00a0'), code: 'text-empty' },
  { name: 'only a mark', bytes: utf8('\ufeff'), code: 'text-empty' },
  { name: 'only a UTF-16 mark', bytes: utf16('\ufeff', 'le'), code: 'text-empty' },
  { name: 'NUL in ASCII', bytes: utf8('a\0bc'), code: 'text-binary', values: { file: 'a.txt' } },
  { name: 'NUL in UTF-16', bytes: utf16('\ufeffa\0b', 'le'), code: 'text-binary' },
  { name: 'UTF-32', bytes: Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), code: 'text-binary' },
  { name: 'NUL where an encoding was chosen', bytes: utf8('a\0b'), chosen: 'windows-1252', code: 'text-binary' },
  { name: 'many control characters', bytes: utf8('ab\x01\x02cd'), code: 'text-binary' },
  { name: 'a PDF', bytes: utf8('%PDF-1.7 plain'), code: 'text-binary' },
  { name: 'a zip', bytes: utf8('PK\x03\x04plain'), code: 'text-binary' },
  { name: 'RTF', bytes: utf8('{\\rtf1 plain}'), code: 'text-binary' },
  {
    name: 'UTF-8 with one broken byte',
    bytes: Uint8Array.of(...utf8('été, '), 0xff, ...utf8('été')),
    code: 'text-undecodable',
    values: { file: 'a.txt', encoding: 'utf-8', offset: 7 },
  },
  {
    name: 'UTF-8 that breaks off',
    bytes: utf8('été été').subarray(0, -1),
    code: 'text-undecodable',
    values: { file: 'a.txt', encoding: 'utf-8', offset: 10 },
  },
  {
    name: 'a broken byte after a mark, counted from the start of the file',
    bytes: Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62),
    code: 'text-undecodable',
    values: { file: 'a.txt', encoding: 'utf-8', offset: 4 },
  },
  {
    name: 'a chosen UTF-8 that does not fit',
    bytes: Uint8Array.of(0x61, 0xe9, 0x61),
    chosen: 'utf-8',
    code: 'text-undecodable',
    values: { file: 'a.txt', encoding: 'utf-8', offset: 1 },
  },
  {
    name: 'half a surrogate pair in UTF-16',
    bytes: utf16('\ufeffab\ud83dcd', 'le'),
    code: 'text-undecodable',
    values: { file: 'a.txt', encoding: 'utf-16le', offset: 6 },
  },
  {
    name: 'an odd byte in UTF-16',
    bytes: Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62),
    code: 'text-undecodable',
    values: { file: 'a.txt', encoding: 'utf-16le', offset: 5 },
  },
  {
    name: 'surrogates written as UTF-8',
    bytes: Uint8Array.of(...utf8('été '), 0xed, 0xa0, 0x80),
    chosen: 'utf-8',
    code: 'text-undecodable',
    values: { file: 'a.txt', encoding: 'utf-8', offset: 6 },
  },
  {
    name: 'a byte over 50 MB',
    bytes: new Uint8Array(sizeLimit + 1).fill(0x61),
    code: 'text-too-large',
    values: { file: 'a.txt', megabytes: 51, limit: 50 },
  },
];

describe('refused', () => {
  test.each(refused)('$name', ({ bytes, chosen, code, values }) => {
    const problem = expect.objectContaining(values === undefined ? { code } : { code, values });
    expect(() => decode(bytes, 'a.txt', chosen)).toThrow(problem);
  });
});

test.each(encodings)('the platform knows %s', (encoding) => {
  const bytes = encoding.startsWith('utf-16') ? utf16('abcd', encoding === 'utf-16le' ? 'le' : 'be') : utf8('abcd');
  expect(decode(bytes, 'a.txt', encoding).text).toBe('abcd');
});

test('any bytes are either text without replacement or a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        const { text, encoding } = decode(bytes, 'a.txt');
        expect(text.includes('\ufffd') && !encoding.startsWith('utf-') && encoding !== 'gb18030').toBe(false);
      } catch (error) {
        expect(error).toMatchObject({ name: 'Problem' });
      }
    }),
    { numRuns: 2000 },
  );
});

test('any text comes back from UTF-8 and from UTF-16 with a mark', () => {
  const texts = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/\p{Cc}|\ufeff/u.test(text) && text.trim() !== '');
  fc.assert(
    fc.property(texts, (text) => {
      expect(decode(utf8(`\ufeff${text}`), '').text).toBe(text);
      expect(decode(utf16(`\ufeff${text}`, 'le'), '').text).toBe(text);
      expect(decode(utf16(`\ufeff${text}`, 'be'), '').text).toBe(text);
    }),
  );
});
