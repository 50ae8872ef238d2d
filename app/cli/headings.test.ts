import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { columnsOf } from '../../annotations/authority/columns.ts';

const documentation = readFileSync(path.resolve(import.meta.dirname, '../../docs/formats.md'), 'utf8');

/** The rows of the table of headings: what is said of them, and the headings. */
const described = [
  ...(/\| column \| headings \|[\s\S]*?\n\n/.exec(documentation)?.[0] ?? '').matchAll(/^\| (\w.*?) \| (`.*`) \|$/gm),
].map(([, about = '', headings = '']) => ({
  about,
  headings: [...headings.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
}));

const meanings: Readonly<Record<string, string>> = {
  name: 'name',
  other: 'alias',
  language: 'language',
  type: 'type',
  Wikidata: 'qid',
  web: 'identifier',
  note: 'note',
};

test('all kinds of columns are documented', () => {
  expect(described.map(({ about }) => meanings[/^\w+/.exec(about)?.[0] ?? ''])).toEqual(Object.values(meanings));
});

test.each(described)('the documented headings of $about are understood', ({ about, headings }) => {
  const [word = ''] = /^\w+/.exec(about) ?? [];
  expect(headings.map((heading) => columnsOf([heading])[0]?.meaning)).toEqual(headings.map(() => meanings[word]));
});
