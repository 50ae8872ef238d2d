import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { byPlace } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';
import { standing } from '../register/standing.ts';
import { type Contents, contentsOf, type Saying } from './contents.ts';
import { canBeSame, keyOfDate } from './dates.ts';
import { saidHereAlone } from './here-alone.ts';

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
  const silent = articles.map((article): Cell => ({ article, claims: [], marks: [] }));
  const rows = [...standing(project.propositions)].map(([proposition, ids]) => {
    const own = [...ids].flatMap((id) => claims.get(id) ?? []).sort(byPlace);
    const said = saidIn(project, own, counts);
    const cells = silent.map((cell) => said.get(cell.article) ?? cell);
    return {
      proposition,
      cells,
      coverage: said.size,
      disagreement: [...said.values()].filter(({ marks }) => marks.some(({ kind }) => kind !== 'note')).length,
    };
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

/** The cells of a row that are not silent, by their article, from its claims in the order of the text. */
function saidIn(
  project: Project,
  claims: readonly Annotation[],
  counts: (annotation: Annotation) => boolean,
): Map<ArticleId, Cell> {
  const byArticle = new Map<ArticleId, Annotation[]>();
  for (const claim of claims) {
    const same = byArticle.get(claim.article);
    if (same === undefined) byArticle.set(claim.article, [claim]);
    else same.push(claim);
  }
  const groups = [...byArticle].map(([article, own]) => ({
    article,
    own,
    contents: own.map((claim) => contentsOf(project, claim)),
    isDenied: own.some(({ attributes }) => attributes.stance === denies),
  }));
  const isContested = groups.some(({ isDenied }) => isDenied) && groups.some(({ isDenied }) => !isDenied);
  const differing = differences(groups.map(({ contents }) => contents));
  return new Map(
    groups.map(({ article, own, contents, isDenied }, i) => {
      const denied: Mark[] = isContested && isDenied ? [{ kind: 'denied', text: '' }] : [];
      const notes = contents.flatMap(({ notes }) => notes.filter(counts).map(noteMark));
      return [
        article,
        { article, claims: own, marks: [...denied, ...distinctMarks([...(differing[i] ?? []), ...notes])] },
      ];
    }),
  );
}

/** The figures, dates and names of each cell that no other cell of the row has, though others have some. */
function differences(cells: readonly (readonly Contents[])[]): Mark[][] {
  const figures = saidHereAlone(
    cells.map((own) => own.flatMap(({ figures }) => figures)),
    String,
  );
  const dates = saidHereAlone(
    cells.map((own) => own.flatMap(({ dates }) => dates)),
    keyOfDate,
    canBeSame,
  );
  const names = saidHereAlone(
    cells.map((own) => own.flatMap(({ names }) => names)),
    String,
  );
  const marks = (kind: Mark['kind'], sayings: readonly Saying<unknown>[] = []): Mark[] =>
    sayings.map(({ text }) => ({ kind, text }));
  return cells.map((_, i) => [...marks('figure', figures[i]), ...marks('date', dates[i]), ...marks('name', names[i])]);
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
