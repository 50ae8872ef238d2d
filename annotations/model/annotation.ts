import * as v from 'valibot';
import { KeySchema, NameSchema, TimeSchema, UuidSchema } from './identifier.ts';
import { SpansSchema } from './span.ts';

/** The three layers, in the order they are shown in. `translation` holds the translation notes. */
export const layers = ['entity', 'claim', 'translation'] as const;
export const LayerSchema = v.picklist(layers);
export type Layer = v.InferOutput<typeof LayerSchema>;

/** The words of one span and 32 UTF-16 units on either side: what finds it again when the text around it moves. */
export const QuoteSchema = v.pipe(
  v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  v.readonly(),
);
export type Quote = v.InferOutput<typeof QuoteSchema>;

/** A value of one attribute; which kind is the tagset's to say. `several of` is a list. */
export const AttributeValueSchema = v.union([
  v.string(),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.pipe(v.array(v.string()), v.readonly()),
]);
export type AttributeValue = v.InferOutput<typeof AttributeValueSchema>;

export const AttributesSchema = v.pipe(v.record(KeySchema, AttributeValueSchema), v.readonly());
export type Attributes = v.InferOutput<typeof AttributesSchema>;

/** How far the annotator is with a tag: still at it, not sure of it, or done with it. */
export const annotationStatuses = ['open', 'unsure', 'done'] as const;
export type AnnotationStatus = (typeof annotationStatuses)[number];

/** The entry of a register that something points to, or ''. */
export const EntryIdSchema = v.union([UuidSchema, v.literal('')]);

/** An annotation, and whose it is. */
export const SourceOfTagSchema = v.pipe(v.object({ annotator: NameSchema, id: UuidSchema }), v.readonly());

/** A tag by one annotator on one or more spans of one article. */
export const AnnotationSchema = v.pipe(
  v.object({
    kind: v.literal('annotation'),
    id: UuidSchema,
    article: NameSchema,
    layer: LayerSchema,
    /** A type of the tagset's layer. */
    type: KeySchema,
    spans: SpansSchema,
    /** One for each span, in the same order. */
    quotes: v.pipe(v.array(QuoteSchema), v.readonly()),
    attributes: AttributesSchema,
    /** What the words are of: an entity, a proposition or a term, by the layer; '' where that is not said. */
    entry: EntryIdSchema,
    status: v.picklist(annotationStatuses),
    note: v.string(),
    /** The annotations that it was made of: a colleague's that it amends, or those that a curated one was taken from. */
    from: v.optional(v.pipe(v.array(SourceOfTagSchema), v.readonly())),
    creator: NameSchema,
    created: TimeSchema,
    modified: TimeSchema,
  }),
  v.check(({ spans, quotes }) => spans.length === quotes.length, 'as many quotes as spans'),
  v.readonly(),
);
export type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** The tagged words, an ellipsis where the annotation is interrupted. */
export function quoted(annotation: Pick<Annotation, 'quotes'>): string {
  return annotation.quotes.map((quote) => quote.exact).join(' … ');
}
