import { type Annotation, type Layer, layers } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { byPlace } from '../model/order.ts';
import { articleStates } from '../model/progress-of.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import { lengthOf, sameSpans } from '../model/span.ts';
import { type CuratedLinks, curatedLinks } from './curated-links.ts';
import { type DifferenceClass, differencesIn, type Place } from './differences.ts';
import { Groups } from './groups.ts';
import type { MergedTag, Source } from './merged-tag.ts';
import { areEnough, type CurationRule } from './rule.ts';

/**
 * A curated set: what several annotators' tags come to by a rule, and what the rule leaves to be decided one by one.
 * Nothing is written anywhere. docs/review.md says the rules in words.
 */

/** A tag of the curated set, with where it comes from. */
export interface CuratedTag extends MergedTag {
  readonly rule: CurationRule['by'];
  /** What others have there, which the rule passed over. */
  readonly instead: readonly Source[];
}

/** What some annotators have in one place; without tags, that nothing belongs there. */
export interface Option {
  readonly annotators: readonly string[];
  readonly tags: readonly MergedTag[];
}

/** How annotators differ in one place; `only` where some have nothing there. */
export type UndecidedClass = Exclude<DifferenceClass, 'same' | 'only-mine' | 'only-theirs'> | 'only';

/** A place where the rule takes nothing. */
export interface Undecided {
  readonly article: ArticleId;
  readonly layer: Layer;
  readonly classes: readonly UndecidedClass[];
  /** In the order of annotators; the last one is that nothing belongs here. */
  readonly options: readonly Option[];
}

/** A place: tags that hang together, what there is to choose from, and what the rule takes. */
export interface CurationPlace extends Undecided {
  /** All tags there, as a reader meets them. */
  readonly sources: readonly Annotation[];
  /** Empty where the rule takes nothing. */
  readonly taken: readonly CuratedTag[];
}

/** An article, and who has begun it: who has not has no say in it. */
export interface Begun {
  readonly article: ArticleId;
  readonly begun: readonly string[];
}

export interface Curation extends CuratedLinks {
  readonly rule: CurationRule;
  readonly annotators: readonly string[];
  readonly articles: readonly Begun[];
  /** In the order of articles and layers, and then as a reader meets them. */
  readonly tags: readonly CuratedTag[];
  readonly undecided: readonly Undecided[];
}

/**
 * Curates what annotators have tagged, by a rule.
 *
 * @param annotators two or more; where they say alike in different letters, those of the first that is named are taken
 * @param articles those that count; all where none are named
 */
export function curate(
  project: Project,
  annotators: readonly string[],
  rule: CurationRule,
  articles: readonly ArticleId[] = [],
): Curation {
  const chosen = begunBy(project, annotators, articles);
  const places = chosen.flatMap((one) => placesOn(project, one, rule));
  const tags = places.flatMap(({ taken }) => taken);
  const undecided = places
    .filter(({ taken }) => taken.length === 0)
    .map(({ article, layer, classes, options }) => ({ article, layer, classes, options }));
  const voters = new Map(chosen.map(({ article, begun }) => [article, begun]));
  return { rule, annotators, articles: chosen, tags, undecided, ...curatedLinks(project, tags, voters, rule) };
}

/** Who of some annotators has begun which articles, in the project's order; all articles where none are named. */
export function begunBy(
  project: Project,
  annotators: readonly string[],
  articles: readonly ArticleId[] = [],
): readonly Begun[] {
  const states = annotators.map((annotator) => ({ annotator, of: articleStates(project, annotator) }));
  return articlesInOrder(project)
    .filter(({ id }) => articles.length === 0 || articles.includes(id))
    .map(({ id }) => ({
      article: id,
      begun: states.filter(({ of }) => of.get(id) !== 'not-started').map(({ annotator }) => annotator),
    }));
}

