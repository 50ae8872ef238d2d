/** The command line on real articles. They are other people's texts and lie outside the repository, in `../shared/articles`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faultsIn } from '../../annotations/formats/web-annotation-rules.fixture.ts';
import { Shell } from './shell.fixture.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/articles');
const there = existsSync(folder);
const name = there ? 'five real articles' : `real articles: skipped, as there is no ${folder}`;

test.skipIf(!there)(`${name}: added unaltered in their order, and found sound`, async () => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const shell = new Shell();
  await shell.well('new', 'P', '--annotator', 'anna');
  const { added, problems } = JSON.parse(await shell.well('add', 'P', folder, '--json'));
  expect(problems).toEqual([]);
  expect(added.map(({ file }: { file: string }) => path.basename(file))).toEqual(files);
  expect(added.map(({ language }: { language: string }) => language)).toEqual(files.map(() => 'fr'));

  const { articles } = JSON.parse(await shell.well('export', 'P', '--format', 'visavis-json', '--out', '-'));
  for (const [i, file] of files.entries()) {
    const text = readFileSync(path.join(folder, file), 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
    expect(articles[i]).toMatchObject({ text, sha256: createHash('sha256').update(text).digest('hex') });
  }
  const web = JSON.parse(await shell.well('export', 'P', '--format', 'web-annotation', '--out', '-'));
  expect(faultsIn(web)).toEqual([]);
  expect(await shell.well('check', 'P')).toContain('all is as it should be');
});
