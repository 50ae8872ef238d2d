import type { Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';

/** Languages whose words the rules know. */
export type RuleLanguage = 'fr' | 'en';

/** One block of an article that is not boilerplate: what a rule looks at. */
export interface Passage {
  readonly words: string;
  /** Where the block begins in the article's text (UTF-16 units). */
  readonly start: number;
  readonly kind: Block['kind'];
}

/** What rules look at. Boilerplate is left out: it is not the article's. */
export function passagesOf(text: string, blocks: readonly Block[]): Passage[] {
  return blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .map(({ start, end, kind }) => ({ words: text.slice(start, end), start, kind }));
}

/** The language whose rules apply to a BCP 47 tag, if there is one. */
export function ruleLanguageOf(language: string): RuleLanguage | undefined {
  const primary = language.split('-')[0]?.toLowerCase();
  return primary === 'fr' || primary === 'en' ? primary : undefined;
}

/** A span of a passage (UTF-16 units from its beginning) as one of the article's text. */
export function placed({ start }: Passage, span: Span): Span {
  return { start: start + span.start, end: start + span.end };
}
