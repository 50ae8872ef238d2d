import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problem } from '../model/problem.ts';
import { nodeDisk } from './disk.ts';
import { refusingDisk } from './faulty-disk.ts';
import { adding, article, codes, does, entry, open, projectFolder, tag, text, tree } from './test-project.ts';

/** A project with everything that opening it to write would mend: a damaged file, a torn journal, a file of nobody. */
async function neglected(): Promise<string> {
  const folder = await projectFolder();
  const opened = await open(folder);
  await does(opened, opened.project, adding(tag(1, 'crue')));
  await opened.close();
  writeFileSync(join(folder, 'annotations/ada/crue.json'), '{');
  appendFileSync(join(folder, 'annotations/ada/journal.jsonl'), '{"sum":');
  return folder;
}

test('opened only to be read, the folder stays as it is, whatever is in it', async () => {
  const folder = await neglected();
  rmSync(join(folder, '.visavis'), { recursive: true });
  const before = tree(folder);
  const opened = await open(folder, { readOnly: true });
  expect(opened.access).toEqual({ mode: 'read', because: { code: 'opened-to-read', values: {} } });
  expect(codes(opened)).toEqual(['file-not-json', 'journal-torn']);
  expect(opened.project.annotations.get('crue')?.size).toBe(1);
  opened.snapshot(opened.project, 1);
  await expect(opened.append([entry(2, adding())])).rejects.toThrow(new Problem('read-only', {}));
  await expect(opened.addArticle(article('x'), text)).rejects.toThrow(new Problem('read-only', {}));
  await opened.close();
  expect(tree(folder)).toEqual(before);
});

describe('a folder that cannot be written', () => {
  test.each([
    ['EROFS', 'disk-refused'],
    ['EACCES', 'disk-refused'],
    ['ENOSPC', 'disk-full'],
    ['EIO', 'disk-failed'],
  ])('%s: opened to be read, with the reason', async (code, problem) => {
    const folder = await neglected();
    const before = tree(folder);
    const opened = await open(folder, {}, refusingDisk(nodeDisk, 'open', code, Number.POSITIVE_INFINITY));
    expect(opened.access).toMatchObject({ mode: 'read', because: { code: problem } });
    expect(opened.project.annotations.get('crue')?.size).toBe(1);
    await opened.close();
    expect(tree(folder)).toEqual(before);
  });
});
