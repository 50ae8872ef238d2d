import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Article } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { joinSpans } from '../../annotations/model/span.ts';
import { type Tags, tagsOf } from './derived.ts';

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
export function taggedWords(project: Project, article: Article, annotations: readonly Annotation[]): number {
  const { starts } = words(article, project.texts.get(article.id) ?? '');
  const spans = joinSpans(annotations.flatMap((annotation) => annotation.spans));
  return spans.reduce((sum, { start, end }) => sum + countBelow(starts, end) - countBelow(starts, start), 0);
}

/** How far an annotator has come with an article. */
export interface Progress {
  /** Their annotations. */
  readonly tags: number;
  /** Words that begin within one of them. */
  readonly tagged: number;
}

interface Measured extends Progress {
  readonly blocks: Article['blocks'];
  readonly annotator: string;
}

/** By the annotations of an article, which are another value after each change of one of them. */
const measured = new WeakMap<Tags, Measured>();

/** What an annotator has tagged of an article: counted again only when its annotations or blocks have changed. */
export function progressOf(project: Project, article: Article, annotator: string): Progress {
  const tags = tagsOf(project, article.id);
  const known = measured.get(tags);
  if (known?.blocks === article.blocks && known.annotator === annotator) return known;
  const own = [...tags.values()].filter(({ creator }) => creator === annotator);
  const tagged = taggedWords(project, article, own);
  const found = { blocks: article.blocks, annotator, tags: own.length, tagged };
  measured.set(tags, found);
  return found;
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
