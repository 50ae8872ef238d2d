/** The words of one block of an article, as numbers that are the same for the same word. */
export interface BlockWords {
  readonly words: readonly number[];
}

/** From so many words on a block can be a passage by itself; one with fewer is a line. */
const lineEnd = 10;

/** From so many articles on a line that all of them have is what their pages have in common, not their texts. */
const many = 3;

/**
 * The lines that stand word for word in many articles: names of sections, buttons to share, notices of rights that nobody
 * has marked as boilerplate. One after the other they would make a passage. What is copied as a text has longer paragraphs,
 * which stay; of those that are no longer than a line it is not known, and without them the rest is found all the same.
 *
 * @param articles the blocks of each article
 */
export function repeatedLines(articles: readonly (readonly BlockWords[])[]): ReadonlySet<BlockWords> {
  const places = new Map<string, { articles: number; last: number; blocks: BlockWords[] }>();
  for (const [article, blocks] of articles.entries()) {
    for (const block of blocks) {
      if (block.words.length >= lineEnd) continue;
      const line = block.words.join(' ');
      const known = places.get(line) ?? { articles: 0, last: -1, blocks: [] };
      places.set(line, known);
      known.blocks.push(block);
      if (known.last !== article) known.articles += 1;
      known.last = article;
    }
  }
  return new Set([...places.values()].flatMap((place) => (place.articles >= many ? place.blocks : [])));
}
