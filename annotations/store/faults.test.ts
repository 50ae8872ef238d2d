import { describe, expect, test } from 'vitest';
import { type Diff, patch } from '../edit/diff.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { createProject } from './create-project.ts';
import type { Disk } from './disk.ts';
import { faults, faultyDisk } from './faulty-disk.ts';
import { MemoryDisk } from './memory-disk.ts';
import { adding, article, changing, entry, info, open, tag, text } from './test-project.ts';

/**
 * After the way SQLite is tested: the first call to the disk fails, then the second, the third, … until the whole of it
 * succeeds. Each time the project is opened again, with what a killed process leaves and with what a power cut leaves, and
 * must be as it was after one of the changes, no earlier than the last one that was acknowledged.
 */

const folder = '/project';
const [one, two] = [tag(1, 'crue'), tag(2, 'crue')];
const crue = article('crue');
const renamed = { ...info, title: 'La crue' };

const changes: readonly Diff[] = [
  changing(one, { ...one, note: 'here' }),
  { added: [two], updated: [[crue, { ...crue, title: 'Other' }]], removed: [] },
  { added: [], updated: [[info, renamed]], removed: [two] },
];

/** A project whose snapshots are behind its journal, as a killed process leaves it. */
async function diskBefore(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const opened = await createProject(disk, folder, { info, tagset: defaultTagset, annotator: 'ada' });
  await opened.addArticle(crue, text);
  await opened.append([entry(1, adding(one))]);
  await letGo(disk);
  return disk;
}

/** The lock of a process that is gone: here the process is our own, and still alive. */
async function letGo(disk: Disk): Promise<void> {
  await disk.unlink(`${folder}/.visavis/lock-ada.json`).catch(() => undefined);
}

/** What a person does: a change is tried again once, then they give up. Tells how many changes were acknowledged. */
async function work(disk: Disk, acknowledge: (changes: number) => void): Promise<void> {
  const opened = await open(folder, {}, disk);
  let { project } = opened;
  for (const [i, diff] of changes.entries()) {
    const saved = (await append(opened, diff)) || (await append(opened, diff));
    if (!saved) break;
    acknowledge(i + 1);
    project = patch(project, diff);
    opened.snapshot(project, opened.lastSeq);
  }
  await opened.close();
}

async function append(opened: Awaited<ReturnType<typeof open>>, diff: Diff): Promise<boolean> {
  try {
    await opened.append([entry(opened.lastSeq + 1, diff)]);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return false;
  }
}

/** What a person sees of a project, for comparison. */
function seen({ info: { title }, articles, texts, annotations, tagset }: Project): string {
  const tags = [...(annotations.get('crue')?.values() ?? [])].map(({ id, note }) => `${id} ${note}`);
  return JSON.stringify([title, articles.get('crue')?.title, texts.get('crue'), tags.sort(), tagset.id]);
}

async function reopened(disk: MemoryDisk): Promise<{ project: Project; mode: string }> {
  await letGo(disk);
  const opened = await open(folder, {}, disk);
  await opened.close();
  return { project: opened.project, mode: opened.access.mode };
}

describe.each(faults)('%s', (fault) => {
  test.each([false, true])('at each call, from then on: %s', async (forEver) => {
    const before = await diskBefore();
    const start = await reopened(before.copy());
    const expected = [0, 1, 2, 3].map((count) => seen(changes.slice(0, count).reduce(patch, start.project)));
    let done = false;
    let call = 1;
    for (; !done; call++) {
      const disk = before.copy();
      const faulty = faultyDisk(disk, call, fault, forEver);
      let acknowledged = 0;
      const tell = (changes: number) => {
        acknowledged = changes;
      };
      // Only opening may fail, before there is anything to acknowledge.
      await work(faulty, tell).catch((error: unknown) =>
        expect([error instanceof Problem, acknowledged]).toEqual([true, 0]),
      );
      done = faulty.calls < call;
      if (!forEver && fault !== 'kill') {
        expect(leftovers(disk), `temporary files after call ${call}`).toEqual([]);
      }
      const afterPowerCut = disk.copy();
      afterPowerCut.cutPower();
      for (const left of [disk, afterPowerCut]) {
        const { project, mode } = await reopened(left);
        const reached = expected.indexOf(seen(project));
        expect(reached, `call ${call}: ${seen(project)}`).toBeGreaterThanOrEqual(acknowledged);
        expect(mode).toBe('write');
      }
    }
    expect(call, 'calls to the disk').toBeGreaterThan(100);
  });
});

function leftovers(disk: MemoryDisk): string[] {
  return Object.keys(disk.tree()).filter((path) => path.endsWith('.tmp'));
}

test('short writes are gone on with', async () => {
  const before = await diskBefore();
  const reached: number[] = [];
  await work(faultyDisk(before, 1, 'short', true), (changes) => reached.push(changes));
  expect(reached).toEqual([1, 2, 3]);
});
