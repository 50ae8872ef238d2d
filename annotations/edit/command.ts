import * as v from 'valibot';
import {
  AttributesSchema,
  AttributeValueSchema,
  annotationStatuses,
  EntryIdSchema,
  LayerSchema,
} from '../model/annotation.ts';
import { blockKinds, SourceSchema } from '../model/article.ts';
import { ExchangeSchema } from '../model/exchange.ts';
import { KeySchema, LanguageSchema, NameSchema, UuidSchema } from '../model/identifier.ts';
import { progressStates } from '../model/progress.ts';
import { madeSchemas, ProjectInfoSchema } from '../model/project.ts';
import { EntitySchema, PropositionSchema, TermSchema } from '../model/register.ts';
import { answers, CurationSettingsSchema, VerdictSchema } from '../model/review.ts';
import { segmentStates } from '../model/segment.ts';
import { SpanSchema, SpansSchema } from '../model/span.ts';
import { TagsetSchema } from '../model/tagset.ts';

const tag = {
  id: UuidSchema,
  article: NameSchema,
  layer: LayerSchema,
  type: KeySchema,
  spans: SpansSchema,
  attributes: AttributesSchema,
  entry: v.optional(EntryIdSchema),
};

/** What is said of an entity. */
const { type, names, identifiers, note } = EntitySchema.entries;
const entity = { id: UuidSchema, type, names, identifiers, note };

/** What is said of a proposition. */
const { statement, sourceStatement, tags } = PropositionSchema.entries;
const proposition = { id: UuidSchema, statement, sourceStatement, tags, note };

/** What is said of a term. */
const { source, target, alternatives, language, domain } = TermSchema.entries;
const term = { id: UuidSchema, source, target, alternatives, language, domain, note };
const someTerms = v.pipe(v.array(v.object(term)), v.readonly());

/** Why something is judged so, and what is said to it. */
const { reason, comment } = VerdictSchema.entries;
const why = { reason, comment };

/** The words of a segment; the id is for a block that had none yet. */
const written = { id: UuidSchema, article: NameSchema, span: SpanSchema, target: v.string() };

const someRecords = v.pipe(v.array(v.variant('kind', madeSchemas)), v.readonly());
const madeKinds = madeSchemas.map((schema) => schema.entries.kind.literal);

const someIds = v.pipe(v.array(UuidSchema), v.readonly());

const ids = v.pipe(v.array(UuidSchema), v.minLength(1), v.readonly());

/** A tag of a curated set, with those that it is made of. */
const { article: _article, layer: _layer, entry: _entry, ...tagged } = tag;
const curated = { ...tagged, entry: EntryIdSchema, from: someIds };

/**
 * Everything a person can do to a project's records. Commands say what is wanted; {@link apply} says what that changes.
 * They are plain data: they cross the process boundary and are parsed there by this schema.
 */
