import type { Layer } from '../../annotations/model/annotation.ts';
import { type Tagset, typeOf, typesIn } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';

/** What the type of a tag is called: its label, or its id where the tagset does not know it; what is retired says so. */
export function typeLabel(tagset: Tagset, layer: Layer, type: string): string {
  const known = typeOf(tagset, layer, type);
  if (known === undefined) return type;
  return known.retired ? t('tagset.retired', { label: known.label }) : known.label;
}

/** The types a tag can be given: those that are offered, and the one it has, whatever has become of that. */
export function typeChoices(tagset: Tagset, layer: Layer, type: string): { id: string; label: string }[] {
  const offered = typesIn(tagset, layer).map(({ id, label }) => ({ id, label }));
  if (offered.some(({ id }) => id === type)) return offered;
  return [...offered, { id: type, label: typeLabel(tagset, layer, type) }];
}
