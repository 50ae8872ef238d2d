import type { Attributes, AttributeValue, Layer } from '../model/annotation.ts';
import { attributesOf, type Tagset, typesIn } from '../model/tagset.ts';
import type { Suggestion } from './suggestion.ts';

/** What a claim is suggested as where the tagset does not offer the type that the verb speaks for. */
const otherwise = { layer: 'claim', type: 'factual' } as const;

/**
 * What a tagset makes of a suggestion: nothing where it does not offer the type, and only those attributes and choices
 * that it asks of the type.
 */
export function offeredBy(tagset: Tagset): (suggestion: Suggestion) => Suggestion | undefined {
  const offered = new Set(
    (['entity', 'claim', 'translation'] satisfies Layer[]).flatMap((layer) =>
      typesIn(tagset, layer).map(({ id }) => `${layer} ${id}`),
    ),
  );
  return (suggestion) => {
    const isOffered = offered.has(`${suggestion.layer} ${suggestion.type}`);
    const type = isOffered || suggestion.layer !== otherwise.layer ? suggestion.type : otherwise.type;
    if (!offered.has(`${suggestion.layer} ${type}`)) return undefined;
    return { ...suggestion, type, attributes: askedAttributes(tagset, { ...suggestion, type }) };
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
