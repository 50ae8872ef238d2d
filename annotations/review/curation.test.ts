import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Link } from '../model/register.ts';
import { type Curation, curate } from './curation.ts';
import type { MergedTag } from './merged-tag.ts';
import { entity, on, projectOf, text } from './review.fixture.ts';
import type { CurationRule } from './rule.ts';

const agree: CurationRule = { by: 'agree' };
const majority: CurationRule = { by: 'majority' };
const trusted = (annotator: string): CurationRule => ({ by: 'trusted', annotator });

const roux = entity(51, ['M. Roux']);
const mayor = entity(52, ['Le maire']);
const names = ['anna', 'bilal', 'chloe'];

/** What each of the three marks; a tag that nothing comes of shows that all three have begun the article. */
type Tags = readonly (readonly [words: string | readonly string[], fields?: Partial<Annotation>])[];
function tagged(...people: readonly Tags[]): Annotation[] {
  return people.flatMap((list, i) =>
    list.map(([words, fields], n) => on(100 * (i + 1) + n, words, { creator: names[i] ?? '', ...fields })),
  );
}

const person = { type: 'person' } as const;
const place = { type: 'place' } as const;
const begun: Tags[number] = ['Fin', { type: 'event' }];

function wordsOf({ spans, type }: Pick<Annotation, 'spans' | 'type'>): string {
  return `${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')} ${type}`;
}

function told({ tags, undecided }: Pick<Curation, 'tags' | 'undecided'>): string[] {
  const who = (list: readonly { annotator: string }[]) => list.map(({ annotator }) => annotator.charAt(0)).join('');
  return [
    ...tags.map(
      (tag) => `${wordsOf(tag)} of ${who(tag.from)}${tag.instead.length > 0 ? ` not ${who(tag.instead)}` : ''}`,
    ),
    ...undecided.map(({ classes, options }) => {
      const shown = options.map(({ annotators, tags: own }) => {
        return `${annotators.map((name) => name.charAt(0)).join('')}: ${own.map(wordsOf).join(' + ') || 'nothing'}`;
      });
      return `? ${classes.join(' ')} (${shown.join(', ')})`;
    }),
  ].filter((line) => !line.startsWith('Fin event of'));
}

describe('of what three have marked', () => {
  test.each<{ name: string; people: readonly Tags[]; rule: CurationRule; expected: readonly string[] }>([
    {
      name: 'the same is taken when all agree',
      people: [[['Roux']], [['Roux']], [['Roux']]],
      rule: agree,
      expected: ['Roux person of abc'],
    },
    {
      name: 'what two say is left when all have to agree',
      people: [[['Roux', person]], [['Roux', person]], [['Roux', place]]],
      rule: agree,
      expected: ['? type (ab: Roux person, c: Roux place, : nothing)'],
    },
    {
      name: 'what two say is taken by majority, and the third is passed over',
      people: [[['Roux', place]], [['Roux', person]], [['Roux', person]]],
      rule: majority,
      expected: ['Roux person of bc not a'],
    },
    {
      name: 'what two have and the third has not is taken by majority',
      people: [[['Roux']], [['Roux']], []],
      rule: majority,
      expected: ['Roux person of ab'],
    },
    {
      name: 'what one has alone is never decided by the others’ silence',
      people: [[['Roux']], [], []],
      rule: majority,
      expected: ['? only (a: Roux person, bc: nothing)'],
    },
    {
      name: 'three opinions are left',
      people: [[['Roux']], [['M. Roux']], [['Roux', place]]],
      rule: majority,
      expected: ['? boundary type (a: Roux person, b: M. Roux person, c: Roux place, : nothing)'],
    },
    {
      name: 'who is trusted is taken, whatever the others say',
      people: [[['M. Roux', place]], [['Roux']], [['Roux']]],
      rule: trusted('anna'),
      expected: ['M. Roux place of a not bc'],
    },
    {
      name: 'what who is trusted has not is left',
      people: [[], [['Roux']], [['Roux']]],
      rule: trusted('anna'),
      expected: ['? only (bc: Roux person, a: nothing)'],
    },
    {
      name: 'a stack is taken or left as a whole',
      people: [[['Valmont'], ['M. Roux']], [['Valmont, M. Roux']], [['Valmont'], ['M. Roux']]],
      rule: majority,
      expected: ['Valmont person of ac not b', 'M. Roux person of ac not b'],
    },
    {
      name: 'a stack that all have is no stack',
      people: [
        [
          ['Roux', person],
          ['Roux', place],
        ],
        [
          ['Roux', place],
          ['Roux', person],
        ],
        [
          ['Roux', person],
          ['Roux', place],
        ],
      ],
      rule: agree,
      expected: ['Roux person of abc', 'Roux place of abc'],
    },
    {
      name: 'what is nested is decided for itself',
      people: [[['maire de Valmont'], ['Valmont', place]], [['maire de Valmont']], [['maire de Valmont']]],
      rule: agree,
      expected: ['maire de Valmont person of abc', '? only (a: Valmont place, bc: nothing)'],
    },
    {
      name: 'who does not say of whom a tag is agrees with either of two, and decides for neither',
      people: [[['Roux', { entry: roux.id }]], [['Roux']], [['Roux', { entry: mayor.id }]]],
      rule: majority,
      expected: ['? attribute (ab: Roux person, c: Roux person, : nothing)'],
    },
    {
      name: 'who agrees with who is trusted is not passed over',
      people: [[['Roux', { entry: roux.id }]], [['Roux']], [['Roux', { entry: mayor.id }]]],
      rule: trusted('bilal'),
      expected: ['Roux person of abc'],
    },
  ])('$name', ({ people, rule, expected }) => {
    const project = projectOf(tagged(...people.map((list) => [...list, begun])), [roux, mayor]);
    expect(told(curate(project, names, rule))).toEqual(expected);
  });
});

