import { describe, expect, test } from 'vitest';
import { writeTagsetJson } from '../../annotations/formats/tagset-json.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { exported, projectOf, tagOn, text } from '../small-project.fixture.ts';
import { Shell } from './shell.fixture.ts';

/** A project of anna's with one tag on a person. */
async function shellWithTag(): Promise<Shell> {
  const shell = new Shell();
  await shell.well('new', 'P', '--annotator', 'anna');
  shell.write('ours.json', exported(projectOf(text, [tagOn('Le préfet', { creator: 'anna' })])));
  await shell.well('import', 'P', 'ours.json', '--format', 'visavis-json', '--annotator', 'anna');
  return shell;
}

const { entity } = defaultTagset.layers;
const ship = { id: 'ship', label: 'Ship', colour: 'teal', key: 's', guideline: '', retired: false } as const;
const others = entity.types.filter(({ id }) => id !== 'person' && id !== 'place');
const ships: Tagset = {
  ...defaultTagset,
  layers: { ...defaultTagset.layers, entity: { ...entity, types: [...others, ship] } },
};
const changes = [
  'New: type “Ship” (Entities)',
  'Retired: type “Person” (Entities)',
  'Removed: type “Place” (Entities)',
  'In another order: types (Entities)',
];

test('a tagset goes out, into another project, and out again as the same file', async () => {
  const shell = await shellWithTag();
  const content = await shell.well('tagset', 'P');
  await shell.well('new', 'Q', '--annotator', 'bilal');
  shell.write('ships.json', writeTagsetJson(ships));
  await shell.well('tagset', 'Q', 'ships.json');
  await shell.well('tagset', 'Q', '--out', 'out.json');
  expect(shell.read('out.json')).toBe(writeTagsetJson(ships));
  shell.write('back.json', content);
  await shell.well('tagset', 'Q', 'back.json');
  expect(await shell.well('tagset', 'Q')).toBe(content);
});

describe('a tagset is taken in', () => {
  test('says what changes; what is in use and not in the file is retired, and its tags are as they were', async () => {
    const shell = await shellWithTag();
    const tags = async () =>
      JSON.parse(await shell.well('export', 'P', '--format', 'visavis-json', '--out', '-')).annotations;
    const before = await tags();
    shell.write('ships.json', writeTagsetJson(ships));
    const said = await shell.well('tagset', 'P', 'ships.json');
    expect(said.trimEnd().split('\n')).toEqual([...changes, 'Took in “ships.json”: 4 changes.']);
    expect(await tags()).toEqual(before);
    const { types } = JSON.parse(await shell.well('tagset', 'P')).layers.entity;
    expect(types.at(-1)).toMatchObject({ id: 'person', retired: true, key: '' });
    expect(await shell.well('tagset', 'P', 'ships.json', '--json')).toContain('"changes": []');
  });

  test('or only looked at', async () => {
    const shell = await shellWithTag();
    const before = await shell.well('tagset', 'P');
    shell.write('ships.json', writeTagsetJson(ships));
    const said = await shell.well('tagset', 'P', 'ships.json', '--preview');
    expect(said.trimEnd().split('\n')).toEqual([...changes, '4 changes. Nothing was changed yet.']);
    expect(await shell.well('tagset', 'P')).toBe(before);
    const { done } = JSON.parse(await shell.well('tagset', 'P', 'ships.json', '--preview', '--json'));
    expect(done).toBe(false);
  });

  const unfit: readonly { name: string; content: string; says: string }[] = [
    { name: 'that is cut off', content: writeTagsetJson(ships).slice(0, 100), says: 'line' },
    { name: 'that is a project', content: exported(projectOf(text, [])), says: 'not a tagset' },
    {
      name: 'with one key for two types',
      content: writeTagsetJson(ships).replace('"key": "s"', '"key": "d"'),
      says: '“d” is the key of both “Date” and “Ship” (layers.entity.types[4].key)',
    },
  ];
  test.each(unfit)('not from a file $name', async ({ content, says }) => {
    const shell = await shellWithTag();
    const before = await shell.well('tagset', 'P');
    shell.write('bad.json', content);
    const { exit, out, err } = await shell.visavis('tagset', 'P', 'bad.json');
    expect({ exit, out, err }).toEqual({ exit: 1, out: '', err: expect.stringContaining(says) });
    expect(await shell.well('tagset', 'P')).toBe(before);
  });
});

test('never writes over another file, but by force', async () => {
  const shell = await shellWithTag();
  shell.write('x.json', 'mine');
  const argv = ['tagset', 'P', '--out', 'x.json'];
  expect(await shell.visavis(...argv)).toMatchObject({ exit: 1, err: expect.stringContaining('--force') });
  expect(shell.read('x.json')).toBe('mine');
  await shell.well(...argv, '--force');
  expect(shell.read('x.json')).toBe(writeTagsetJson(defaultTagset));
});

test.each([
  { argv: ['tagset', 'P', '--preview'], says: 'for taking a tagset in' },
  { argv: ['tagset', 'P', 'x.json', '--out', 'y.json'], says: 'for writing a tagset out' },
])('says that $argv does not go together', async ({ argv, says }) => {
  expect(await new Shell().visavis(...argv)).toMatchObject({ exit: 2, err: expect.stringContaining(says) });
});
