import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { curatedBy } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Link } from '../model/register.ts';
import type { CurationRule, CurationSettings } from '../model/review.ts';
import {
  countByPlace,
  countStates,
  curatedSet,
  type PlaceState,
  placeStates,
  settingsOf,
} from '../review/curated-set.ts';
import { linksOfSet } from '../review/curated-set-links.ts';
import { on, projectOf, text } from '../review/review.fixture.ts';
import { apply } from './apply.ts';
import type { Command, Of } from './command.ts';
import { type Diff, emptyDiff, isEmpty, patch, reverse } from './diff.ts';

const names = ['anna', 'bilal', 'chloe'];
const curator = 'anna';
const creator = curatedBy(curator);

function setBy(rule: CurationRule): CurationSettings {
  return { annotators: names, rule, articles: [] };
}
const majority = setBy({ by: 'majority' });
const agree = setBy({ by: 'agree' });

function at(n: number) {
  return { by: curator, at: new Date(Date.UTC(2031, 0, 1) + n * 1000).toISOString() };
}

function does(project: Project, command: Command, n = 1): Project {
  return patch(project, apply(project, command, at(n)));
}

const curate = (set: CurationSettings, id = uuid(900_000)): Command => ({ do: 'curate', id, set });

/** What each of the three has, by words and type. Fin shows that all have begun. */
function tagged(...people: readonly (readonly (readonly [words: string, fields?: Partial<Annotation>])[])[]) {
  return people.flatMap((list, i) => {
    const own = list.map(([words, fields], n) => on(100 * (i + 1) + n, words, { creator: names[i] ?? '', ...fields }));
    return [...own, on(100 * (i + 1) + 50, 'Fin', { creator: names[i] ?? '', type: 'event' })];
  });
}

/** Two have Roux as a person, the third has M. Roux as a place; Valmont is one's alone. */
const start = projectOf(
  tagged([['Roux'], ['Valmont', { type: 'place' }]], [['Roux']], [['M. Roux', { type: 'place' }]]),
);
const roux = ['00000000-0000-4000-8000-000000000100', uuid(200), uuid(300)];

function curatedIn(project: Project): string[] {
  return [...allAnnotations(project)]
    .filter((tag) => tag.creator === creator)
    .map(({ quotes, type }) => `${quotes.map(({ exact }) => exact).join(' … ')} ${type}`)
    .sort();
}

function counted(
  project: Project,
  set = settingsOf(project, curator) ?? majority,
): Partial<Record<PlaceState, number>> {
  const counts = countStates(curatedSet(project, curator, set).places);
  return Object.fromEntries(placeStates.filter((state) => counts[state] > 0).map((state) => [state, counts[state]]));
}

/** Decides for an option of the place that a tag is in; the last one is that nothing belongs there. */
function deciding(project: Project, source: string, option: number, set = majority): Of<'decide'> {
  const place = curatedSet(project, curator, set).places.find(({ sources }) => sources.some(({ id }) => id === source));
  if (place === undefined) throw new Error('there is no such place');
  const { article, layer, sources } = place;
  const tags = (place.options.at(option)?.tags ?? []).map(({ type, spans, attributes, entry, from }, i) => ({
    ...{ id: uuid(800_000 + i), type, spans, attributes, entry },
    from: from.map(({ id }) => id),
  }));
  return { do: 'decide', id: uuid(810_000), article, layer, of: sources.map(({ id }) => id), tags, set };
}

function changed(project: Project, id: string, fields: Partial<Annotation>): Project {
  const before = [...allAnnotations(project)].find((tag) => tag.id === id);
  if (before === undefined) throw new Error('there is no such tag');
  return patch(project, { ...emptyDiff, updated: [[before, { ...before, ...fields, modified: at(99).at }]] });
}

function without(project: Project, id: string): Project {
  return patch(project, { ...emptyDiff, removed: [...allAnnotations(project)].filter((tag) => tag.id === id) });
}

