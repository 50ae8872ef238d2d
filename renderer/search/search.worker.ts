import type { ArticleId } from '../../annotations/model/article.ts';
import { Problem } from '../../annotations/model/problem.ts';
import { rowOf } from '../../annotations/search/concordance.ts';
import { matcherOf, type Query } from '../../annotations/search/query.ts';
import { SearchText, search } from '../../annotations/search/search.ts';
import { type Found, type FromWorker, mostRows, type ToWorker } from './messages.ts';

/* Searches beside the window, so that no search can keep it from answering. One that does not end is ended with it. */

let texts: ReadonlyMap<ArticleId, SearchText> = new Map();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('texts' in data) texts = new Map(data.texts.map((text) => [text.id, new SearchText(text)]));
  else answer(data.query, data.articles);
});

function answer(query: Query, articles: readonly ArticleId[]): void {
  const chosen = articles.flatMap((id) => texts.get(id) ?? []);
  try {
    const matcher = matcherOf(query);
    if (matcher !== undefined) for (const text of chosen) text.prepare(matcher.agreement);
    tell({ began: true });
    tell({ found: foundIn(chosen, query) });
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    tell({ problem: problem.toData() });
  }
}

function foundIn(chosen: readonly SearchText[], query: Query): Found {
  const hits = search(chosen, query);
  const rows = hits.slice(0, mostRows).flatMap((hit) => {
    const text = texts.get(hit.article);
    return text === undefined ? [] : [rowOf(hit, text.searchable)];
  });
  return { count: hits.length, rows };
}

function tell(answer: FromWorker): void {
  postMessage(answer);
}
