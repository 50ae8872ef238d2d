import * as v from 'valibot';
import { type Layer, layers } from '../../annotations/model/annotation.ts';
import { reasonsIn } from '../../annotations/model/default-tagset.ts';
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

/** The lists that are of no layer, of things that have nothing but a label: kinds of link, and reviewers' reasons. */
export const plainLists = ['links', 'reasons'] as const;
export type PlainList = (typeof plainLists)[number];

/** One thing of a tagset: a type or an attribute of a layer, a kind of link or a reason, by its place in its list. */
export type Place = { readonly list: 'types' | 'attributes'; readonly layer: Layer; readonly at: number } | PlainPlace;

export interface PlainPlace {
  readonly list: PlainList;
  readonly at: number;
}

export function isPlain(place: Place): place is PlainPlace {
  return place.list === 'links' || place.list === 'reasons';
}

/** A place as one word, to be the key of a list. */
export function keyOfPlace(place: Place): string {
  return isPlain(place) ? `${place.list}:${place.at}` : `${place.list}:${place.layer}:${place.at}`;
}

/** What stands in one of the plain lists. */
export function plainIn(tagset: Tagset, list: PlainList): readonly LinkType[] {
  return list === 'links' ? tagset.links : reasonsIn(tagset);
}

/** The things of a tagset in the order they are listed in: of each layer its types and attributes, then the plain lists. */
export function placesOf(tagset: Tagset): Place[] {
  const { layers: definitions } = tagset;
  return [
    ...layers.flatMap((layer) =>
      (['types', 'attributes'] as const).flatMap((list) =>
        definitions[layer][list].map((_, at) => ({ list, layer, at }) as const),
      ),
    ),
    ...plainLists.flatMap((list) => plainIn(tagset, list).map((_, at) => ({ list, at }) as const)),
  ];
}

export function withType(draft: Tagset, layer: Layer, at: number, fields: Partial<TagType>): Tagset {
  return withLayer(draft, layer, { types: draft.layers[layer].types.map(changing(at, fields)) });
}

export function withAttribute(draft: Tagset, layer: Layer, at: number, fields: Partial<AttributeDefinition>): Tagset {
  return withLayer(draft, layer, { attributes: draft.layers[layer].attributes.map(changing(at, fields)) });
}

function withPlain(draft: Tagset, list: PlainList, items: readonly LinkType[]): Tagset {
  return { ...draft, [list]: items };
}

/**
 * A thing with another label. What the project has already keeps its id, so that tags follow; what is new gets one that can
 * be read.
 */
export function relabelled(draft: Tagset, place: Place, label: string, known: Tagset): Tagset {
  const { at } = place;
  if (isPlain(place)) {
    const { list } = place;
    const items = plainIn(draft, list);
    const id = newId(items, at, label, plainIn(known, list), fallbacks[list]);
    return withPlain(draft, list, items.map(changing(at, { label, ...id })));
  }
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

/** What the ids of new things begin with where their label gives none. */
const fallbacks = { links: 'link', reasons: 'reason' } as const satisfies Record<PlainList, string>;

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

/** With a new kind of link or a new reason at the end. */
export function withNewPlain(draft: Tagset, list: PlainList): Tagset {
  const items = plainIn(draft, list);
  return withPlain(draft, list, [...items, { id: keyFrom('', fallbacks[list], idsOf(items)), label: '' }]);
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
  if (isPlain(place)) return withPlain(draft, place.list, plainIn(draft, place.list).toSpliced(at, 1));
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
  if (isPlain(place)) {
    const items = plainIn(draft, place.list);
    const after = swapped(items, at, at + step);
    return after === items ? draft : withPlain(draft, place.list, after);
  }
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
    ...(draft.reasons !== undefined && { reasons: draft.reasons.map(trimmed) }),
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
