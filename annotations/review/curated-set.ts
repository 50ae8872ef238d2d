import type { Annotation, Layer } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { byId } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { CurationSettings, Decision } from '../model/review.ts';
import { saySame } from '../model/same.ts';
import { sameSpans } from '../model/span.ts';
import { type Begun, begunBy, type CurationPlace, placesOn } from './curation.ts';
import type { MergedTag } from './merged-tag.ts';

/**
 * How far a curator is with a curated set: what the annotators have now, held against what was decided. A decision is of
 * the places that have one of its tags: places are not stored, as they come of whatever is tagged.
 */

/** In the order in which they are told. */
export const placeStates = ['taken', 'decided', 'nothing', 'undecided', 'changed', 'ready'] as const;

/**
 * `taken` by the rule; `decided` by hand, or by hand that `nothing` belongs there; `undecided`; `changed` since it was
 * decided or taken; `ready` to be taken by the rule, which nobody has asked for since.
 */
export type PlaceState = (typeof placeStates)[number];

export interface SetPlace extends CurationPlace {
  /** What stands for it while it lasts: the id of its first tag. */
  readonly id: string;
  readonly state: PlaceState;
  /** Those that are of one of its tags, by id; several where what was in two places has become one. */
  readonly decisions: readonly Decision[];
  /** What of the set came of these, in their order. */
  readonly curated: readonly Annotation[];
}

export type Counts = Readonly<Record<PlaceState, number>>;

export interface CuratedSet {
  readonly settings: CurationSettings;
  readonly articles: readonly Begun[];
  /** In the order of articles and layers, and then as a reader meets them; what has no tags any more comes last in its article. */
  readonly places: readonly SetPlace[];
}

/** How the curated set of somebody is made: as their latest decision says; undefined where there is none yet. */
export function settingsOf({ decisions }: Pick<Project, 'decisions'>, curator: string): CurationSettings | undefined {
  let latest: Decision | undefined;
  for (const decision of decisions.values()) {
    if (decision.creator !== curator || decision.set === undefined) continue;
    if (latest === undefined || isLater(decision, latest)) latest = decision;
  }
  return latest?.set;
}

function isLater(a: Decision, b: Decision): boolean {
  return a.modified === b.modified ? a.id > b.id : a.modified > b.modified;
}

/** Each place of the set. What has not changed since it was last asked for is not worked out again, article by article. */
export function curatedSet(project: Project, curator: string, settings: CurationSettings): CuratedSet {
  const articles = begunBy(project, settings.annotators, settings.articles);
  const byArticle = decisionsBy(project.decisions, curator);
  const places = articles.flatMap((begun) => {
    const decisions = byArticle.get(begun.article) ?? [];
    return setPlacesOn(project, begun, settings, decisions);
  });
  return { settings, articles, places };
}

/** How many places are in each state; of some places where not all of them are asked for. */
export function countStates(places: readonly SetPlace[]): Counts {
  const counts = { taken: 0, decided: 0, nothing: 0, undecided: 0, changed: 0, ready: 0 };
  for (const { state } of places) counts[state] += 1;
  return counts;
}

