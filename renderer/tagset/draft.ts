import * as v from 'valibot';
import { type Layer, layers } from '../../annotations/model/annotation.ts';
import { freeName, KeySchema, nameFrom } from '../../annotations/model/identifier.ts';
import {
  type AttributeDefinition,
  type Colour,
  type LinkType,
  palette,
  type Tagset,
  type TagType,
} from '../../annotations/model/tagset.ts';
import { confusedBy, formOf } from '../styles/shades.ts';

/** A tagset while it is being edited: each change makes another one, and none is the project's before it is saved. */

/** One thing of a tagset: a type or an attribute of a layer, or a kind of link, by its place in its list. */
export type Place =
  | { readonly list: 'types' | 'attributes'; readonly layer: Layer; readonly at: number }
  | { readonly list: 'links'; readonly at: number };

/** A place as one word, to be the key of a list. */
export function keyOfPlace(place: Place): string {
  return place.list === 'links' ? `links:${place.at}` : `${place.list}:${place.layer}:${place.at}`;
}

/** The things of a tagset in the order they are listed in: of each layer its types and attributes, then the links. */
export function placesOf({ layers: definitions, links }: Tagset): Place[] {
  return [
    ...layers.flatMap((layer) =>
      (['types', 'attributes'] as const).flatMap((list) =>
        definitions[layer][list].map((_, at) => ({ list, layer, at }) as const),
      ),
    ),
    ...links.map((_, at) => ({ list: 'links', at }) as const),
  ];
}

export function withType(draft: Tagset, layer: Layer, at: number, fields: Partial<TagType>): Tagset {
  return withLayer(draft, layer, { types: draft.layers[layer].types.map(changing(at, fields)) });
}

export function withAttribute(draft: Tagset, layer: Layer, at: number, fields: Partial<AttributeDefinition>): Tagset {
  return withLayer(draft, layer, { attributes: draft.layers[layer].attributes.map(changing(at, fields)) });
}

export function withLink(draft: Tagset, at: number, fields: Partial<LinkType>): Tagset {
  return { ...draft, links: draft.links.map(changing(at, fields)) };
}

/**
 * A thing with another label. What the project has already keeps its id, so that tags follow; what is new gets one that can
 * be read.
 */
export function relabelled(draft: Tagset, place: Place, label: string, known: Tagset): Tagset {
  const { at } = place;
  if (place.list === 'links')
    return withLink(draft, at, { label, ...newId(draft.links, at, label, known.links, 'link') });
  const { layer } = place;
  const { types, attributes } = draft.layers[layer];
  if (place.list === 'attributes') {
    const id = newId(attributes, at, label, known.layers[layer].attributes, 'attribute');
    return withAttribute(draft, layer, at, { label, ...id });
  }
  const old = types[at]?.id ?? '';
  const id = newId(types, at, label, known.layers[layer].types, 'type');
  const asked = attributes.map((attribute) => ({
    ...attribute,
    types: attribute.types.map((type) => (type === old ? (id.id ?? old) : type)),
  }));
  return withType(withLayer(draft, layer, { attributes: asked }), layer, at, { label, ...id });
}

/** The id that a new thing of a list gets by its label; none where the thing is known, whose id stays. */
function newId(
  list: readonly { readonly id: string }[],
  at: number,
  label: string,
  known: readonly { readonly id: string }[],
  fallback: string,
): { readonly id?: string } {
  const old = list[at]?.id;
  if (known.some(({ id }) => id === old)) return {};
  const others = new Set([...list.filter((_, i) => i !== at), ...known].map(({ id }) => id));
  return { id: keyFrom(label, fallback, others) };
}

/** An id that a label gives, free among others. */
export function keyFrom(label: string, fallback: string, taken: ReadonlySet<string>): string {
  const name = nameFrom(label, fallback);
  return freeName(v.is(KeySchema, name) ? name : nameFrom(`${fallback}-${name}`, fallback), taken);
}

