import type { Annotation } from '../../../annotations/model/annotation.ts';
import type { Article } from '../../../annotations/model/article.ts';
import type { Entity } from '../../../annotations/model/register.ts';
import { type Tagset, typeOf } from '../../../annotations/model/tagset.ts';
import { knownIn } from '../../../annotations/suggestions/known.ts';
import { inOrder } from '../../../annotations/suggestions/pending.ts';
import { type Suggestion, suggestionsIn } from '../../../annotations/suggestions/suggestion.ts';
import type { Target } from './plan.ts';

export { Planner } from './plan.ts';
export { isSelected, Router } from './route.ts';

/** What is taken from the open project; lists, since maps do not cross from the page. */
export interface Given {
  readonly article: Article;
  readonly text: string;
  readonly tagset: Tagset;
  readonly entities: readonly Entity[];
  /** The sample's own tags on the article. */
  readonly tags: readonly Annotation[];
}

const wanted = ['person', 'place'];

/** Every person and place that the first article names, as often as it does, set by hand: [type, words, how often]. */
const mentions = [
  ['person', 'Ilena Voršak', 1],
  ['person', 'Mme Voršak', 2],
  ['person', 'Teodor Kessaly', 1],
  ['person', 'Marek Ostrivan', 1],
  ['place', 'Brénica', 4],
  ['place', 'Sélivar', 3],
  ['place', 'Tarvanie', 4],
  ['place', 'Lydavie', 1],
  ['place', 'barrage de Korvel', 1],
  ['place', '(?<=à )Korvel', 1],
] as const;

/** The article's persons and places, in the order of the text: as the sample has them, each name once; and each mention. */
export function tasksIn({ text, tagset, tags }: Given): Readonly<Record<string, readonly Target[]>> {
  const target = (type: string, start: number, end: number): Target => {
    const key = typeOf(tagset, 'entity', type)?.key;
    if (key === undefined) throw new Error(`the sample has no type ${type}`);
    return { type, start, end, key };
  };
  const asTagged = tags
    .filter(({ layer, type }) => layer === 'entity' && wanted.includes(type))
    .flatMap(({ type, spans }) => spans.map(({ start, end }) => target(type, start, end)));
  const all = mentions.flatMap(([type, words, count]) => {
    // A space in a name may be one that does not break.
    const found = [...text.matchAll(new RegExp(words.replaceAll(/(?<!à) /g, '\\s'), 'gu'))];
    if (found.length !== count) throw new Error(`“${words}” stands in the text ${found.length} times, not ${count}`);
    return found.map(({ index, 0: match }) => target(type, index, index + match.length));
  });
  const inText = (targets: readonly Target[]) => targets.toSorted((a, b) => a.start - b.start);
  return { 'each name once': inText(asTagged), 'each mention': inText(all) };
}

/** What the app suggests on the article. */
export function suggestedIn({ article, text, tagset, entities }: Given): Suggestion[] {
  const register = new Map(entities.map((entity) => [entity.id, entity]));
  const { blocks, language } = article;
  return suggestionsIn({ text, blocks, language }, knownIn({ tagset, entities: register })).toSorted(inOrder);
}
