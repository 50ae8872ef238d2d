import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

/** Copies of the sample project, as people who work on it have them. */
function copies(...names: readonly string[]): Shell {
  const shell = new Shell();
  const sample = path.join(import.meta.dirname, '..', 'sample', 'project');
  for (const name of names) cpSync(sample, path.join(shell.folder, name), { recursive: true });
  return shell;
}

/** A copy that has nothing of bilal's yet. */
function withoutBilal(shell: Shell, name: string): void {
  rmSync(path.join(shell.folder, name, 'annotations', 'bilal'), { recursive: true });
}

test('what one hands over another takes in, and a second time nothing changes', async () => {
  const shell = copies('a', 'b');
  withoutBilal(shell, 'a');
  expect(await shell.well('hand-over', 'b', '--annotator', 'bilal', '--out', 'bilal.json')).toMatch(
    /^Handed over \d+ records and nothing removed as .*bilal\.json\.\n$/,
  );
  const tried = await shell.well('take-in', 'a', 'bilal.json', '--annotator', 'anna', '--dry-run');
  expect(tried).toMatch(/^bilal: (\d+) new, 0 changed, 0 removed by them since, 0 unchanged\.\n/);
  expect(tried).toContain('Nothing was changed yet.');
  const told = JSON.parse(await shell.well('take-in', 'a', 'bilal.json', '--annotator', 'anna', '--json'));
  expect(told).toMatchObject({ by: 'bilal', done: true, standing: 'usual', articles: [], tagset: [], problems: [] });
  const again = await shell.well('take-in', 'a', 'bilal.json', '--annotator', 'anna');
  expect(again).toMatch(/^bilal: 0 new, 0 changed, 0 removed by them since, (\d+) unchanged\.\n.*nothing new/);
  // They are bilal's, and handed over by nobody else.
  const anna = JSON.parse(await shell.well('hand-over', 'a', '--annotator', 'anna', '--out', '-'));
  expect(JSON.stringify(anna)).not.toContain('"creator":"bilal"');
  expect(shell.read('a/exchanged/anna/bilal.json')).toContain('"with": "bilal"');
});

test('from a copy of the project, from the folder of one in it, and from such a folder alone', async () => {
  const shell = copies('a', 'b');
  withoutBilal(shell, 'a');
  cpSync(path.join(shell.folder, 'b', 'annotations', 'bilal'), path.join(shell.folder, 'bilal'), { recursive: true });
  for (const place of ['b', 'b/annotations/bilal', 'bilal']) {
    const tried = await shell.well('take-in', 'a', place, '--annotator', 'anna', '--dry-run');
    expect(tried, place).toMatch(/^bilal: [1-9]\d* new, 0 changed, 0 removed by them since, 0 unchanged\.\n/);
  }
  const own = await shell.visavis('take-in', 'a', 'b', '--annotator', 'anna', '--from', 'nobody');
  expect(own).toMatchObject({ exit: 1, err: expect.stringContaining('Nobody but you has work in') });
  const whose = await shell.visavis('take-in', 'a', 'b', '--annotator', 'chloe');
  expect(whose.exit).toBe(1);
  expect(whose.err).toMatch(/^Several people have work in “.*b”: anna, bilal\. Nothing was taken in\./);
});

test('what is no hand-over, and calls that lack something', async () => {
  const shell = copies('a');
  shell.write('other.json', '{"format": "visavis-project", "schema": 1}');
  const other = await shell.visavis('take-in', 'a', 'other.json', '--annotator', 'anna');
  expect(other).toMatchObject({ exit: 1, out: '' });
  expect(other.err).toContain('“other.json” is not what a colleague has handed over. Nothing was taken in.');
  expect(await shell.visavis('hand-over', 'a')).toMatchObject({ exit: 2, err: expect.stringContaining('needs --out') });
  expect(await shell.visavis('take-in', 'a')).toMatchObject({ exit: 2 });
  const choice = await shell.visavis('take-in', 'a', 'a', '--from', 'bilal', '--annotator', 'anna', '--tagset', 'x');
  expect(choice).toMatchObject({ exit: 2, err: expect.stringContaining('Use one of keep, add, take') });
});
