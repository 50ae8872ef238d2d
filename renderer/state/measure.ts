import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Article } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { joinSpans, type Span } from '../../annotations/model/span.ts';

/** Where each counted word of an article begins and ends: boilerplate is left out. */
interface Words {
  readonly starts: readonly number[];
}

const word = /[\p{L}\p{N}]+(?:[’'‑-][\p{L}\p{N}]+)*/gu;
const wordsOf = new WeakMap<Article['blocks'], Words>();

function words(article: Article, text: string): Words {
  const known = wordsOf.get(article.blocks);
  if (known !== undefined) return known;
  const starts = article.blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(word)].map((match) => start + match.index));
  const found = { starts };
  wordsOf.set(article.blocks, found);
  return found;
}

/** Words of an article, without its boilerplate. */
export function wordCount(project: Project, article: Article): number {
  return words(article, project.texts.get(article.id) ?? '').starts.length;
}

/** Words of an article that begin within one of these annotations. */
export function taggedWords(project: Project, article: Article, annotations: Iterable<Annotation>): number {
  const { starts } = words(article, project.texts.get(article.id) ?? '');
  const spans: Span[] = [];
  for (const annotation of annotations) spans.push(...annotation.spans);
  return joinSpans(spans).reduce((sum, { start, end }) => sum + countBelow(starts, end) - countBelow(starts, start), 0);
}

/** How many of the sorted numbers lie below a bound. */
function countBelow(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
