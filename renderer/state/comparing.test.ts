import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Difference, DifferenceClass } from '../../annotations/review/differences.ts';
import { on, projectOf } from '../../annotations/review/review.fixture.ts';
import { emptyWorkspace, type PaneShows, type Workspace } from '../../app/contract/workspace.ts';
import { beginningOf, differencesOf, sidesOf } from './article-differences.ts';
import { comparable, comparedIn } from './compared.ts';
import { toldDifferences } from './difference-words.ts';
import { countedByClass, listedDifferences, placeIn } from './differences.ts';
import { drawnIn } from './pane-shows.ts';
import { type DifferenceFilter, differenceKey, emptyReview, everyDifference } from './review-state.ts';
import { type OpenProject, type State, useStore } from './store.ts';

const claim = { layer: 'claim', type: 'factual' } as const;
const bilal = { creator: 'bilal' } as const;
const tags = [
  on(1, 'Roux'),
  on(2, 'M. Roux', bilal),
  on(3, 'Douze maisons', { ...claim, attributes: { stance: 'asserts' } }),
  on(4, 'Douze maisons', { ...claim, ...bilal, attributes: { stance: 'reports' } }),
  on(5, 'Valmont', { type: 'place' }),
  on(6, 'Valmont', { type: 'place', ...bilal }),
  on(7, 'Fin', { type: 'event', ...bilal }),
];
const project = projectOf(tags);
const pair = { mine: 'anna', theirs: 'bilal' };
const { list } = differencesOf(project, 'a', pair);

function stateOf(workspace: Partial<Workspace> = {}, of: Project = project): State {
  const open: OpenProject = {
    folder: '',
    project: of,
    annotator: 'anna',
    readOnly: null,
    report: [],
    reach: { undo: '', redo: '' },
  };
  return { ...useStore.getState(), open, workspace: { ...emptyWorkspace, ...workspace } };
}

describe('who is compared', () => {
  const three = projectOf([...tags, on(8, 'Fin', { creator: 'chloe' }), on(9, 'Fin', { creator: 'curated-anna' })]);

  test.each<{ name: string; chosen: string[]; of: Project; expected: string }>([
    { name: 'oneself and the first colleague, if nobody is chosen', chosen: [], of: three, expected: 'anna bilal' },
    { name: 'who was chosen', chosen: ['chloe', 'bilal'], of: three, expected: 'chloe bilal' },
    { name: 'a curated set', chosen: ['curated-anna', 'chloe'], of: three, expected: 'curated-anna chloe' },
    {
      name: 'the usual ones, once the chosen have no tags',
      chosen: ['anna', 'chloe'],
      of: project,
      expected: 'anna bilal',
    },
    { name: 'nobody, where no colleague has tags', chosen: [], of: projectOf([on(1, 'Roux')]), expected: '' },
    {
      name: 'a curated set unasked, where there is nobody else',
      chosen: [],
      of: projectOf([on(1, 'Roux'), on(9, 'Fin', { creator: 'curated-anna' })]),
      expected: 'anna curated-anna',
    },
  ])('$name', ({ chosen, of, expected }) => {
    const found = comparedIn(stateOf({ compared: chosen }, of));
    expect(found === undefined ? '' : `${found.mine} ${found.theirs}`).toBe(expected);
  });

  test('is told by what people are called, while one reviews blind', () => {
    const blind = stateOf({ isBlind: true, namelessOrder: ['chloe', 'bilal'] }, three);
    expect(comparedIn(blind)).toEqual({ mine: 'anna', theirs: 'chloe' });
  });

  test('can be any who have tags, oneself always', () => {
    const { open } = stateOf({}, three);
    if (open === null) throw new Error('a project is open');
    expect(comparable(open).toSorted()).toEqual(['anna', 'bilal', 'chloe', 'curated-anna']);
  });
});

describe('the differences of an article', () => {
  test('are told as a reader meets them, whatever their layer', () => {
    expect(list.map(({ classes }) => classes.join(' '))).toEqual(['same', 'boundary', 'attribute', 'only-theirs']);
    expect(list.map(beginningOf)).toEqual(list.map(beginningOf).toSorted((a, b) => a - b));
  });

  test.each<{ name: string; changed: Project; isAnew: boolean }>([
    { name: 'the title', changed: { ...project, info: { ...project.info, title: 'Velse' } }, isAnew: false },
    {
      name: 'the tags',
      changed: { ...project, annotations: new Map([['a', new Map(project.annotations.get('a'))]]) },
      isAnew: true,
    },
    { name: 'the tagset', changed: { ...project, tagset: { ...project.tagset } }, isAnew: true },
    { name: 'the entities', changed: { ...project, entities: new Map() }, isAnew: true },
  ])('are found anew where $name changed: $isAnew', ({ changed, isAnew }) => {
    const before = differencesOf(project, 'a', pair);
    expect(differencesOf(changed, 'a', pair) !== before).toBe(isAnew);
  });

  test('are the others’, once others are compared', () => {
    expect(
      differencesOf(project, 'a', { mine: 'bilal', theirs: 'anna' }).list.map(({ classes }) => classes[0]),
    ).toContain('only-mine');
    expect(differencesOf(project, 'a', pair).list.map(({ classes }) => classes[0])).toContain('only-theirs');
  });

  test('are none where one of the two has not begun, and it is said who', () => {
    expect(differencesOf(projectOf([on(1, 'Roux')]), 'a', pair)).toMatchObject({ list: [], notBegun: ['bilal'] });
  });

  test('are spelled out with the words and labels of both', () => {
    const spelled = list.flatMap((each) => toldDifferences(project, each));
    expect(spelled).toEqual([
      { class: 'boundary', name: 'Words', mine: '“Roux”', theirs: '“M. Roux”' },
      { class: 'attribute', name: 'Stance', mine: 'Asserts', theirs: 'Reports' },
    ]);
  });
});

