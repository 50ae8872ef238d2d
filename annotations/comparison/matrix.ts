import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { byPlace } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';
import { standing } from '../register/standing.ts';
import { type Contents, contentsOf, type Saying } from './contents.ts';
import { canBeSame } from './dates.ts';

/** Claims by what they assert and where: a row for each proposition, a column for each article. */
export interface Matrix {
  readonly articles: readonly ArticleId[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly proposition: Proposition;
  /** One for each article, in their order; without claims the article is silent. */
  readonly cells: readonly Cell[];
  /** In how many articles it is claimed. */
  readonly coverage: number;
  /** How many cells say something otherwise than others: figures, dates, names, or whether it is so. */
  readonly disagreement: number;
}

export interface Cell {
  readonly article: ArticleId;
  /** In the order of the text. */
  readonly claims: readonly Annotation[];
  readonly marks: readonly Mark[];
}

/** What is to be looked at in a cell, and the words that say it. */
export interface Mark {
  readonly kind: 'figure' | 'date' | 'name' | 'denied' | 'note';
  readonly text: string;
}

/** The stance that denies what others assert (an attribute of the default tagset). */
const denies = 'denies';

/**
 * The matrix of some articles, in the order given, from the claims that count.
 *
 * @param counts whether an annotation counts: one's own, and those of colleagues who are shown
 */
export function matrixOf(
  project: Project,
  articles: readonly ArticleId[],
  counts: (annotation: Annotation) => boolean,
): Matrix {
  const claims = claimsByEntry(project, articles, counts);
  const rows = [...standing(project.propositions)].map(([proposition, ids]) => {
    const own = [...ids].flatMap((id) => claims.get(id) ?? []).sort(byPlace);
    const cells = articles.map((article) => own.filter((claim) => claim.article === article));
    return rowOf(project, proposition, articles, cells, counts);
  });
  return { articles, rows };
}

function claimsByEntry(
  { annotations }: Project,
  articles: readonly ArticleId[],
  counts: (annotation: Annotation) => boolean,
): Map<string, Annotation[]> {
  const claims = new Map<string, Annotation[]>();
  for (const article of articles) {
    for (const annotation of annotations.get(article)?.values() ?? []) {
      if (annotation.layer !== 'claim' || annotation.entry === '' || !counts(annotation)) continue;
      const same = claims.get(annotation.entry);
      if (same === undefined) claims.set(annotation.entry, [annotation]);
      else same.push(annotation);
    }
  }
  return claims;
}

function rowOf(
  project: Project,
  proposition: Proposition,
  articles: readonly ArticleId[],
  claims: readonly (readonly Annotation[])[],
  counts: (annotation: Annotation) => boolean,
): MatrixRow {
  const contents = claims.map((ofArticle) => ofArticle.map((claim) => contentsOf(project, claim)));
  const isDenied = claims.map((ofArticle) => ofArticle.some(({ attributes }) => attributes.stance === denies));
  const isContested = isDenied.some(Boolean) && claims.some((ofArticle, i) => ofArticle.length > 0 && !isDenied[i]);
  const cells = articles.map((article, i): Cell => {
    const own = contents[i] ?? [];
    const others = contents.flatMap((ofArticle, j) => (i === j ? [] : [ofArticle]));
    const marks = [
      ...differences(own, others),
      ...own
        .flatMap(({ notes }) => notes)
        .filter(counts)
        .map(noteMark),
    ];
    const denied: Mark[] = isContested && isDenied[i] === true ? [{ kind: 'denied', text: '' }] : [];
    return { article, claims: claims[i] ?? [], marks: [...denied, ...distinctMarks(marks)] };
  });
  return {
    proposition,
    cells,
    coverage: cells.filter((cell) => cell.claims.length > 0).length,
    disagreement: cells.filter(({ marks }) => marks.some(({ kind }) => kind !== 'note')).length,
  };
}

/**
 * What a cell says that no other cell of the row does, though others say something of the kind: where only one article
 * gives a figure, nothing differs.
 */
function differences(own: readonly Contents[], others: readonly (readonly Contents[])[]): Mark[] {
  const marksOf = <Value>(
    kind: Mark['kind'],
    of: (contents: Contents) => readonly Saying<Value>[],
    isSame: (a: Value, b: Value) => boolean,
  ): Mark[] => {
    const said = others.flatMap((cell) => cell.flatMap(of));
    if (said.length === 0) return [];
    return own
      .flatMap(of)
      .filter(({ value }) => !said.some((other) => isSame(value, other.value)))
      .map(({ text }) => ({ kind, text }));
  };
  return [
    ...marksOf(
      'figure',
      ({ figures }) => figures,
      (a, b) => a === b,
    ),
    ...marksOf('date', ({ dates }) => dates, canBeSame),
    ...marksOf(
      'name',
      ({ names }) => names,
      (a, b) => a === b,
    ),
  ];
}

function noteMark(note: Annotation): Mark {
  return { kind: 'note', text: note.quotes.map(({ exact }) => exact).join(' … ') };
}

function distinctMarks(marks: readonly Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.kind} ${mark.text}`, mark])).values()];
}

/** The orders in which rows can be read. */
export const matrixOrders = ['coverage', 'appearance', 'disagreement'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** Rows in an order: most covered first, as they appear in the articles, or most contested first; alike, as they appear. */
export function inOrder({ articles, rows }: Matrix, order: MatrixOrder): MatrixRow[] {
  const appearance = new Map(rows.map((row) => [row, appearanceOf(row, articles)]));
  const rank = (row: MatrixRow) => (order === 'appearance' ? 0 : -row[order]);
  const place = (row: MatrixRow) => appearance.get(row) ?? [articles.length, 0];
  return rows.toSorted((a, b) => {
    const [[articleA = 0, offsetA = 0], [articleB = 0, offsetB = 0]] = [place(a), place(b)];
    return (
      rank(a) - rank(b) || articleA - articleB || offsetA - offsetB || (a.proposition.id < b.proposition.id ? -1 : 1)
    );
  });
}

/** The first article that claims it, and where in it; what none claims comes last. */
function appearanceOf(
  { cells }: MatrixRow,
  articles: readonly ArticleId[],
): readonly [article: number, offset: number] {
  const first = cells.findIndex(({ claims }) => claims.length > 0);
  return first === -1 ? [articles.length, 0] : [first, cells[first]?.claims[0]?.spans[0]?.start ?? 0];
}

/** What rows are looked for by; what is empty lets all through. */
export interface MatrixFilter {
  /** The id of an entity that a claim mentions. */
  readonly entity: string;
  readonly speaker: string;
  readonly verdict: string;
  readonly article: ArticleId | '';
}

/** The rows in which some claim is of the entity, the speaker, the verdict and the article, all at once. */
export function filteredRows(project: Project, rows: readonly MatrixRow[], filter: MatrixFilter): readonly MatrixRow[] {
  const { entity, speaker, verdict, article } = filter;
  if (entity + speaker + verdict + article === '') return rows;
  const mentions = (claim: Annotation) => contentsOf(project, claim).names.some(({ value }) => value === entity);
  const passes = (claim: Annotation) =>
    (article === '' || claim.article === article) &&
    (speaker === '' || claim.attributes.speaker === speaker) &&
    (verdict === '' || claim.attributes.verdict === verdict) &&
    (entity === '' || mentions(claim));
  return rows.filter(({ cells }) => cells.some(({ claims }) => claims.some(passes)));
}
