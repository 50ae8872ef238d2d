import type { Attributes, AttributeValue } from '../model/annotation.ts';
import { attributesOf, type Tagset, typesIn } from '../model/tagset.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * What a tagset makes of a suggestion: nothing where it does not offer the type, and only those attributes and choices
 * that it asks of the type.
 */
export function offeredBy(tagset: Tagset): (suggestion: Suggestion) => Suggestion | undefined {
  const types = {
    entity: new Set(typesIn(tagset, 'entity').map(({ id }) => id)),
    claim: new Set(typesIn(tagset, 'claim').map(({ id }) => id)),
    translation: new Set(typesIn(tagset, 'translation').map(({ id }) => id)),
  };
  return (suggestion) => {
    if (!types[suggestion.layer].has(suggestion.type)) return undefined;
    return { ...suggestion, attributes: askedAttributes(tagset, suggestion) };
  };
}

function askedAttributes(tagset: Tagset, { layer, type, attributes }: Suggestion): Attributes {
  const asked: Record<string, AttributeValue> = {};
  for (const { id, kind, choices } of attributesOf(tagset, layer, type)) {
    const value = attributes[id];
    if (value === undefined) continue;
    const isAllowed = kind === 'one-of' ? choices.some((choice) => choice.id === value) : kind === 'text';
    if (isAllowed) asked[id] = value;
  }
  return asked;
}