test('who agrees with all of a majority is of it, whoever else they agree with', () => {
  const says = [roux.id, '', mayor.id, mayor.id, mayor.id];
  const tags = says.map((entry, i) => on(i + 1, 'Roux', { creator: `coder-${i}`, entry }));
  const coders = tags.map(({ creator }) => creator);
  const { tags: taken, undecided } = curate(projectOf(tags, [roux, mayor]), coders, majority);
  expect(undecided).toEqual([]);
  expect(taken).toMatchObject([{ entry: mayor.id, instead: [{ annotator: 'coder-0' }] }]);
  expect(taken[0]?.from.map(({ annotator }) => annotator)).toEqual(coders.slice(1));
});

test('half of four is no majority', () => {
  const people = [[['Roux', person]], [['Roux', person]], [['Roux', place]], [['Roux', place]]] as const;
  const tags = tagged(...people).map((tag, i) => ({ ...tag, creator: `coder-${i}` }));
  const coders = tags.map(({ creator }) => creator);
  expect(curate(projectOf(tags), coders, majority)).toMatchObject({ tags: [], undecided: [{ classes: ['type'] }] });
});

describe('who has not begun an article', () => {
  test('has no say in it', () => {
    const project = projectOf(tagged([['Roux']], [['Roux']]));
    const curation = curate(project, names, agree);
    expect(curation.articles).toEqual([{ article: 'a', begun: ['anna', 'bilal'] }]);
    expect(told(curation)).toEqual(['Roux person of ab']);
  });

  test('and one alone agrees with nobody, but can be trusted', () => {
    const project = projectOf(tagged([['Roux']]));
    expect(told(curate(project, names, majority))).toEqual(['?  (a: Roux person, : nothing)']);
    expect(told(curate(project, names, trusted('anna')))).toEqual(['Roux person of a']);
  });
});

