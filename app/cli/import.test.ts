import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProject } from '../../annotations/formats/project.fixture.ts';
import { type Annotation, layers } from '../../annotations/model/annotation.ts';
import { faultyDisk } from '../../annotations/store/faulty-disk.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { exported, projectOf, tagOn, text } from '../small-project.fixture.ts';
import { Shell, unwritable } from './shell.fixture.ts';

const ownJson = ['--format', 'visavis-json'] as const;

async function shellWith(tags: readonly Annotation[]): Promise<Shell> {
  const shell = new Shell();
  await shell.well('new', 'P', '--annotator', 'zoe');
  shell.write('ours.json', exported(projectOf(text, tags)));
  await shell.well('import', 'P', 'ours.json', ...ownJson, '--annotator', 'zoe');
  return shell;
}

function contentOf(shell: Shell): Promise<string> {
  return shell.well('export', 'P', ...ownJson, '--out', '-');
}

test('a project goes out, into a new folder, and out again without loss', async () => {
  const shell = new Shell();
  let n = 0;
  await fc.assert(
    fc.asyncProperty(anyProject, async (project) => {
      n += 1;
      const content = exported(project);
      shell.write('in.json', content);
      await shell.well('new', `P${n}`, '--annotator', 'zoe');
      await shell.well('import', `P${n}`, 'in.json', ...ownJson, '--annotator', 'zoe');
      expect(await shell.well('export', `P${n}`, ...ownJson, '--out', '-')).toBe(content);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('says what it took in; a second time everything is there already', async () => {
  const tags = layers.map((layer, i) => {
    const id = `3f1c8e52-9d0b-4a6e-8c1d-5b7f2e9a4c6${i}`;
    return tagOn('Le préfet', { id, layer, type: { entity: 'person', claim: 'factual', translation: 'note' }[layer] });
  });
  const shell = new Shell();
  await shell.well('new', 'P');
  shell.write('in.json', exported(projectOf(text, tags)));
  const argv = ['import', 'P', 'in.json', ...ownJson, '--annotator', 'zoe', '--json'];
  expect(JSON.parse(await shell.well(...argv))).toMatchObject({
    annotations: 3,
    known: 0,
    articles: ['crue'],
    aside: null,
    problems: [],
  });
  expect(JSON.parse(await shell.well(...argv))).toMatchObject({ annotations: 0, known: 3, articles: [], aside: null });
});

test('a colleague’s tags stay theirs, and lie in the files of whoever took them in', async () => {
  const shell = await shellWith([tagOn('Le préfet', { creator: 'anna' })]);
  expect(JSON.parse(await contentOf(shell)).annotations).toMatchObject([{ creator: 'anna' }]);
  expect(shell.read('P/annotations/zoe/journal.jsonl')).toContain('"creator":"anna"');
});

test('what clashes stays as it is here; the other is kept aside in a document that can be read again', async () => {
  const shell = await shellWith([tagOn('Le préfet', { note: 'ours' })]);
  const before = await contentOf(shell);
  shell.write('theirs.json', exported(projectOf(text, [tagOn('Le préfet', { note: 'theirs' })])));
  const { exit, out, err } = await shell.visavis(
    'import',
    'P',
    'theirs.json',
    ...ownJson,
    '--annotator',
    'zoe',
    '--json',
  );
  expect(exit).toBe(1);
  const { aside, problems } = JSON.parse(out);
  expect(problems).toMatchObject([{ code: 'import-clash' }]);
  expect(err).toContain('The one here was kept');
  expect(await contentOf(shell)).toBe(before);
  await shell.well('new', 'Q', '--annotator', 'zoe');
  await shell.well('import', 'Q', `P/${aside}`, ...ownJson, '--annotator', 'zoe');
  expect(await shell.well('export', 'Q', ...ownJson, '--out', '-')).toContain('"note": "theirs"');
});

describe('what cannot be taken in is said in a sentence, and the project is as it was', () => {
  const good = exported(projectOf(text, [tagOn('Le préfet', { note: 'theirs' })]));
  const cases: { name: string; content: string | Uint8Array; says: string }[] = [
    { name: 'cut off', content: good.slice(0, 500), says: 'is cut off or not JSON' },
    { name: 'empty', content: '', says: 'is cut off or not JSON' },
    { name: 'no UTF-8', content: Uint8Array.from([0x7b, 0xe9, 0x7d]), says: 'is not UTF-8' },
    {
      name: 'edited wrong',
      content: good.replace('"layer": "entity"', '"layer": "person"'),
      says: 'annotations[0].layer',
    },
    { name: 'newer', content: good.replace('"schema": 1', '"schema": 7'), says: 'newer version' },
    { name: 'with a __proto__', content: good.replace('{', '{"__proto__": {},'), says: '__proto__' },
    { name: 'with a number without end', content: good.replace(/"start": \d+/, '"start": 1e400'), says: 'too large' },
    { name: 'nested without end', content: '['.repeat(100_000) + ']'.repeat(100_000), says: 'deep' },
    { name: 'of another program', content: '{"@context": "http://www.w3.org/ns/anno.jsonld"}', says: 'not a project' },
  ];
  test.each(cases)('$name', async ({ content, says }) => {
    const shell = await shellWith([tagOn('Le préfet')]);
    const before = await contentOf(shell);
    shell.write('bad.json', content);
    const { exit, err } = await shell.visavis('import', 'P', 'bad.json', ...ownJson, '--annotator', 'zoe');
    expect(exit).toBe(1);
    expect(err).toContain('“bad.json”');
    expect(err).toContain(says);
    expect(err).not.toContain('    at ');
    expect(await contentOf(shell)).toBe(before);
  });

  const disks: { code: 'EROFS' | 'ENOSPC'; says: string }[] = [
    { code: 'EROFS', says: 'may not be written' },
    { code: 'ENOSPC', says: 'The disk is full' },
  ];
  test.each(disks)('a disk that answers $code', async ({ code, says }) => {
    const shell = await shellWith([tagOn('Le préfet')]);
    const before = await contentOf(shell);
    const { disk } = shell;
    shell.write(
      'theirs.json',
      exported(projectOf(text, [tagOn('Le maire', { id: 'c56a4180-65aa-42ec-a945-5fd21dec0538' })])),
    );
    shell.disk = unwritable(code);
    const { exit, err } = await shell.visavis('import', 'P', 'theirs.json', ...ownJson, '--annotator', 'zoe');
    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining(says) });
    shell.disk = disk;
    expect(await contentOf(shell)).toBe(before);
  });

  test('a file that is not there', async () => {
    const shell = await shellWith([]);
    const { exit, err } = await shell.visavis('import', 'P', 'gone.json', ...ownJson, '--annotator', 'zoe');
    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining('gone.json') });
  });
});

test('while somebody has the project open, only reading goes', async () => {
  const shell = await shellWith([]);
  const held = await openProject(shell.disk, `${shell.folder}/P`, { annotator: 'zoe' });
  const { exit, err } = await shell.visavis('import', 'P', 'ours.json', ...ownJson, '--annotator', 'zoe');
  expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining('is open already') });
  await shell.well('check', 'P');
  await held.close();
});

test('a disk that is full from some moment on: all tags or none, in words', async () => {
  for (let at = 1; ; at += 7) {
    const shell = await shellWith([]);
    shell.write('theirs.json', exported(projectOf(text, [tagOn('Le préfet')])));
    const { disk } = shell;
    const faulty = faultyDisk(disk, at, 'ENOSPC', true);
    shell.disk = faulty;
    const { exit, err } = await shell.visavis('import', 'P', 'theirs.json', ...ownJson, '--annotator', 'zoe');
    shell.disk = disk;
    expect(err).not.toContain('    at ');
    if (exit !== 0) expect(err).toMatch(/full|cannot be read/);
    const { annotations } = JSON.parse(await contentOf(shell));
    if (exit === 0) expect(annotations).toHaveLength(1);
    else expect([0, 1]).toContain(annotations.length);
    if (!faulty.failed) break;
  }
}, 60_000);
