import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from './disk.ts';
import { adding, does, open, projectFolder, tag, uuid } from './test-project.ts';
import { entriesNaming } from './tracing.ts';

const seqs = async (folder: string, n: number) =>
  (await entriesNaming({ disk: nodeDisk, folder }, uuid(n))).map(({ seq, by }) => `${by} ${seq}`);

test('the entries that name a record, and no others; a line that is being written is left out', async () => {
  const folder = await projectFolder();
  const opened = await open(folder);
  const changed = { added: [], updated: [[tag(1, 'crue'), tag(1, 'crue', { note: 'x' })] as const], removed: [] };
  await does(opened, opened.project, adding(tag(1, 'crue')), adding(tag(2, 'crue')), changed);
  await opened.close();
  expect(await seqs(folder, 1)).toEqual(['ada 1', 'ada 3']);
  expect(await seqs(folder, 2)).toEqual(['ada 2']);
  expect(await seqs(folder, 3)).toEqual([]);
  appendFileSync(join(folder, 'annotations/ada/journal.jsonl'), `{"sum":"${uuid(3)}`);
  expect(await seqs(folder, 3)).toEqual([]);
});
