import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { type Annotation, quoted } from '../model/annotation.ts';
import { compare, type Difference, differencesIn } from './differences.ts';
import { entity, on, projectOf, registers, tagset, text } from './review.fixture.ts';

const place = { article: 'a', layer: 'entity', text } as const;

/** anna's and bilal's annotations of one person's, counted so that no two have one id. */
type Tags = readonly (readonly [words: string | readonly string[], fields?: Partial<Annotation>])[];
const tags = (from: number, list: Tags) => list.map(([words, fields], i) => on(from + i, words, fields));

function told({ classes, mine, theirs, disagreements }: Difference): string {
  const words = (side: readonly Annotation[]) => side.map(quoted).join(' + ');
  const about = disagreements.map((each) => (each.of === 'attribute' ? ` ${each.id}` : ' entry')).join('');
  return `${classes.join(' ')}${about}: ${words(mine)} | ${words(theirs)}`;
}

const roux = entity(51, ['M. Roux']);
const other = entity(52, ['Mme Roux']);
const said = { tagset, ...registers(roux, other) };

describe('two annotators who mark', () => {
  test.each<{ name: string; mine: Tags; theirs: Tags; expected: readonly string[] }>([
    { name: 'the same', mine: [['Roux']], theirs: [['Roux']], expected: ['same: Roux | Roux'] },
    {
      name: 'a space, a comma and a quotation mark more',
      mine: [['Roux'], ['Douze maisons']],
      theirs: [[' Roux, '], ['« Douze maisons,']],
      expected: ['same: Roux |  Roux, ', 'same: Douze maisons | « Douze maisons,'],
    },
    {
      name: 'a quotation in one and in two stretches with only punctuation between them',
      mine: [['Valmont, M. Roux']],
      theirs: [[['Valmont', 'M. Roux']]],
      expected: ['same: Valmont, M. Roux | Valmont … M. Roux'],
    },
    {
      name: 'a word more',
      mine: [['maire']],
      theirs: [['Le maire']],
      expected: ['boundary: maire | Le maire'],
    },
    {
      name: 'a sign that means something',
      mine: [['-3'], ['20 %']],
      theirs: [['3'], ['20']],
      expected: ['boundary: -3 | 3', 'boundary: 20 % | 20'],
    },
    {
      name: 'what interrupts, or not',
      mine: [[['Douze maisons', 'sont perdues']]],
      theirs: [['Douze maisons, a-t-il dit, sont perdues']],
      expected: ['boundary: Douze maisons … sont perdues | Douze maisons, a-t-il dit, sont perdues'],
    },
    {
      name: 'nothing but punctuation',
      mine: [[' !']],
      theirs: [['!']],
      expected: ['same:  ! | !'],
    },
    {
      name: 'nothing but a space in common',
      mine: [['M. ']],
      theirs: [[' Roux']],
      expected: ['only-mine: M.  | ', 'only-theirs:  |  Roux'],
    },
    {
      name: 'with another type',
      mine: [['Valmont', { type: 'place' }]],
      theirs: [['Valmont', { type: 'organisation' }]],
      expected: ['type: Valmont | Valmont'],
    },
    {
      name: 'with other spans, another type and another attribute at once',
      mine: [['Roux', { attributes: { title: 'M.' } }]],
      theirs: [['M. Roux', { type: 'place', attributes: { title: 'Mme' } }]],
      expected: ['boundary type attribute title: Roux | M. Roux'],
    },
    {
      name: 'what the other did not',
      mine: [['Roux']],
      theirs: [['Valmont']],
      expected: ['only-theirs:  | Valmont', 'only-mine: Roux | '],
    },
    {
      name: 'a part within what both mark',
      mine: [['maire de Valmont'], ['Valmont', { type: 'place' }]],
      theirs: [['maire de Valmont']],
      expected: ['same: maire de Valmont | maire de Valmont', 'only-mine: Valmont | '],
    },
    {
      name: 'as one what the other marks as two',
      mine: [['Valmont'], ['M. Roux']],
      theirs: [['Valmont, M. Roux']],
      expected: ['stacked: Valmont + M. Roux | Valmont, M. Roux'],
    },
    {
      name: 'as two, of which the second is paired, what the other marks as one',
      mine: [['Valmont'], ['M. Roux, a parlé']],
      theirs: [['Valmont, M. Roux, a parlé']],
      expected: ['stacked: Valmont + M. Roux, a parlé | Valmont, M. Roux, a parlé'],
    },
    {
      name: 'the same words more often than the other',
      mine: [['Roux'], ['Roux', { type: 'place' }]],
      theirs: [['Roux'], ['Roux'], ['Roux', { type: 'place' }]],
      expected: ['stacked: Roux + Roux | Roux + Roux + Roux'],
    },
    {
      name: 'the same words as often as the other',
      mine: [['Roux'], ['Roux', { type: 'place' }]],
      theirs: [
        ['Roux', { type: 'place' }],
        ['Roux', { attributes: { title: 'M.' } }],
      ],
      expected: ['attribute title: Roux | Roux', 'same: Roux | Roux'],
    },
    {
      name: 'the same words twice where the other has nothing',
      mine: [['Roux'], ['Roux', { type: 'place' }]],
      theirs: [],
      expected: ['only-mine: Roux | ', 'only-mine: Roux | '],
    },
  ])('$name', ({ mine, theirs, expected }) => {
    const differences = differencesIn(place, tags(1, mine), tags(100, theirs), said);
    expect(differences.map(told)).toEqual(expected);
  });
});

