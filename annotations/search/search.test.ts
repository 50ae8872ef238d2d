import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { proposeBlocks } from '../text/blocks.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import { words } from '../text/segments.ts';
import { foldedForm } from './folded.ts';
import type { Query } from './query.ts';
import { type Searchable, SearchText, search } from './search.ts';

const easy: Omit<Query, 'text'> = {
  others: [],
  kind: 'plain',
  wholeWords: false,
  matchCase: false,
  matchAccents: false,
};

/** A text of one block, as long as it is. */
function oneBlock(text: string): Searchable {
  return { id: 'a', language: 'fr', text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] };
}

function found(searchable: Searchable, query: Partial<Query>, boilerplate = false): string[] {
  return search([new SearchText(searchable)], { ...easy, text: '', ...query }, { boilerplate }).map(
    ({ span: { start, end } }) => searchable.text.slice(start, end),
  );
}

describe('what agrees', () => {
  test.each<{ name: string; text: string; query: Partial<Query>; expected: string[] }>([
    { name: 'case', text: 'Morna, MORNA', query: { text: 'morna' }, expected: ['Morna', 'MORNA'] },
    { name: 'case that matters', text: 'Morna, MORNA', query: { text: 'Morna', matchCase: true }, expected: ['Morna'] },
    { name: 'accents', text: 'Sélivar, Selivar', query: { text: 'selivár' }, expected: ['Sélivar', 'Selivar'] },
    {
      name: 'accents that matter',
      text: 'Sélivar, Selivar',
      query: { text: 'sélivar', matchAccents: true },
      expected: ['Sélivar'],
    },
    {
      name: 'decomposed accents, which matter as composed ones do',
      text: 'Se\u0301livar',
      query: { text: 'sélivar', matchAccents: true },
      expected: ['Se\u0301livar'],
    },
    {
      name: 'an accent that no letter has precomposed',
      text: 'x\u0301y',
      query: { text: 'xy' },
      expected: ['x\u0301y'],
    },
    { name: 'apostrophes', text: "l’OTAN, l'OTAN", query: { text: "l'otan" }, expected: ['l’OTAN', "l'OTAN"] },
    { name: 'dashes', text: 'Nord–Sud', query: { text: 'nord-sud' }, expected: ['Nord–Sud'] },
    {
      name: 'no-break spaces',
      text: '1\u202f200\u00a0civils',
      query: { text: '1 200 civils' },
      expected: ['1\u202f200\u00a0civils'],
    },
    { name: 'a line end of CR LF', text: 'la\r\nville', query: { text: 'la ville' }, expected: ['la\r\nville'] },
    {
      name: 'quotation marks with and without inner spaces',
      text: '«\u00a0oui\u00a0» “oui”',
      query: { text: '"oui"' },
      expected: ['«\u00a0oui\u00a0»', '“oui”'],
    },
    { name: 'a quotation mark without its inner space', text: '«\u00a0oui', query: { text: '"' }, expected: ['«'] },
    { name: 'ligatures', text: 'cœur', query: { text: 'coeur' }, expected: ['cœur'] },
    { name: 'the sharp s', text: 'Straße', query: { text: 'STRASSE' }, expected: ['Straße'] },
    { name: 'soft hyphens', text: 'Mor\u00adna', query: { text: 'morna' }, expected: ['Mor\u00adna'] },
    { name: 'spaces around what is typed', text: 'la ville', query: { text: ' ville ' }, expected: ['ville'] },
    { name: 'nothing', text: 'la ville', query: { text: '  ' }, expected: [] },
  ])('$name', ({ text, query, expected }) => {
    expect(found(oneBlock(text), query)).toEqual(expected);
  });
});