describe('what is taken', () => {
  const taken = (people: readonly Tags[], rule: CurationRule = agree, order = names): MergedTag | undefined =>
    curate(projectOf(tagged(...people), [roux]), order.slice(0, people.length), rule).tags[0];

  test('has the spans that most have', () => {
    const people = [[['Roux,']], [['Roux']], [['Roux,']]] as const;
    expect(taken(people)?.quotes.map(({ exact }) => exact)).toEqual(['Roux,']);
  });

  test('or else the tightest', () => {
    const tag = taken([[['Roux,']], [['Roux']]]);
    expect(tag?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Roux']);
    expect(tag?.quotes.map(({ exact }) => exact)).toEqual(['Roux']);
  });

  test('says what the first says, and where that is nothing what the next one does', () => {
    const people: Tags[] = [
      [['Roux', { attributes: { comment: 'first' } }]],
      [['Roux', { attributes: { comment: 'second', seen: true }, entry: roux.id, note: 'mine' }]],
    ];
    expect(taken(people)).toMatchObject({ attributes: { comment: 'first', seen: true }, entry: roux.id });
    expect(taken(people, agree, ['bilal', 'anna'])).toMatchObject({ attributes: { comment: 'second', seen: true } });
    expect(taken(people)).not.toHaveProperty('note');
  });

  test('is as it was of who is trusted, with who says the same', () => {
    const people: Tags[] = [[['Roux,']], [['Roux']], [['Roux']]];
    const tag = taken(people, trusted('anna'));
    expect(tag?.quotes.map(({ exact }) => exact)).toEqual(['Roux,']);
    expect(tag?.from).toEqual([
      { annotator: 'anna', id: uuid(100) },
      { annotator: 'bilal', id: uuid(200) },
      { annotator: 'chloe', id: uuid(300) },
    ]);
  });

  test('knows by which rule', () => {
    const project = projectOf(tagged([['Roux']], [['Roux']], [['Roux', place]]));
    expect(curate(project, names, majority).tags).toEqual([
      expect.objectContaining({
        rule: 'majority',
        from: [
          { annotator: 'anna', id: uuid(100) },
          { annotator: 'bilal', id: uuid(200) },
        ],
        instead: [{ annotator: 'chloe', id: uuid(300) }],
      }),
    ]);
  });
});

describe('links', () => {
  const people: Tags[] = [
    [['maire'], ['Roux']],
    [['maire'], ['Roux']],
  ];
  const link = (n: number, creator: string, from: number, to: number, type = 'same-as'): Link => {
    const time = '2024-05-01T10:00:00.000Z';
    return {
      kind: 'link',
      id: uuid(n),
      type,
      from: uuid(from),
      to: uuid(to),
      article: 'a',
      creator,
      created: time,
      modified: time,
    };
  };
  const curatedWith = (links: readonly Link[], rule: CurationRule = agree, tags: readonly Tags[] = people) =>
    curate(
      projectOf(tagged(...tags), [], { links: new Map(links.map((each) => [each.id, each])) }),
      names.slice(0, 2),
      rule,
    );

  test('that both made between the same tags are taken', () => {
    const { links, undecidedLinks } = curatedWith([link(1, 'anna', 100, 101), link(2, 'bilal', 200, 201)]);
    expect(links).toEqual([
      {
        type: 'same-as',
        from: uuid(100),
        to: uuid(101),
        rule: 'agree',
        sources: [
          { annotator: 'anna', id: uuid(1) },
          { annotator: 'bilal', id: uuid(2) },
        ],
        instead: [],
      },
    ]);
    expect(undecidedLinks).toEqual([]);
  });

  test('of one of them, of other types or the other way round are left', () => {
    const made = [link(1, 'anna', 100, 101), link(2, 'bilal', 200, 201, 'supports'), link(3, 'bilal', 201, 200)];
    const { links, undecidedLinks } = curatedWith(made);
    expect(links).toEqual([]);
    expect(undecidedLinks.map(({ from, to, options }) => ({ from, to, options }))).toEqual([
      {
        from: uuid(100),
        to: uuid(101),
        options: [
          { annotators: ['anna'], types: ['same-as'] },
          { annotators: ['bilal'], types: ['supports'] },
          { annotators: [], types: [] },
        ],
      },
      {
        from: uuid(101),
        to: uuid(100),
        options: [
          { annotators: ['bilal'], types: ['same-as'] },
          { annotators: ['anna'], types: [] },
        ],
      },
    ]);
  });

  test('of who is trusted are taken, and what others have instead is said', () => {
    const made = [link(1, 'anna', 100, 101), link(2, 'bilal', 200, 201, 'supports')];
    const { links } = curatedWith(made, trusted('bilal'));
    expect(links).toEqual([
      expect.objectContaining({ type: 'supports', instead: [{ annotator: 'anna', id: uuid(1) }] }),
    ]);
  });

  test('that who is trusted has not are left', () => {
    const { links, undecidedLinks } = curatedWith([link(1, 'anna', 100, 101)], trusted('bilal'));
    expect([links.length, undecidedLinks.length]).toEqual([0, 1]);
  });

  test('wait while an end is not decided', () => {
    const made = [link(1, 'anna', 100, 101), link(2, 'bilal', 200, 201)];
    const other: Tags[] = [
      [['maire'], ['Roux']],
      [['maire'], ['Roux', place]],
    ];
    expect(curatedWith(made, agree, other)).toMatchObject({ links: [], undecidedLinks: [], waitingLinks: 2 });
  });
});

const anyTag = fc.record({
  start: fc.nat(text.length - 12),
  length: fc.integer({ min: 1, max: 12 }),
  type: fc.constantFrom('person', 'place'),
  entry: fc.constantFrom('', '', roux.id, mayor.id),
  attributes: fc.record({ title: fc.constantFrom('M.', 'Mme') }, { requiredKeys: [] }),
});
const anyPeople = fc.tuple(...names.map(() => fc.array(anyTag, { maxLength: 8 }))).map((people) =>
  people.flatMap((list, i) =>
    list.map(({ start, length, ...fields }, n): Annotation => {
      const spans = [{ start, end: start + length }];
      return { ...on(100 * (i + 1) + n, 'Roux', { creator: names[i] ?? '', ...fields }), spans };
    }),
  ),
);
const anyRule = fc.constantFrom(agree, majority, trusted('bilal'));

function idsIn({ tags, undecided }: Curation): string[] {
  const shown = undecided.flatMap(({ options }) =>
    options.flatMap((option) => option.tags.flatMap(({ from }) => from)),
  );
  // Of a stack that was taken, each tag says what others have instead.
  const instead = new Set(tags.flatMap((tag) => tag.instead.map(({ id }) => id)));
  return [...tags.flatMap(({ from }) => from.map(({ id }) => id)), ...shown.map(({ id }) => id), ...instead].sort();
}

describe('whatever people mark', () => {
  test('each annotation is taken, passed over or left, once', () => {
    fc.assert(
      fc.property(anyPeople, anyRule, (tags, rule) => {
        const curation = curate(projectOf(tags, [roux, mayor]), names, rule);
        expect(idsIn(curation)).toEqual(tags.map(({ id }) => id).sort());
        for (const { options } of curation.undecided) {
          expect(options.filter((option) => option.tags.length === 0)).toEqual([options.at(-1)]);
        }
      }),
    );
  });

  test('the order in which it is stored makes no difference', () => {
    fc.assert(
      fc.property(anyPeople, anyRule, fc.nat(20), (tags, rule, turn) => {
        const turned = [...tags.slice(turn), ...tags.slice(0, turn)].reverse();
        const [one, other] = [tags, turned].map((list) => curate(projectOf(list, [roux, mayor]), names, rule));
        expect(other).toEqual(one);
      }),
    );
  });

  test('what all agree on the majority agrees on as well', () => {
    fc.assert(
      fc.property(anyPeople, (tags) => {
        const project = projectOf(tags, [roux, mayor]);
        const taken = (rule: CurationRule) => curate(project, names, rule).tags.map(({ from }) => from);
        const more = taken(majority);
        for (const from of taken(agree)) expect(more).toContainEqual(from);
      }),
    );
  });

  test('of copies everything is taken', () => {
    fc.assert(
      fc.property(anyPeople, (tags) => {
        const own = tags.filter(({ creator }) => creator === 'anna');
        const copies = names
          .slice(1)
          .flatMap((creator, i) => own.map((tag, n) => ({ ...tag, id: uuid(5000 * (i + 1) + n), creator })));
        const { tags: taken, undecided } = curate(projectOf([...own, ...copies], [roux, mayor]), names, agree);
        expect(undecided).toEqual([]);
        expect(taken).toHaveLength(own.length);
      }),
    );
  });
});
