import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedParagraphs } from './pasted.ts';
import { rebase } from './rebase.ts';

describe('typing while a step is taken back', () => {
  test.each<[base: string, ours: string, theirs: string, both: string]>([
    ['abc', 'abcx', '', 'x'],
    ['the flood', 'the flood,', 'a flood', 'a flood,'],
    ['one two', 'zero one two', 'one', 'zero one'],
    ['one two', 'one 2', 'one', 'one 2'],
    ['same', 'same', 'other', 'other'],
    ['same', 'typed', 'same', 'typed'],
    ['😀', '😀!', '😁', '😁!'],
    ['\u{1f600}', '\u{1f601}', '\u{1fa00}', '\u{1f601}'],
  ])('%j, typed %j and taken back to %j, becomes %j', (base, ours, theirs, both) => {
    expect(rebase(base, ours, theirs)).toBe(both);
  });

  test('what is typed behind or before what was taken back is always there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (kept, gone, typed) => {
        expect(rebase(`${kept}${gone}|`, `${kept}${gone}|${typed}`, `${kept}|`)).toBe(`${kept}|${typed}`);
        expect(rebase(`|${gone}${kept}`, `${typed}|${gone}${kept}`, `|${kept}`)).toBe(`${typed}|${kept}`);
      }),
    );
  });

  test('one change alone is made as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (base, other) => {
        expect(rebase(base, other, base)).toBe(other);
        expect(rebase(base, base, other)).toBe(other);
        expect(rebase(base, other, other)).toBe(other);
      }),
    );
  });
});

test.each<[pasted: string, paragraphs: string[]]>([
  ['one', ['one']],
  [' one ', [' one ']],
  ['one\r\n', ['one']],
  ['one\ntwo', ['one', 'two']],
  ['one\n\ntwo\nlines\n \n\nthree', ['one', 'two\nlines', 'three']],
  ['\n\none\n\n', ['\n\none']],
  ['', ['']],
])('%j is pasted as %j', (pasted, paragraphs) => {
  expect(pastedParagraphs(pasted)).toEqual(paragraphs);
});
