import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../model/problem.ts';
import {
  adding,
  article,
  changing,
  codes,
  does,
  makeProject,
  open,
  projectFolder,
  tag,
  temporaryFolder,
  text,
  tree,
} from './test-project.ts';

const one = tag(1, 'crue');
const noted = { ...one, note: 'noted' };
const whole = /^set-aside\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d)?\//;

let model: string;

beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'visavis-store-'));
  await live(model);
});

afterAll(() => rmSync(model, { recursive: true }));

async function lived(): Promise<string> {
  const folder = temporaryFolder();
  cpSync(model, folder, { recursive: true });
  return folder;
}

/** A project with two generations of every file: the tag, and the tag with a note; title and blocks changed as well. */
async function live(folder: string): Promise<void> {
  await makeProject(folder);
  const first = await open(folder);
  await does(first, first.project, adding(one));
  await first.close();
  const second = await open(folder);
  const { info, articles } = second.project;
  const crue = articles.get('crue') ?? article('crue');
  await does(second, second.project, {
    added: [],
    updated: [
      [one, noted],
      [info, { ...info, title: 'Changed' }],
      [crue, { ...crue, title: 'Changed' }],
    ],
    removed: [],
  });
  await second.close();
}

function write(folder: string, path: string, contents: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), contents);
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  write(folder, path, change(readFileSync(join(folder, path), 'utf8')));
}

const damages: readonly [name: string, change: (text: string) => string | Uint8Array, code: string][] = [
  ['cut off', (json) => json.slice(0, json.length / 2), 'file-not-json'],
  ['emptied', () => '', 'file-not-json'],
  ['zeroed', (json) => new Uint8Array(json.length), 'file-not-json'],
  ['not UTF-8', (json) => Buffer.concat([Buffer.from(json), Buffer.from([0xff])]), 'file-not-utf8'],
  ['too deep', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'file-too-deep'],
  ['a number that is Infinity', (json) => json.replace('"schema": 1', '"schema": 1e400'), 'file-number-too-large'],
  ['a key that does harm', (json) => json.replace('{', '{"__proto__": {"schema": 1},'), 'file-forbidden-key'],
  ['edited wrong', (json) => json.replace('"upTo": {', '"upTo": 7, "was": {'), 'file-damaged'],
  ['no schema', (json) => json.replace('"schema": 1,', ''), 'file-damaged'],
];
const paths = ['project.json', 'tagset.json', 'articles/crue.json', 'annotations/ada/crue.json'];

describe.each(paths)('%s', (path) => {
  test.each(damages)('%s: set aside, told, and recovered', async (_, change, code) => {
    const folder = await lived();
    const healthy = await open(folder);
    await healthy.close();
    const bytes = readFileSync(join(folder, path), 'utf8');
    write(folder, path, change(bytes));
    const damaged = readFileSync(join(folder, path), 'latin1');

    const opened = await open(folder);
    expect(codes(opened)).toEqual([code, 'previous-used', 'file-set-aside']);
    expect(opened.project).toEqual(healthy.project);
    const aside = String(opened.report[2]?.values.aside);
    expect(aside.replace(whole, '')).toBe(path);
    expect(tree(folder)[aside]).toBe(damaged);
    await opened.close();

    // All is well again.
    const again = await open(folder);
    expect(again.report).toEqual([]);
    expect(again.project).toEqual(healthy.project);
    await again.close();
  });

  test('damaged, and its previous generation too', async () => {
    const folder = await lived();
    for (const damaged of [path, `.visavis/previous/${path}`]) edit(folder, damaged, (json) => json.replace('"', "'"));
    const before = tree(folder, ['.visavis']);
    if (path === 'project.json' || path === 'tagset.json') {
      await expect(open(folder)).rejects.toThrow(new Problem('file-not-json', { file: path, line: 2, column: 3 }));
      expect(tree(folder, ['.visavis'])).toEqual(before);
      return;
    }
    const opened = await open(folder);
    expect(codes(opened)).toEqual(['file-not-json', 'file-set-aside']);
    expect(tree(folder)[String(opened.report[1]?.values.aside)]).toBe(before[path]);
    if (path.startsWith('articles')) {
      expect(opened.project.articles.has('crue')).toBe(false);
      expect(tree(folder)[path]).toBeUndefined();
    }
    // The journal has every annotation from the start.
    expect(opened.project.annotations.get('crue')?.get(one.id)).toEqual(noted);
    await opened.close();
  });
});

test('a previous generation that was changed is not trusted', async () => {
  const folder = await lived();
  const path = 'annotations/ada/crue.json';
  write(folder, path, '');
  edit(folder, `.visavis/previous/${path}`, (json) => json.replace('"note":""', '"note":"forged"'));
  const opened = await open(folder);
  expect(codes(opened)).toEqual(['file-not-json', 'file-set-aside']);
  expect(opened.project.annotations.get('crue')?.get(one.id)).toEqual(noted);
  await opened.close();
});

test('a file of a newer schema: nothing is opened, nothing is touched', async () => {
  for (const path of [...paths, 'annotations/ben/crue.json']) {
    const folder = await lived();
    write(folder, 'annotations/ben/crue.json', '{"schema": 1, "upTo": {}, "annotations": [], "links": []}');
    edit(folder, path, (json) => json.replace('"schema": 1', '"schema": 2'));
    const before = tree(folder);
    await expect(open(folder)).rejects.toThrow(new Problem('schema-newer', { file: path, schema: 2, known: 1 }));
    expect(tree(folder)).toEqual(before);
  }
});

