import type { Annotation } from '../../annotations/model/annotation.ts';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import type { Difference, DifferenceClass } from '../../annotations/review/differences.ts';
import { differencesOf, sidesOf } from './article-differences.ts';
import { type Compared, comparedIn } from './compared.ts';
import { type DifferenceFilter, differenceKey, type ReviewView } from './review-state.ts';
import { getState, type State, setState, useStore } from './store.ts';

/** The differences of all articles: found a few articles at a time, so that the window never stands still for them. */

/** Milliseconds in one go: half a frame. */
const slice = 8;

/** Milliseconds from one telling of how far it is to the next: drawing that takes longer than a go. */
const telling = 250;

/** Numbers the goes; one that is no longer the last stops. */
let last = 0;

/** Compare anew whenever what the differences are made of has changed, while the project is reviewed. */
export function followDifferences(): void {
  useStore.subscribe((state, before) => {
    if (!isComparedAlike(state, before)) void compareAll();
  });
}

function isComparedAlike(state: State, before: State): boolean {
  const [now, then] = [state.open?.project, before.open?.project];
  if (state.workspace.mode !== 'review') return true;
  return (
    before.workspace.mode === 'review' && state.workspace.compared === before.workspace.compared && areAlike(now, then)
  );
}

function areAlike(now: Project | undefined, then: Project | undefined): boolean {
  return (
    now?.annotations === then?.annotations &&
    now?.tagset === then?.tagset &&
    now?.entities === then?.entities &&
    now?.propositions === then?.propositions &&
    now?.terms === then?.terms &&
    now?.progress === then?.progress &&
    now?.articles === then?.articles &&
    now?.info === then?.info
  );
}

async function compareAll(): Promise<void> {
  last += 1;
  const run = last;
  const state = getState();
  const pair = comparedIn(state);
  if (state.open === null || pair === undefined) {
    changeReview({ differences: [], left: 0 });
    return;
  }
  const { project } = state.open;
  const articles = articlesInOrder(project);
  const found: Difference[] = [];
  let began = performance.now();
  let told = began;
  for (const [done, { id }] of articles.entries()) {
    if (performance.now() - began > slice) {
      if (getState().review.left === 0 || performance.now() - told > telling) {
        told = performance.now();
        changeReview({ left: articles.length - done });
      }
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== last) return;
      began = performance.now();
    }
    found.push(...differencesOf(project, id, pair).list);
  }
  changeReview({ differences: found, left: 0 });
}

export function changeReview(fields: Partial<ReviewView>): void {
  setState({ review: { ...getState().review, ...fields } });
}

/** Resolves once all articles are compared. */
export async function allCompared(): Promise<void> {
  while (getState().review.left > 0) await new Promise(requestAnimationFrame);
}

export function setFilter(fields: Partial<DifferenceFilter>): void {
  changeReview({ filter: { ...getState().review.filter, ...fields } });
}

/** Let a class of differences be listed, or no longer. */
export function toggleClass(name: DifferenceClass): void {
  const { classes } = getState().review.filter;
  setFilter({ classes: classes.includes(name) ? classes.filter((other) => other !== name) : [...classes, name] });
}

/** What of the state decides which differences are listed. */
export type Listing = Pick<State, 'review'> & { readonly workspace: Pick<State['workspace'], 'hiddenLayers'> };

let listed: { readonly from: readonly unknown[]; readonly list: readonly Difference[] } = { from: [], list: [] };

/** Those that the filter lets through, of layers that are shown. Found once for each state of both. */
export function listedDifferences({ review: { differences, filter }, workspace }: Listing): readonly Difference[] {
  const from = [differences, filter, workspace.hiddenLayers];
  if (listed.from.length > 0 && listed.from.every((value, i) => value === from[i])) return listed.list;
  const list = ofAnyClass(differences ?? [], filter, workspace.hiddenLayers).filter(({ classes }) =>
    classes.some((name) => filter.classes.includes(name)),
  );
  listed = { from, list };
  return list;
}

/** How many there would be of each class, if it were chosen. */
export function countedByClass({ review: { differences, filter }, workspace }: Listing): Map<DifferenceClass, number> {
  const counts = new Map<DifferenceClass, number>();
  for (const { classes } of ofAnyClass(differences ?? [], filter, workspace.hiddenLayers)) {
    for (const name of classes) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function ofAnyClass(
  differences: readonly Difference[],
  { layer, article, only, ...what }: DifferenceFilter,
  hiddenLayers: State['workspace']['hiddenLayers'],
): readonly Difference[] {
  return differences.filter(
    (difference) =>
      !hiddenLayers.includes(difference.layer) &&
      (layer === '' || difference.layer === layer) &&
      (article === '' || difference.article === article) &&
      isAbout(difference, what) &&
      (only === null || sidesOf(difference).some(({ id }) => only.has(id))),
  );
}

function isAbout(
  difference: Difference,
  { type, met, attribute }: Pick<DifferenceFilter, 'type' | 'met' | 'attribute'>,
): boolean {
  const { mine, theirs, classes, disagreements } = difference;
  const has = (side: readonly Annotation[], wanted: string) =>
    // Of a stack some tags have found no partner.
    wanted === '' ? side.length === 0 || classes.includes('stacked') : side.some((tag) => tag.type === wanted);
  return (
    (type === '' || sidesOf(difference).some((tag) => tag.type === type)) &&
    (met === null || (has(mine, met.mine) && has(theirs, met.theirs))) &&
    (attribute === '' || disagreements.some((each) => each.of === 'attribute' && each.id === attribute))
  );
}

/** The difference that an annotation is in, for those who are compared; undefined where they are not both there. */
export function differenceOf(
  project: Project,
  { id, article }: { readonly id: string; readonly article: string },
  pair: Compared,
): Difference | undefined {
  return differencesOf(project, article, pair).of.get(id);
}

/** Where in a list the difference is that was gone to last, while its tag is still the selected one; -1 for nowhere. */
export function placeIn(
  list: readonly Difference[],
  { review, workspace }: Pick<State, 'review' | 'workspace'>,
): number {
  const { selected } = workspace;
  const at = list.findIndex((each) => differenceKey(each) === review.at);
  const there = list[at];
  if (there !== undefined && (selected === '' || sidesOf(there).some(({ id }) => id === selected))) return at;
  return selected === '' ? -1 : list.findIndex((each) => sidesOf(each).some(({ id }) => id === selected));
}
