import { expect, test } from 'vitest';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { lettersOf } from './letters.ts';

const typesOf = (...labels: string[]) => labels.map((label, i) => ({ id: String(i), label }));

test.each<{ labels: string[]; letters: string[] }>([
  { labels: ['Same as', 'Speaker of', 'Supports'], letters: ['s', 'p', 'u'] },
  { labels: ['Écho de', '« Cité »', '4 fois'], letters: ['é', 'c', 'f'] },
  { labels: ['A', 'AA', 'Ab'], letters: ['a', '', 'b'] },
])('$labels are chosen by $letters', ({ labels, letters }) => {
  const found = lettersOf(typesOf(...labels));
  expect(labels.map((_, i) => found.get(String(i)) ?? '')).toEqual(letters);
});

test('each type of the default tagset has a letter of its own', () => {
  const letters = [...lettersOf(defaultTagset.links).values()];
  expect(letters).toHaveLength(defaultTagset.links.length);
  expect(new Set(letters).size).toBe(letters.length);
});
