import { describe, expect, test } from 'vitest';
import type { Entry } from '../annotations/edit/entry.ts';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import { emptyProject, type ProjectInfo } from '../annotations/model/project.ts';
import type { SaveState } from '../app/contract/requests.ts';
import { Session } from '../app/session.ts';
import { type Opener, OpenProjects, type Seat } from './open-projects.ts';

const info: ProjectInfo = {
  kind: 'project',
  id: '2f1d3b0e-6a4f-4c1c-9b7e-0d8f6f6f3a01',
  title: 'Event',
  workingLanguage: 'en',
  order: [],
  created: '2026-01-01T00:00:00.000Z',
};

/** A place where projects are kept in memory, which counts what is done to it. */
class Shelf {
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  readonly takenOver: string[] = [];
  readonly entries: Entry[] = [];
  isFull = false;
  /** Why what is opened next can only be read. */
  held: ProblemData | null = null;
  trouble: (problem: ProblemData) => void = () => undefined;

  readonly open: Opener = async (folder, takeOver, tell) => {
    this.opened.push(folder);
    if (takeOver) this.takenOver.push(folder);
    this.trouble = tell;
    const keeping = {
      lastSeq: 0,
      append: async (entries: readonly Entry[]) => {
        if (this.isFull) throw new Problem('disk-failed', { file: 'journal.jsonl', reason: 'ENOSPC' });
        this.entries.push(...entries);
      },
      snapshot: () => undefined,
      addArticle: async () => undefined,
      close: async () => void this.closed.push(folder),
    };
    const readOnly = takeOver ? null : this.held;
    const session = new Session({ project: emptyProject(info, defaultTagset), annotator: 'ada', readOnly, keeping });
    return { session, report: [] };
  };
}

/** A window that notes what it is told. */
class Chair implements Seat {
  readonly heard: string[] = [];
  changed(): void {
    this.heard.push('changed');
  }
  saving({ state }: SaveState): void {
    this.heard.push(state);
  }
  reseated(): void {
    this.heard.push('reseated');
  }
  troubled({ code }: ProblemData): void {
    this.heard.push(code);
  }
}

function room() {
  const shelf = new Shelf();
  return { shelf, projects: new OpenProjects(shelf.open), first: new Chair(), second: new Chair() };
}

const rename = { do: 'describe-project', title: 'Renamed', workingLanguage: 'en' } as const;

describe('two windows on one project', () => {
  test('share one session; the first writes, the second says that it is open elsewhere', async () => {
    const { shelf, projects, first, second } = room();
    const [one, two] = await Promise.all([projects.open('/p', first, false), projects.open('/p/../p', second, false)]);
    expect(two).toBe(one);
    expect(shelf.opened).toHaveLength(1);
    expect(one.readOnlyFor(first)).toBeNull();
    expect(one.readOnlyFor(second)).toEqual({ code: 'open-in-other-window', values: { project: 'Event' } });
  });

  test('both see each change', async () => {
    const { projects, first, second } = room();
    const project = await projects.open('/p', first, false);
    await projects.open('/p', second, false);
    project.session.perform(rename);
    await project.session.settled();
    expect(first.heard).toEqual(['saving', 'changed', 'saved']);
    expect(second.heard).toEqual(first.heard);
  });

  test('the second takes over, and the first is told', async () => {
    const { projects, first, second } = room();
    const project = await projects.open('/p', first, false);
    await projects.open('/p', second, false);
    await projects.open('/p', second, true);
    expect(project.readOnlyFor(second)).toBeNull();
    expect(project.readOnlyFor(first)).toMatchObject({ code: 'taken-over' });
    expect(first.heard).toEqual(['reseated']);
    expect(second.heard).toEqual([]);
  });

  test('the second writes once the first has left, and the last to leave closes', async () => {
    const { shelf, projects, first, second } = room();
    const project = await projects.open('/p', first, false);
    await projects.open('/p', second, false);
    await projects.leave(project, first);
    expect(project.readOnlyFor(second)).toBeNull();
    expect(second.heard).toEqual(['reseated']);
    expect(shelf.closed).toHaveLength(0);
    project.session.perform(rename);
    expect(first.heard).not.toContain('changed');
    await projects.leave(project, second);
    expect(shelf.closed).toHaveLength(1);
    expect(shelf.entries).toHaveLength(1);
  });
});

test('a project that is opened while it is being closed is closed first', async () => {
  const { shelf, projects, first, second } = room();
  const project = await projects.open('/p', first, false);
  const [, again] = await Promise.all([projects.leave(project, first), projects.open('/p', second, false)]);
  expect(again).not.toBe(project);
  expect(shelf.opened).toHaveLength(2);
  expect(shelf.closed).toHaveLength(1);
});

test('what another process holds is only read, by every window, until it is taken over', async () => {
  const { shelf, projects, first, second } = room();
  shelf.held = { code: 'read-only', values: {} };
  const project = await projects.open('/p', first, false);
  await projects.open('/p', second, false);
  expect(project.readOnlyFor(first)).toEqual(shelf.held);
  await projects.open('/p', second, true);
  expect(shelf.takenOver).toHaveLength(1);
  expect(shelf.closed).toHaveLength(1);
  expect(project.readOnlyFor(second)).toBeNull();
  expect(project.readOnlyFor(first)).toMatchObject({ code: 'taken-over' });
  project.session.perform(rename);
  expect(first.heard).toEqual(['reseated', 'saving', 'changed']);
});

test('a project that cannot be opened leaves nothing behind', async () => {
  let isThere = false;
  const shelf = new Shelf();
  const projects = new OpenProjects((...asked) =>
    isThere ? shelf.open(...asked) : Promise.reject(new Problem('no-project', {})),
  );
  await expect(projects.open('/p', new Chair(), false)).rejects.toMatchObject({ code: 'no-project' });
  isThere = true;
  expect((await projects.open('/p', new Chair(), false)).seats).toBe(1);
});

test('troubles with the files reach every window', async () => {
  const { shelf, projects, first, second } = room();
  await projects.open('/p', first, false);
  await projects.open('/p', second, false);
  shelf.trouble({ code: 'disk-failed', values: {} });
  expect([first.heard, second.heard]).toEqual([['disk-failed'], ['disk-failed']]);
});

describe('before a window leaves', () => {
  test('what failed to be saved is tried again', async () => {
    const { shelf, projects, first } = room();
    const project = await projects.open('/p', first, false);
    shelf.isFull = true;
    project.session.perform(rename);
    await project.session.settled();
    shelf.isFull = false;
    expect(await project.flushed()).toMatchObject({ state: 'saved' });
    expect(shelf.entries).toHaveLength(1);
  });

  test('it is said what still cannot be', async () => {
    const { shelf, projects, first } = room();
    const project = await projects.open('/p', first, false);
    shelf.isFull = true;
    project.session.perform(rename);
    expect(await project.flushed()).toMatchObject({ state: 'failed', waiting: 1 });
  });
});
