import * as v from 'valibot';
import { EntryIdSchema, type Layer } from './annotation.ts';
import { KeySchema, LanguageSchema, NameSchema, TimeSchema, UuidSchema } from './identifier.ts';

const NameInLanguageSchema = v.pipe(v.object({ text: v.string(), language: LanguageSchema }), v.readonly());

const provenance = { creator: NameSchema, created: TimeSchema, modified: TimeSchema };

/** Someone or something that mentions in several articles are of. */
export const EntitySchema = v.pipe(
  v.object({
    kind: v.literal('entity'),
    id: UuidSchema,
    /** A type of the tagset's entity layer. */
    type: KeySchema,
    /** The first is the canonical one. */
    names: v.pipe(v.array(NameInLanguageSchema), v.readonly()),
    /** Wikidata QIDs or web addresses. */
    identifiers: v.pipe(v.array(v.string()), v.readonly()),
    note: v.string(),
    /** The entity that this one turned out to be, where they were merged; colleagues' mentions may still point here. */
    mergedInto: EntryIdSchema,
    ...provenance,
  }),
  v.readonly(),
);
export type Entity = v.InferOutput<typeof EntitySchema>;

/** What several claims assert, in the analyst's language. */
export const PropositionSchema = v.pipe(
  v.object({
    kind: v.literal('proposition'),
    id: UuidSchema,
    statement: v.string(),
    note: v.string(),
    ...provenance,
  }),
  v.readonly(),
);
export type Proposition = v.InferOutput<typeof PropositionSchema>;

/** A glossary entry: a source form and how it is to be translated. */
export const TermSchema = v.pipe(
  v.object({
    kind: v.literal('term'),
    id: UuidSchema,
    source: v.string(),
    target: v.string(),
    alternatives: v.pipe(v.array(v.string()), v.readonly()),
    note: v.string(),
    ...provenance,
  }),
  v.readonly(),
);
export type Term = v.InferOutput<typeof TermSchema>;

/** A typed relation between two annotations, within or across articles. */
export const LinkSchema = v.pipe(
  v.object({
    kind: v.literal('link'),
    id: UuidSchema,
    /** supports, contradicts, repeats, … */
    type: KeySchema,
    from: UuidSchema,
    to: UuidSchema,
    /** The article of `from`: the link is kept in that article's file. */
    article: NameSchema,
    ...provenance,
  }),
  v.readonly(),
);
export type Link = v.InferOutput<typeof LinkSchema>;

/** The kind of entry that annotations of a layer point to. */
export const registers = {
  entity: 'entity',
  claim: 'proposition',
  translation: 'term',
} as const satisfies Record<Layer, string>;