describe('a hit is what could be tagged', () => {
  test.each<{ name: string; text: string; query: Partial<Query>; expected: string[] }>([
    { name: 'not part of a family', text: '👩‍👩‍👧 👩', query: { text: '👩' }, expected: ['👩'] },
    {
      name: 'not a letter without its mark',
      text: 'e\u0301e',
      query: { text: 'e', matchAccents: true },
      expected: ['e'],
    },
    { name: 'not half of a sharp s', text: 'ßs', query: { text: 's' }, expected: ['s'] },
    { name: 'not a third of an ellipsis', text: 'non…', query: { text: '.' }, expected: [] },
    { name: 'not over one that was found', text: 'aaaa', query: { text: 'aa' }, expected: ['aa', 'aa'] },
    {
      name: 'not half a pair, however often an expression is asked',
      text: '👩‍👩‍👧x',
      query: { text: '.', kind: 'regular-expression' },
      expected: ['x'],
    },
  ])('$name', ({ text, query, expected }) => {
    expect(found(oneBlock(text), query)).toEqual(expected);
  });

  test('not in boilerplate, unless that is asked for, nor across blocks', () => {
    const text = 'Suivez Morna\nMorna parle\nde Morna';
    const [first, second] = [12, 24];
    const searchable: Searchable = {
      id: 'a',
      language: 'fr',
      text,
      blocks: [
        { start: 0, end: first, kind: 'boilerplate' },
        { start: first + 1, end: second, kind: 'paragraph' },
        { start: second + 1, end: text.length, kind: 'paragraph' },
      ],
    };
    expect(found(searchable, { text: 'morna' })).toHaveLength(2);
    expect(found(searchable, { text: 'morna' }, true)).toHaveLength(3);
    expect(found(searchable, { text: 'parle de' })).toEqual([]);
  });
});

describe('whole words', () => {
  test.each<{ text: string; query: string; expected: number }>([
    { text: 'ville, bidonville, villes', query: 'ville', expected: 1 },
    { text: 'l’OTAN, d’Otan.', query: 'otan', expected: 2 },
    { text: 'aujourd’hui', query: 'hui', expected: 0 },
    { text: 'Morna-Port', query: 'morna', expected: 1 },
    { text: 'les quais. Les', query: 'quais.', expected: 1 },
    { text: '1200 m', query: '200', expected: 0 },
    { text: '3,5 m, 5', query: '5', expected: 1 },
  ])('“$query” in “$text”', ({ text, query, expected }) => {
    expect(found(oneBlock(text), { text: query, wholeWords: true })).toHaveLength(expected);
  });
});

describe('several words', () => {
  test.each<{ name: string; text: string; query: Partial<Query>; expected: string[] }>([
    {
      name: 'are found in the order of the text',
      text: 'La NATO, l’OTAN',
      query: { text: 'OTAN', others: ['nato'] },
      expected: ['NATO', 'OTAN'],
    },
    {
      name: 'of which the longest counts where two begin',
      text: 'Jean Valmont parle. Jean rit.',
      query: { text: 'Jean', others: ['Jean Valmont'] },
      expected: ['Jean Valmont', 'Jean'],
    },
    {
      name: 'of which the shorter counts where the longest is no whole word',
      text: 'Jean Valmontois',
      query: { text: 'Jean', others: ['Jean Valmont'], wholeWords: true },
      expected: ['Jean'],
    },
    {
      name: 'stand for themselves',
      text: 'a.b a+b (c',
      query: { text: 'a.b', others: ['(c'] },
      expected: ['a.b', '(c'],
    },
    { name: 'may be empty', text: 'ville', query: { text: '', others: ['ville', ' '] }, expected: ['ville'] },
  ])('$name', ({ text, query, expected }) => {
    expect(found(oneBlock(text), query)).toEqual(expected);
  });
});

describe('regular expressions', () => {
  const expression = (text: string): Partial<Query> => ({ text, kind: 'regular-expression' });
  test.each<{ name: string; text: string; query: Partial<Query>; expected: string[] }>([
    { name: 'match', text: '1 200 habitants', query: expression('\\d+ habitants?'), expected: ['200 habitants'] },
    { name: 'without case', text: 'Morna', query: expression('^m\\S+$'), expected: ['Morna'] },
    { name: 'with case', text: 'Morna', query: { ...expression('m'), matchCase: true }, expected: [] },
    { name: 'without accents on either side', text: 'Sélivar', query: expression('selí..r'), expected: ['Sélivar'] },
    { name: 'signs stand for themselves', text: 'non… oui abc', query: expression('non… o'), expected: ['non… o'] },
    { name: 'a dash in a class is no range', text: 'a–b, c', query: expression('[a–c]'), expected: ['a', '–', 'c'] },
    { name: 'matches of nothing are none', text: 'abc', query: expression('x*'), expected: [] },
    { name: 'matches of white space are none', text: 'a b', query: expression('\\s'), expected: [] },
    { name: 'white space at the edges is not taken', text: 'a b c', query: expression('.b.'), expected: ['b'] },
    { name: 'letters by property', text: 'été', query: expression('\\p{L}+'), expected: ['été'] },
  ])('$name', ({ text, query, expected }) => {
    expect(found(oneBlock(text), query)).toEqual(expected);
  });

  test.each(['(', '[a', '*', '\\p{Nothing}', 'a{2,1}'])('“%s” is none', (pattern) => {
    const reason = expect.stringMatching(/\S/);
    expect(problemOf(() => found(oneBlock('a'), expression(pattern)))).toEqual({
      code: 'bad-pattern',
      values: { pattern, reason },
    });
  });
});

