import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { comment, crossing, dispatch } from './crossing.ts';
import { expect, root, test } from './launch.ts';
import { mountSmallDisk, withoutMounting } from './mounted.ts';
import { beAnnotator, choosePaths, copySample, newProject, openTexts, Workbench, writeTexts } from './workbench.ts';

const sample = path.join(root, 'app', 'sample', 'project');
const article = 'articles/02-depeche-lydapresse.json';
const own = 'annotations/anna/02-depeche-lydapresse.json';
const journal = 'annotations/anna/journal.jsonl';

function alertWith(page: Page, sentence: string) {
  return page.getByRole('alert').filter({ hasText: sentence });
}

const half = (text: string) => text.slice(0, text.length / 2);
const newer = (text: string) => text.replace('"schema": 1', '"schema": 99');
const forbidden = (text: string) => text.replace('"schema": 1,', '"schema": 1, "__proto__": {"polluted": true},');

test('each text that cannot be read is named with its reason, and the others are taken', async ({ app }) => {
  const files = await writeTexts(app, {
    'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    'empty.txt': '',
    'blank.txt': ' \n\n\t\n',
    'huge.txt': Buffer.alloc(51 * 1024 * 1024, 'a '),
    'broken.txt': Buffer.concat([Buffer.from(`\ufeff${dispatch.text}`), Buffer.from([0xe9, 0x20, 0xff])]),
    'nul.txt': `${dispatch.text}\0`,
    'half.txt': Buffer.from('\ufeffUne moitié de caractère : \ud83d.', 'utf16le'),
    'good.txt': comment.text,
  });
  await mkdir(path.join(app.folder, 'pictures'));
  await writeFile(path.join(app.folder, 'pictures', 'a.png'), 'x');
  await beAnnotator(app);
  const { window: page } = await app.launch([...files, path.join(app.folder, 'pictures')]);
  for (const sentence of [
    '“picture.txt” is not a text file. Nothing was added from it.',
    '“empty.txt” holds no text.',
    '“blank.txt” holds no text.',
    '“huge.txt” is 51 MB; texts up to 50 MB can be added.',
    '“broken.txt” cannot be read as utf-8: the bytes at',
    '“nul.txt” is not a text file.',
    '“half.txt” cannot be read as utf-16le: the bytes at',
    'holds no text files. Nothing was added.',
  ]) {
    await expect(alertWith(page, sentence), sentence).toHaveCount(1);
  }
  await expect(page.getByRole('dialog', { name: 'New project' })).toContainText('1 text will be added.');
  await newProject(page, path.join(app.folder, 'project'));
  await page.getByRole('button', { name: 'Add 1 article' }).click();
  await expect(new Workbench(page).pane(comment.title)).toBeVisible();
});

const refused: readonly (readonly [what: string, file: string, change: (text: string) => string, sentence: RegExp])[] =
  [
    ['a truncated project.json', 'project.json', half, /“project.json” is cut off or not JSON: line \d+/],
    ['a truncated tagset.json', 'tagset.json', half, /“tagset.json” is cut off or not JSON: line \d+/],
    ['a project.json of a newer schema', 'project.json', newer, /“project.json” was written by a newer version/],
    ['an article of a newer schema', article, newer, /“articles\/02.*” was written by a newer version/],
    ['tags of a newer schema', own, newer, /“annotations\/anna\/02.*” was written by a newer version/],
    ['a key that could do harm', 'project.json', forbidden, /“project.json” has the key “__proto__”/],
    [
      'a project.json without a title',
      'project.json',
      (text) => text.replace(/"title": "[^"]*",/, ''),
      /“project.json” is damaged: at project.title/,
    ],
  ];

for (const [what, file, change, sentence] of refused) {
  test(`${what} is refused with a sentence, and left as it is`, async ({ app }) => {
    await beAnnotator(app);
    const folder = await copySample(app);
    const damaged = change(await readFile(path.join(folder, file), 'utf8'));
    await writeFile(path.join(folder, file), damaged);
    const { electronApp, window: page } = await app.launch();
    await choosePaths(electronApp, [folder]);
    await page.getByRole('button', { name: /Open project/ }).click();
    await expect(page.getByRole('alert')).toHaveText([sentence]);
    await expect(page.getByRole('alert')).toHaveText([/Nothing in it was changed/]);
    await expect(page.getByRole('heading', { name: 'Vis-à-vis' })).toBeVisible();
    expect(await readFile(path.join(folder, file), 'utf8')).toBe(damaged);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  });
}

const opened: readonly (readonly [what: string, file: string, change: (text: string) => string, sentence: RegExp])[] = [
  ['truncated', own, half, /“annotations\/anna\/02.*” is cut off or not JSON/],
  [
    'edited wrong',
    own,
    (text) => text.replace('"start":0', '"start":"zero"'),
    /“annotations\/anna\/02.*” is damaged: at/,
  ],
  ['with a key that could do harm', own, forbidden, /“annotations\/anna\/02.*” has the key “__proto__”/],
  [
    'with a torn last line',
    journal,
    (text) => text.slice(0, -20),
    /The last line of “annotations\/anna\/journal.jsonl”/,
  ],
  [
    'with a damaged line',
    journal,
    (text) => text.replace('"organisation"', '"organization"'),
    /Line \d+ of “annotations\/anna\/journal.jsonl” is damaged/,
  ],
];

