import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../annotations/store/disk.ts';
import { utf16, windows1252 } from '../../annotations/text/encode.fixture.ts';
import { Shell, unwritable } from './shell.fixture.ts';

const report =
  'Valmont : la rivière déborde\n\nLa rivière a débordé dans la nuit. Le maire a parlé de quarante maisons.\n';
const denial = 'La préfecture dément\n\nLa préfecture n’a compté que douze maisons, a-t-elle déclaré hier soir.\n';

async function shellWithProject(): Promise<Shell> {
  const shell = new Shell();
  await shell.well('new', 'P', '--title', 'Crue', '--annotator', 'anna');
  return shell;
}

describe('new', () => {
  test('makes a project that has its title, and its annotator for all that follows', async () => {
    const shell = new Shell();
    const made = JSON.parse(await shell.well('new', 'P', '--title', 'Crue', '--annotator', 'anna', '--json'));
    expect(made).toMatchObject({
      folder: path.join(shell.folder, 'P'),
      title: 'Crue',
      annotator: 'anna',
      problems: [],
    });
    expect(JSON.parse(shell.read('P/project.json'))).toMatchObject({ schema: 1, project: { title: 'Crue' } });
    shell.write('crue.txt', report);
    await shell.well('add', 'P', 'crue.txt');
    expect(shell.read('P/annotations/anna/journal.jsonl')).toContain('"by":"anna"');
  });

  const names: { env: Record<string, string>; annotator: string }[] = [
    { env: {}, annotator: 'zoe' },
    { env: { VISAVIS_ANNOTATOR: 'bilal' }, annotator: 'bilal' },
    { env: { VISAVIS_ANNOTATOR: '' }, annotator: 'zoe' },
  ];
  test.each(names)('without an annotator, with $env, it is $annotator', async ({ env, annotator }) => {
    const shell = new Shell();
    shell.env = env;
    expect(JSON.parse(await shell.well('new', 'P', '--json'))).toMatchObject({ annotator, title: 'P' });
  });

  test('leaves a project that is there as it is', async () => {
    const shell = await shellWithProject();
    const before = shell.read('P/project.json');
    const { exit, out, err } = await shell.visavis('new', 'P', '--title', 'Other');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('Choose another folder');
    expect(shell.read('P/project.json')).toBe(before);
  });
});