/** The places of one article, in the order of layers and then as a reader meets them. */
export function placesOn(project: Project, { article, begun }: Begun, rule: CurationRule): CurationPlace[] {
  const all = [...(project.annotations.get(article)?.values() ?? [])];
  const text = project.texts.get(article) ?? '';
  return layers.flatMap((layer) => {
    const coders = begun.map((annotator) => all.filter((tag) => tag.layer === layer && tag.creator === annotator));
    return placesIn({ article, layer, text }, coders, project).map((found) => ({
      ...undecidedAt(found, begun, { article, layer }),
      sources: found.has.flat().sort(byPlace),
      taken: decide(found, begun, rule) ?? [],
    }));
  });
}

/** Annotations of several coders that hang together by their differences: of one thing, or of one stretch. */
interface Found {
  /** What each coder has there. */
  readonly has: readonly (readonly Annotation[])[];
  /** For each annotation the one of each other coder that is the same, by the coder's number. */
  readonly same: ReadonlyMap<Annotation, ReadonlyMap<number, Annotation>>;
  readonly classes: readonly UndecidedClass[];
}

/** Compares every two coders, and puts together what is of one thing for any two of them; as a reader meets it. */
function placesIn(place: Place, coders: readonly (readonly Annotation[])[], project: Project): Found[] {
  const coderOf = new Map(coders.flatMap((coder, i) => coder.map((annotation) => [annotation, i] as const)));
  const same = new Map<Annotation, Map<number, Annotation>>();
  const classesOf = new Map<Annotation, Set<UndecidedClass>>();
  for (const annotation of coderOf.keys()) {
    same.set(annotation, new Map());
    classesOf.set(annotation, new Set());
  }
  const groups = new Groups(same.keys());
  for (const [i, mine] of coders.entries()) {
    for (const [j, theirs] of coders.entries()) {
      if (j <= i) continue;
      for (const difference of differencesIn(place, mine, theirs, project)) {
        const both = [...difference.mine, ...difference.theirs];
        for (const annotation of both) {
          groups.join(both[0] ?? annotation, annotation);
          for (const each of difference.classes) note(classesOf.get(annotation), each);
        }
        const [[one], [other]] = [difference.mine, difference.theirs];
        if (difference.classes.includes('same') && one !== undefined && other !== undefined) {
          same.get(one)?.set(j, other);
          same.get(other)?.set(i, one);
        }
      }
    }
  }
  return groups
    .all()
    .map((group) => group.sort(byPlace))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byPlace(a, b)))
    .map((group) => ({
      has: coders.map((_, coder) => group.filter((annotation) => coderOf.get(annotation) === coder)),
      same,
      classes: undecidedClasses.filter((each) => group.some((annotation) => classesOf.get(annotation)?.has(each))),
    }));
}

export const undecidedClasses: readonly UndecidedClass[] = ['boundary', 'type', 'attribute', 'only', 'stacked'];

function note(classes: Set<UndecidedClass> | undefined, found: DifferenceClass): void {
  if (found === 'same') return;
  classes?.add(found === 'only-mine' || found === 'only-theirs' ? 'only' : found);
}

/** Coders, by number, who have the same in one place. */
type Sayers = readonly number[];

/**
 * Who has the same: each coder with the first of those before that all have the same. That two each have the same as a third
 * need not mean that they have the same themselves: who says of whom a tag is agrees with who does not say.
 */
function sayersOf(found: Found): Sayers[] {
  const options: number[][] = [];
  for (const coder of found.has.keys()) {
    const option = options.find((others) => others.every((other) => haveSame(found, coder, other)));
    if (option === undefined) options.push([coder]);
    else option.push(coder);
  }
  return options;
}

function haveSame({ has, same }: Found, i: number, j: number): boolean {
  const isIn = (coder: number, other: number) =>
    (has[coder] ?? []).every((annotation) => same.get(annotation)?.has(other) === true);
  return isIn(i, j) && isIn(j, i);
}