describe('a set that is made', () => {
  const made = does(start, curate(majority));

  test('has all that the rule takes, and says of each tag what it was taken from and what it stands against', () => {
    expect(counted(start)).toEqual({ ready: 2, undecided: 1 });
    expect(counted(made)).toEqual({ taken: 2, undecided: 1 });
    expect(curatedIn(made)).toEqual(['Fin event', 'Roux person']);
    const tag = [...allAnnotations(made)].find((each) => each.creator === creator && each.type === 'person');
    expect(tag?.from).toEqual([
      { annotator: 'anna', id: uuid(100) },
      { annotator: 'bilal', id: uuid(200) },
    ]);
    const decision = [...made.decisions.values()].find(({ tags }) => tags.includes(tag?.id ?? ''));
    expect(decision).toMatchObject({ by: 'majority', creator: curator, set: majority });
    expect(decision?.of.map(({ id }) => id).sort()).toEqual(roux);
  });

  test('is counted by article and layer', () => {
    expect(countByPlace(curatedSet(made, curator, majority).places)).toEqual([
      {
        article: 'a',
        layer: 'entity',
        counts: { taken: 2, decided: 0, nothing: 0, undecided: 1, changed: 0, ready: 0 },
      },
    ]);
  });

  test('goes on by the rule that was last made use of', () => {
    const strict = does(made, curate(agree, uuid(910_000)), 2);
    expect(settingsOf(strict, curator)).toEqual(agree);
    expect(curatedIn(strict)).toEqual(['Fin event']);
    expect(counted(strict)).toEqual({ taken: 1, undecided: 2 });
  });

  test('stays as it was decided by hand, whatever the rule', () => {
    const decided = does(made, deciding(made, uuid(100), 1), 2);
    expect(curatedIn(decided)).toEqual(['Fin event', 'M. Roux place']);
    expect(counted(decided)).toEqual({ taken: 1, decided: 1, undecided: 1 });
    const again = does(decided, curate(agree, uuid(920_000)), 3);
    expect(curatedIn(again)).toEqual(['Fin event', 'M. Roux place']);
  });

  test('has nothing where nothing belongs, and counts it', () => {
    const decided = does(made, deciding(made, uuid(101), -1), 2);
    expect(curatedIn(decided)).toEqual(['Fin event', 'Roux person']);
    expect(counted(decided)).toEqual({ taken: 2, nothing: 1 });
  });

  test('has places put back into the queue', () => {
    const decided = does(made, deciding(made, uuid(101), 0), 2);
    expect(counted(decided)).toEqual({ taken: 2, decided: 1 });
    const decision = [...decided.decisions.values()].find(({ by }) => by === 'hand');
    const back = does(decided, { do: 'undecide', ids: [decision?.id ?? ''] }, 3);
    expect(counted(back)).toEqual({ taken: 2, undecided: 1 });
    expect(curatedIn(back)).toEqual(curatedIn(made));
  });
});

describe('a tag of the set', () => {
  const made = does(start, curate(majority));
  const tag = [...allAnnotations(made)].find((each) => each.creator === creator && each.type === 'person');
  const id = tag?.id ?? '';

  test.each<{ name: string; command: Command; counts: object }>([
    { name: 'given another type', command: { do: 'retype', ids: [id], type: 'place' }, counts: { decided: 1 } },
    { name: 'given other words', command: { do: 'respan', id, spans: [{ start: 0, end: 2 }] }, counts: { decided: 1 } },
    {
      name: 'given an attribute',
      command: { do: 'set-attribute', ids: [id], name: 'title', value: 'M.' },
      counts: { decided: 1 },
    },
    { name: 'deleted', command: { do: 'remove', ids: [id] }, counts: { nothing: 1 } },
  ])('$name is decided by hand', ({ command, counts }) => {
    const edited = does(made, command, 2);
    expect(counted(edited)).toEqual({ taken: 1, undecided: 1, ...counts });
    expect(counted(does(edited, curate(majority, uuid(910_000)), 3))).toEqual({ taken: 1, undecided: 1, ...counts });
  });

  test('with a note is still taken by the rule', () => {
    expect(counted(does(made, { do: 'set-note', id, note: 'why?' }, 2))).toEqual({ taken: 2, undecided: 1 });
  });

  test('is nobody else’s to change', () => {
    const problem = () => apply(made, { do: 'retype', ids: [id], type: 'place' }, { ...at(2), by: 'bilal' });
    expect(problem).toThrow(new Problem('not-yours', { creator }));
  });
});

