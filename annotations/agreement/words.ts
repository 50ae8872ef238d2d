import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { overlaps } from '../model/span.ts';
import { words } from '../text/segments.ts';
import { condensed, type Unit } from './ratings.ts';

/**
 * What each coder says of each word of an article: the types of the tags on it, none for a word without. Boilerplate has
 * no words.
 *
 * @param coders the annotations of each coder, of one layer; undefined for who has not begun the article
 */
export function wordRatings(
  { blocks, language }: Article,
  text: string,
  coders: readonly (readonly Annotation[] | undefined)[],
): Unit<readonly string[]>[] {
  const places = blocks.filter(({ kind }) => kind !== 'boilerplate').flatMap((block) => words(text, block, language));
  const said = coders.map((annotations) => {
    if (annotations === undefined) return undefined;
    const stretches = annotations
      .flatMap(({ spans, type }) => spans.map((span) => ({ ...span, type })))
      .sort((a, b) => a.start - b.start);
    let next = 0;
    let open: typeof stretches = [];
    return places.map((place) => {
      for (
        let stretch = stretches[next];
        stretch !== undefined && stretch.start < place.end;
        stretch = stretches[next]
      ) {
        open.push(stretch);
        next += 1;
      }
      open = open.filter(({ end }) => end > place.start);
      return [...new Set(open.filter((stretch) => overlaps(stretch, place)).map(({ type }) => type))].sort();
    });
  });
  return condensed(
    places.map((_, i) => ({
      said: said.map((ofCoder) => (ofCoder === undefined ? undefined : (ofCoder[i] ?? []))),
      count: 1,
    })),
  );
}

/** The same words by one type alone: whether each coder says that a word has it. */
export function ofType(ratings: readonly Unit<readonly string[]>[], type: string): Unit<readonly string[]>[] {
  return condensed(
    ratings.map(({ said, count }) => ({ said: said.map((types) => types?.filter((one) => one === type)), count })),
  );
}
