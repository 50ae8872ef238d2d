/// <reference path="../../annotations/papaparse.d.ts" />
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import papa from 'papaparse';
import { expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

const sample = path.resolve(import.meta.dirname, '..', 'sample', 'project');
const all = async (...options: readonly string[]) =>
  JSON.parse(await new Shell().well('history', sample, ...options, '--json'));

test('lists what everybody did, the oldest first, and says how many of how many', async () => {
  const said = await new Shell().well('history', sample);
  const lines = said.trimEnd().split('\n');
  const times = lines.slice(0, -1).map((line) => line.slice(0, 24));
  expect(times.length).toBeGreaterThan(50);
  expect(times).toEqual(times.toSorted());
  expect(said).toMatch(/ · anna · Tag created: Person · “/);
  expect(said).toMatch(/ · bilal · /);
  expect(lines.at(-1)).toMatch(/^(\d+) of \1 changes$/);
});

test('filters by person, article, annotation and time', async () => {
  const { happenings } = await all();
  const { happenings: his, of } = await all('--annotator', 'bilal');
  expect(his.length).toBeGreaterThan(10);
  expect(his.every(({ by }: { by: string }) => by === 'bilal')).toBe(true);
  expect(of).toBe(happenings.length);
  const article = '02-depeche-lydapresse';
  const { happenings: there } = await all('--article', article);
  expect(there).toEqual(happenings.filter((one: { article: string }) => one.article === article));
  const tag = happenings.find((one: { thing: string }) => one.thing === 'link').about[0];
  const { happenings: ofOne } = await all('--annotation', tag);
  expect(new Set(ofOne.map((one: { thing: string }) => one.thing))).toContain('annotation');
  expect(ofOne.every((one: { about: string[] }) => one.about.includes(tag))).toBe(true);
  const middle = happenings[Math.floor(happenings.length / 2)].at;
  const early = await all('--until', middle);
  const late = await all('--since', middle);
  expect(early.happenings.length + late.happenings.length).toBe(happenings.length);
  const day = new Date(happenings.at(-1).at);
  const local = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  expect((await all('--until', local)).happenings.length).toBe(happenings.length);
});

test('writes JSON lines and a table, and over no other file', async () => {
  const shell = new Shell();
  const folder = path.join(shell.folder, 'project');
  cpSync(sample, folder, { recursive: true });
  expect(await shell.well('history', folder, '--out', 'history.jsonl')).toMatch(/^Wrote \d+ changes to /);
  const lines = shell.read('history.jsonl').trimEnd().split('\n');
  const { happenings } = JSON.parse(await shell.well('history', folder, '--json'));
  expect(lines.map((line) => JSON.parse(line))).toEqual(happenings);
  const csv = (await shell.well('history', folder, '--csv')).replaceAll('\r\n', '\n').trimEnd();
  const [head, first, ...rest] = papa.parse(csv, { delimiter: ',', newline: '\n' }).data;
  expect(head?.slice(0, 3)).toEqual(['at', 'since', 'by']);
  expect(first?.slice(0, 3)).toEqual([happenings[0].at, happenings[0].since, happenings[0].by]);
  expect(rest).toHaveLength(happenings.length - 1);
  expect((await shell.visavis('history', folder, '--out', 'history.jsonl')).exit).toBe(0);
  expect((await shell.visavis('history', folder, '--csv', '--out', 'history.jsonl')).err).toContain('is there already');
});

test('a damaged line is named, and the others are listed', async () => {
  const shell = new Shell();
  const folder = path.join(shell.folder, 'project');
  cpSync(sample, folder, { recursive: true });
  const file = path.join(folder, 'annotations', 'bilal', 'journal.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, lines.with(1, lines[1]?.replace('"seq":2', '"seq":7') ?? '').join('\n'));
  const { exit, out, err } = await shell.visavis('history', folder, '--annotator', 'bilal');
  expect(exit).toBe(0);
  expect(
    err.match(/line 2 of “annotations\/bilal\/journal\.jsonl”|annotations\/bilal\/journal\.jsonl.*2/gi),
  ).not.toBeNull();
  expect(out.split('\n').length).toBeGreaterThan(10);
});

test.each(['2024-02-31', 'yesterday', '2024-13-01'])('refuses the day %s', async (day) => {
  const said = await new Shell().visavis('history', sample, '--since', day);
  expect(said).toMatchObject({ exit: 2, err: expect.stringContaining(`“${day}” is no day or moment`) });
});