test('keys that this version does not know are kept aside before they would be lost', async () => {
  const folder = await lived();
  const path = 'annotations/ada/crue.json';
  edit(folder, path, (json) => json.replace('"note":"noted"', '"note":"noted","mood":"good"'));
  const before = tree(folder)[path];
  const opened = await open(folder);
  expect(opened.report).toEqual([{ code: 'unknown-key', values: { file: path, place: 'annotations[0].mood' } }]);
  expect(tree(folder)[path]).toBe(before);
  await does(opened, opened.project, changing(noted, one));
  await opened.close();
  const aside = Object.entries(tree(folder)).filter(([name]) => name.startsWith('set-aside/'));
  expect(aside.map(([name, bytes]) => [name.replace(whole, ''), bytes])).toEqual([[path, before]]);
});

test('a byte order mark does no harm', async () => {
  const folder = await lived();
  edit(folder, 'project.json', (json) => `\ufeff${json}`);
  const opened = await open(folder);
  expect(opened.report).toEqual([]);
  await opened.close();
});

test('a text that was changed outside is told and kept', async () => {
  const folder = await lived();
  edit(folder, 'articles/crue.json', (json) => json.replace('maire', 'préfet'));
  const opened = await open(folder);
  expect(opened.report).toEqual([{ code: 'text-changed', values: { file: 'articles/crue.json' } }]);
  expect(opened.project.texts.get('crue')).toBe(text.replace('maire', 'préfet'));
  await opened.close();
});

test('a folder that is no project is left alone', async () => {
  const folder = await lived();
  rmSync(join(folder, 'project.json'));
  rmSync(join(folder, '.visavis'), { recursive: true });
  const before = tree(folder);
  await expect(open(folder)).rejects.toThrow(new Problem('not-a-project', { folder }));
  expect(tree(folder)).toEqual(before);
});

test('files that are none of ours are told of and left alone', async () => {
  const folder = await lived();
  const copy = 'annotations/ada/crue.sync-conflict-20260101.json';
  write(folder, copy, '{}');
  const opened = await open(folder);
  expect(opened.report).toEqual([{ code: 'file-not-known', values: { file: copy } }]);
  await opened.close();
  expect(tree(folder)[copy]).toBe('{}');
});

test('somebody else’s damaged file is told of, and left for them to mend', async () => {
  const folder = await lived();
  write(folder, 'annotations/ben/crue.json', 'oops');
  appendFileSync(join(folder, 'annotations/ben/journal.jsonl'), '{"sum":"torn');
  const before = tree(folder, ['.visavis']);
  const opened = await open(folder);
  expect(codes(opened)).toEqual(['file-not-json', 'journal-torn']);
  await opened.close();
  expect(tree(folder, ['.visavis'])).toEqual(before);
});

test('one id in two people’s files: the annotator’s own is shown, both files stay', async () => {
  const folder = await lived();
  write(
    folder,
    'annotations/aaron/crue.json',
    tree(folder)['annotations/ada/crue.json']?.replace('noted', 'stolen') ?? '',
  );
  const opened = await open(folder);
  expect(opened.report).toEqual([
    { code: 'record-twice', values: { kind: 'annotation', id: one.id, file: 'annotations/aaron/crue.json' } },
  ]);
  expect(opened.project.annotations.get('crue')?.get(one.id)).toEqual(noted);
  await opened.close();
});

test('what was taken in from elsewhere stays in the files of who took it in', async () => {
  const folder = await lived();
  const opened = await open(folder);
  const foreign = tag(9, 'crue', { creator: 'zoe' });
  const project = await does(opened, opened.project, adding(foreign));
  await opened.close();
  expect(tree(folder)['annotations/ada/crue.json']).toContain(foreign.id);
  const again = await open(folder);
  expect(again.project).toEqual(project);
  await does(again, again.project, changing(noted, one));
  await again.close();
  expect(tree(folder)['annotations/ada/crue.json']).toContain(foreign.id);
});

test('a shared file that somebody else wrote meanwhile keeps what they wrote, and ours too', async () => {
  const folder = await lived();
  const ada = await open(folder);
  const ben = await open(folder, { annotator: 'ben' });
  const { info } = ada.project;
  const crue = ada.project.articles.get('crue') ?? article('crue');
  await does(
    ben,
    ben.project,
    changing(crue, { ...crue, language: 'it' }),
    changing(info, { ...info, workingLanguage: 'de' }),
  );
  await ben.close();
  await does(ada, ada.project, changing(info, { ...info, title: 'Ada’s' }));
  await ada.close();
  const again = await open(folder);
  expect(again.project.articles.get('crue')?.language).toBe('it');
  expect(again.report).toEqual([]);
  expect(JSON.parse(tree(folder)['project.json'] ?? '').upTo).toEqual({ ada: 2, ben: 2 });
  await again.close();
});

test('an article called register has files of its own', async () => {
  const folder = await projectFolder('register');
  const opened = await open(folder);
  const entity = {
    kind: 'entity',
    id: tag(5, '').id,
    type: 'place',
    names: [],
    identifiers: [],
    note: '',
    mergedInto: '',
    creator: 'ada',
    created: one.created,
    modified: one.created,
  } as const;
  const project = await does(opened, opened.project, adding(tag(1, 'register'), entity));
  await opened.close();
  const again = await open(folder);
  expect(again.project).toEqual(project);
  expect(again.report).toEqual([]);
  await again.close();
});
