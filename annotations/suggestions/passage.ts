import type { Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';

/** Languages whose words the rules know. */
export type RuleLanguage = 'fr' | 'en';

/** A run of letters and digits; what is elided is a word of its own (l’|OTAN), and so are the parts of Caucase-Sud. */
export interface Word extends Span {
  readonly text: string;
}

/** One block of an article that is not boilerplate: what a rule looks at. Offsets in it are from its beginning. */
export interface Passage {
  readonly text: string;
  /** Where the block begins in the article's text (UTF-16 units). */
  readonly start: number;
  readonly kind: Block['kind'];
  readonly words: readonly Word[];
}

/** What rules look at. Boilerplate is left out: it is not the article's. */
export function passagesOf(text: string, blocks: readonly Block[]): Passage[] {
  return blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .map(({ start, end, kind }) => {
      const content = text.slice(start, end);
      return { text: content, start, kind, words: wordsOf(content) };
    });
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The language whose rules apply to a BCP 47 tag, if there is one. */
export function ruleLanguageOf(language: string): RuleLanguage | undefined {
  const primary = language.split('-')[0]?.toLowerCase();
  return primary === 'fr' || primary === 'en' ? primary : undefined;
}

/** A span of a passage as one of the article's text. */
export function placed({ start }: Passage, span: Span): Span {
  return { start: start + span.start, end: start + span.end };
}
