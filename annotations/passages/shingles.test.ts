import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shingles } from './shingles.ts';
import { border } from './words.ts';

function naive(words: readonly number[], place: number, length: number): number[] {
  const shingle = words.slice(place, place + length);
  if (shingle.length < length || shingle.includes(border)) return [];
  return words.flatMap((_, other) =>
    other < place && shingle.every((word, k) => words[other + k] === word) ? [other] : [],
  );
}

test('each place knows the earlier places of the same words, as a naive search finds them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (words, length) => {
      const shingles = new Shingles(Uint32Array.from(words), length);
      for (const place of words.keys()) {
        expect([...shingles.earlier(place, Number.POSITIVE_INFINITY)]).toEqual(naive(words, place, length));
      }
    }),
  );
});

test('no more places than are asked for, the first ones', () => {
  const shingles = new Shingles(Uint32Array.of(7, 7, 7, 7, 7), 1);
  expect([...shingles.earlier(4, 2)]).toEqual([0, 1]);
});

test('other words with the same hash are not the same', () => {
  const begun = (word: number) => Math.imul(2166136261 ^ word, 16777619);
  // FNV-1a goes on from what the first word has made of it, so the second word can make up the difference.
  const second = (begun(1) ^ begun(2) ^ 5) >>> 0;
  const shingles = new Shingles(Uint32Array.of(1, 5, border, 2, second, border, 2, second), 2);
  expect([...shingles.earlier(3, 9)]).toEqual([]);
  expect([...shingles.earlier(6, 9)]).toEqual([3]);
});
