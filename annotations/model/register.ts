import * as v from 'valibot';
import { EntryIdSchema, type Layer, SourceOfTagSchema } from './annotation.ts';
import { KeySchema, LanguageSchema, NameSchema, TimeSchema, UuidSchema } from './identifier.ts';

const NameInLanguageSchema = v.pipe(v.object({ text: v.string(), language: LanguageSchema }), v.readonly());

/** The entry that this one turned out to be, where they were merged; colleagues' annotations may still point here. */
const mergedInto = EntryIdSchema;

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
    mergedInto,
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
    /** The same in the words of a source; '' where nobody said it so. */
    sourceStatement: v.string(),
    tags: v.pipe(v.array(v.string()), v.readonly()),
    note: v.string(),
    /** What was stated before, the oldest first, and until when. */
    formerly: v.pipe(
      v.array(v.pipe(v.object({ statement: v.string(), until: TimeSchema }), v.readonly())),
      v.readonly(),
    ),
    mergedInto,
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
    /** The language of the source form. */
    language: LanguageSchema,
    domain: v.string(),
    note: v.string(),
    mergedInto,
    ...provenance,
  }),
  v.readonly(),
);
export type Term = v.InferOutput<typeof TermSchema>;

/** The three kinds of entry that annotations of the three layers point to. */
export type Entry = Entity | Proposition | Term;

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
    /** In a curated set the annotators' links that it was taken from; none where the curator drew it. */
    sources: v.optional(v.pipe(v.array(SourceOfTagSchema), v.readonly())),
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