describe('after it was decided by hand', () => {
  const decided = does(does(start, curate(majority)), deciding(start, uuid(100), 0), 2);

  test.each<{ name: string; project: Project }>([
    { name: 'a tag is changed', project: changed(decided, uuid(300), { type: 'person' }) },
    { name: 'a tag is removed', project: without(decided, uuid(300)) },
    {
      name: 'a tag is added',
      project: patch(decided, { ...emptyDiff, added: [on(201, 'M.', { creator: 'bilal' })] }),
    },
    { name: 'all are removed', project: roux.reduce(without, decided) },
  ])('the place comes back when $name', ({ project }) => {
    expect(counted(project)).toEqual({ taken: 1, changed: 1, undecided: 1 });
    const curated = curatedIn(project);
    expect(curatedIn(does(project, curate(majority, uuid(910_000)), 3)), 'what was decided stays').toEqual(curated);
  });

  test('the place is decided once that is confirmed', () => {
    const project = changed(decided, uuid(300), { type: 'person' });
    expect(counted(does(project, deciding(project, uuid(100), 0), 3))).toEqual({ taken: 1, decided: 1, undecided: 1 });
  });
});

test('what the rule took follows its tags when the set is made again', () => {
  const made = does(start, curate(majority));
  const moved = changed(changed(made, uuid(100), { type: 'place' }), uuid(200), { type: 'place' });
  expect(counted(moved)).toEqual({ taken: 1, changed: 1, undecided: 1 });
  const before = [...allAnnotations(moved)].filter((tag) => tag.creator === creator).map(({ id }) => id);
  const again = does(moved, curate(majority, uuid(910_000)), 2);
  expect(curatedIn(again)).toEqual(['Fin event', 'Roux place']);
  expect([...allAnnotations(again)].filter((tag) => tag.creator === creator).map(({ id }) => id)).toEqual(before);
  expect(counted(again)).toEqual({ taken: 2, undecided: 1 });
});

test('a tag of the set that is other than the rule takes is seen, whoever changed it', () => {
  const made = does(start, curate(majority));
  expect(counted(made)).toEqual({ taken: 2, undecided: 1 });
  const tag = [...allAnnotations(made)].find(({ creator: by, type }) => by === creator && type === 'person');
  expect(counted(changed(made, tag?.id ?? '', { type: 'place' }))).toEqual({ taken: 1, changed: 1, undecided: 1 });
});

test('a change of a note alone brings nothing back that the rule took', () => {
  const made = does(start, curate(majority));
  expect(counted(changed(made, uuid(100), { note: 'sure?' }))).toEqual({ taken: 2, undecided: 1 });
});

