import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { schemaNumber } from '../model/project.ts';
import { VisavisDocumentSchema } from './visavis-json.ts';

/**
 * The JSON Schema (draft 2020-12) of the project's own JSON, for programs that are not ours. It is kept in docs/schema; a
 * test sees to it that it is the one that the code makes. JSON Schema cannot say that spans are sorted and disjoint and
 * that ids are unique; docs/formats.md does.
 */
export function visavisJsonSchema(): JsonSchema {
  return documentSchema(VisavisDocumentSchema, `A project exported by Vis-à-vis, schema ${schemaNumber}`);
}

/** The JSON Schema of a document of ours. */
export function documentSchema(schema: GenericSchema, title: string): JsonSchema {
  const { $schema, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    ignoreActions: ['check', 'finite', 'readonly'],
    // Reading refuses every key that it does not know: see parseAs.
    overrideSchema: ({ jsonSchema }) =>
      jsonSchema.properties === undefined ? undefined : { ...jsonSchema, additionalProperties: false },
  });
  return { $schema, title, ...rest };
}