/** With a new type at the end of a layer, in a colour that is told apart from the others' by everyone where there is one. */
export function withNewType(draft: Tagset, layer: Layer): Tagset {
  const { types } = draft.layers[layer];
  const id = keyFrom('', 'type', idsOf(types));
  const type: TagType = { id, label: '', colour: freeColour(types, layer), key: '', guideline: '', retired: false };
  return withLayer(draft, layer, { types: [...types, type] });
}

export function withNewAttribute(draft: Tagset, layer: Layer): Tagset {
  const { attributes } = draft.layers[layer];
  const id = keyFrom('', 'attribute', idsOf(attributes));
  const attribute: AttributeDefinition = { id, label: '', kind: 'text', choices: [], required: false, types: [] };
  return withLayer(draft, layer, { attributes: [...attributes, attribute] });
}

export function withNewLink(draft: Tagset): Tagset {
  return { ...draft, links: [...draft.links, { id: keyFrom('', 'link', idsOf(draft.links)), label: '' }] };
}

function idsOf(list: readonly { readonly id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}

function freeColour(types: readonly TagType[], layer: Layer): Colour {
  const used = types.filter(({ retired }) => !retired).map(({ colour }) => colour);
  const clashes = (colour: Colour) =>
    used.reduce((sum, other) => sum + confusedBy(colour, other, formOf[layer]).length, 0);
  return palette.toSorted((a, b) => clashes(a) - clashes(b))[0] ?? 'slate';
}

/** Without a thing. Attributes are no longer asked of a type that is gone; what was asked of it alone is then asked of all. */
export function without(draft: Tagset, place: Place): Tagset {
  const { at } = place;
  if (place.list === 'links') return { ...draft, links: draft.links.toSpliced(at, 1) };
  const { layer } = place;
  const { types, attributes } = draft.layers[layer];
  if (place.list === 'attributes') return withLayer(draft, layer, { attributes: attributes.toSpliced(at, 1) });
  const gone = types[at]?.id;
  const asked = attributes.map((attribute) => ({
    ...attribute,
    types: attribute.types.filter((type) => type !== gone),
  }));
  return withLayer(draft, layer, { types: types.toSpliced(at, 1), attributes: asked });
}

/** With a thing one place further up or down in its list; the same where it is at the end. */
export function moved(draft: Tagset, place: Place, step: 1 | -1): Tagset {
  const { at } = place;
  if (place.list === 'links') return { ...draft, links: swapped(draft.links, at, at + step) };
  const { layer } = place;
  const { types, attributes } = draft.layers[layer];
  return place.list === 'types'
    ? withLayer(draft, layer, { types: swapped(types, at, at + step) })
    : withLayer(draft, layer, { attributes: swapped(attributes, at, at + step) });
}

/** A list with two things in each other's place; the same where one of the places is outside. */
export function swapped<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [one, other] = [list[from], list[to]];
  return one === undefined || other === undefined ? list : list.with(from, other).with(to, one);
}

/** As it is saved: labels without space at their edges, and choices only where there is something to choose. */
export function tidied(draft: Tagset): Tagset {
  const trimmed = <T extends { readonly label: string }>(item: T): T => ({ ...item, label: item.label.trim() });
  const layer = (name: Layer) => ({
    types: draft.layers[name].types.map(trimmed),
    attributes: draft.layers[name].attributes.map((attribute) => ({
      ...trimmed(attribute),
      choices: takesChoices(attribute) ? attribute.choices.map(trimmed) : [],
    })),
  });
  return {
    ...draft,
    layers: { entity: layer('entity'), claim: layer('claim'), translation: layer('translation') },
    links: draft.links.map(trimmed),
  };
}

export function takesChoices({ kind }: Pick<AttributeDefinition, 'kind'>): boolean {
  return kind === 'one-of' || kind === 'several-of';
}

function withLayer(draft: Tagset, layer: Layer, fields: Partial<Tagset['layers'][Layer]>): Tagset {
  return { ...draft, layers: { ...draft.layers, [layer]: { ...draft.layers[layer], ...fields } } };
}

function changing<T>(at: number, fields: Partial<T>): (item: T, i: number) => T {
  return (item, i) => (i === at ? { ...item, ...fields } : item);
}
