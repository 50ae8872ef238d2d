import { afterEach, expect, test, vi } from 'vitest';
import { patch } from '../edit/diff.ts';
import type { ProblemData } from '../model/problem.ts';
import { nodeDisk } from './disk.ts';
import { refusingDisk } from './faulty-disk.ts';
import { adding, article, changing, does, entry, info, open, projectFolder, tag, tree } from './test-project.ts';

afterEach(() => {
  vi.useRealTimers();
});

const path = 'annotations/ada/crue.json';

test('snapshots wait for a pause, but not for ever', async () => {
  const folder = await projectFolder();
  const opened = await open(folder, { pace: { idle: 1000, atMost: 3000 } });
  vi.useFakeTimers();
  let { project } = opened;
  const tagAndWait = async (milliseconds: number) => {
    const diff = adding(tag(opened.lastSeq + 1, 'crue'));
    project = patch(project, diff);
    await opened.append([entry(opened.lastSeq + 1, diff)]);
    opened.snapshot(project, opened.lastSeq);
    const due = vi.getTimerCount();
    vi.advanceTimersByTime(milliseconds);
    return due - vi.getTimerCount();
  };
  // Changes every 0.9 s: none of them is followed by a pause, and after 3 s it is written all the same.
  expect(await tagAndWait(900)).toBe(0);
  expect(await tagAndWait(900)).toBe(0);
  expect(await tagAndWait(900)).toBe(0);
  expect(await tagAndWait(900)).toBe(1);
  // A pause.
  expect(await tagAndWait(999)).toBe(0);
  vi.advanceTimersByTime(1);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  await opened.close();
  expect(tree(folder)[path]).toContain('"ada": 5');
});

test('only the files of what changed are written', async () => {
  const folder = await projectFolder('crue', 'autre');
  const first = await open(folder);
  await does(first, first.project, adding(tag(1, 'crue'), tag(2, 'autre')));
  await first.close();
  const before = tree(folder, ['.visavis']);
  const second = await open(folder);
  const crue = second.project.articles.get('crue') ?? article('crue');
  const link = {
    kind: 'link',
    id: tag(3, '').id,
    type: 'repeats',
    from: tag(1, '').id,
    to: tag(2, '').id,
    article: 'autre',
    creator: 'ada',
    created: info.created,
    modified: info.created,
  } as const;
  await does(second, second.project, adding(link), changing(crue, { ...crue, title: 'x' }));
  await second.close();
  const after = tree(folder, ['.visavis']);
  expect(
    Object.keys(after)
      .filter((name) => after[name] !== before[name])
      .sort(),
  ).toEqual(['annotations/ada/autre.json', 'annotations/ada/journal.jsonl', 'articles/crue.json']);
});

test('a snapshot that cannot be written is told, and loses nothing', async () => {
  const folder = await projectFolder();
  const told: ProblemData[] = [];
  // Snapshots need to rename; the journal does not.
  const disk = refusingDisk(nodeDisk, 'rename', 'ENOSPC', Number.POSITIVE_INFINITY);
  const opened = await open(folder, { tell: (problem) => told.push(problem) }, disk);
  const project = await does(opened, opened.project, adding(tag(1, 'crue')));
  await opened.close();
  expect(told).toEqual([{ code: 'snapshot-waits', values: { file: path, reason: 'ENOSPC' } }]);
  expect(tree(folder)[path]).toBeUndefined();
  const again = await open(folder);
  expect(again.project).toEqual(project);
  await again.close();
  expect(tree(folder)[path]).toContain(tag(1, '').id);
});