/** What the rule takes; undefined where it takes nothing. That somebody has nothing there never decides: it may be an oversight. */
function decide(found: Found, begun: readonly string[], rule: CurationRule): CuratedTag[] | undefined {
  const trusted = rule.by === 'trusted' ? begun.indexOf(rule.annotator) : undefined;
  const taken = trusted === undefined ? enoughOf(found, begun, rule) : agreeingWith(found, [trusted]);
  const merged = taken === undefined ? [] : mergedTags(found, taken, begun, trusted);
  if (taken === undefined || merged.length === 0) return undefined;
  const instead = found.has.flatMap((own, coder) => (taken.includes(coder) ? [] : sourcesOf(own)));
  return merged.map((tag) => ({ ...tag, rule: rule.by, instead }));
}

/**
 * Those who have the same and are enough, with everyone else who agrees with all of them. Nobody where someone agrees with
 * some of them only: then it is not clear who is in the majority.
 */
function enoughOf(found: Found, begun: readonly string[], rule: CurationRule): Sayers | undefined {
  const enough = sayersOf(found).find((sayers) => areEnough(rule, namesOf(sayers, begun), begun));
  if (enough === undefined) return undefined;
  const all = agreeingWith(found, enough);
  const isTorn = [...found.has.keys()].some(
    (coder) => !all.includes(coder) && enough.some((other) => haveSame(found, coder, other)),
  );
  return isTorn ? undefined : all;
}

function agreeingWith(found: Found, sayers: Sayers): Sayers {
  return [...found.has.keys()].filter((coder) =>
    sayers.every((other) => other === coder || haveSame(found, coder, other)),
  );
}

function undecidedAt(found: Found, begun: readonly string[], place: Pick<Place, 'article' | 'layer'>): Undecided {
  const options = sayersOf(found).map((sayers) => ({
    annotators: namesOf(sayers, begun),
    tags: mergedTags(found, sayers, begun, undefined),
  }));
  const nothing = options.find(({ tags }) => tags.length === 0) ?? { annotators: [], tags: [] };
  return { ...place, classes: found.classes, options: [...options.filter(({ tags }) => tags.length > 0), nothing] };
}

function namesOf(sayers: Sayers, begun: readonly string[]): string[] {
  return sayers.flatMap((coder) => begun[coder] ?? []);
}

function sourcesOf(annotations: readonly Annotation[]): Source[] {
  return annotations.map(({ creator, id }) => ({ annotator: creator, id }));
}

/** The tags of coders who have the same, each as one. Who is trusted is taken as they are. */
function mergedTags(
  { has, same }: Found,
  sayers: Sayers,
  begun: readonly string[],
  trusted: number | undefined,
): MergedTag[] {
  const first = trusted ?? sayers[0] ?? -1;
  return (has[first] ?? []).map((annotation) => {
    const alike = sayers.flatMap((coder) => (coder === first ? annotation : (same.get(annotation)?.get(coder) ?? [])));
    const inOrder = alike.toSorted((a, b) => begun.indexOf(a.creator) - begun.indexOf(b.creator));
    return { ...merged(trusted === undefined ? inOrder : [annotation], annotation), from: sourcesOf(inOrder) };
  });
}

/**
 * One tag of several that say the same: with the spans that most have, of those the tightest, and what the first says; where
 * it says nothing, what the first says that does. Notes are not taken: they are their annotator's.
 */
function merged(alike: readonly Annotation[], first: Annotation): Omit<MergedTag, 'from'> {
  const having = ({ spans }: Annotation) => alike.filter((other) => sameSpans(other.spans, spans)).length;
  const [{ spans, quotes } = first] = alike.toSorted(
    (a, b) => having(b) - having(a) || lengthOf(a.spans) - lengthOf(b.spans),
  );
  const { article, layer, type } = first;
  const attributes = Object.fromEntries(alike.toReversed().flatMap((each) => Object.entries(each.attributes)));
  const entry = alike.find((each) => each.entry !== '')?.entry ?? '';
  return { article, layer, type, spans, quotes, attributes, entry };
}
