import { expect, test } from 'vitest';
import { documentSchema } from '../formats/visavis-json-schema.ts';
import { HandOverSchema, handOverSchemaNumber } from './hand-over.ts';

/** After a change that is meant: `npx vitest run annotations/exchange -u` writes the file anew. */
test('the JSON Schema in docs/schema is the one that the code makes', async () => {
  const file = `../../docs/schema/visavis-hand-over-${handOverSchemaNumber}.schema.json`;
  const schema = documentSchema(
    HandOverSchema,
    `What a colleague hands over by Vis-à-vis, schema ${handOverSchemaNumber}`,
  );
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
});
