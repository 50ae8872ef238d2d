import { expect, test } from 'vitest';
import { sentence } from './words.ts';

test('a problem becomes its sentence', () => {
  expect(sentence({ code: 'text-too-large', values: { file: 'a.txt', megabytes: 60, limit: 50 } })).toContain(
    '“a.txt” is 60 MB',
  );
});
