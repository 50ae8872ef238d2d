import type { Annotation } from '../model/annotation.ts';
import { type Article, type ArticleId, type Block, blockAt } from '../model/article.ts';
import type { Project } from '../model/project.ts';
import { hull, type Span } from '../model/span.ts';
import type { Passage, Piece } from '../passages/passages.ts';
import { entityFor, entryFor } from '../register/standing.ts';
import { foldedForm } from '../search/folded.ts';
import { ruleLanguageOf } from '../suggestions/passage.ts';
import { canBeSame, type DateFound, datesFound } from './dates.ts';
import { figuresIn } from './figures.ts';
import type { Pair } from './heaviest-row.ts';

/** What two places have in common. */
export type Kinship = 'passage' | 'claim' | 'date' | 'figure' | 'name';

/** A place in one article and a place in another that have something in common (UTF-16 units). */
export interface CommonPlace extends Pair {
  readonly by: Kinship;
  /** What it is that they share: the same key at the other places of the same passage, claim, day, figure or name. */
  readonly key: string;
}

/** What of a project decides what two articles have in common. */
export type Compared = Pick<Project, 'articles' | 'texts' | 'annotations' | 'propositions' | 'entities'>;

/**
 * What a thing in common counts where each article has it once. A passage counts its words; a claim less than a shared
 * sentence of some length and more than a date, which is rarely shared by chance; a name often is.
 */
const weights = { claim: 8, date: 3, figure: 3, name: 2 } as const;

/** What stands more often than this in an article is everywhere, and says nothing of the place. */
const mostPlaces = 3;

/**
 * UTF-16 units, about a line: so far within a passage its first and last words are level as well, so that what one article
 * adds before or after is passed over within that line, not at once.
 */
const line = 60;

/** UTF-16 units, some 35,000 words. Dates are looked for in texts up to there, which takes 0.1 s; in longer ones those that are tagged count. */
const longestRead = 200_000;

/**
 * All places at which two articles share a passage, a proposition, a date, a figure or an entity, in any order. What lies in
 * boilerplate has nothing to do with what the articles tell, and a thing counts the less the more often it stands there.
 *
 * @param passages what the articles share; others among them are passed over
 */
export function commonPlaces(
  project: Compared,
  a: ArticleId,
  b: ArticleId,
  passages: readonly Passage[],
): CommonPlace[] {
  const [first, second] = [project.articles.get(a), project.articles.get(b)];
  if (first === undefined || second === undefined) return [];
  return [
    ...passages.flatMap((passage, i) => placesOfPassage(passage, `passage ${i}`, first, second)),
    ...placesOfTags(tagged(project, first), tagged(project, second)),
    ...placesOfDates(datesOf(project, first), datesOf(project, second)),
  ];
}

/** Where each run of the same words starts and ends, and where a paragraph starts within it. */
function placesOfPassage(
  { a, b, pieces, words }: Passage,
  key: string,
  first: Article,
  second: Article,
): CommonPlace[] {
  const isForward = a.article === first.id && b.article === second.id;
  if (!isForward && !(a.article === second.id && b.article === first.id)) return [];
  const same = pieces
    .filter(({ isSame }) => isSame)
    .map((piece): Piece => (isForward ? piece : { ...piece, a: piece.b, b: piece.a }));
  const places = same.flatMap((piece) => placesOfPiece(piece, first.blocks, second.blocks));
  const last = same.at(-1);
  if (last !== undefined) places.push({ a: last.a.end, b: last.b.end });
  return places.map((place) => ({ ...place, by: 'passage', key, weight: words / places.length }));
}

function placesOfPiece({ a, b }: Piece, first: readonly Block[], second: readonly Block[]): { a: number; b: number }[] {
  const length = Math.min(a.end - a.start, b.end - b.start);
  const steps = new Set([
    0,
    ...startsWithin(first, a).map((start) => start - a.start),
    ...startsWithin(second, b).map((start) => start - b.start),
    ...(length >= 3 * line ? [line, length - line] : []),
  ]);
  return [...steps].filter((step) => step < length).map((step) => ({ a: a.start + step, b: b.start + step }));
}

function startsWithin(blocks: readonly Block[], { start, end }: Span): number[] {
  const starts: number[] = [];
  for (let i = blockAt(blocks, start); i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.start >= end) break;
    if (block.start > start) starts.push(block.start);
  }
  return starts;
}

/** Places in one article, by what stands there. */
type Places = ReadonlyMap<string, { readonly by: KinshipOfTags; readonly starts: readonly number[] }>;
type KinshipOfTags = Exclude<Kinship, 'passage' | 'date'>;

/** Each tag of one article with each of the other that points to the same thing. */
function placesOfTags(ours: Places, theirs: Places): CommonPlace[] {
  const places: CommonPlace[] = [];
  for (const [key, { by, starts }] of ours) {
    const others = theirs.get(key)?.starts ?? [];
    const most = Math.max(starts.length, others.length);
    if (most > mostPlaces) continue;
    for (const a of starts) for (const b of others) places.push({ a, b, by, key, weight: weights[by] / most });
  }
  return places;
}

/** Where an article's tags start by what they are of, in one state of them and of the registers. */
interface Known extends Pick<Project, 'propositions' | 'entities'> {
  readonly blocks: readonly Block[];
  readonly places: Places;
}