describe('links', () => {
  const link = (n: number, by: string, from: number, to: number): Link => ({
    kind: 'link',
    ...{ id: uuid(n), type: 'same-as', from: uuid(from), to: uuid(to), article: 'a', creator: by },
    ...{ created: at(0).at, modified: at(0).at },
  });
  const links = [link(1, 'anna', 100, 150), link(2, 'bilal', 200, 250)];
  const linked = { ...start, links: new Map(links.map((each) => [each.id, each])) };
  const made = does(linked, curate(majority));
  const ofSet = (project: Project) => [...project.links.values()].filter((each) => each.creator === creator);

  test('come with their ends, by the rule, and go with them', () => {
    expect(ofSet(made)).toMatchObject([
      {
        type: 'same-as',
        sources: [
          { annotator: 'anna', id: uuid(1) },
          { annotator: 'bilal', id: uuid(2) },
        ],
      },
    ]);
    const [first] = ofSet(made);
    expect(ofSet(does(made, { do: 'remove', ids: [first?.from ?? ''] }, 2))).toEqual([]);
  });

  test('that not enough have are counted until the curator has drawn one', () => {
    const single = { ...start, links: new Map(links.slice(0, 1).map((each) => [each.id, each])) };
    const alone = does(single, curate(majority));
    expect(linksOfSet(alone, curator, majority)).toMatchObject({ links: [], undecided: 1, waiting: 0 });
    const [from = '', to = ''] = [...allAnnotations(alone)]
      .filter((tag) => tag.creator === creator)
      .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
      .map(({ id }) => id);
    const drawn = does(alone, { do: 'link', id: uuid(3), type: 'same-as', from, to }, 2);
    expect(ofSet(drawn).map(({ id }) => id)).toEqual([uuid(3)]);
    expect(linksOfSet(drawn, curator, majority).undecided).toBe(0);
    expect(ofSet(does(drawn, curate(majority, uuid(910_000)), 3)).map(({ id }) => id)).toEqual([uuid(3)]);
  });
});

test.each<{ name: string; command: () => Command; problem: Problem }>([
  {
    name: 'a set made of itself',
    command: () => curate({ ...majority, annotators: ['bilal', creator] }),
    problem: new Problem('curated-of-itself', {}),
  },
  {
    name: 'an article that is not there',
    command: () => curate({ ...majority, articles: ['z'] }),
    problem: new Problem('no-such-record', { kind: 'article', id: 'z' }),
  },
  {
    name: 'a tag of another layer',
    command: () => ({ ...deciding(start, uuid(100), 0), layer: 'claim' }),
    problem: new Problem('not-in-place', { id: uuid(300) }),
  },
  {
    name: 'a type that there is not',
    command: () => {
      const { tags, ...command } = deciding(start, uuid(100), 0);
      return { ...command, tags: tags.map((tag) => ({ ...tag, type: 'mood' })) };
    },
    problem: new Problem('unknown-type', { layer: 'entity', type: 'mood' }),
  },
])('$name is refused', ({ command, problem }) => {
  expect(() => apply(start, command(), at(1))).toThrow(problem);
});

const anyTag = fc.record({
  start: fc.nat(text.length - 12),
  length: fc.integer({ min: 1, max: 12 }),
  type: fc.constantFrom('person', 'place'),
  attributes: fc.record({ title: fc.constantFrom('M.', 'Mme') }, { requiredKeys: [] }),
});
const anyTags = fc.tuple(...names.map(() => fc.array(anyTag, { maxLength: 6 }))).map((people) =>
  people.flatMap((list, i) =>
    list.map(({ start: from, length, ...fields }, n): Annotation => {
      const spans = [{ start: from, end: from + length }];
      return { ...on(100 * (i + 1) + n, 'Roux', { creator: names[i] ?? '', ...fields }), spans };
    }),
  ),
);
const anySet = fc
  .constantFrom<CurationRule>({ by: 'agree' }, { by: 'majority' }, { by: 'trusted', annotator: 'bilal' })
  .map(setBy);

