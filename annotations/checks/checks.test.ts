import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as quotesOf } from '../anchoring/quote.ts';
import { apply } from '../edit/apply.ts';
import { patch } from '../edit/diff.ts';
import { small } from '../edit/small.fixture.ts';
import { tag, uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Block } from '../model/article.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import type { Project } from '../model/project.ts';
import { joinSpans } from '../model/span.ts';
import type { Tagset } from '../model/tagset.ts';
import { snapToGraphemes } from '../text/graphemes.ts';
import { endsOf, findingsIn } from './checks.ts';
import { type CheckCode, type Finding, keyOf, together } from './finding.ts';

const text =
  '« L’OTAN, a-t-il dit, agira. » Menu. Stoltenberg’s plan: 1 200 ha, 35km, 東京都 et Cafe\u0301s. .\u0301x 𝒜𝒷𝒸';
const menu = text.indexOf('Menu.');
const blocks: Block[] = [
  { start: 0, end: menu - 1, kind: 'paragraph' },
  { start: menu, end: menu + 5, kind: 'boilerplate' },
  { start: menu + 6, end: text.length, kind: 'paragraph' },
];

function tagOn(n: number, words: readonly string[], fields: Partial<Annotation> = {}): Annotation {
  const spans = words.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
  return { ...tag(n, []), spans, quotes: quotesOf(text, spans), ...fields };
}

const claim = { layer: 'claim', type: 'factual' } as const;

/** The default tagset, in which a claim must say its stance, and forecasts are no longer made. */
const tagset: Tagset = {
  ...defaultTagset,
  layers: {
    ...defaultTagset.layers,
    claim: {
      types: defaultTagset.layers.claim.types.map((type) => ({ ...type, retired: type.id === 'forecast' })),
      attributes: defaultTagset.layers.claim.attributes.map((attribute) => ({
        ...attribute,
        required: attribute.id === 'stance',
        types: attribute.id === 'stance' ? ['demand'] : [],
      })),
    },
  },
};

function find(tags: readonly Annotation[], links: Parameters<typeof endsOf>[0] = []): Finding[] {
  return findingsIn({ blocks }, text, tags, tagset, endsOf(links));
}

/** What a repair makes of a tag: its words, span by span. */
function mended({ repair }: Finding): string[] | undefined {
  if (repair?.do !== 'respan-all') return undefined;
  return repair.changes.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
}

