import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termOf as anyTermOf } from '../formats/translated.fixture.ts';
import { uuid } from '../model/annotation.fixture.ts';
import type { Term } from '../model/register.ts';
import { byId } from '../register/register.fixture.ts';
import { termsIn } from './occurrences.ts';

function termOf(n: number, source: string, fields: Partial<Term> = {}): Term {
  return anyTermOf(n, { source, ...fields });
}

function found(text: string, sources: readonly string[], language = 'fr'): string[] {
  const terms = byId(...sources.map((source, n) => termOf(n, source, { language })));
  return termsIn(terms, text, { start: 0, end: text.length }, language).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('words of a text that are a term', () => {
  test.each<{ name: string; text: string; sources: string[]; language?: string; expected: string[] }>([
    { name: 'every place', text: 'La crue, puis la crue.', sources: ['crue'], expected: ['crue', 'crue'] },
    { name: 'whole words', text: 'La recrue et les crues-nues', sources: ['cru'], expected: [] },
    { name: 'after what is elided', text: 'l’état de l’eau', sources: ['état', 'eau'], expected: ['état', 'eau'] },
    { name: 'not within a word with an apostrophe', text: 'aujourd’hui', sources: ['hui'], expected: [] },
    { name: 'before an English ’s', text: 'NATO’s army', sources: ['NATO'], language: 'en', expected: ['NATO'] },
    { name: 'in any case', text: 'La Cellule de crise', sources: ['cellule de crise'], expected: ['Cellule de crise'] },
    { name: 'but for acronyms', text: 'un an de l’UN', sources: ['UN'], expected: ['UN'] },
    {
      name: 'a word in capitals, too long for an acronym',
      text: 'le sinistre',
      sources: ['SINISTRE'],
      expected: ['sinistre'],
    },
    { name: 'words in capitals', text: 'un plan de crise', sources: ['PLAN DE CRISE'], expected: ['plan de crise'] },
    { name: 'with its accents', text: 'un congé, un conge', sources: ['congé'], expected: ['congé'] },
    {
      name: 'without those of capitals',
      text: 'L’Etat, l’ÉTAT, l’ETAT, l’etat',
      sources: ['état'],
      expected: ['Etat', 'ÉTAT', 'ETAT'],
    },
    {
      name: 'whatever the apostrophes and spaces',
      text: "mise à l’abri\u00a0!  mise  à l'abri",
      sources: ['mise à l’abri'],
      expected: ['mise à l’abri', "mise  à l'abri"],
    },
    {
      name: 'with hyphens or without',
      text: 'un cessez le feu, un cessez-le-feu',
      sources: ['cessez-le-feu'],
      expected: ['cessez le feu', 'cessez-le-feu'],
    },
    { name: 'not across a comma', text: 'plan, crise', sources: ['plan crise'], expected: [] },
    { name: 'with its own comma', text: 'oui, non', sources: ['oui, non'], expected: ['oui, non'] },
    { name: 'a ligature or two letters', text: 'une œuvre', sources: ['oeuvre'], expected: ['œuvre'] },
    { name: 'decomposed accents', text: 'un conge\u0301', sources: ['congé'], expected: ['conge\u0301'] },
    { name: 'plurals', text: 'les digues mobiles', sources: ['digue mobile'], expected: ['digues mobiles'] },
    {
      name: 'the singular of a plural',
      text: 'un centre régional',
      sources: ['centres régionaux'],
      expected: ['centre régional'],
    },
    { name: 'plurals in -eaux', text: 'des bateaux', sources: ['bateau'], expected: ['bateaux'] },
    {
      name: 'English plurals',
      text: 'two casualties, bridges',
      sources: ['casualty', 'bridge'],
      language: 'en',
      expected: ['casualties', 'bridges'],
    },
    { name: 'no plural of short words', text: 'un bras', sources: ['bra'], expected: [] },
    {
      name: 'no plural in a language without a rule',
      text: 'zwei Hotels',
      sources: ['Hotel'],
      language: 'de',
      expected: [],
    },
    { name: 'no other gender', text: 'la porte', sources: ['port'], expected: [] },
    {
      name: 'the longest',
      text: 'plan de crise, plan',
      sources: ['plan', 'crise', 'plan de crise'],
      expected: ['plan de crise', 'plan'],
    },
    {
      name: 'the shorter where the longer is not whole',
      text: 'plan de criserie',
      sources: ['plan', 'plan de crise'],
      expected: ['plan'],
    },
    {
      name: 'figures',
      text: '38\u202f400 sinistrés',
      sources: ['38 400 sinistrés'],
      expected: ['38\u202f400 sinistrés'],
    },
    { name: 'not part of a figure', text: '1,200 et 1.5', sources: ['200', '1'], expected: [] },
    { name: 'a script without spaces', text: '洪水警報が出た', sources: ['警報'], language: 'ja', expected: ['警報'] },
    { name: 'nothing of a form without words', text: '% et %', sources: ['%', ''], expected: [] },
  ])('$name', ({ text, sources, language, expected }) => {
    expect(found(text, sources, language)).toEqual(expected);
  });
});

function foundTerms(text: string, language: string, ...terms: readonly Term[]) {
  return termsIn(byId(...terms), text, { start: 0, end: text.length }, language).map(({ terms, isExact }) => ({
    ids: terms.map(({ id }) => id),
    isExact,
  }));
}

test('terms that are written alike are found together, whoever’s they are', () => {
  const [one, other] = [termOf(1, 'crue'), termOf(2, 'Crue', { creator: 'bilal' })];
  expect(foundTerms('la crue', 'fr', one, other)).toEqual([{ ids: [uuid(1), uuid(2)], isExact: true }]);
});

test('what is written just so comes before another number', () => {
  const [court, class_] = [termOf(1, 'cour'), termOf(2, 'cours')];
  expect(foundTerms('le cours', 'fr', court, class_)).toEqual([{ ids: [uuid(2), uuid(1)], isExact: true }]);
  expect(foundTerms('les digues', 'fr', termOf(3, 'digue'))).toEqual([{ ids: [uuid(3)], isExact: false }]);
});

test('terms are found in texts of their language, or of none', () => {
  const term = termOf(1, 'plan', { language: 'fr-FR' });
  const languages = ['fr', 'fr-CA', '', 'en'];
  expect(languages.map((language) => foundTerms('plan', language, term).length)).toEqual([1, 1, 1, 0]);
  expect(foundTerms('plan', 'en', termOf(1, 'plan', { language: '' }))).toHaveLength(1);
});

test('a term that was merged is found as the one it turned out to be', () => {
  const [merged, into] = [termOf(1, 'inondation', { mergedInto: uuid(2) }), termOf(2, 'crue')];
  expect(foundTerms('inondation', 'fr', merged, into)).toEqual([{ ids: [uuid(2)], isExact: true }]);
});

test('nothing is found beyond a stretch, and its places are those of the text', () => {
  const text = 'crue\nla crue\ncrue';
  expect(termsIn(byId(termOf(1, 'crue')), text, { start: 5, end: 12 }, 'fr').map(({ span }) => span)).toEqual([
    { start: 8, end: 12 },
  ]);
});

test('in any text: in order, apart, within it, and never nothing', () => {
  const unit = fc.constantFrom(
    'plan',
    ' ',
    'de',
    'crise',
    '-',
    ', ',
    'É',
    'tat',
    's',
    '\u00a0',
    'e\u0301',
    '😀',
    '’',
    '«',
  );
  const terms = byId(termOf(1, 'plan'), termOf(2, 'plan de crise'), termOf(3, 'état'), termOf(4, 'crise-plan'));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let end = 0;
      for (const { span, terms: met } of termsIn(terms, text, { start: 0, end: text.length }, 'fr')) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(met.length).toBeGreaterThan(0);
        end = span.end;
      }
    }),
  );
});
