import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedForm } from '../search/folded.ts';
import { AuthorityIndex, type Searched } from './search.ts';

function rowsOf(...rows: string[]): Searched[] {
  return rows.map((names) => ({
    names: names
      .split('|')
      .filter((text) => !/^Q\d+$/.test(text))
      .map((text) => ({ text })),
    identifiers: names.split('|').filter((text) => /^Q\d+$/.test(text)),
  }));
}

const people = rowsOf(
  'Jens Stoltenberg|Йенс Столтенберг|Q57665',
  'Stoltenberg, Thorvald',
  'Émile Zola',
  'NATO|OTAN|Organisation du traité de l’Atlantique nord|Q7184',
  'Zola',
  'Ilham Əliyev|Ilham Aliyev|Q57',
  '北大西洋公約組織',
);

const cases: { typed: string; finds: number[]; why: string }[] = [
  { typed: '', finds: [], why: 'nothing is typed' },
  { typed: ' -', finds: [], why: 'no word is typed' },
  { typed: 'jens', finds: [0], why: 'a beginning' },
  { typed: 'stol', finds: [1, 0], why: 'a name that begins so before a word in another' },
  { typed: 'STOLTENBERG JENS', finds: [0], why: 'words in another order and case' },
  { typed: 'stol j', finds: [0], why: 'beginnings of words in another order' },
  { typed: 'emile', finds: [2], why: 'no accents' },
  { typed: 'zola', finds: [4, 2], why: 'a whole name first' },
  { typed: 'atlantique trai', finds: [3], why: 'an elision, another language' },
  { typed: 'йенс', finds: [0], why: 'another script' },
  { typed: '北大', finds: [6], why: 'a script without spaces' },
  { typed: 'q57', finds: [5], why: 'a whole QID only' },
  { typed: 'Q57665', finds: [0], why: 'a QID' },
  { typed: 'otan', finds: [3], why: 'a row once, however many of its names fit' },
  { typed: 'jens nato', finds: [], why: 'the words are of one name' },
  { typed: 'oltenberg', finds: [], why: 'only beginnings' },
];

test.each(cases)('“$typed” finds $finds: $why', ({ typed, finds }) => {
  expect(new AuthorityIndex(people).find(typed, 50)).toEqual(finds);
});

test('of names that fit alike the shorter comes first, then the earlier; no more than asked for', () => {
  const index = new AuthorityIndex(rowsOf('Anna Lee', 'Ann', 'Anna', 'Ann Lee', 'Anne'));
  expect(index.find('ann', 50)).toEqual([1, 2, 4, 3, 0]);
  expect(index.find('ann', 2)).toEqual([1, 2]);
});

/** The same by the definition: every name of every row. */
function scan(rows: readonly Searched[], typed: string, most: number): number[] {
  const wordsOf = (text: string) =>
    foldedForm(text, { matchCase: false, matchAccents: false })
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '');
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const scored = rows.flatMap(({ names, identifiers }, row) => {
    const scores = names.flatMap(({ text }) => {
      const words = wordsOf(text);
      if (!wanted.every((want) => words.some((word) => word.startsWith(want)))) return [];
      const [name, sought] = [words.join(' '), wanted.join(' ')];
      return [[name === sought ? 0 : name.startsWith(sought) ? 1 : 2, name.length]];
    });
    if (wanted.length === 1 && identifiers.some((id) => id.toLowerCase() === wanted[0])) scores.push([-1, 0]);
    const [best] = scores.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    return best === undefined ? [] : [{ row, fit: best[0] ?? 0, length: best[1] ?? 0 }];
  });
  return scored
    .sort((a, b) => a.fit - b.fit || a.length - b.length || a.row - b.row)
    .slice(0, most)
    .map(({ row }) => row);
}

test('an index finds what a scan of all names finds, in the same order', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'á', 'A', 'b', 'œ', 'ß', 'я', '中', 'ŉ', 'ʼ', '\u00ad', 'e\u0301'),
    minLength: 1,
    maxLength: 4,
  });
  const name = fc
    .array(word, { maxLength: 4 })
    .chain((words) => fc.constantFrom(' ', '-', '’', ', ').map((by) => words.join(by)));
  const row = fc.record({
    names: fc.array(
      name.map((text) => ({ text })),
      { maxLength: 3 },
    ),
    identifiers: fc.array(fc.constantFrom('Q1', 'Q12', 'https://example.org/a'), { maxLength: 2 }),
  });
  const typed = fc.oneof(name, fc.constantFrom('q1', 'Q12', 'a', 'b a'));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), typed, fc.integer({ min: 1, max: 12 }), (rows, text, most) => {
      expect(new AuthorityIndex(rows).find(text, most)).toEqual(scan(rows, text, most));
    }),
    { numRuns: 1000 },
  );
});