describe('one tag', () => {
  test.each<{ name: string; words: readonly string[]; code?: CheckCode; repair?: readonly string[] }>([
    { name: 'on a whole word', words: ['OTAN'] },
    { name: 'before an apostrophe', words: ['Stoltenberg'] },
    { name: 'on the number of a number and its unit', words: ['35'] },
    { name: 'within a word of a script without spaces', words: ['東京'] },
    { name: 'on a word with its accent', words: ['Cafe\u0301s'] },
    { name: 'on a quotation with its marks', words: ['« L’OTAN, a-t-il dit, agira. »'] },
    { name: 'on a quotation that is interrupted', words: ['L’OTAN', 'agira'] },
    { name: 'on a mark that an accent holds to its word', words: ['.\u0301x'] },
    { name: 'on two halves of a word', words: ['Stolten', 'berg'] },
    { name: 'that begins between two letters of two units', words: ['𝒸'], code: 'cut-word', repair: ['𝒜𝒷𝒸'] },
    { name: 'that ends in a word', words: ['Stolten'], code: 'cut-word', repair: ['Stoltenberg'] },
    { name: 'that begins in a word', words: ['gira'], code: 'cut-word', repair: ['agira'] },
    {
      name: 'that ends before an accent’s word does',
      words: ['Cafe\u0301'],
      code: 'cut-word',
      repair: ['Cafe\u0301s'],
    },
    { name: 'that cuts a number', words: ['1 20'], code: 'cut-word', repair: ['1 200'] },
    {
      name: 'of which the second span cuts words',
      words: ['OTAN', 'gir'],
      code: 'cut-word',
      repair: ['OTAN', 'agira'],
    },
    { name: 'with a space before', words: [' plan'], code: 'loose-edge', repair: ['plan'] },
    { name: 'with a comma and a space after', words: ['OTAN, '], code: 'loose-edge', repair: ['OTAN'] },
    { name: 'with half of a pair of marks', words: ['« L’OTAN'], code: 'loose-edge', repair: ['L’OTAN'] },
    { name: 'on residue of the page', words: ['Menu'], code: 'boilerplate' },
    { name: 'that reaches into residue of the page', words: ['agira. » Menu'], code: 'boilerplate' },
  ])('$name: $code', ({ words, code, repair }) => {
    const found = find([tagOn(1, words)]);
    expect(found.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code]);
    expect(found.flatMap((finding) => mended(finding) ?? [])).toEqual(repair ?? []);
  });

  test.each<{ name: string; fields: Partial<Annotation>; codes: CheckCode[]; attributes?: string[] }>([
    { name: 'of a type', fields: { type: 'person' }, codes: [] },
    { name: 'of a type that the tagset does not have', fields: { type: 'ship' }, codes: ['unknown-type'] },
    { name: 'of a type no longer used', fields: { layer: 'claim', type: 'forecast' }, codes: ['retired-type'] },
    {
      name: 'of a quotation without speaker',
      fields: { ...claim, attributes: { attribution: 'direct' } },
      codes: ['no-speaker'],
    },
    {
      name: 'of a quotation whose speaker is blank',
      fields: { ...claim, attributes: { attribution: 'direct', speaker: '' } },
      codes: ['no-speaker'],
    },
    {
      name: 'of a quotation with its speaker',
      fields: { ...claim, attributes: { attribution: 'direct', speaker: 'NATO' } },
      codes: [],
    },
    { name: 'of indirect speech', fields: { ...claim, attributes: { attribution: 'indirect' } }, codes: [] },
    {
      name: 'without what is needed',
      fields: { layer: 'claim', type: 'demand' },
      codes: ['missing-attribute'],
      attributes: ['Stance'],
    },
    {
      name: 'with what is needed',
      fields: { layer: 'claim', type: 'demand', attributes: { stance: 'asserts' } },
      codes: [],
    },
    { name: 'without what other types need', fields: claim, codes: [] },
  ])('$name', ({ fields, codes, attributes }) => {
    const found = find([tagOn(1, ['OTAN'], fields)]);
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.flatMap((finding) => finding.attributes ?? [])).toEqual(attributes ?? []);
  });

  test('of a quotation has a speaker where a link names one', () => {
    const quotation = tagOn(1, ['agira'], { ...claim, attributes: { attribution: 'direct' } });
    const link = { ...small.links.out, from: uuid(2), to: uuid(1), type: 'speaker-of' };
    expect(find([quotation], [link])).toEqual([]);
    expect(find([quotation], [{ ...link, type: 'supports' }]).map(({ code }) => code)).toEqual(['no-speaker']);
  });

  test('whose words stand elsewhere can be moved there; nothing else is said of where it stands', () => {
    const strayed = { ...tagOn(1, ['Stoltenberg']), spans: [{ start: 3, end: 14 }] };
    const found = find([strayed]);
    expect(found.map(({ code }) => code)).toEqual(['moved']);
    expect(found.map(mended)).toEqual([['Stoltenberg']]);
  });

  test('whose words are nowhere is an orphan', () => {
    const lost = { ...tagOn(1, ['OTAN']), quotes: [{ exact: 'Zanzibar', prefix: 'x', suffix: 'y' }] };
    expect(find([lost])).toMatchObject([{ code: 'orphan', annotations: [lost] }]);
    expect(find([lost])[0]).not.toHaveProperty('repair');
  });
});

