import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tag, uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Article, Block, BlockKind } from '../../annotations/model/article.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../../annotations/model/project.ts';
import { joinSpans } from '../../annotations/model/span.ts';
import { progressOf, taggedWords, wordCount } from './measure.ts';

/** A project of one article, whose lines are its blocks: boilerplate where they begin with #. */
function articleOf(text: string): { project: Project; article: Article } {
  let end = -1;
  const blocks = text.split('\n').map((line): Block => {
    const start = end + 1;
    end = start + line.length;
    const kind: BlockKind = line.startsWith('#') ? 'boilerplate' : 'paragraph';
    return { start, end, kind };
  });
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
  const article = {
    kind: 'article',
    id: 'a',
    title: '',
    language: 'fr',
    source,
    blocks,
    sha256: '0'.repeat(64),
  } as const;
  const created = '2024-05-01T10:00:00.000Z';
  const info = { kind: 'project', id: uuid(0), title: '', workingLanguage: 'en', order: [], created } as const;
  const project = {
    ...emptyProject(info, defaultTagset),
    articles: new Map([['a', article]]),
    texts: new Map([['a', text]]),
  };
  return { project, article };
}

test.each<{ text: string; words: number }>([
  { text: '', words: 0 },
  { text: ' — … !', words: 0 },
  { text: 'La Velse monte.', words: 3 },
  { text: "L’été, aujourd'hui", words: 2 },
  { text: 'a-t-il porte‑monnaie', words: 2 },
  { text: 'Cafe\u0301 noir', words: 2 },
  { text: '120 000 civils', words: 3 },
  { text: 'Un\ndeux\n# Partager ceci\ntrois', words: 3 },
  { text: 'Ξένος Привет 東京', words: 3 },
])('“$text” has $words words', ({ text, words }) => {
  const { project, article } = articleOf(text);
  expect(wordCount(project, article)).toBe(words);
});

const line = 'La Velse monte encore.\n# Partager ceci\nDouze maisons';

test.each<{ name: string; tags: (readonly (readonly [number, number])[])[]; words: number }>([
  { name: 'no tags', tags: [], words: 0 },
  { name: 'one on two words', tags: [[[0, 8]]], words: 2 },
  { name: 'one that begins within a word', tags: [[[1, 8]]], words: 1 },
  { name: 'one that ends within a word', tags: [[[3, 10]]], words: 2 },
  { name: 'one that ends before a word', tags: [[[3, 9]]], words: 1 },
  { name: 'two on the same words', tags: [[[0, 8]], [[0, 8]]], words: 2 },
  { name: 'two that overlap', tags: [[[0, 8]], [[3, 14]]], words: 3 },
  {
    name: 'an interrupted one',
    tags: [
      [
        [0, 2],
        [15, 21],
      ],
    ],
    words: 2,
  },
  { name: 'one on boilerplate', tags: [[[23, 37]]], words: 0 },
  { name: 'one on everything', tags: [[[0, line.length]]], words: 6 },
])('$name: $words tagged', ({ tags, words }) => {
  const { project, article } = articleOf(line);
  expect(
    taggedWords(
      project,
      article,
      tags.map((spans, n) => tag(n, spans)),
    ),
  ).toBe(words);
});

test('the words tagged are those that begin within some tag, each counted once', () => {
  const word = fc.constantFrom('La', 'été', 'douze', '#', '—', '\n', '\n#');
  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), spans, (words, places) => {
      const { project, article } = articleOf(words.join(' '));
      const text = project.texts.get('a') ?? '';
      const within = article.blocks.filter(({ kind }) => kind === 'paragraph');
      const starts = [...text.matchAll(/[a-zé]+/gi)]
        .map(({ index }) => index)
        .filter((index) => within.some(({ start, end }) => start <= index && index < end));
      expect(wordCount(project, article)).toBe(starts.length);
      const tags = places.map(([start, length], n) => tag(n, [[start, start + length]]));
      const covered = joinSpans(tags.flatMap((each) => each.spans));
      const tagged = starts.filter((index) => covered.some(({ start, end }) => start <= index && index < end));
      expect(taggedWords(project, article, tags)).toBe(tagged.length);
    }),
  );
});

test('what becomes boilerplate is counted no more', () => {
  const { project, article } = articleOf('Un deux\ntrois');
  expect(wordCount(project, article)).toBe(3);
  const blocks = article.blocks.map((block, i) => (i === 1 ? { ...block, kind: 'boilerplate' as const } : block));
  expect(wordCount(project, { ...article, blocks })).toBe(2);
});

test('progress is that of one annotator, and another once a tag or a block has changed', () => {
  const { project, article } = articleOf('La Velse monte\nencore');
  const mine = tag(1, [[0, 8]]);
  const theirs = { ...tag(2, [[9, 21]]), creator: 'bilal' };
  const tagged = (...tags: readonly (typeof mine)[]) => ({
    ...project,
    annotations: new Map([['a', new Map(tags.map((each) => [each.id, each]))]]),
  });
  const both = tagged(mine, theirs);
  expect(progressOf(both, article, mine.creator)).toMatchObject({ tags: 1, tagged: 2 });
  expect(progressOf(both, article, 'bilal')).toMatchObject({ tags: 1, tagged: 2 });
  const blocks = article.blocks.map((block, i) => (i === 1 ? { ...block, kind: 'boilerplate' as const } : block));
  expect(progressOf(both, { ...article, blocks }, 'bilal')).toMatchObject({ tags: 1, tagged: 1 });
  expect(progressOf(tagged(theirs), article, mine.creator)).toMatchObject({ tags: 0, tagged: 0 });
});