describe('add', () => {
  test('reads every encoding, says what it read, and keeps the order given', async () => {
    const shell = await shellWithProject();
    shell.write('b.txt', utf16(`\ufeff${report}`, 'le'));
    shell.write('a.txt', windows1252(denial));
    const added = JSON.parse(await shell.well('add', 'P', 'b.txt', 'a.txt', '--outlet', 'Le Courrier', '--json'));
    expect(added.added).toMatchObject([
      { article: 'b', encoding: 'utf-16le', certain: true, blocks: 2 },
      { article: 'a', encoding: 'windows-1252', certain: false, blocks: 2 },
    ]);
    const exported = JSON.parse(await shell.well('export', 'P', '--format', 'visavis-json', '--out', '-'));
    expect(exported.project.order).toEqual(['b', 'a']);
    expect(exported.articles).toMatchObject([
      { id: 'b', text: report, source: { outlet: 'Le Courrier' } },
      { id: 'a', text: denial },
    ]);
  });

  test('of a folder, texts by name; what is hidden or no text is passed over and said', async () => {
    const shell = await shellWithProject();
    shell.write('texts/2.md', report);
    shell.write('texts/deep/1', denial);
    shell.write('texts/.hidden.txt', 'x');
    shell.write('texts/photo.png', 'x');
    shell.write('texts/README.md', 'x');
    const { added, skipped } = JSON.parse(await shell.well('add', 'P', 'texts', '--json'));
    expect(added.map(({ file }: { file: string }) => path.basename(file))).toEqual(['2.md', '1']);
    expect(skipped.map(({ file }: { file: string }) => path.basename(file))).toEqual(['README.md', 'photo.png']);
  });

  test('a text that is here already is recognised, whatever its line ends', async () => {
    const shell = await shellWithProject();
    shell.write('a.txt', report);
    shell.write('b.txt', `\ufeff${report.replaceAll('\n', '\r\n')}`);
    await shell.well('add', 'P', 'a.txt');
    const { added, skipped } = JSON.parse(await shell.well('add', 'P', 'b.txt', '--json'));
    expect({ added, skipped }).toMatchObject({ added: [], skipped: [{ why: 'same-text', article: 'a' }] });
  });

  const bad: { name: string; file: string; content: string | Uint8Array; says: string }[] = [
    {
      name: 'binary',
      file: 'bad.txt',
      content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      says: 'is not a text file',
    },
    { name: 'empty', file: 'bad.txt', content: '', says: 'holds no text' },
    { name: 'blank', file: 'bad.txt', content: ' \n\t\n', says: 'holds no text' },
    { name: 'NUL', file: 'bad.txt', content: 'Le maire\0 a parlé.', says: 'is not a text file' },
    {
      name: 'invalid UTF-8',
      file: 'bad.txt',
      content: Buffer.concat([Buffer.from(report), Uint8Array.from([0xc3]), Buffer.from(report)]),
      says: 'cannot be read as utf-8',
    },
    {
      name: 'half a character',
      file: 'bad.txt',
      content: utf16('\ufeffLe \ud800maire', 'le'),
      says: 'cannot be read as utf-16le',
    },
  ];
  test.each(bad)('says what is wrong with a file that is $name, and adds the next', async ({ file, content, says }) => {
    const shell = await shellWithProject();
    shell.write(file, content);
    shell.write('good.txt', report);
    const { exit, out, err } = await shell.visavis('add', 'P', file, 'good.txt');
    expect(exit).toBe(1);
    expect(err).toContain(`“${file}”`);
    expect(err).toContain(says);
    expect(err).toContain('Nothing was added from it');
    expect(err).not.toContain('    at ');
    expect(out).toContain('added as good');
  });

  test('a file over 50 MB is refused before it is read', async () => {
    const shell = await shellWithProject();
    truncateSync(shell.write('big.txt', ''), 50 * 1024 * 1024 + 1);
    shell.disk = {
      ...shell.disk,
      readFile: async (file) => {
        if (file.endsWith('big.txt')) throw new Error('read');
        return nodeDisk.readFile(file);
      },
    };
    const { exit, err } = await shell.visavis('add', 'P', 'big.txt');
    expect(exit).toBe(1);
    expect(err).toContain('“big.txt” is 51 MB');
  });

  const places: { name: string; place: string; says: string }[] = [
    { name: 'a folder without texts', place: 'nothing', says: 'holds no text files' },
    { name: 'what is not there', place: 'gone.txt', says: 'cannot be read (ENOENT)' },
  ];
  test.each(places)('says so of $name', async ({ place, says }) => {
    const shell = await shellWithProject();
    shell.write('nothing/photo.png', 'x');
    const { exit, err } = await shell.visavis('add', 'P', place);
    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining(says) });
  });
});

describe('a disk that cannot be written', () => {
  const disks: { code: 'EROFS' | 'ENOSPC'; says: string }[] = [
    { code: 'EROFS', says: 'may not be written' },
    { code: 'ENOSPC', says: 'The disk is full' },
  ];
  test.each(disks)('$code: add says so, and the project is as it was', async ({ code, says }) => {
    const shell = await shellWithProject();
    shell.write('a.txt', report);
    const before = await shell.well('export', 'P', '--format', 'visavis-json', '--out', '-');
    shell.disk = unwritable(code);
    const { exit, out, err } = await shell.visavis('add', 'P', 'a.txt');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain(says);
    expect(await shell.well('export', 'P', '--format', 'visavis-json', '--out', '-')).toBe(before);
    expect((await shell.visavis('new', 'Q')).err).toContain(says);
    expect((await shell.visavis('export', 'P', '--format', 'visavis-json', '--out', 'x.json')).err).toContain(says);
  });
});

