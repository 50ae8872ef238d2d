import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** An id of a person that goes into a sentence or between tags as it is. */
const raw =
  /(?:>\s*\{|\b(?:name|who|whose|person|creator): )(?:\w+\??\.)*(?:creator|annotator|colleague)\b *[},)]|\bby: (?:\w+\??\.)*(?:creator|happening\.by)\b *[},)]/;

test('nothing of the window writes whose something is by itself', () => {
  const folder = path.resolve(import.meta.dirname, '..', '..', 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  );
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (raw.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
