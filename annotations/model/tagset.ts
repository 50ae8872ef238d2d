import * as v from 'valibot';
import { type Layer, LayerSchema } from './annotation.ts';
import { KeySchema } from './identifier.ts';

/**
 * What values an attribute takes. `text` is one line, `prose` may be several; `entity` and `proposition` are ids of the
 * register's entries.
 */
export const attributeKinds = [
  'text',
  'prose',
  'number',
  'yes-no',
  'one-of',
  'several-of',
  'several-texts',
  'entity',
  'proposition',
] as const;
export type AttributeKind = (typeof attributeKinds)[number];

/** Names of the colours that types are drawn in; renderer/tokens.css gives each its shades. */
export const palette = [
  'blue',
  'green',
  'amber',
  'violet',
  'rose',
  'olive',
  'rust',
  'plum',
  'brick',
  'ochre',
  'teal',
  'slate',
] as const;
export type Colour = (typeof palette)[number];

const ChoiceSchema = v.pipe(v.object({ id: KeySchema, label: v.string() }), v.readonly());

export const AttributeDefinitionSchema = v.pipe(
  v.object({
    id: KeySchema,
    label: v.string(),
    kind: v.picklist(attributeKinds),
    /** The values to choose from; empty unless the kind is `one-of` or `several-of`. */
    choices: v.pipe(v.array(ChoiceSchema), v.readonly()),
    required: v.boolean(),
    /** The types it is asked of; empty for all of the layer. */
    types: v.pipe(v.array(KeySchema), v.readonly()),
    /** Whether two annotators who say different things differ (see {@link isCompared}); as its kind where it is not said. */
    compared: v.optional(v.boolean()),
  }),
  v.readonly(),
);
export type AttributeDefinition = v.InferOutput<typeof AttributeDefinitionSchema>;

export const TagTypeSchema = v.pipe(
  v.object({
    id: KeySchema,
    label: v.string(),
    /** A colour's name (`palette`), so that light and dark each draw their own shade of it. */
    colour: v.picklist(palette),
    /** The single key that tags with this type, or ''. */
    key: v.string(),
    /** When to use it, in Markdown. */
    guideline: v.string(),
    /** Not offered any more, but kept for the tags that still have it, a colleague's perhaps. */
    retired: v.boolean(),
  }),
  v.readonly(),
);
export type TagType = v.InferOutput<typeof TagTypeSchema>;

const LayerDefinitionSchema = v.pipe(
  v.object({
    types: v.pipe(v.array(TagTypeSchema), v.minLength(1), v.readonly()),
    /** Asked of every annotation of the layer, in this order. */
    attributes: v.pipe(v.array(AttributeDefinitionSchema), v.readonly()),
  }),
  v.readonly(),
);

/** What a link between two annotations can say. */
export const LinkTypeSchema = v.pipe(v.object({ id: KeySchema, label: v.string() }), v.readonly());
export type LinkType = v.InferOutput<typeof LinkTypeSchema>;

/** Why a reviewer disagrees with a tag. */
export const ReasonSchema = v.pipe(v.object({ id: KeySchema, label: v.string() }), v.readonly());
export type Reason = v.InferOutput<typeof ReasonSchema>;

/** The types of each layer: the project's own, editable. */
export const TagsetSchema = v.pipe(
  v.object({
    kind: v.literal('tagset'),
    id: v.literal('tagset'),
    layers: v.pipe(
      v.object({ entity: LayerDefinitionSchema, claim: LayerDefinitionSchema, translation: LayerDefinitionSchema }),
      v.readonly(),
    ),
    links: v.pipe(v.array(LinkTypeSchema), v.readonly()),
    /** What reviewers can give as reasons. Tagsets of before there were reviews have none (see `reasonsIn`). */
    reasons: v.optional(v.pipe(v.array(ReasonSchema), v.readonly())),
  }),
  v.readonly(),
);
export type Tagset = v.InferOutput<typeof TagsetSchema>;

export function typeOf(tagset: Tagset, layer: Layer, type: string): TagType | undefined {
  return tagset.layers[layer].types.find(({ id }) => id === type);
}

/**
 * Whether an attribute counts when two annotators are compared. Prose never does: nobody words a comment as somebody else.
 * All other kinds do, unless the tagset says that this one does not.
 */
export function isCompared({ kind, compared }: Pick<AttributeDefinition, 'kind' | 'compared'>): boolean {
  return kind !== 'prose' && (compared ?? true);
}

/** The types that are offered for new tags of a layer. */
export function typesIn(tagset: Tagset, layer: Layer): TagType[] {
  return tagset.layers[layer].types.filter(({ retired }) => !retired);
}

/** The attributes that are asked of a type. */
export function attributesOf(tagset: Tagset, layer: Layer, type: string): AttributeDefinition[] {
  return tagset.layers[layer].attributes.filter(({ types }) => types.length === 0 || types.includes(type));
}

/** The type that a single key tags with, whatever its layer. Types without a key have none, which is not the key ''. */
export function typeForKey(tagset: Tagset, key: string): { layer: Layer; type: TagType } | undefined {
  if (key === '') return undefined;
  for (const layer of LayerSchema.options) {
    const type = typesIn(tagset, layer).find((candidate) => candidate.key === key);
    if (type !== undefined) return { layer, type };
  }
  return undefined;
}