/** The problem that something throws, as data. */
function problemOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (problem) {
    if (problem instanceof Problem) return problem.toData();
    throw problem;
  }
}

/** What is found, said without offsets, folding of whole texts or indexOf: every stretch is folded and compared. */
function naive(searchable: Searchable, query: Query): Span[] {
  const { text, language, blocks } = searchable;
  const wanted = [query.text, ...query.others].map((words) => foldedForm(words, query).trim());
  return blocks.flatMap((block) => {
    const edges = Array.from({ length: block.end - block.start + 1 }, (_, i) => block.start + i);
    const between = edges.filter((offset) => isGraphemeBoundary(text, offset));
    const all = between.flatMap((start) =>
      between
        .filter((end) => end > start)
        .map((end) => ({ start, end }))
        .filter((span) => text.slice(span.start, span.end).trim().length === span.end - span.start)
        .map((span) => ({ ...span, folded: foldedForm(text.slice(span.start, span.end), query) }))
        .filter(({ folded }) => folded !== '' && wanted.includes(folded)),
    );
    // What is invisible at the edges of the words is not part of them.
    const tight = all.filter(
      (span) =>
        !all.some(
          (other) =>
            other !== span && other.folded === span.folded && other.start >= span.start && other.end <= span.end,
        ),
    );
    const inWord = (offset: number): boolean =>
      words(text, block, language).some(({ start, end }) => start < offset && offset < end);
    const fitting = tight.filter(({ start, end }) => !query.wholeWords || !(inWord(start) || inWord(end)));
    const taken: Span[] = [];
    for (const { start, end } of fitting.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (start >= (taken.at(-1)?.end ?? 0)) taken.push({ start, end });
    }
    return taken;
  });
}

const character = fc.constantFrom(
  ...[
    'a',
    'A',
    'á',
    'a\u0301',
    'x\u0301',
    'œ',
    'oe',
    'O',
    'ß',
    's',
    'İ',
    'Σ',
    'ς',
    '’',
    "'",
    '«',
    '»',
    '"',
    '…',
    '.',
    '–',
  ],
  ...[' ', '\u00a0', '\n', '\r\n', '\u00ad', '-', ',', '1', '👩‍👧', '👩', '北', 'क्षि', '한'],
);
const anyText = fc.array(character, { minLength: 1, maxLength: 20, size: 'max' });
/** Words to search for in a text of these characters: mostly such as stand there. */
const wordsOf = (characters: readonly string[]) =>
  fc.oneof(
    fc
      .tuple(fc.nat(characters.length - 1), fc.integer({ min: 1, max: 4 }))
      .map(([start, length]) => characters.slice(start, start + length).join('')),
    fc.string({ unit: character, minLength: 1, maxLength: 2 }),
  );
/** A text and what is searched for in it, under up to four names. */
const anySearch = anyText.chain((characters) =>
  fc.record({
    text: fc.constant(characters.join('')),
    query: fc.record({
      text: wordsOf(characters),
      others: fc.array(wordsOf(characters), { maxLength: 3 }),
      kind: fc.constant('plain' as const),
      wholeWords: fc.boolean(),
      matchCase: fc.boolean(),
      matchAccents: fc.boolean(),
    }),
  }),
);

test('what is found is what a naive search finds, and folds to what was searched for', () => {
  fc.assert(
    fc.property(anySearch, ({ text, query }) => {
      const searchable: Searchable = { id: 'a', language: 'fr', text, blocks: proposeBlocks(text) };
      const all = {
        ...searchable,
        blocks: searchable.blocks.map((block) => ({ ...block, kind: 'paragraph' as const })),
      };
      const hits = search([new SearchText(all)], query).map(({ span }) => span);
      expect(hits).toEqual(naive(all, query));
      for (const { start, end } of hits) {
        const wanted = [query.text, ...query.others].map((words) => foldedForm(words, query).trim());
        expect(wanted).toContain(foldedForm(text.slice(start, end), query));
      }
    }),
    { numRuns: 1000 },
  );
});
