import { type Layer, layers } from './annotation.ts';
import { Problem, type ProblemValues } from './problem.ts';
import { type AttributeDefinition, type Tagset, type TagType, typesIn } from './tagset.ts';

/** What a tagset must hold to beyond its schema, so that each tag has one meaning and each key and label one type. */

/** Each thing that can be wrong, and the values that its sentence needs; `place` is as a programmer would write it. */
export interface TagsetFindingValues {
  'tagset-same-id': { place: string; id: string };
  'tagset-no-label': { place: string };
  'tagset-same-label': { place: string; label: string };
  'tagset-bad-key': { place: string; key: string; label: string };
  'tagset-same-key': { place: string; key: string; label: string; other: string };
  'tagset-action-key': { place: string; key: string; label: string; action: string };
  'tagset-none-offered': { place: string; layer: string };
  'tagset-no-choices': { place: string; label: string };
  'tagset-needless-choices': { place: string; label: string };
  'tagset-no-such-type': { place: string; label: string; type: string };
}
export type TagsetFindingCode = keyof TagsetFindingValues;

/** Where in a tagset something is, from the outside in: `['layers', 'entity', 'types', 2, 'key']`. */
export type TagsetPath = readonly (string | number)[];

/** Something that is wrong with a tagset, and where. */
export interface TagsetFinding {
  readonly path: TagsetPath;
  readonly problem: Problem<TagsetFindingCode>;
}

/**
 * Whether a key can be a type's: one small letter, or a letter of a script without capitals, or a digit. Capitals come with
 * Shift, which adds spans.
 */
export function isTypeKey(key: string): boolean {
  return /^[\p{Ll}\p{Lo}\p{Nd}]$/u.test(key);
}

/**
 * Everything that is wrong with a tagset, in its own order; nothing where it can be worked with.
 *
 * @param actions what keys do already, by key: each person's own, so that a project's tagset can be sound for one and not
 *   for another
 */
export function findingsIn(tagset: Tagset, actions: ReadonlyMap<string, string> = new Map()): TagsetFinding[] {
  return [
    ...layers.flatMap((layer) => [...layerFindings(tagset, layer)]),
    ...keyFindings(tagset, actions),
    ...listFindings(tagset.links, ['links']),
    ...listFindings(tagset.reasons ?? [], ['reasons']),
  ];
}

function* layerFindings(tagset: Tagset, layer: Layer): Generator<TagsetFinding> {
  const { types, attributes } = tagset.layers[layer];
  const path = ['layers', layer];
  yield* listFindings(types, [...path, 'types']);
  if (typesIn(tagset, layer).length === 0)
    yield finding('tagset-none-offered', [...path, 'types'], (place) => ({ place, layer }));
  yield* listFindings(attributes, [...path, 'attributes']);
  for (const [at, attribute] of attributes.entries()) {
    yield* attributeFindings(attribute, types, [...path, 'attributes', at]);
  }
}

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly retired?: boolean;
}

/** Ids come once, and so do the labels of what is offered; what is retired is shown as such and may keep its own. */
function* listFindings(list: readonly Labelled[], path: TagsetPath): Generator<TagsetFinding> {
  const ids = new Set<string>();
  const labels = new Set<string>();
  for (const [at, { id, label, retired = false }] of list.entries()) {
    const name = label.trim();
    if (ids.has(id)) yield finding('tagset-same-id', [...path, at, 'id'], (place) => ({ place, id }));
    if (name === '') yield finding('tagset-no-label', [...path, at, 'label'], (place) => ({ place }));
    else if (!retired && labels.has(name))
      yield finding('tagset-same-label', [...path, at, 'label'], (place) => ({ place, label: name }));
    ids.add(id);
    if (!retired) labels.add(name);
  }
}

function* attributeFindings(
  { label, kind, choices, types }: AttributeDefinition,
  known: readonly TagType[],
  path: TagsetPath,
): Generator<TagsetFinding> {
  const isChosen = kind === 'one-of' || kind === 'several-of';
  if (isChosen && choices.length === 0)
    yield finding('tagset-no-choices', [...path, 'choices'], (place) => ({ place, label }));
  if (!isChosen && choices.length > 0)
    yield finding('tagset-needless-choices', [...path, 'choices'], (place) => ({ place, label }));
  yield* listFindings(choices, [...path, 'choices']);
  for (const [at, type] of types.entries()) {
    if (known.some(({ id }) => id === type)) continue;
    yield finding('tagset-no-such-type', [...path, 'types', at], (place) => ({ place, label, type }));
  }
}

/** One key, one type: in any layer, since a key is pressed before a layer is chosen. */
function* keyFindings(tagset: Tagset, actions: ReadonlyMap<string, string>): Generator<TagsetFinding> {
  const holders = new Map<string, string>();
  for (const layer of layers) {
    for (const [at, { key, label, retired }] of tagset.layers[layer].types.entries()) {
      if (key === '' || retired) continue;
      const path = ['layers', layer, 'types', at, 'key'];
      const other = holders.get(key);
      const action = actions.get(key);
      if (!isTypeKey(key)) yield finding('tagset-bad-key', path, (place) => ({ place, key, label }));
      if (other !== undefined) yield finding('tagset-same-key', path, (place) => ({ place, key, label, other }));
      if (action !== undefined) yield finding('tagset-action-key', path, (place) => ({ place, key, label, action }));
      holders.set(key, other ?? label);
    }
  }
}

function finding<Code extends TagsetFindingCode>(
  code: Code,
  path: TagsetPath,
  values: (place: string) => ProblemValues[Code],
): TagsetFinding {
  return { path, problem: new Problem<TagsetFindingCode>(code, values(placeOf(path))) };
}

/** A place as a programmer would write it: `layers.entity.types[2].key`. */
export function placeOf(path: TagsetPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}
