import { defaultTagset } from '../model/default-tagset.ts';
import { proposeBlocks } from '../text/blocks.ts';
import { type KnownName, type Suggestion, suggestionsIn } from './suggestion.ts';

/** What the rules suggest in a text with the default tagset. */
export function suggestedIn(text: string, language: string, names: readonly KnownName[] = []): Suggestion[] {
  return suggestionsIn({ text, blocks: proposeBlocks(text), language }, { tagset: defaultTagset, names });
}

/** The text without its [[…]] marks, and with those of a type that are suggested marked in the same way. */
export function remarked(marked: string, language: string, type: string, names: readonly KnownName[] = []): string {
  const text = marked.replace(/\[\[|\]\]/g, '');
  const spans = suggestedIn(text, language, names)
    .filter((suggestion) => suggestion.type === type)
    .flatMap((suggestion) => suggestion.spans)
    .toSorted((a, b) => a.start - b.start);
  let remarkedText = '';
  let end = 0;
  for (const span of spans) {
    remarkedText += `${text.slice(end, span.start)}[[${text.slice(span.start, span.end)}]]`;
    end = span.end;
  }
  return remarkedText + text.slice(end);
}