describe('of what two say of one thing', () => {
  test.each<{ name: string; mine: Partial<Annotation>; theirs: Partial<Annotation>; differs: readonly string[] }>([
    { name: 'a note', mine: { note: 'who?' }, theirs: { note: 'him' }, differs: [] },
    { name: 'a status', mine: { status: 'done' }, theirs: { status: 'unsure' }, differs: [] },
    { name: 'prose', mine: { attributes: { comment: 'a' } }, theirs: { attributes: { comment: 'b' } }, differs: [] },
    {
      name: 'an attribute that the tagset leaves out',
      mine: { attributes: { seen: true } },
      theirs: { attributes: { seen: false } },
      differs: [],
    },
    { name: 'an attribute that is in no tagset', mine: { attributes: { x: 1 } }, theirs: {}, differs: [] },
    {
      name: 'an attribute that is asked of one type only',
      mine: { attributes: { role: 'a' } },
      theirs: { type: 'place' },
      differs: [],
    },
    { name: 'a choice', mine: { attributes: { role: 'a' } }, theirs: { attributes: { role: 'b' } }, differs: ['role'] },
    { name: 'a choice that one left out', mine: { attributes: { role: 'a' } }, theirs: {}, differs: ['role'] },
    {
      name: 'nothing and nothing',
      mine: { attributes: { title: ' ', tags: [] } },
      theirs: {},
      differs: [],
    },
    {
      name: 'the typography of a text',
      mine: { attributes: { title: 'l’été  ' } },
      theirs: { attributes: { title: "l'e\u0301te\u0301" } },
      differs: [],
    },
    {
      name: 'the words of a text',
      mine: { attributes: { title: 'M.' } },
      theirs: { attributes: { title: 'Mme' } },
      differs: ['title'],
    },
    {
      name: 'the order of a list',
      mine: { attributes: { tags: ['a', 'b'] } },
      theirs: { attributes: { tags: ['b', 'a', 'a'] } },
      differs: [],
    },
    {
      name: 'a list',
      mine: { attributes: { tags: ['a'] } },
      theirs: { attributes: { tags: ['a', 'b'] } },
      differs: ['tags'],
    },
    {
      name: 'no and nothing',
      mine: { attributes: { dead: false } },
      theirs: {},
      differs: ['dead'],
    },
    { name: 'a number', mine: { attributes: { count: 3 } }, theirs: { attributes: { count: 4 } }, differs: ['count'] },
    {
      name: 'an entity of an attribute',
      mine: { attributes: { boss: roux.id } },
      theirs: { attributes: { boss: other.id } },
      differs: ['boss'],
    },
    { name: 'the entry', mine: { entry: roux.id }, theirs: { entry: other.id }, differs: ['entry'] },
    { name: 'the entry that one left out', mine: { entry: roux.id }, theirs: {}, differs: [] },
  ])('$name', ({ mine, theirs, differs }) => {
    const [difference] = differencesIn(place, [on(1, 'Roux', mine)], [on(2, 'Roux', theirs)], said);
    const named = difference?.disagreements.map((each) => (each.of === 'attribute' ? each.id : 'entry'));
    expect(named).toEqual(differs);
    expect(difference?.classes.includes('attribute')).toBe(differs.length > 0);
  });
});

test('with both values, each on its side', () => {
  const mine = on(1, 'Roux', { attributes: { role: 'mayor' }, entry: roux.id });
  const [difference] = differencesIn(place, [mine], [on(2, 'Roux', { entry: other.id })], said);
  expect(difference?.disagreements).toEqual([
    { of: 'attribute', id: 'role', mine: 'mayor', theirs: null },
    { of: 'entry', mine: roux.id, theirs: other.id },
  ]);
});

