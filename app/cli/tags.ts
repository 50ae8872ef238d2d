import type { Annotation } from '../../annotations/model/annotation.ts';
import { blockAt } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { wordsOf } from '../../annotations/search/said.ts';
import { t } from './words.ts';

/** Tags of annotators as the command line tells of them. */

type Told = Pick<Annotation, 'article' | 'layer' | 'type' | 'spans'>;

/** The paragraph in which the first of them begins, counted from 1. */
export function paragraphOf(tags: readonly Told[], project: Project): number {
  const [first] = tags.toSorted((a, b) => startOf(a) - startOf(b));
  if (first === undefined) return 1;
  return blockAt(project.articles.get(first.article)?.blocks ?? [], startOf(first)) + 1;
}

function startOf({ spans }: Told): number {
  return spans[0]?.start ?? 0;
}

/** A line for a tag: whose, with its words and type. */
export function tagLine(who: string, tag: Told, project: Project): string {
  return t('cli.compare.tag', {
    annotator: who,
    words: bothEnds(wordsOf(tag, project.texts.get(tag.article) ?? '').replaceAll(/\s+/g, ' ')),
    type: typeOf(project.tagset, tag.layer, tag.type)?.label ?? tag.type,
  });
}

/** In UTF-16 units: enough of each end to see where two tags begin and end differently. */
const longestEnd = 40;

/** Words on one line: where tags differ is at their ends. */
function bothEnds(words: string): string {
  if (words.length <= 2 * longestEnd) return words;
  return `${words.slice(0, longestEnd).trimEnd()} […] ${words.slice(-longestEnd).trimStart()}`;
}