describe('the list', () => {
  const listing = (filter: Partial<DifferenceFilter>, hiddenLayers: Workspace['hiddenLayers'] = []) => ({
    review: { ...emptyReview, differences: list, filter: { ...everyDifference, ...filter } },
    workspace: { hiddenLayers },
  });
  const classes = (those: readonly Difference[]) => those.map((each) => each.classes.join(' '));

  test.each<{
    name: string;
    filter: Partial<DifferenceFilter>;
    hidden?: Workspace['hiddenLayers'];
    expected: string[];
  }>([
    { name: 'all that differs at first', filter: {}, expected: ['boundary', 'attribute', 'only-theirs'] },
    { name: 'what is the same, if that is asked for', filter: { classes: ['same'] }, expected: ['same'] },
    { name: 'some classes', filter: { classes: ['attribute', 'type'] }, expected: ['attribute'] },
    { name: 'a layer', filter: { layer: 'claim' }, expected: ['attribute'] },
    { name: 'no layer that is hidden', filter: {}, hidden: ['claim'], expected: ['boundary', 'only-theirs'] },
    { name: 'an article', filter: { article: 'b' }, expected: [] },
    { name: 'certain tags', filter: { only: new Set([tags[1]?.id ?? '']) }, expected: ['boundary'] },
  ])('has $name', ({ filter, hidden, expected }) => {
    expect(classes(listedDifferences(listing(filter, hidden ?? [])))).toEqual(expected);
  });

  test('counts each class as if it were chosen', () => {
    const counts = countedByClass(listing({ classes: [], layer: 'entity' }));
    const expected: [DifferenceClass, number][] = [
      ['same', 1],
      ['boundary', 1],
      ['only-theirs', 1],
    ];
    expect([...counts]).toEqual(expected);
  });

  test('is at what was gone to last while that is selected, else at the selected tag', () => {
    const at = (key: string, selected: string) =>
      placeIn(list, { review: { ...emptyReview, at: key }, workspace: { ...emptyWorkspace, selected } });
    const [, second, third] = list;
    if (second === undefined || third === undefined) throw new Error('there are four');
    const idOf = (difference: Difference) => sidesOf(difference).at(-1)?.id ?? '';
    expect(at('', '')).toBe(-1);
    expect(at(differenceKey(second), '')).toBe(1);
    expect(at(differenceKey(second), idOf(second))).toBe(1);
    expect(at(differenceKey(second), idOf(third))).toBe(2);
    expect(at('', 'another')).toBe(-1);
  });
});

describe('a pane', () => {
  const drawn = (workspace: Partial<Workspace>): string => {
    const isDrawn = drawnIn(stateOf(workspace), 'a');
    return tags
      .filter(isDrawn)
      .map(({ creator, id }: Annotation) => `${creator.charAt(0)}${id.slice(-1)}`)
      .join(' ');
  };
  const pane = (shows?: PaneShows) => [
    { article: 'a', top: { offset: 0, pixels: 0 }, anchor: 0, head: 0, ...(shows === undefined ? {} : { shows }) },
  ];

  test.each<{ name: string; workspace: Partial<Workspace>; expected: string }>([
    { name: 'one’s own while reading', workspace: { panes: pane('theirs') }, expected: 'a1 a3 a5' },
    { name: 'both while reviewing', workspace: { mode: 'review' }, expected: 'a1 b2 a3 b4 a5 b6 b7' },
    { name: 'mine', workspace: { mode: 'review', panes: pane('mine') }, expected: 'a1 a3 a5' },
    { name: 'theirs', workspace: { mode: 'review', panes: pane('theirs') }, expected: 'b2 b4 b6 b7' },
    { name: 'what differs', workspace: { mode: 'review', panes: pane('differences') }, expected: 'a1 b2 a3 b4 b7' },
    { name: 'what all panes do', workspace: { mode: 'review', panes: pane(), shows: 'mine' }, expected: 'a1 a3 a5' },
    { name: 'no hidden layer', workspace: { mode: 'review', hiddenLayers: ['claim'] }, expected: 'a1 b2 a5 b6 b7' },
    {
      name: 'those who were chosen',
      workspace: { mode: 'review', compared: ['bilal', 'anna'], panes: pane('mine') },
      expected: 'b2 b4 b6 b7',
    },
  ])('shows $name', ({ workspace, expected }) => {
    expect(drawn(workspace)).toBe(expected);
  });
});
