import { expect, test } from 'vitest';
import { readGold } from './gold.ts';
import { outcomeOf } from './outcomes.ts';
import { attributionTallyOf, rates, scoredTypes, tallyOf } from './scoring.ts';

const { articles } = readGold();
const sample = articles.filter((article) => article.sample !== undefined);

test('the five texts of the sample have gold tags', () => {
  expect(sample.map((article) => article.sample)).toEqual([
    '01-communique-commission',
    '02-depeche-lydapresse',
    '03-traduction-continent-courrier',
    '04-tribune-quai-des-idees',
    '05-commentaire-vent-d-amont',
  ]);
});

test.each(sample)('gold tags of $sample stand on their words', ({ text, tags }) => {
  for (const { spans, words } of tags) {
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(words);
  }
});

test('gold of other people’s articles has no words of them', () => {
  const others = articles.filter((article) => article.sample === undefined);
  expect(others.flatMap((article) => article.tags.filter(({ words }) => words !== undefined))).toEqual([]);
});

/** Whoever changes a rule sees here what it does: hits, what was missed (gold − hits) and what was wrong (suggested − hits). */
test('what the rules find in the sample', () => {
  const outcomes = sample.map((gold) => outcomeOf(gold));
  const rows = scoredTypes.map((type) => [type, tallyOf(outcomes, type)] as const);
  expect(Object.fromEntries(rows)).toMatchInlineSnapshot(`
    {
      "date": {
        "exact": 35,
        "gold": 35,
        "overlapping": 35,
        "suggested": 35,
      },
      "note": {
        "exact": 2,
        "gold": 2,
        "overlapping": 2,
        "suggested": 2,
      },
      "organisation": {
        "exact": 25,
        "gold": 27,
        "overlapping": 25,
        "suggested": 25,
      },
      "person": {
        "exact": 25,
        "gold": 25,
        "overlapping": 25,
        "suggested": 25,
      },
      "place": {
        "exact": 50,
        "gold": 52,
        "overlapping": 50,
        "suggested": 50,
      },
      "quantity": {
        "exact": 39,
        "gold": 39,
        "overlapping": 39,
        "suggested": 39,
      },
      "quotation": {
        "exact": 21,
        "gold": 21,
        "overlapping": 21,
        "suggested": 21,
      },
    }
  `);
  expect(attributionTallyOf(outcomes)).toMatchInlineSnapshot(`
    {
      "attribution": 21,
      "found": 21,
      "speaker": 21,
      "verb": 20,
      "withSpeaker": 21,
      "withVerb": 20,
    }
  `);
});

test('rates of hits', () => {
  expect(rates(3, 4, 6)).toEqual({ precision: 0.5, recall: 0.75, f1: 0.6 });
  expect(rates(0, 0, 0)).toEqual({ precision: undefined, recall: undefined, f1: undefined });
});
