import type { ArticleId, Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import { trimSpan, wordAt } from '../text/segments.ts';
import { type Agreement, Folded } from './folded.ts';
import { type Match, type Matcher, matcherOf, type Query } from './query.ts';

/** What must be known of an article to search it. */
export interface Searchable {
  readonly id: ArticleId;
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A place that was found. */
export interface Hit {
  readonly article: ArticleId;
  readonly span: Span;
}

/**
 * Where a query is met in texts, in their order. A hit lies in one block, cuts no character and has no white space at its
 * edges; no two overlap. Where one could begin it is taken, and of several words that begin there the longest.
 *
 * @throws Problem `bad-pattern` when the query is no regular expression.
 */
export function search(
  texts: Iterable<SearchText>,
  query: Query,
  options: { readonly boilerplate: boolean } = { boilerplate: false },
): Hit[] {
  const matcher = matcherOf(query);
  if (matcher === undefined) return [];
  const hits: Hit[] = [];
  for (const text of texts) {
    for (const span of text.find(matcher, query.wholeWords, options.boilerplate)) {
      hits.push({ article: text.searchable.id, span });
    }
  }
  return hits;
}

/** One article, ready to be searched: each of its blocks is folded when first asked for, once for each way of folding. */
export class SearchText {
  readonly searchable: Searchable;
  readonly #folded = new Map<string, readonly Folded[]>();

  constructor(searchable: Searchable) {
    this.searchable = searchable;
  }

  /** Makes ready for a query, so that searching is all that is left to do. */
  prepare(agreement: Agreement): void {
    this.#blocks(agreement);
  }

  *find(matcher: Matcher, wholeWords: boolean, boilerplate: boolean): Generator<Span> {
    const { blocks } = this.searchable;
    for (const [i, folded] of this.#blocks(matcher.agreement).entries()) {
      const block = blocks[i];
      if (block === undefined || (block.kind === 'boilerplate' && !boilerplate)) continue;
      yield* this.#findIn(folded, block, matcher, wholeWords);
    }
  }

  *#findIn(folded: Folded, block: Span, matcher: Matcher, wholeWords: boolean): Generator<Span> {
    const { text } = folded;
    for (let from = 0; from <= text.length; ) {
      const match = matcher.next(text, from);
      if (match === undefined) return;
      const hit = this.#fitting(match, folded, block, wholeWords);
      if (hit !== undefined) yield hit.span;
      from = hit?.end ?? match.start + lengthAt(text, match.start);
    }
  }

  /** The longest of a match that is a hit, and where it ends in the folded text. */
  #fitting(
    { start, ends }: Match,
    folded: Folded,
    block: Span,
    wholeWords: boolean,
  ): { span: Span; end: number } | undefined {
    for (const end of ends) {
      const span = start === end ? undefined : this.#placed(folded.toOriginal({ start, end }), block);
      if (span !== undefined && (!wholeWords || this.#isWhole(span))) return { span, end };
    }
    return undefined;
  }

  /** A span of a block as one of the text; undefined where it is no span that could be tagged. */
  #placed(found: Span | undefined, block: Span): Span | undefined {
    if (found === undefined) return undefined;
    const { text } = this.searchable;
    const span = trimSpan(text, { start: block.start + found.start, end: block.start + found.end });
    const fits = span.start < span.end && isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end);
    return fits ? span : undefined;
  }

  /** What is seen at once is asked of both edges before the segmenter is asked of either. */
  #isWhole({ start, end }: Span): boolean {
    const { text, language } = this.searchable;
    const edges = [start, end].map((offset) => ({ offset, isEdge: isPlainlyWordEdge(text, offset) }));
    return (
      edges.every(({ isEdge }) => isEdge !== false) &&
      edges.every(({ offset, isEdge }) => isEdge ?? isWordEdge(text, offset, language))
    );
  }

  #blocks(agreement: Agreement): readonly Folded[] {
    const key = `${agreement.matchCase} ${agreement.matchAccents}`;
    const known = this.#folded.get(key);
    if (known !== undefined) return known;
    const { text, blocks } = this.searchable;
    const folded = blocks.map(({ start, end }) => new Folded(text.slice(start, end), agreement));
    this.#folded.set(key, folded);
    return folded;
  }
}

/** UTF-16 units of the code point at an offset: an expression asked from within one would begin with it again. */
function lengthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** Beside these a word always ends, and between two of those never: most edges are decided without the segmenter. */
const apart = /[\s!?()«»“”„…\ufffd]|\P{Nd}[,;]|[,;]\P{Nd}/u;
const together = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]{2}$/u;

/** Whether an offset lies at the edge of a word or beside one, where its two neighbours say so; else undefined. */
function isPlainlyWordEdge(text: string, offset: number): boolean | undefined {
  if (offset === 0 || offset === text.length) return true;
  const around = text.slice(offset - 1, offset + 1);
  if (apart.test(around)) return true;
  return together.test(around) ? false : undefined;
}

/** The same where the language decides: “hui” is no word of “aujourd’hui”. */
function isWordEdge(text: string, offset: number, language: string): boolean {
  const word = wordAt(text, offset, language);
  return word === undefined || word.start === offset || word.end === offset;
}
