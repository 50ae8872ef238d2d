import type { ArticleId } from '../../annotations/model/article.ts';
import { Problem } from '../../annotations/model/problem.ts';
import { rowOf } from '../../annotations/search/concordance.ts';
import { matcherOf } from '../../annotations/search/query.ts';
import type { Names, SearchedTag } from '../../annotations/search/said.ts';
import { SearchText, search } from '../../annotations/search/search.ts';
import {
  FoldedForms,
  isAboutTags,
  prepareTags,
  type Question,
  rowOfTag,
  searchTags,
  type TaggedText,
  type TagQuestion,
} from '../../annotations/search/tags.ts';
import type { Found, FromWorker, News, ToWorker } from './messages.ts';

/* Searches beside the window, so that no search can keep it from answering. One that does not end is ended with it. */

const texts = new Map<ArticleId, SearchText>();
const tags = new Map<ArticleId, Map<string, SearchedTag>>();
const forms = new FoldedForms();
let names: Names | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('question' in data) answer(data.question, data.articles, data.most);
  else take(data);
});

function take(news: News): void {
  if ('names' in news) {
    names = news.names;
  } else if ('texts' in news) {
    for (const id of news.gone) texts.delete(id);
    for (const text of news.texts) texts.set(text.id, new SearchText(text));
  } else {
    const here = tags.get(news.article) ?? new Map<string, SearchedTag>();
    for (const id of news.gone) here.delete(id);
    for (const tag of news.tags) here.set(tag.id, tag);
    tags.set(news.article, here);
  }
}

function answer(question: Question, articles: readonly ArticleId[], most: number): void {
  const chosen = articles.flatMap((id) => texts.get(id) ?? []);
  try {
    tell({ found: isAboutTags(question) ? foundTags(chosen, question, most) : foundWords(chosen, question, most) });
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    tell({ problem: problem.toData() });
  }
}

function foundWords(chosen: readonly SearchText[], { query }: Question, most: number): Found {
  const matcher = matcherOf(query);
  if (matcher !== undefined) for (const text of chosen) text.prepare(matcher.agreement);
  tell({ began: true });
  const hits = search(chosen, query);
  return { count: hits.length, rows: rowsOf(hits.slice(0, most), (hit) => hit.article, rowOf) };
}

function foundTags(chosen: readonly SearchText[], question: TagQuestion, most: number): Found {
  if (names === undefined) return { count: 0, rows: [] };
  const tagged: TaggedText[] = chosen.flatMap(({ searchable }) => {
    const here = tags.get(searchable.id);
    return here === undefined ? [] : [{ searchable, tags: here }];
  });
  prepareTags(tagged, question, names, forms);
  tell({ began: true });
  const hits = searchTags(tagged, question, names, forms);
  return { count: hits.length, rows: rowsOf(hits.slice(0, most), ({ tag }) => tag.article, rowOfTag) };
}

/** The lines of what was found. */
function rowsOf<Hit>(
  hits: readonly Hit[],
  articleOf: (hit: Hit) => ArticleId,
  lineOf: (hit: Hit, text: SearchText['searchable']) => Found['rows'][number],
): Found['rows'] {
  return hits.flatMap((hit) => {
    const text = texts.get(articleOf(hit));
    return text === undefined ? [] : [lineOf(hit, text.searchable)];
  });
}

function tell(answer: FromWorker): void {
  postMessage(answer);
}
