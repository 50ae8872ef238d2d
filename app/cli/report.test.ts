import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sectionNames } from '../report/sections.ts';
import { shades } from '../report/styles.ts';
import { Shell } from './shell.fixture.ts';
import { version } from './version.ts';
import { t } from './words.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** What both files must say of the sample. */
const told = [
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica',
  'Invented for this sample; MIT',
  '38,400 people were evacuated from Brénica by ferry.',
  'named here alone: Gulf of Morna',
  'denies what others assert',
  'Selivar Agreement',
  'Proposed translation: the lower town',
  'Article 1 and article 2: 94% the same, 30 words in common',
  'Speaker of',
  'γ of places and types',
  `with Vis-à-vis ${version}`,
];

test('the sample as a report: both files say the same in the same order', async () => {
  const shell = new Shell();
  cpSync(path.join(root, 'app', 'sample', 'project'), path.join(shell.folder, 'P'), { recursive: true });
  const html = await shell.well('export', 'P', '--format', 'report-html', '--out', '-');
  expect(await shell.well('export', 'P', '--format', 'report-markdown', '--out', 'r.md')).toContain('230 annotations');
  const markdown = shell.read('r.md');
  for (const written of [html, markdown]) {
    for (const words of told) expect(written).toContain(words);
    const headings = written
      .match(/^(?:## .*|<h2 id="[a-z]+-title">.*)$/gm)
      ?.map((line) => line.replace(/<[^>]*>|^## /g, ''));
    expect(headings).toEqual(sectionNames.map((name) => t(`report.sections.${name}`)));
  }
  // Every tag once in the notes of its article.
  expect(html.match(/<li id="a\d+-[ect]\d+-n">/g)).toHaveLength(230);
  expect(markdown.match(/^- \*\*[ECT]\d+\*\* /gm)).toHaveLength(230);
});

test('the page has the colours of the window', () => {
  const tokens = readFileSync(path.join(root, 'renderer', 'styles', 'tokens.css'), 'utf8');
  const [light = '', dark = ''] = tokens.split(':root[data-theme="dark"]');
  const shadeIn = (sheet: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(sheet)?.[1];
  for (const [name, shade] of Object.entries(shades)) {
    expect({ name, shade }).toEqual({
      name,
      shade: [light, dark].flatMap((sheet) => [shadeIn(sheet, `${name}-fill`), shadeIn(sheet, `${name}-line`)]),
    });
  }
});
