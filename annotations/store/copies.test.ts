import { expect, test } from 'vitest';
import type { Diff } from '../edit/diff.ts';
import { reverse } from '../edit/diff.ts';
import { type Exchange, exchangeId } from '../model/exchange.ts';
import { codes, does, open, projectFolder, tag, uuid } from './test-project.ts';

/** Ben's work lies in his own files, which a shared folder brings, and with Ada, who took in what he handed over. */

const minute = (n: number) => `2026-01-02T00:${String(n).padStart(2, '0')}:00.000Z`;
const early = '2026-01-01T23:59:00.000Z';
const [one, two] = [tag(1, 'crue', { creator: 'ben' }), tag(2, 'crue', { creator: 'ben' })];
const changed = { ...one, note: 'handed over', modified: minute(1) };

function exchange(at: string, gone: readonly string[] = []): Exchange {
  const id = exchangeId('ada', 'ben');
  return {
    kind: 'exchange',
    id,
    with: 'ben',
    taken: uuid(9),
    at,
    gone,
    prints: {},
    creator: 'ada',
    created: at,
    modified: at,
  };
}

const none: Diff = { added: [], updated: [], removed: [] };

/** Ben's own files have `one` and `two`, of the second that his two entries are made at; Ada took in what he handed over. */
async function takenOver(at: string): Promise<{ folder: string; diff: Diff }> {
  const folder = await projectFolder();
  const ben = await open(folder, { annotator: 'ben' });
  await does(ben, ben.project, { ...none, added: [one] }, { ...none, added: [two] });
  await ben.close();
  const diff = { added: [exchange(at, [two.id])], updated: [[one, changed]], removed: [two] } as const;
  const ada = await open(folder);
  await does(ada, ada.project, diff);
  await ada.close();
  return { folder, diff };
}

function tagsIn(project: { annotations: ReadonlyMap<string, ReadonlyMap<string, unknown>> }): unknown[] {
  return [...(project.annotations.get('crue')?.values() ?? [])];
}

test('what was handed over later than his own files here holds, also what it removed, and nobody is told', async () => {
  const { folder } = await takenOver(minute(1));
  for (const annotator of ['ada', 'chloe']) {
    const opened = await open(folder, { annotator });
    expect(codes(opened)).toEqual([]);
    expect(tagsIn(opened.project)).toEqual([changed]);
    await opened.close();
  }
});

test('his own files hold for him, and for all once they are at least as new', async () => {
  const { folder } = await takenOver(minute(1));
  const his = await open(folder, { annotator: 'ben' });
  expect(tagsIn(his.project)).toEqual([one, two]);
  await his.close();
  const older = await takenOver(early);
  const opened = await open(older.folder);
  expect(codes(opened)).toEqual([]);
  expect(tagsIn(opened.project)).toEqual([one, two]);
  await opened.close();
});

test('undone, it is as it was before, on the disk too', async () => {
  const { folder, diff } = await takenOver(minute(1));
  const ada = await open(folder);
  await does(ada, ada.project, reverse(diff));
  await ada.close();
  const again = await open(folder);
  expect(codes(again)).toEqual([]);
  expect(tagsIn(again.project)).toEqual([one, two]);
  expect(again.project.exchanges.size).toBe(0);
  await again.close();
});

test.each([
  ['later than his own files', minute(1), [changed]],
  ['before his own files were changed', early, [one, two]],
])('killed before the files follow, what was handed over %s', async (_, handed, expected) => {
  const folder = await projectFolder();
  const ben = await open(folder, { annotator: 'ben' });
  await does(ben, ben.project, { ...none, added: [one] }, { ...none, added: [two] });
  await ben.close();
  const ada = await open(folder, { takeOver: true });
  const diff = { added: [exchange(handed, [two.id])], updated: [[one, changed]], removed: [two] } as const;
  await ada.append([{ seq: 1, at: minute(2), by: 'ada', name: 'take-over', cause: 'do', diff }]);
  const seen = await open(folder, { annotator: 'chloe', readOnly: true });
  expect(tagsIn(seen.project)).toEqual(expected);
  expect(seen.project.exchanges.size).toBe(1);
  await ada.close();
});