const known = new WeakMap<object, Known>();

function tagged({ annotations, propositions, entities }: Compared, { id, blocks }: Article): Places {
  const tags = annotations.get(id);
  if (tags === undefined) return new Map();
  const before = known.get(tags);
  if (before?.propositions === propositions && before.entities === entities && before.blocks === blocks) {
    return before.places;
  }
  const places = new Map<string, { by: KinshipOfTags; starts: number[] }>();
  for (const tag of tags.values()) {
    const start = tag.spans[0]?.start;
    const thing = thingOf(tag, { propositions, entities });
    if (start === undefined || thing === undefined || isResidue(blocks, start)) continue;
    const key = `${thing.by} ${thing.of}`;
    const there = places.get(key);
    if (there === undefined) places.set(key, { by: thing.by, starts: [start] });
    // Two people may have tagged the same words; and of what is everywhere no more needs to be known.
    else if (there.starts.length <= mostPlaces && !there.starts.includes(start)) there.starts.push(start);
  }
  known.set(tags, { propositions, entities, blocks, places });
  return places;
}

/** What a tag is of; undefined for a note, and for a claim or figure that can be compared with nothing. */
function thingOf(
  tag: Annotation,
  { propositions, entities }: Pick<Project, 'propositions' | 'entities'>,
): { by: KinshipOfTags; of: string } | undefined {
  const { layer, type, entry } = tag;
  if (layer === 'claim') {
    const proposition = entryFor(propositions, entry);
    return proposition === undefined ? undefined : { by: 'claim', of: proposition.id };
  }
  // Dates are found in the text, whether they are tagged or not.
  if (layer !== 'entity' || type === 'date') return undefined;
  const entity = type === 'quantity' ? undefined : entityFor(entities, entry);
  const of = entity?.id ?? saidBy(tag);
  return of === undefined ? undefined : { by: type === 'quantity' ? 'figure' : 'name', of };
}

const saidByTags = new WeakMap<Annotation, { readonly of: string | undefined }>();

/** The figure that a tag says, or its words, folded. A tag that stays the same says the same, whatever else is tagged. */
function saidBy(tag: Annotation): string | undefined {
  const before = saidByTags.get(tag);
  if (before !== undefined) return before.of;
  const words = tag.quotes.map(({ exact }) => exact).join(' ');
  const of =
    tag.type === 'quantity'
      ? figuresIn(words)[0]?.value.toString()
      : foldedForm(words, { matchCase: false, matchAccents: false });
  saidByTags.set(tag, { of });
  return of;
}

function isResidue(blocks: readonly Block[], offset: number): boolean {
  return blocks[blockAt(blocks, offset)]?.kind === 'boilerplate';
}

/** Each date of one article with each of the other that says the same day, or as little. */
function placesOfDates(ours: readonly DateFound[], theirs: readonly DateFound[]): CommonPlace[] {
  const [first, second] = [byDay(ours), byDay(theirs)];
  const places: CommonPlace[] = [];
  for (const [day, dates] of first) {
    const others = second.get(day) ?? [];
    const most = Math.max(dates.length, others.length);
    if (most > mostPlaces) continue;
    for (const x of dates) {
      for (const y of others.filter((other) => canBeSame(x, other))) {
        places.push({ a: x.start, b: y.start, by: 'date', key: `date ${day}`, weight: weights.date / most });
      }
    }
  }
  return places;
}

/** “12 avril” and “12 avril 2023” may be one day; a month or a year alone is the same only as that month or year. */
function byDay(dates: readonly DateFound[]): Map<string, DateFound[]> {
  const days = new Map<string, DateFound[]>();
  for (const date of dates) {
    const { year, month, day } = date;
    const key = day === undefined ? `${year ?? ''}-${month ?? ''}` : `-${month ?? ''}-${day}`;
    days.set(key, [...(days.get(key) ?? []), date]);
  }
  return days;
}

const datesRead = new WeakMap<object, { readonly article: Article; readonly dates: readonly DateFound[] }>();

/** The dates of an article outside of boilerplate, read once for each state of it or, if it is long, of its tags. */
function datesOf({ texts, annotations }: Compared, article: Article): readonly DateFound[] {
  const { id, language, blocks } = article;
  const text = texts.get(id) ?? '';
  const isLong = text.length > longestRead;
  const source = isLong ? annotations.get(id) : article;
  if (source === undefined) return [];
  const before = datesRead.get(source);
  if (before?.article === article) return before.dates;
  const spans = isLong ? taggedDates(annotations.get(id)?.values() ?? []) : blocks;
  const dates = spans
    .filter(({ start }) => !isResidue(blocks, start))
    .flatMap(({ start, end }) =>
      datesFound(text.slice(start, end), ruleLanguageOf(language) ?? 'fr').map((date) => ({
        ...date,
        start: start + date.start,
        end: start + date.end,
      })),
    );
  datesRead.set(source, { article, dates });
  return dates;
}

function taggedDates(tags: Iterable<Annotation>): Span[] {
  return [...tags]
    .filter(({ layer, type }) => layer === 'entity' && type === 'date')
    .map(({ spans }) => hull(spans))
    .sort((x, y) => x.start - y.start);
}
