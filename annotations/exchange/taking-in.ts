import type { Layer } from '../model/annotation.ts';
import { ownerOf } from '../model/curated.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Project } from '../model/project.ts';
import type { Entry } from '../model/register.ts';
import { type Tagset, typeOf } from '../model/tagset.ts';
import { changesBetween, type TagsetChange } from '../model/tagset-changes.ts';
import { isSame } from '../review/three-way.ts';
import { briefWords } from './brief-words.ts';
import { type ClashingEntry, clashingEntries } from './clashing-entries.ts';
import { type HandOver, recordsIn } from './hand-over.ts';
import { type ArticleDifference, type Home, homesOf, type Settled, settle } from './homes.ts';
import { allRecords, type OwnRecord, ownRecords } from './own-records.ts';
import { type Difference, differencesFromColleague, differencesFromSelf, type Sides } from './since.ts';

/**
 * What taking in a hand-over would bring into a project: everything that a person should know before anything is written.
 * Nothing is done here; `take-over.ts` makes the one command of it that does.
 */

/** How a hand-over stands to what is here of the same annotator. */
export const standings = ['usual', 'older', 'apart'] as const;
/**
 * - `usual`: it goes on from what is here, or there is nothing of theirs yet;
 * - `older`: what is here is newer, so nothing is to be taken in;
 * - `apart`: it neither has some of what is here nor says that it was removed, or contradicts it: two people have one id, or
 *   one person works on two machines that have not exchanged.
 */
export type Standing = (typeof standings)[number];

export type What = 'new' | 'changed' | 'removed' | 'clash';

/** One record that is not here as it is there. */
export interface Item {
  readonly kind: OwnRecord['kind'];
  readonly id: string;
  readonly what: What;
  /** The article's id here; '' of an entry of a register. */
  readonly article: string;
  /** What it says, in short: quoted words, a name, a statement. */
  readonly words: string;
  /** How an annotation's words were found in the article here; '' of any other record. */
  readonly status: Settled['status'];
  /** What each of us did with it since the last exchange. */
  readonly byMe: Difference['byMe'];
  readonly byThem: Difference['byThem'];
}

/** One of their articles that is another here, or none. */
export interface ArticleReport {
  readonly id: string;
  readonly title: string;
  readonly difference: Exclude<ArticleDifference, 'same'>;
  /** How many of their tags on it were found, found elsewhere, and not found. */
  readonly found: number;
  readonly moved: number;
  readonly orphan: number;
}

/** A type, attribute or kind of link that is called or defined otherwise by them: what taking theirs would change. */
export type TagsetDifference = TagsetChange;

export interface TakingIn {
  readonly by: string;
  readonly at: string;
  /** Whether it is by oneself, from another machine. */
  readonly isOwn: boolean;
  readonly standing: Standing;
  /** What is here of theirs and neither handed over nor said to be removed, or contradicts what is: why it stands apart. */
  readonly unexplained: readonly Pick<Item, 'kind' | 'id' | 'article' | 'words'>[];
  /** The title of the project that it comes from, where that is another one; else ''. */
  readonly otherProject: string;
  /** Everything that would be taken in, in the order of articles. */
  readonly items: readonly Item[];
  /** How many of their records are here already as they are. */
  readonly unchanged: number;
  readonly articles: readonly ArticleReport[];
  /** Segments of translations that were made on another text: they stay in the file. */
  readonly leftOut: number;
  /** Records in it that are not theirs to hand over, which are passed over. */
  readonly foreign: number;
  /** What differs in the tagset. */
  readonly tagset: readonly TagsetDifference[];
  /** Types that their tags have and the tagset here has not, and how many tags have each. */
  readonly unknownTypes: readonly { readonly layer: Layer; readonly type: string; readonly count: number }[];
  readonly entries: readonly ClashingEntry[];
}

/** Who takes in, and into what. */
export interface Taker {
  readonly project: Project;
  readonly annotator: string;
  /** What was taken in last from this colleague; undefined at first. */
  readonly last: Exchange | undefined;
  /** What one's own journal says that one has removed. */
  readonly removed: ReadonlySet<string>;
}

/** A report, and what was worked out for it that the command is made of. */
export interface Prepared {
  readonly report: TakingIn;
  readonly document: HandOver;
  readonly taker: Taker;
  /** Their records as they are here, by id. */
  readonly theirs: ReadonlyMap<string, OwnRecord>;
  readonly differences: readonly Difference[];
  readonly tagset: Tagset;
}

/** How far preparing is: records that have been placed. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/** Records that are placed before others get their turn: some milliseconds' worth, or some tens where texts differ. */
const recordsInAStep = 200;