describe('tags on the same words', () => {
  const first = tagOn(1, ['OTAN']);
  const later = tagOn(2, ['OTAN'], { created: '2024-05-02T10:00:00.000Z' });
  const link = { ...small.links.out, from: later.id, to: uuid(9) };
  const duplicatesOf = (tags: readonly Annotation[], links: (typeof link)[] = []) =>
    find(tags, links).map(({ code, annotations, repair }) => ({ code, ids: annotations.map(({ id }) => id), repair }));
  const remove = (...ids: string[]) => ({ do: 'remove', ids });

  test.each<{ name: string; tags: Annotation[]; links?: (typeof link)[]; kept: string; repair?: object }>([
    { name: 'the oldest is kept', tags: [later, first], kept: first.id, repair: remove(later.id) },
    {
      name: 'the one that says most is kept',
      tags: [first, { ...later, note: 'who?' }],
      kept: later.id,
      repair: remove(first.id),
    },
    {
      name: 'none goes that says something else',
      tags: [
        { ...first, attributes: { name: 'OTAN' } },
        { ...later, attributes: { name: 'NATO' } },
      ],
      kept: first.id,
    },
    {
      name: 'the one with a link is kept',
      tags: [first, later],
      links: [link],
      kept: later.id,
      repair: remove(first.id),
    },
    {
      name: 'none with a link goes',
      tags: [first, later],
      links: [link, { ...link, from: first.id }],
      kept: first.id,
    },
  ])('$name', ({ tags, links, kept, repair }) => {
    expect(duplicatesOf(tags, links)).toEqual([
      { code: 'duplicate', ids: [kept, ...tags.map(({ id }) => id).filter((id) => id !== kept)], repair },
    ]);
  });

  test.each<{ name: string; other: Annotation }>([
    { name: 'of another type', other: { ...later, type: 'place' } },
    { name: 'of another layer', other: { ...later, ...claim } },
    { name: 'of a colleague', other: { ...later, creator: 'bilal' } },
    { name: 'with a span more', other: tagOn(2, ['OTAN', 'plan']) },
  ])('are none where one is $name', ({ other }) => {
    expect(duplicatesOf([first, other])).toEqual([]);
  });
});

describe('tags that cross', () => {
  const a = tagOn(1, ['OTAN, a-t-il dit']);
  const b = tagOn(2, ['dit, agira']);

  test('are found once, the one that begins first before the other', () => {
    expect(find([b, a])).toEqual([{ code: 'crossing', article: 'a', annotations: [a, b] }]);
    const twice = tagOn(3, ['L’OTAN', 'dit, agira']);
    expect(find([a, twice]).map(({ code }) => code)).toEqual(['crossing']);
  });

  test.each<{ name: string; other: Annotation }>([
    { name: 'in another layer', other: { ...b, ...claim } },
    { name: 'a colleague’s', other: { ...b, creator: 'bilal' } },
    { name: 'within', other: tagOn(2, ['OTAN']) },
    { name: 'on the same words with another type', other: { ...a, id: uuid(2), type: 'place' } },
    { name: 'beside', other: tagOn(2, ['agira']) },
  ])('are none where the other is $name', ({ other }) => {
    expect(find([a, other])).toEqual([]);
  });
});

/** Tags of two people and layers on few words, so that many meet. */
const anyTags = fc
  .array(
    fc.record({
      places: fc.array(fc.tuple(fc.oneof(fc.nat(6), fc.nat(30)), fc.integer({ min: 1, max: 8 })), {
        minLength: 1,
        maxLength: 3,
      }),
      layer: fc.constantFrom('entity' as const, 'claim' as const),
      creator: fc.constantFrom('anna', 'bilal'),
      type: fc.constantFrom('factual', 'person'),
      attributes: fc.constantFrom({}, { name: 'x' }, { name: 'y' }),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ places, ...fields }, n) => {
      const spans = joinSpans(places.map(([start, length]) => ({ start, end: start + length })));
      const snapped = joinSpans(spans.map((span) => snapToGraphemes(text, span)));
      return { ...tag(n, []), spans: snapped, quotes: quotesOf(text, snapped), ...fields };
    }),
  );

