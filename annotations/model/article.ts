import * as v from 'valibot';
import { LanguageSchema, NameSchema } from './identifier.ts';
import { SpanSchema } from './span.ts';

/** What a block of an article is. Boilerplate is residue of the web page: dimmed and left out of every count. */
export const blockKinds = ['heading', 'paragraph', 'boilerplate'] as const;

export const BlockSchema = v.pipe(
  v.object({ ...SpanSchema.entries, kind: v.picklist(blockKinds) }),
  v.check(({ start, end }) => start < end, 'start lies before end'),
  v.readonly(),
);
/** A line or paragraph of the canonical text; what lies between two blocks is white space. */
export type Block = v.InferOutput<typeof BlockSchema>;
export type BlockKind = Block['kind'];

/** Where an article comes from; '' where it is not known. */
export const SourceSchema = v.pipe(
  v.object({
    outlet: v.string(),
    author: v.string(),
    /** ISO 8601 date, whole or shortened to month or year. */
    published: v.pipe(v.string(), v.regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'a date as 2024-03-17, 2024-03 or 2024')),
    /** A web address; only http and https are ever opened. */
    url: v.string(),
    rights: v.string(),
    /** The file's name when it was added, and the encoding it was read in. */
    file: v.string(),
    encoding: v.string(),
  }),
  v.readonly(),
);
export type Source = v.InferOutput<typeof SourceSchema>;

/** What is known about an article. Its text lies beside it (`Project.texts`): frozen, and never part of a change. */
export const ArticleSchema = v.pipe(
  v.object({
    kind: v.literal('article'),
    id: NameSchema,
    title: v.string(),
    language: LanguageSchema,
    source: SourceSchema,
    blocks: v.pipe(v.array(BlockSchema), v.readonly()),
    /** SHA-256 of the canonical text's UTF-8, in hexadecimal. */
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')),
  }),
  v.readonly(),
);
export type Article = v.InferOutput<typeof ArticleSchema>;
export type ArticleId = Article['id'];

/** The block that an offset (UTF-16 units) lies in or, between two blocks, the next one; the last one past the end. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && block.end < offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, blocks.length - 1);
}