export const CommandSchema = v.variant('do', [
  /** Tag spans of an article. */
  v.object({ do: v.literal('annotate'), ...tag }),
  /** Tag many places, of one article or several, as one change. */
  v.object({
    do: v.literal('annotate-all'),
    tags: v.pipe(v.array(v.object(tag)), v.minLength(1), v.readonly()),
  }),
  /** Give an annotation other spans: a further one, one less, or a boundary moved. */
  v.object({ do: v.literal('respan'), id: UuidSchema, spans: SpansSchema }),
  /** Give many annotations other spans, as one change. */
  v.object({
    do: v.literal('respan-all'),
    changes: v.pipe(v.array(v.object({ id: UuidSchema, spans: SpansSchema })), v.minLength(1), v.readonly()),
  }),
  v.object({ do: v.literal('retype'), ids, type: KeySchema }),
  /** Set one attribute; `null` takes it away. */
  v.object({
    do: v.literal('set-attribute'),
    ids,
    name: KeySchema,
    value: v.nullable(AttributeValueSchema),
  }),
  v.object({ do: v.literal('set-note'), id: UuidSchema, note: v.string() }),
  v.object({ do: v.literal('set-status'), ids, status: v.picklist(annotationStatuses) }),
  /** Say which entry of the register annotations are mentions of; '' takes that back. */
  v.object({ do: v.literal('set-entry'), ids, entry: EntryIdSchema }),
  /** Remove annotations, and one's own links that start or end at them. */
  v.object({ do: v.literal('remove'), ids }),
  /** Put an entity into one's register, and say which annotations are mentions of it: new ones, or split from another. */
  v.object({ do: v.literal('add-entity'), ...entity, mentions: someIds }),
  v.object({ do: v.literal('describe-entity'), ...entity }),
  /** Say that entities are one: `into` takes the names, identifiers and mentions of the others. */
  v.object({ do: v.literal('merge-entities'), ids, into: UuidSchema }),
  /** Take entities out of one's register; their mentions are of none then. */
  v.object({ do: v.literal('remove-entities'), ids }),
  /** Put a proposition into one's register, and say which claims assert it: new ones, or split from another. */
  v.object({ do: v.literal('add-proposition'), ...proposition, claims: someIds }),
  v.object({ do: v.literal('describe-proposition'), ...proposition }),
  /** Say that propositions are one: the claims of the others become claims of `into`. */
  v.object({ do: v.literal('merge-propositions'), ids, into: UuidSchema }),
  v.object({ do: v.literal('remove-propositions'), ids }),
  /** Put a term into one's glossary, and say which translation notes are on it. */
  v.object({ do: v.literal('add-term'), ...term, notes: someIds }),
  /** Put many terms into one's glossary, and say more of some that are in it, as one change. */
  v.object({ do: v.literal('add-terms'), terms: someTerms, described: v.optional(someTerms) }),
  v.object({ do: v.literal('describe-term'), ...term }),
  v.object({ do: v.literal('merge-terms'), ids, into: UuidSchema }),
  v.object({ do: v.literal('remove-terms'), ids }),
  /** Make notes on a term, and put notes that are there on it, as one change. */
  v.object({
    do: v.literal('note-term'),
    id: UuidSchema,
    tags: v.pipe(v.array(v.object(tag)), v.readonly()),
    notes: someIds,
  }),
  v.object({ do: v.literal('link'), id: UuidSchema, type: KeySchema, from: UuidSchema, to: UuidSchema }),
  v.object({ do: v.literal('retype-link'), id: UuidSchema, type: KeySchema }),
  v.object({ do: v.literal('unlink'), ids }),
  /** Say how far one is with an article. The id is for the case that nothing was said of it before. */
  v.object({ do: v.literal('set-progress'), id: UuidSchema, article: NameSchema, state: v.picklist(progressStates) }),
  /** Write the words of a segment of one's working translation. */
  v.object({ do: v.literal('translate'), ...written }),
  /** Write the words of several segments, as one change: what was pasted as several paragraphs. */
  v.object({
    do: v.literal('translate-all'),
    segments: v.pipe(v.array(v.object(written)), v.minLength(1), v.readonly()),
  }),
  /** Make two segments out of one, at an offset of the article's text. */
  v.object({
    do: v.literal('split-segment'),
    article: NameSchema,
    span: SpanSchema,
    at: v.pipe(v.number(), v.safeInteger()),
    ids: v.pipe(v.tuple([UuidSchema, UuidSchema]), v.readonly()),
  }),
  v.object({ do: v.literal('join-segments'), id: UuidSchema, ids }),
  v.object({ do: v.literal('set-segment-state'), ids, state: v.picklist(segmentStates) }),
  v.object({ do: v.literal('set-tagset'), tagset: TagsetSchema }),
  /** Give what has some types of a layer another one, and offer those no more. */
  v.object({
    do: v.literal('merge-types'),
    layer: LayerSchema,
    types: v.pipe(v.array(KeySchema), v.minLength(1), v.readonly()),
    into: KeySchema,
  }),
  /** Say what blocks of an article are, by their place among its blocks. */
  v.object({
    do: v.literal('set-blocks'),
    article: NameSchema,
    blocks: v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.minLength(1), v.readonly()),
    kind: v.picklist(blockKinds),
  }),
  v.object({
    do: v.literal('describe-article'),
    article: NameSchema,
    title: v.string(),
    language: LanguageSchema,
    source: SourceSchema,
  }),
  v.object({ do: v.literal('describe-project'), title: v.string(), workingLanguage: LanguageSchema }),
  v.object({ do: v.literal('arrange'), order: v.pipe(v.array(NameSchema), v.readonly()) }),
  /** Become the project that an export was made of: its title, its tagset, its identity. For projects still empty. */
  v.object({ do: v.literal('adopt'), info: ProjectInfoSchema, tagset: TagsetSchema }),
  /** Judge tags of colleagues, all in one way; the ids are for those that one has not judged before. */
  v.object({
    do: v.literal('judge'),
    verdicts: v.pipe(v.array(v.object({ id: UuidSchema, annotation: UuidSchema })), v.minLength(1), v.readonly()),
    judgement: v.picklist(['agree', 'disagree', 'nothing-here']),
    ...why,
  }),
  /** Judge a colleague's tag by one's own version of it: a tag that one has, or with a new id one that is made. */
  v.object({
    do: v.literal('amend'),
    id: UuidSchema,
    annotation: UuidSchema,
    version: v.object({
      id: UuidSchema,
      type: KeySchema,
      spans: SpansSchema,
      attributes: AttributesSchema,
      entry: EntryIdSchema,
    }),
    ...why,
  }),
  /** Take verdicts back. */
  v.object({ do: v.literal('withdraw'), ids }),
  /** Say something in the discussion of a tag. */
  v.object({ do: v.literal('comment'), id: UuidSchema, annotation: UuidSchema, text: v.string() }),
  v.object({ do: v.literal('edit-comment'), id: UuidSchema, text: v.string() }),
  v.object({ do: v.literal('remove-comments'), ids }),
  /** Say what one thinks of a verdict on a tag of one's own. The id is for the case that one has not answered it before. */
  v.object({
    do: v.literal('answer'),
    id: UuidSchema,
    verdict: UuidSchema,
    answer: v.picklist(answers),
    comment: v.string(),
  }),
  /** Make one's curated set anew: all that the rule takes. Its records' ids follow from this one. */
  v.object({ do: v.literal('curate'), id: UuidSchema, set: CurationSettingsSchema }),
  /** Decide by hand what stands in one's curated set for the tags of one place. None stand there where none are given. */
  v.object({
    do: v.literal('decide'),
    id: UuidSchema,
    article: NameSchema,
    layer: LayerSchema,
    /** The annotators' tags that are in the place. */
    of: ids,
    tags: v.pipe(v.array(v.object(curated)), v.readonly()),
    set: CurationSettingsSchema,
  }),
  /** Take decisions back, with what came of them. */
  v.object({ do: v.literal('undecide'), ids }),
  /** Take in records made elsewhere, as one change: those that are here already, word for word, are passed over. */
  v.object({
    do: v.literal('take-in'),
    records: someRecords,
  }),
  /** Take in what one colleague handed over: what they added, changed (as it is now) and removed since the last time. */
  v.object({
    do: v.literal('take-over'),
    added: someRecords,
    updated: someRecords,
    removed: v.pipe(v.array(v.object({ kind: v.picklist(madeKinds), id: UuidSchema })), v.readonly()),
    /** Null where the one that is here stays. */
    tagset: v.nullable(TagsetSchema),
    exchange: ExchangeSchema,
  }),
]);
export type Command = v.InferOutput<typeof CommandSchema>;

/** One command by its name. */
export type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

/** What a command is called, for messages and the history. */
export type CommandName = Command['do'];
