import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise, hashOf } from './canonical.ts';

const rows: { name: string; text: string; expected: string }[] = [
  { name: 'plain text stays', text: 'a\nb', expected: 'a\nb' },
  { name: 'CR LF', text: 'a\r\nb\r\n', expected: 'a\nb\n' },
  { name: 'CR of old files', text: 'a\rb', expected: 'a\nb' },
  { name: 'CR CR LF is two ends of line', text: 'a\r\r\nb', expected: 'a\n\nb' },
  { name: 'byte order mark', text: '\ufeffa', expected: 'a' },
  { name: 'only the first of two byte order marks', text: '\ufeff\ufeffa', expected: '\ufeffa' },
  { name: 'a byte order mark inside', text: 'a\ufeffb', expected: 'a\ufeffb' },
  { name: 'blank lines and edge spaces', text: ' \n\n a \n', expected: ' \n\n a \n' },
  { name: 'decomposed accents', text: 'e\u0301', expected: 'e\u0301' },
  {
    name: 'no-break spaces, tabs, form feeds',
    text: '«\u00a0a\u202f»\t\f\u2028',
    expected: '«\u00a0a\u202f»\t\f\u2028',
  },
  { name: 'emoji', text: '😀', expected: '😀' },
];

test.each(rows)('$name', ({ text, expected }) => {
  expect(canonicalise(text, 'a.txt')).toBe(expected);
});

test.each([
  ['abc\ud83d', 3],
  ['\ude00abc', 0],
  ['😀\r\n\ud83d\ud83d\ude00', 4],
])('half a character in %j is refused with its place', (text, offset) => {
  expect(() => canonicalise(text, 'a.json')).toThrow(
    expect.objectContaining({ code: 'text-lone-surrogate', values: { file: 'a.json', offset } }),
  );
});

test('canonical text without a second mark is left alone by a second pass', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', ' ', 'é', '😀') }), (text) => {
      const once = canonicalise(text, '');
      expect(canonicalise(once, '')).toBe(once);
      expect(once).not.toContain('\r');
    }),
  );
});

test.each([
  // FIPS 180-2, appendix B.1
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['é', '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
])('the hash of %j is that of its UTF-8', (text, expected) => {
  expect(hashOf(text)).toBe(expected);
});