/** A set that somebody has worked at: made, some of it decided by hand, made again by another rule. */
function worked(project: Project, sets: readonly CurationSettings[], choices: readonly number[]) {
  const steps: { project: Project; diff: Diff }[] = [];
  let now = project;
  const go = (command: Command) => {
    const diff = apply(now, command, at(steps.length + 1));
    steps.push({ project: now, diff });
    now = patch(now, diff);
  };
  for (const [i, set] of sets.entries()) {
    go(curate(set, uuid(900_000 + 1000 * i)));
    for (const [j, choice] of choices.entries()) {
      const places = curatedSet(now, curator, set).places.filter(({ sources }) => sources.length > 0);
      const place = places[choice % Math.max(1, places.length)];
      if (place === undefined) continue;
      const command = deciding(now, place.id, choice % place.options.length, set);
      const tags = command.tags.map((tag, k) => ({ ...tag, id: uuid(700_000 + 10_000 * i + 100 * j + k) }));
      go({ ...command, id: uuid(600_000 + 1000 * i + j), tags });
    }
  }
  return { now, steps };
}

function curatedOnly(tags: ReadonlyMap<string, Annotation>): ReadonlyMap<string, Annotation> {
  return new Map([...tags].filter(([, tag]) => tag.creator === creator));
}

const anyChoices = fc.array(fc.nat(30), { maxLength: 4 });

describe('whatever people mark, and however it is curated', () => {
  test('to make the set twice changes nothing more', () => {
    fc.assert(
      fc.property(anyTags, anySet, anySet, anyChoices, (tags, one, other, choices) => {
        const { now } = worked(projectOf(tags), [one, other], choices);
        const set = settingsOf(now, curator) ?? other;
        const again = does(now, curate(set, uuid(950_000)), 98);
        expect(isEmpty(apply(again, curate(set, uuid(960_000)), at(99)))).toBe(true);
      }),
    );
  });

  test('every step goes back to exactly what was before', () => {
    fc.assert(
      fc.property(anyTags, anySet, anySet, anyChoices, (tags, one, other, choices) => {
        for (const { project, diff } of worked(projectOf(tags), [one, other], choices).steps) {
          const back = patch(patch(project, diff), reverse(diff));
          expect(new Set(back.annotations.get('a')?.values())).toEqual(new Set(project.annotations.get('a')?.values()));
          expect(back.decisions).toEqual(project.decisions);
        }
      }),
    );
  });

  test('the order in which tags are stored has no say', () => {
    fc.assert(
      fc.property(anyTags, anySet, anyChoices, fc.nat(20), (tags, set, choices, turn) => {
        const turned = [...tags.slice(turn), ...tags.slice(0, turn)].reverse();
        const [one, other] = [tags, turned].map((list) => worked(projectOf(list), [set], choices).now);
        const records = (project: Project | undefined) => {
          const all = project === undefined ? [] : [...allAnnotations(project), ...project.decisions.values()];
          return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        };
        expect(records(other)).toEqual(records(one));
      }),
    );
  });

  test('nor has the order in which decisions are, whose tags are all gone', () => {
    fc.assert(
      fc.property(anyTags, anySet, anyChoices, (tags, set, choices) => {
        const { now } = worked(projectOf(tags), [set], choices);
        const annotations = new Map([...now.annotations].map(([id, map]) => [id, curatedOnly(map)]));
        const [one, other] = [[...now.decisions], [...now.decisions].reverse()].map((decisions) =>
          curatedSet({ ...now, annotations, decisions: new Map(decisions) }, curator, set),
        );
        expect(other).toEqual(one);
      }),
    );
  });

  test('each tag is in one place, and what was worked out before is what is worked out anew', () => {
    fc.assert(
      fc.property(anyTags, anySet, anyChoices, (tags, set, choices) => {
        const { now } = worked(projectOf(tags), [set], choices);
        const { places } = curatedSet(now, curator, set);
        expect(places.flatMap(({ sources }) => sources.map(({ id }) => id)).sort()).toEqual(
          tags.map(({ id }) => id).sort(),
        );
        const fresh = { ...now, annotations: new Map([...now.annotations].map(([id, map]) => [id, new Map(map)])) };
        const anew = { ...fresh, texts: new Map(now.texts), decisions: new Map(now.decisions) };
        expect(curatedSet(anew, curator, set).places).toEqual(places);
      }),
    );
  });
});
