import * as v from 'valibot';
import { AnnotationSchema, AttributesSchema, AttributeValueSchema, LayerSchema } from '../model/annotation.ts';
import { blockKinds, SourceSchema } from '../model/article.ts';
import { KeySchema, LanguageSchema, NameSchema, UuidSchema } from '../model/identifier.ts';
import { ProjectInfoSchema } from '../model/project.ts';
import { EntitySchema, LinkSchema, PropositionSchema, TermSchema } from '../model/register.ts';
import { SpansSchema } from '../model/span.ts';
import { TagsetSchema } from '../model/tagset.ts';

const tag = {
  id: UuidSchema,
  article: NameSchema,
  layer: LayerSchema,
  type: KeySchema,
  spans: SpansSchema,
  attributes: AttributesSchema,
};

const ids = v.pipe(v.array(UuidSchema), v.minLength(1), v.readonly());

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
  v.object({ do: v.literal('retype'), ids, type: KeySchema }),
  /** Set one attribute; `null` takes it away. */
  v.object({
    do: v.literal('set-attribute'),
    id: UuidSchema,
    name: KeySchema,
    value: v.nullable(AttributeValueSchema),
  }),
  v.object({ do: v.literal('set-note'), id: UuidSchema, note: v.string() }),
  /** Remove annotations, and one's own links that start or end at them. */
  v.object({ do: v.literal('remove'), ids }),
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
  /** Take in records made elsewhere, as one change: those that are here already, word for word, are passed over. */
  v.object({
    do: v.literal('take-in'),
    records: v.pipe(
      v.array(v.variant('kind', [AnnotationSchema, LinkSchema, EntitySchema, PropositionSchema, TermSchema])),
      v.readonly(),
    ),
  }),
]);
export type Command = v.InferOutput<typeof CommandSchema>;

/** What a command is called, for messages and the history. */
export type CommandName = Command['do'];
