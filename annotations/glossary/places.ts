import type { Annotation } from '../model/annotation.ts';
import { type Article, type ArticleId, blockAt } from '../model/article.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { hull, overlaps, type Span, sameSpans } from '../model/span.ts';
import { type Context, contextOf } from '../search/concordance.ts';
import { notesAmong, notesIn, termOf } from './notes.ts';
import { type Occurrence, termsAmong, type Word, wordsIn } from './occurrences.ts';

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
    const noted = notes.filter((note) => note.article === article.id).map((note) => placeOfNote(project, note));
    const open = untaggedIn(project, article, term, counts).map((span): TermPlace => {
      const here = notesAmong(project.annotations.get(article.id) ?? new Map());
      const isLoose = (note: Annotation) => note.creator === by && termOf(project, note) === undefined;
      const joinable = here.find((note) => isLoose(note) && sameSpans(note.spans, [span]));
      return { article: article.id, span, note: undefined, joinable, ...around(project, article.id, span) };
    });
    return [...noted, ...open].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  });
}

/** The place of a note, whatever it is on. */
export function placeOfNote(project: Project, note: Annotation): TermPlace {
  const span = hull(note.spans);
  return { article: note.article, span, note, joinable: undefined, ...around(project, note.article, span) };
}

/** Words with what stands beside them in their block. */
function around({ articles, texts }: Project, article: ArticleId, span: Span): Context {
  const blocks = articles.get(article)?.blocks ?? [];
  const block = blocks[blockAt(blocks, span.start)];
  const within = { start: Math.min(block?.start ?? 0, span.start), end: Math.max(block?.end ?? 0, span.end) };
  return contextOf(texts.get(article) ?? '', within, span, reach);
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
  const found = wordsByBlock(article, text).flatMap((words) => termsAmong(terms, text, words, article.language));
  byArticle.set(article, found);
  return found;
}

const wordLists = new WeakMap<Article, readonly (readonly Word[])[]>();

/** The words of an article but its boilerplate: kept, since every change of the glossary has all of them looked through. */
function wordsByBlock(article: Article, text: string): readonly (readonly Word[])[] {
  const before = wordLists.get(article);
  if (before !== undefined) return before;
  const { blocks, language } = article;
  const lists = blocks.filter(({ kind }) => kind !== 'boilerplate').map((block) => wordsIn(text, block, language));
  wordLists.set(article, lists);
  return lists;
}