/** What taking in a hand-over comes to, all at once. */
export function prepare(document: HandOver, taker: Taker): Prepared {
  const steps = preparing(document, taker);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, between which whoever asks may do other things, or leave off. */
export function* preparing(document: HandOver, taker: Taker): Generator<Step, Prepared> {
  const { project, annotator, last } = taker;
  const isOwn = document.by === annotator;
  const inside = recordsIn(document);
  const records = inside.filter(({ creator }) => ownerOf(creator) === document.by);
  const homes = homesOf(document, records, project);

  const settled: Settled[] = [];
  for (const [done, record] of records.entries()) {
    if (done % recordsInAStep === 0) yield { done, total: records.length };
    const placed = settle(record, homes);
    if (placed !== undefined) settled.push(placed);
  }

  const theirs = new Map(settled.map(({ record }) => [record.id, record]));
  const mine = new Map(ownRecords(project, document.by).map((record) => [record.id, record]));
  const known = new Set(records.map(({ id }) => id));
  const gone = new Map(document.removed.map(({ id, at }) => [id, at]));
  const sides = { mine, theirs, known, gone };
  const differences = isOwn ? differencesFromSelf(sides, taker) : differencesFromColleague(sides);
  const unexplained = isOwn ? [] : unexplainedIn(sides);
  const standing = standingOf(document, sides, { isOwn, last, unexplained });
  const others = allRecords(project).filter(({ creator }) => ownerOf(creator) !== document.by);
  const taken = new Set(others.map(({ id }) => id));
  const tagset: Tagset = { kind: 'tagset', id: 'tagset', ...document.tagset };
  const real = standing === 'older' ? [] : differences.filter(({ id }) => !taken.has(id));
  const statuses = new Map(settled.map(({ record, status }) => [record.id, status]));
  const items = real.map((difference) => itemOf(difference, statuses.get(difference.id) ?? ''));
  const news = new Set(items.map(({ id }) => id));
  const report: TakingIn = {
    by: document.by,
    at: document.at,
    isOwn,
    standing,
    unexplained: standing === 'apart' ? unexplained.map(brief) : [],
    otherProject: document.project.id === project.info.id ? '' : document.project.title,
    items: items.sort((a, b) => placeIn(project, a.article) - placeIn(project, b.article)),
    unchanged: settled.filter(({ record }) => !news.has(record.id)).length,
    articles: articleReports(settled, homes.values()),
    leftOut: records.length - settled.length,
    foreign: inside.length - records.length,
    tagset: changesBetween(project.tagset, tagset),
    unknownTypes: unknownTypesIn(settled, project.tagset),
    entries: clashingEntries(
      project,
      annotator,
      isOwn ? [] : settled.flatMap(({ record }) => (isEntry(record) && news.has(record.id) ? [record] : [])),
    ),
  };
  return { report, document, taker, theirs, differences: real, tagset };
}

/** What no one person at one machine can hand over: records are not lost, and do not become older. */
function unexplainedIn({ mine, theirs, known, gone }: Sides): OwnRecord[] {
  return [...mine.values()].filter((record) => {
    const other = theirs.get(record.id);
    if (other === undefined) return !known.has(record.id) && !gone.has(record.id);
    return other.modified < record.modified && !isSame(other, record);
  });
}

function standingOf(
  document: HandOver,
  { mine, theirs, gone }: Sides,
  { isOwn, last, unexplained }: { isOwn: boolean; last: Exchange | undefined; unexplained: readonly OwnRecord[] },
): Standing {
  const shared = [...mine.keys()].some((id) => theirs.has(id) || gone.has(id));
  const isStranger = mine.size > 0 && theirs.size > 0 && !shared;
  if (isOwn) return isStranger ? 'apart' : last !== undefined && document.at < last.at ? 'older' : 'usual';
  if (isStranger) return 'apart';
  const isNewerHere = [...mine.values()].some(({ modified }) => modified > document.at);
  if (isNewerHere || (last !== undefined && document.at < last.at)) return 'older';
  return unexplained.length > 0 ? 'apart' : 'usual';
}

function itemOf({ id, mine, theirs, byMe, byThem, isClash }: Difference, status: Settled['status']): Item {
  const record = theirs ?? mine;
  if (record === undefined) throw new Error(`a difference without a record: ${id}`);
  const what = isClash ? 'clash' : theirs === undefined ? 'removed' : mine === undefined ? 'new' : 'changed';
  return { ...brief(record), what, status: theirs === undefined ? '' : status, byMe, byThem };
}

function brief(record: OwnRecord): Pick<Item, 'kind' | 'id' | 'article' | 'words'> {
  return {
    kind: record.kind,
    id: record.id,
    article: 'article' in record ? record.article : '',
    words: briefWords(record),
  };
}

/** Articles in their order, then what lies on none that is here; registers first. */
function placeIn({ info, articles }: Project, article: string): number {
  if (article === '') return -1;
  const at = info.order.indexOf(article);
  return at === -1 ? info.order.length + (articles.has(article) ? 0 : 1) : at;
}

function articleReports(settled: readonly Settled[], homes: Iterable<Home>): ArticleReport[] {
  return [...homes].flatMap((home): ArticleReport[] => {
    const { id, title, difference } = home;
    const on = settled.filter((each) => each.home === home);
    if (difference === 'same' || (on.length === 0 && difference !== 'missing')) return [];
    const count = (status: Settled['status']) => on.filter((each) => each.status === status).length;
    return [{ id, title, difference, found: count('found'), moved: count('moved'), orphan: count('orphan') }];
  });
}

function unknownTypesIn(settled: readonly Settled[], tagset: Tagset): TakingIn['unknownTypes'] {
  const counts = new Map<string, { layer: Layer; type: string; count: number }>();
  for (const { record } of settled) {
    if (record.kind !== 'annotation' || typeOf(tagset, record.layer, record.type) !== undefined) continue;
    const { layer, type } = record;
    const key = `${layer} ${type}`;
    counts.set(key, { layer, type, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function isEntry(record: OwnRecord): record is Entry {
  return record.kind === 'entity' || record.kind === 'proposition' || record.kind === 'term';
}

/** A time as a problem names it, to the minute. */
export function minuteOf(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
