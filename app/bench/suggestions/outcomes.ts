import { defaultTagset } from '../../../annotations/model/default-tagset.ts';
import { suggestionsIn } from '../../../annotations/suggestions/suggestion.ts';
import { proposeBlocks } from '../../../annotations/text/blocks.ts';
import type { GoldArticle } from './gold.ts';
import type { Outcome } from './scoring.ts';

/** What is suggested in an article as it is added to a project: French, with the blocks proposed for it, nothing in the register. */
export function outcomeOf(gold: GoldArticle): Outcome {
  const source = { text: gold.text, blocks: proposeBlocks(gold.text), language: 'fr' };
  return { gold, suggestions: suggestionsIn(source, { tagset: defaultTagset, names: [] }) };
}
