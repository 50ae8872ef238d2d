import { expect, test } from 'vitest';
import { schemaNumber } from '../model/project.ts';
import { type Migration, migrations, ourMigrations } from './migrations.ts';
import { adding, does, entry, open, projectFolder, tag, tree } from './test-project.ts';

/** Renames what a file or an entry says, so that it can be seen which steps it went through. */
function step(to: number): Migration {
  return {
    to,
    file: (contents, path) => {
      const { project } = contents;
      if (path !== 'project.json' || typeof project !== 'object' || project === null) return contents;
      const title = 'title' in project ? String(project.title) : '';
      return { ...contents, project: { ...project, title: `${title} ${to}` } };
    },
    entry: (old) => ({ ...old, name: `${String(old.name)} ${to}` }),
  };
}

test('ours lead to the present schema', () => {
  expect(ourMigrations.schema).toBe(schemaNumber);
});

test.each([[[2, 4]], [[3]], [[3, 2]], [[2, 2]], [[2]], [[2, 3, 4]]])(
  'steps to %j do not lead to schema 3',
  (numbers) => {
    expect(() => migrations(3, numbers.map(step))).toThrow(RangeError);
  },
);

test('an older project is copied aside, and goes through every step, its journal too', async () => {
  const folder = await projectFolder();
  const old = await open(folder);
  await does(old, old.project, adding(tag(1, 'crue')));
  await old.close();
  const before = tree(folder);
  const newer = migrations(3, [2, 3].map(step));

  const reading = await open(folder, { readOnly: true, migrations: newer });
  expect(reading.project.info.title).toBe('Crue 2 3');
  expect(tree(folder)).toEqual(before);

  const opened = await open(folder, { migrations: newer });
  expect(opened.project.info.title).toBe('Crue 2 3');
  expect(opened.project.annotations.get('crue')?.size).toBe(1);
  await opened.append([entry(2, adding(tag(2, 'crue')))]);
  await opened.close();

  const after = tree(folder);
  for (const path of ['project.json', 'tagset.json', 'articles/crue.json', 'annotations/ada/crue.json']) {
    const copies = Object.entries(after).filter(
      ([name]) => name.startsWith('set-aside/') && name.endsWith(`Z/${path}`),
    );
    expect(copies.map(([, bytes]) => bytes)).toEqual([before[path]]);
    expect(JSON.parse(after[path] ?? '').schema).toBe(3);
  }
  const again = await open(folder, { migrations: newer });
  expect(again.report).toEqual([]);
  expect(again.project.info.title).toBe('Crue 2 3');
  expect(again.project.annotations.get('crue')?.size).toBe(2);
  await again.close();
});
