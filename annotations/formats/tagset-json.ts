import * as v from 'valibot';
import { Problem } from '../model/problem.ts';
import { type Tagset, TagsetSchema } from '../model/tagset.ts';
import { findingsIn } from '../model/tagset-findings.ts';
import { generator } from './format.ts';
import { parseAs, parseJson } from './json.ts';

/**
 * A tagset on its own, as JSON: to give it to another project. docs/formats.md describes it, docs/schema has its JSON
 * Schema, generated from here.
 */

/** What a document has of a tagset: wherever it stands, there is just one. */
const { kind: _kind, id: _id, ...tagsetEntries } = TagsetSchema.entries;

export { tagsetEntries };

/** What the document says it is. */
const formatName = 'visavis-tagset';

/** Raised when programs of before could not read it any more; on its own, since a tagset goes from project to project. */
export const tagsetSchemaNumber = 1;

export const TagsetDocumentSchema = v.strictObject({
  format: v.literal(formatName),
  schema: v.pipe(
    v.literal(tagsetSchemaNumber),
    v.description('Raised when programs of before could not read it any more.'),
  ),
  generator: v.string(),
  ...tagsetEntries,
});

/** A tagset as documents have it. */
export function tagsetIn({ kind: _, id: _id, ...said }: Tagset): Omit<Tagset, 'kind' | 'id'> {
  return said;
}

/** A tagset as the text of a file: two spaces of indent, a line end at the end. */
export function writeTagsetJson(tagset: Tagset): string {
  const document: v.InferOutput<typeof TagsetDocumentSchema> = {
    format: formatName,
    schema: tagsetSchemaNumber,
    generator,
    ...tagsetIn(tagset),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * @param file what problems name
 * @throws Problem `import-no-tagset`, `schema-newer`, `file-damaged` with the first place that does not fit, what
 *   {@link findingsIn} finds first, and those of {@link parseJson}.
 */
export function readTagsetJson(text: string, file: string): Tagset {
  const value = parseJson(text, file);
  const head = v.safeParse(v.object({ format: v.literal(formatName), schema: v.number() }), value);
  if (!head.success) throw new Problem('import-no-tagset', { file });
  const { schema } = head.output;
  if (schema > tagsetSchemaNumber) throw new Problem('schema-newer', { file, schema, known: tagsetSchemaNumber });
  const { format: _, schema: _schema, generator: _generator, ...said } = parseAs(TagsetDocumentSchema, value, file);
  const tagset: Tagset = { kind: 'tagset', id: 'tagset', ...said };
  const [unsound] = findingsIn(tagset);
  if (unsound !== undefined) throw unsound.problem;
  return tagset;
}