for (const [what, file, change, sentence] of opened) {
  test(`${file} ${what}: the project opens, says so, and keeps both tags and file`, async ({ app }) => {
    await beAnnotator(app);
    const folder = await copySample(app);
    const damaged = change(await readFile(path.join(sample, file), 'utf8'));
    await writeFile(path.join(folder, file), damaged);
    const { window: page } = await app.launch([folder]);
    const bench = new Workbench(page);
    await bench.settled();
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(1);
    const aside = /is kept as “(set-aside\/[^”]+)”/.exec(
      await page.getByRole('region', { name: 'Messages' }).innerText(),
    );
    // A journal is mended in place, so only what could not be used is set aside of it.
    const kept = await readFile(path.join(folder, aside?.[1] ?? ''), 'utf8');
    expect(kept !== '' && damaged.includes(kept)).toBe(true);
    const tags = (await bench.kept()).filter(({ creator }) => creator === 'anna');
    expect(tags).toHaveLength(await ownTags());
    // It can be worked with.
    await bench.tag(
      bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue'),
      'correspondant',
      'p',
    );
    await expect(bench.inspector.locator('blockquote')).toHaveText(['correspondant']);
    await bench.saved();
  });
}

test('an article’s file that is damaged leaves the others to work with', async ({ app }) => {
  await beAnnotator(app);
  const folder = await copySample(app);
  await writeFile(path.join(folder, article), half(await readFile(path.join(sample, article), 'utf8')));
  const { window: page } = await app.launch([folder]);
  const bench = new Workbench(page);
  await bench.settled();
  await expect(alertWith(page, `“${article}” is cut off or not JSON`)).toHaveCount(1);
  await expect(bench.articles.getByRole('option')).toHaveCount(4);
});

test('a full disk is named; what is done meanwhile is kept, and saved once there is room', async ({ app }) => {
  const disk = await mountSmallDisk(app);
  test.skip(disk === undefined, withoutMounting);
  if (disk === undefined) return;
  try {
    await beAnnotator(app);
    const folder = path.join(disk.folder, 'project');
    await cp(sample, folder, { recursive: true });
    const started = await app.launch([folder]);
    const bench = new Workbench(started.window);
    const pane = bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue');
    await bench.tag(pane, 'correspondant', 'p');
    await bench.saved();
    const filler = path.join(disk.folder, 'filler');
    await writeFile(filler, Buffer.alloc(2 * 1024 * 1024)).catch(() => undefined);
    // More than a page of the disk: less might still fit into what the journal has left of its last one.
    await bench.inspector.getByRole('textbox', { name: 'Note' }).fill('Who was it? '.repeat(500));
    await expect(bench.status).toContainText('The disk is full');
    await expect(bench.status).toContainText('1 change not saved yet.');
    await bench.tag(pane, 'cérémonie', 'v');
    await expect(bench.status).toContainText('2 changes not saved yet.');
    await rm(filler);
    await started.window.getByRole('button', { name: 'Try again' }).click();
    await bench.saved();
    const kept = await bench.kept();
    await started.kill();

    const again = new Workbench((await app.launch([folder])).window);
    await again.settled();
    expect(await again.kept()).toEqual(kept);
    expect(kept.flatMap(({ words }) => words)).toEqual(expect.arrayContaining(['correspondant', 'cérémonie']));
  } finally {
    disk.unmount();
  }
});

test('a folder that may not be written to is opened to be read, and says why', async ({ app }) => {
  const disk = await mountSmallDisk(app);
  test.skip(disk === undefined, withoutMounting);
  if (disk === undefined) return;
  try {
    await beAnnotator(app);
    const folder = path.join(disk.folder, 'project');
    await cp(sample, folder, { recursive: true });
    disk.makeReadOnly();
    const { window: page } = await app.launch([folder]);
    const bench = new Workbench(page);
    await bench.settled();
    await expect(bench.status).toHaveText('Read only');
    await expect(page.getByRole('alert')).toHaveText([/may not be written/]);
    const before = await bench.kept();
    await bench.tag(
      bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue'),
      'correspondant',
      'p',
    );
    await expect(alertWith(page, 'This window only reads. Nothing was changed.')).toHaveCount(1);
    expect(await bench.kept()).toEqual(before);
  } finally {
    disk.unmount();
  }
});

test('a new project is not made where one, or another’s file, is', async ({ app }) => {
  const { window: page, bench, folder } = await openTexts(app, crossing);
  await page.keyboard.press('Control+N');
  await newProject(page, folder, 'Another');
  await expect(alertWith(page, 'which a new project would overwrite. Nothing in it was changed.')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(bench.pane(dispatch.title)).toBeVisible();
});

/** How many tags of Anna's the sample's files hold. */
async function ownTags(): Promise<number> {
  const folder = path.join(sample, 'annotations', 'anna');
  const names = (await readdir(folder)).filter((name) => /^\d.*\.json$/.test(name));
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return files.reduce((sum, file) => sum + (file.match(/"kind":"annotation"/g)?.length ?? 0), 0);
}