const values = fc.record(
  { title: fc.constantFrom('M.', 'Mme'), role: fc.constantFrom('a', 'b'), comment: fc.constantFrom('x', 'y') },
  { requiredKeys: [] },
);
const anyTag = fc.record({
  start: fc.nat(text.length - 12),
  length: fc.integer({ min: 1, max: 12 }),
  gap: fc.nat(4),
  type: fc.constantFrom('person', 'place'),
  entry: fc.constantFrom('', roux.id, other.id),
  attributes: values,
});
const anyTags = (creator: string, n: number) =>
  fc.array(anyTag, { maxLength: 12 }).map((list) =>
    list.map(({ start, length, gap, ...fields }, i): Annotation => {
      const middle = start + Math.ceil(length / 2);
      const spans =
        gap > 0 && length > 1 && middle + gap < start + length
          ? [
              { start, end: middle },
              { start: middle + gap, end: start + length },
            ]
          : [{ start, end: start + length }];
      const quotes = spans.map((span) => ({ exact: text.slice(span.start, span.end), prefix: '', suffix: '' }));
      return { ...on(n + i, 'Roux'), spans, quotes, creator, ...fields };
    }),
  );

function mirrored(difference: Difference): Difference {
  const swapped = { 'only-mine': 'only-theirs', 'only-theirs': 'only-mine' } as const;
  return {
    ...difference,
    classes: difference.classes.map((each) => (each === 'only-mine' || each === 'only-theirs' ? swapped[each] : each)),
    mine: difference.theirs,
    theirs: difference.mine,
    disagreements: difference.disagreements.map((each) =>
      each.of === 'attribute'
        ? { ...each, mine: each.theirs, theirs: each.mine }
        : { ...each, mine: each.theirs, theirs: each.mine },
    ),
  };
}

describe('whatever two people mark', () => {
  test('every annotation is in exactly one difference', () => {
    fc.assert(
      fc.property(anyTags('anna', 1), anyTags('bilal', 100), (mine, theirs) => {
        const differences = differencesIn(place, mine, theirs, said);
        const ids = (list: readonly Annotation[]) => list.map(({ id }) => id).sort();
        expect(ids(differences.flatMap((each) => each.mine))).toEqual(ids(mine));
        expect(ids(differences.flatMap((each) => each.theirs))).toEqual(ids(theirs));
        for (const { classes } of differences) expect(classes.length).toBeGreaterThan(0);
      }),
    );
  });

  test('the other way round it is the same, mirrored', () => {
    fc.assert(
      fc.property(anyTags('anna', 1), anyTags('bilal', 100), (mine, theirs) => {
        const there = differencesIn(place, mine, theirs, said);
        expect(differencesIn(place, theirs, mine, said).map(mirrored)).toEqual(there);
      }),
    );
  });

  test('the order in which it is stored makes no difference', () => {
    fc.assert(
      fc.property(anyTags('anna', 1), anyTags('bilal', 100), fc.nat(11), (mine, theirs, turn) => {
        const turned = [...mine.slice(turn), ...mine.slice(0, turn)].reverse();
        expect(differencesIn(place, turned, theirs.toReversed(), said)).toEqual(
          differencesIn(place, mine, theirs, said),
        );
      }),
    );
  });

  test('nothing differs from itself, nor from a copy with other ids and notes', () => {
    fc.assert(
      fc.property(anyTags('anna', 1), (mine) => {
        const copy = mine.map((each, i) => ({ ...each, id: uuid(900 - i), creator: 'bilal', note: 'copied' }));
        for (const theirs of [mine, copy.toReversed()]) {
          const differences = differencesIn(place, mine, theirs, said);
          expect(differences.map(({ classes }) => classes.join())).toEqual(mine.map(() => 'same'));
        }
      }),
    );
  });
});

test('an article that one of the two has not begun says nothing', () => {
  const project = projectOf([on(1, 'Roux')]);
  expect(compare(project, 'anna', 'bilal')).toEqual({
    mine: 'anna',
    theirs: 'bilal',
    articles: [{ article: 'a', begun: ['anna'] }],
    differences: [],
  });
});

test('a whole project, layer by layer', () => {
  const claim = { layer: 'claim', type: 'factual' } as const;
  const project = projectOf([
    on(1, 'Roux'),
    on(2, 'M. Roux', { creator: 'bilal' }),
    on(3, 'Douze maisons', claim),
    on(4, 'Douze maisons', { ...claim, creator: 'bilal', attributes: { stance: 'asserts' } }),
  ]);
  const { differences } = compare(project, 'anna', 'bilal');
  expect(differences.map(({ layer, ...difference }) => `${layer} ${told({ layer, ...difference })}`)).toEqual([
    'entity boundary: Roux | M. Roux',
    'claim attribute stance: Douze maisons | Douze maisons',
  ]);
  expect(compare(project, 'anna', 'bilal', ['b']).differences).toEqual([]);
});
