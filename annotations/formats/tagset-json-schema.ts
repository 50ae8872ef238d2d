import type { JsonSchema } from '@valibot/to-json-schema';
import { TagsetDocumentSchema, tagsetSchemaNumber } from './tagset-json.ts';
import { documentSchema } from './visavis-json-schema.ts';

/** The JSON Schema of a tagset on its own. What findingsIn looks for beyond it is in docs/formats.md. */
export function tagsetJsonSchema(): JsonSchema {
  return documentSchema(TagsetDocumentSchema, `A tagset of Vis-à-vis, schema ${tagsetSchemaNumber}`);
}
