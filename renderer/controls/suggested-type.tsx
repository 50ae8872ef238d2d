import { typeOf } from '../../annotations/model/tagset.ts';
import type { Suggestion } from '../../annotations/suggestions/suggestion.ts';
import { useStore } from '../state/store.ts';

/** The type that is suggested, drawn as the suggestion is drawn in the text. */
export function SuggestedType({ suggestion: { layer, type } }: { suggestion: Suggestion }) {
  const known = useStore(({ open }) => (open === null ? undefined : typeOf(open.project.tagset, layer, type)));
  return (
    <span className={`suggested-type suggested-${layer} colour-${known?.colour ?? 'slate'}`}>
      {known?.label ?? type}
    </span>
  );
}