const pairsOf = (findings: readonly Finding[], code: CheckCode) =>
  findings
    .filter((finding) => finding.code === code)
    .flatMap(({ annotations: [first, ...others] }) => others.map((other) => [first.id, other.id].toSorted().join(' ')))
    .toSorted();

test('crossings are those that a scan of all pairs finds', () => {
  fc.assert(
    fc.property(anyTags, (tags) => {
      const naive: string[] = [];
      for (const a of tags) {
        for (const b of tags) {
          const isAlike = a.layer === b.layer && a.creator === b.creator;
          const cross = a.spans.some((x) => b.spans.some((y) => x.start < y.start && y.start < x.end && x.end < y.end));
          if (isAlike && cross) naive.push([a.id, b.id].toSorted().join(' '));
        }
      }
      expect(pairsOf(find(tags), 'crossing')).toEqual([...new Set(naive)].toSorted());
    }),
    { numRuns: 300 },
  );
});

test('duplicates are those that a scan of all pairs finds', () => {
  const isSame = (a: Annotation, b: Annotation) =>
    a.creator === b.creator &&
    a.layer === b.layer &&
    a.type === b.type &&
    JSON.stringify(a.spans) === JSON.stringify(b.spans);
  fc.assert(
    fc.property(anyTags, (tags) => {
      const twice = tags.filter((a) => tags.some((b) => a !== b && isSame(a, b))).map(({ id }) => id);
      const found = find(tags).filter(({ code }) => code === 'duplicate');
      const ids = found.flatMap(({ annotations }) => annotations.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(twice.toSorted());
      for (const {
        annotations: [kept, ...others],
      } of found)
        for (const other of others) expect(isSame(kept, other)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the repairs of one kind together leave nothing of it that can be mended', () => {
  const [article] = small.project.articles.values();
  if (article === undefined) throw new Error('the small project has an article');
  const at = '2024-05-02T10:00:00.000Z';
  fc.assert(
    fc.property(anyTags, fc.constantFrom<CheckCode>('cut-word', 'loose-edge', 'duplicate'), (tags, code) => {
      const own = tags.filter(({ creator }) => creator === 'anna');
      const project: Project = {
        ...small.project,
        articles: new Map([['a', { ...article, blocks }]]),
        texts: new Map([['a', text]]),
        annotations: new Map([['a', new Map(own.map((each) => [each.id, each]))]]),
        links: new Map(),
      };
      const of = (list: readonly Finding[]) => list.filter((finding) => finding.code === code);
      const command = together(of(find(own)));
      if (command === undefined) return;
      const after = patch(project, apply(project, command, { by: 'anna', at }));
      expect(together(of(find([...(after.annotations.get('a')?.values() ?? [])])))).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('what is left as it is comes back once its words are others', () => {
  const [finding] = find([tagOn(1, ['Stolten'])]);
  const [again] = find([tagOn(1, ['Stolten'], { note: 'on purpose', modified: '2025-01-01T00:00:00.000Z' })]);
  const [moved] = find([tagOn(1, ['Stoltenbe'])]);
  if (finding === undefined || again === undefined || moved === undefined) throw new Error('each is a finding');
  expect(keyOf(again)).toBe(keyOf(finding));
  expect(keyOf(moved)).not.toBe(keyOf(finding));
});

test('findings come by kind, and of one kind by place', () => {
  const tags = [tagOn(1, ['plan:']), tagOn(2, ['Stolten']), tagOn(3, ['agir']), tagOn(4, ['Menu'])];
  expect(find(tags).map(({ code, annotations: [{ id }] }) => [code, id])).toEqual([
    ['cut-word', uuid(3)],
    ['cut-word', uuid(2)],
    ['loose-edge', uuid(1)],
    ['boilerplate', uuid(4)],
  ]);
});