/** The same for each article and layer that has a place. */
export function countByPlace(
  places: readonly SetPlace[],
): { readonly article: ArticleId; readonly layer: Layer; readonly counts: Counts }[] {
  const groups = new Map<string, SetPlace[]>();
  for (const place of places) {
    const key = `${place.article} ${place.layer}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ article: first.article, layer: first.layer, counts: countStates(group) }];
  });
}

type Tags = ReadonlyMap<string, Annotation>;

/** What the places of an article came of. */
interface Known {
  readonly of: readonly unknown[];
  readonly sources: readonly Annotation[];
  readonly places: readonly CurationPlace[];
}

/** By article, of the texts of one project: what the curator adds to the set leaves the places as they were. */
const known = new WeakMap<Project['texts'], Map<ArticleId, Known>>();

/** What states came of, besides the places. */
interface KnownStates {
  readonly decisions: readonly Decision[];
  readonly tags: Tags;
  readonly places: readonly SetPlace[];
}
const knownStates = new WeakMap<readonly CurationPlace[], KnownStates>();

const noTags: Tags = new Map();

function setPlacesOn(
  project: Project,
  begun: Begun,
  settings: CurationSettings,
  decisions: readonly Decision[],
): readonly SetPlace[] {
  const tags = project.annotations.get(begun.article) ?? noTags;
  const places = knownPlaces(project, begun, settings) ?? findPlaces(project, begun, settings);
  const before = knownStates.get(places);
  if (before?.tags === tags && areSame(before.decisions, decisions)) return before.places;
  const states = withStates(places, decisions, tags);
  knownStates.set(places, { decisions, tags, places: states });
  return states;
}

/**
 * Finds the places of articles that have none known yet, for some time: a hundred articles take seconds, in which a window
 * would stand still.
 *
 * @param forMs stops at the first article that is found after so many milliseconds
 * @returns how many articles are left
 */
export function findPlacesFor(project: Project, settings: CurationSettings, forMs: number): number {
  const begun = Date.now();
  const left = begunBy(project, settings.annotators, settings.articles).filter(
    (each) => knownPlaces(project, each, settings) === undefined,
  );
  for (const [i, each] of left.entries()) {
    if (Date.now() - begun >= forMs) return left.length - i;
    findPlaces(project, each, settings);
  }
  return 0;
}

function knownPlaces(project: Project, begun: Begun, settings: CurationSettings): Known['places'] | undefined {
  const before = known.get(project.texts)?.get(begun.article);
  if (before === undefined || !areSame(before.of, whatDecides(project, begun, settings))) return undefined;
  return areSame(before.sources, sourcesOn(project, begun)) ? before.places : undefined;
}

function findPlaces(project: Project, begun: Begun, settings: CurationSettings): Known['places'] {
  const byArticle = known.get(project.texts) ?? new Map<ArticleId, Known>();
  known.set(project.texts, byArticle);
  const places = placesOn(project, begun, settings.rule);
  const of = whatDecides(project, begun, settings);
  byArticle.set(begun.article, { of, sources: sourcesOn(project, begun), places });
  return places;
}

/** What the places of an article depend on besides its tags. */
function whatDecides(project: Project, { begun }: Begun, { rule }: CurationSettings): readonly unknown[] {
  const { tagset, entities, propositions, terms } = project;
  return [tagset, entities, propositions, terms, JSON.stringify([begun, rule])];
}

function sourcesOn({ annotations }: Project, { article, begun }: Begun): Annotation[] {
  return [...(annotations.get(article) ?? noTags).values()].filter(({ creator }) => begun.includes(creator));
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

const noDecisions: ReadonlyMap<ArticleId, readonly Decision[]> = new Map();
const grouped = new WeakMap<
  Project['decisions'],
  { curator: string; of: ReadonlyMap<ArticleId, readonly Decision[]> }
>();

/** Somebody's decisions by article, in the order of their ids, so that storage has no say. */
export function decisionsBy(
  decisions: Project['decisions'],
  curator: string,
): ReadonlyMap<ArticleId, readonly Decision[]> {
  if (decisions.size === 0) return noDecisions;
  const before = grouped.get(decisions);
  if (before?.curator === curator) return before.of;
  const of = new Map<ArticleId, Decision[]>();
  for (const decision of [...decisions.values()].sort(byId)) {
    if (decision.creator !== curator) continue;
    const list = of.get(decision.article);
    if (list === undefined) of.set(decision.article, [decision]);
    else list.push(decision);
  }
  grouped.set(decisions, { curator, of });
  return of;
}

function withStates(places: readonly CurationPlace[], decisions: readonly Decision[], tags: Tags): SetPlace[] {
  const ofTag = new Map<string, Decision[]>();
  for (const decision of decisions) {
    for (const { id } of decision.of) {
      const list = ofTag.get(id);
      if (list === undefined) ofTag.set(id, [decision]);
      else list.push(decision);
    }
  }
  const placed = new Set<Decision>();
  const found = places.map((place): SetPlace => {
    const touching = [...new Set(place.sources.flatMap(({ id }) => ofTag.get(id) ?? []))].sort(byId);
    for (const decision of touching) placed.add(decision);
    const curated = curatedOf(touching, tags);
    return {
      ...place,
      id: place.sources[0]?.id ?? '',
      state: stateOf(place, touching, curated),
      decisions: touching,
      curated,
    };
  });
  const left = decisions.filter((decision) => !placed.has(decision));
  return [...found, ...left.map((decision) => bereft(decision, tags))];
}

function curatedOf(decisions: readonly Decision[], tags: Tags): Annotation[] {
  return decisions.flatMap((decision) => decision.tags.flatMap((id) => tags.get(id) ?? []));
}

/** The place of a decision whose tags are all gone. */
function bereft(decision: Decision, tags: Tags): SetPlace {
  const { id, article, layer } = decision;
  const options = [{ annotators: [], tags: [] }];
  const place = { article, layer, classes: [], options, sources: [], taken: [] };
  return { ...place, id, state: 'changed', decisions: [decision], curated: curatedOf([decision], tags) };
}

function stateOf(place: CurationPlace, decisions: readonly Decision[], curated: readonly Annotation[]): PlaceState {
  const [decision, other] = decisions;
  if (decision === undefined) return place.taken.length > 0 ? 'ready' : 'undecided';
  if (other !== undefined || !isOfAll(decision, place)) return 'changed';
  if (decision.by === 'hand') {
    if (hasChanged(decision, place)) return 'changed';
    return decision.tags.length === 0 ? 'nothing' : 'decided';
  }
  return isTakenAs(place.taken, curated) && decision.by === place.taken[0]?.rule ? 'taken' : 'changed';
}

/** Whether a decision is of the tags that are in a place, neither more nor fewer. */
function isOfAll({ of }: Decision, { sources }: CurationPlace): boolean {
  const ids = new Set(of.map(({ id }) => id));
  return ids.size === sources.length && sources.every(({ id }) => ids.has(id));
}

/** Whether one of the tags was changed since, in whatever. */
function hasChanged({ of }: Decision, { sources }: CurationPlace): boolean {
  const now = new Map(sources.map(({ id, modified }) => [id, modified]));
  return of.some(({ id, modified }) => now.get(id) !== modified);
}

/** Whether what the rule takes is in the set as it takes it. */
export function isTakenAs(taken: readonly MergedTag[], curated: readonly Annotation[]): boolean {
  return (
    taken.length > 0 &&
    taken.length === curated.length &&
    taken.every((tag, i) => {
      const there = curated[i];
      return there !== undefined && saysSame(tag, there);
    })
  );
}

function saysSame(tag: MergedTag, there: Annotation): boolean {
  return (
    tag.type === there.type &&
    tag.entry === there.entry &&
    sameSpans(tag.spans, there.spans) &&
    saySame(tag.attributes, there.attributes) &&
    JSON.stringify(tag.from) === JSON.stringify(there.from ?? [])
  );
}
