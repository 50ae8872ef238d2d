import type { Annotation } from '../model/annotation.ts';
import { type Article, type ArticleId, blockAt } from '../model/article.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { hull, overlaps, type Span, sameSpans } from '../model/span.ts';
import { type Context, contextOf } from '../search/concordance.ts';
import { notesAmong, notesIn, termOf } from './notes.ts';
import { type Occurrence, termsIn } from './occurrences.ts';

/** Where a term is met across articles: the notes on it, and where else its source form stands. */

/** A place of a term in its context. */
export interface TermPlace extends Context {
  readonly article: ArticleId;
  readonly span: Span;
  /** The note on the term; undefined where nobody has made one, and there it is offered. */
  readonly note: Annotation | undefined;
  /** A note on the very same words that is on no term yet and may become one on this. */
  readonly joinable: Annotation | undefined;
}

type Counts = (annotation: Annotation) => boolean;

/** UTF-16 units of context on either side. */
const reach = 80;

/**
 * The places of a term in the order of articles and texts: every note on it that counts, and every occurrence of its source
 * form that no such note lies on. Words that a note has on another term are that one's; boilerplate is left out.
 *
 * @param counts whose notes: one's own, and those of colleagues who are shown
 * @param by whose notes may become ones on the term
 */
export function placesOf(project: Project, term: Term, counts: Counts, by: string): TermPlace[] {
  const notes = (notesIn(project).on.get(term) ?? []).filter(counts);
  return articlesInOrder(project).flatMap((article) => {
    const text = project.texts.get(article.id) ?? '';
    const placed = (span: Span, note: Annotation | undefined, joinable: Annotation | undefined): TermPlace => {
      const block = article.blocks[blockAt(article.blocks, span.start)];
      const within = { start: Math.min(block?.start ?? 0, span.start), end: Math.max(block?.end ?? 0, span.end) };
      return { article: article.id, span, note, joinable, ...contextOf(text, within, span, reach) };
    };
    const noted = notes
      .filter((note) => note.article === article.id)
      .map((note) => placed(hull(note.spans), note, undefined));
    const open = untaggedIn(project, article, term, counts).map((span) => {
      const here = notesAmong(project.annotations.get(article.id) ?? new Map());
      const isLoose = (note: Annotation) => note.creator === by && termOf(project, note) === undefined;
      return placed(
        span,
        undefined,
        here.find((note) => isLoose(note) && sameSpans(note.spans, [span])),
      );
    });
    return [...noted, ...open].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  });
}

/** How many occurrences each term has that no note on it lies on; terms without any are not in it. */
export function untaggedCounts(project: Project, counts: Counts): ReadonlyMap<Term, number> {
  const all = new Map<Term, number>();
  for (const article of project.articles.values()) {
    for (const { span, terms } of occurrencesIn(project, article)) {
      for (const term of terms) {
        if (isOpen(project, article.id, term, span, counts)) all.set(term, (all.get(term) ?? 0) + 1);
      }
    }
  }
  return all;
}

/** The articles that a term is met in, noted or not. */
export function articlesWith(project: Project, term: Term): ReadonlySet<ArticleId> {
  const noted = (notesIn(project).on.get(term) ?? []).map(({ article }) => article);
  const met = [...project.articles.values()].filter((article) =>
    occurrencesIn(project, article).some(({ terms }) => terms.includes(term)),
  );
  return new Set([...noted, ...met.map(({ id }) => id)]);
}

function untaggedIn(project: Project, article: Article, term: Term, counts: Counts): Span[] {
  return occurrencesIn(project, article).flatMap(({ span, terms }) =>
    terms.includes(term) && isOpen(project, article.id, term, span, counts) ? [span] : [],
  );
}

/** Whether an occurrence is without a note: none on the term touches it, and none on another term is on just these words. */
function isOpen(project: Project, article: ArticleId, term: Term, span: Span, counts: Counts): boolean {
  return notesAmong(project.annotations.get(article) ?? new Map()).every((note) => {
    if (!counts(note) || !note.spans.some((own) => overlaps(own, span))) return true;
    const other = termOf(project, note);
    return other === undefined || (other !== term && !sameSpans(note.spans, [span]));
  });
}

const met = new WeakMap<Project['terms'], WeakMap<Article, readonly Occurrence[]>>();

/** Found once for each state of the glossary and the article; texts never change. */
function occurrencesIn({ terms, texts }: Project, article: Article): readonly Occurrence[] {
  const byArticle = met.get(terms) ?? new WeakMap<Article, readonly Occurrence[]>();
  met.set(terms, byArticle);
  const before = byArticle.get(article);
  if (before !== undefined) return before;
  const text = texts.get(article.id) ?? '';
  const found = article.blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .flatMap((block) => termsIn(terms, text, block, article.language));
  byArticle.set(article, found);
  return found;
}