describe('a project that is damaged', () => {
  const damages: { name: string; file: string; damage: (content: string) => string; says: string }[] = [
    { name: 'cut off', file: 'project.json', damage: (content) => content.slice(0, 40), says: 'project.json' },
    {
      name: 'edited wrong',
      file: 'tagset.json',
      damage: (content) => content.replaceAll('"blue"', '"bleu"'),
      says: 'tagset.json',
    },
    {
      name: 'with a __proto__',
      file: 'project.json',
      damage: (content) => content.replace('{', '{"__proto__": {},'),
      says: '__proto__',
    },
    {
      name: 'of another text',
      file: 'articles/a.json',
      damage: (content) => content.replace('quarante', 'cinquante'),
      says: 'a.json',
    },
  ];
  test.each(damages)('check finds a file that is $name', async ({ file, damage, says }) => {
    const shell = await shellWithProject();
    shell.write('a.txt', report);
    await shell.well('add', 'P', 'a.txt');
    const damaged = damage(shell.read(`P/${file}`));
    shell.write(`P/${file}`, damaged);
    const { exit, out, err } = await shell.visavis('check', 'P');
    expect(exit).toBe(1);
    expect(out + err).toContain(says);
    expect(out + err).not.toContain('    at ');
    expect(shell.read(`P/${file}`)).toBe(damaged);
  });

  test('a newer schema is refused in words, and nothing is touched', async () => {
    const shell = await shellWithProject();
    const newer = shell.read('P/project.json').replace('"schema": 1', '"schema": 99');
    shell.write('P/project.json', newer);
    shell.write('a.txt', report);
    for (const argv of [
      ['check', 'P'],
      ['add', 'P', 'a.txt'],
    ]) {
      const { exit, err } = await shell.visavis(...argv);
      expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining('newer version') });
    }
    expect(shell.read('P/project.json')).toBe(newer);
  });

  test('a folder that is no project is said to be none', async () => {
    const shell = new Shell();
    shell.write('P/notes.txt', 'x');
    const { exit, err } = await shell.visavis('check', 'P');
    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining(path.join(shell.folder, 'P')) });
  });
});

describe('export', () => {
  test('never writes over another file, but by force', async () => {
    const shell = await shellWithProject();
    const file = path.join(shell.folder, 'x.json');
    writeFileSync(file, 'mine');
    const argv = ['export', 'P', '--format', 'visavis-json', '--out', 'x.json'];
    expect(await shell.visavis(...argv)).toMatchObject({ exit: 1, err: expect.stringContaining('--force') });
    expect(shell.read('x.json')).toBe('mine');
    await shell.well(...argv, '--force');
    const written = shell.read('x.json');
    expect(written).not.toBe('mine');
    await shell.well(...argv);
    expect(shell.read('x.json')).toBe(written);
  });

  const refused: { argv: readonly string[]; says: string }[] = [
    { argv: ['--format', 'word'], says: 'visavis-json, web-annotation' },
    { argv: ['--format', 'visavis-json', '--article', 'gone'], says: 'gone' },
  ];
  test.each(refused)('refuses $argv', async ({ argv, says }) => {
    const shell = await shellWithProject();
    const { exit, out, err } = await shell.visavis('export', 'P', '--out', '-', ...argv);
    expect({ exit, out, err }).toEqual({ exit: 1, out: '', err: expect.stringContaining(says) });
  });
});

test('formats lists what can be done with each', async () => {
  const { formats } = JSON.parse(await new Shell().well('formats', '--json'));
  const ids = (can: 'exports' | 'imports') =>
    formats.filter((format: Record<string, unknown>) => format[can]).map(({ id }: { id: string }) => id);
  expect(ids('imports')).toEqual(['visavis-json', 'glossary-csv']);
  expect(ids('exports')).toEqual([
    'visavis-json',
    'web-annotation',
    'claims-html',
    'claims-markdown',
    'claims-csv',
    'claim-review',
    'report-html',
    'report-markdown',
    'glossary-csv',
    'tbx',
    'xliff',
    'tmx',
    'translation-html',
    'translation-text',
  ]);
});
