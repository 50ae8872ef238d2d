import { expect, test } from 'vitest';
import { schemaNumber } from '../model/project.ts';
import { visavisJsonSchema } from './visavis-json-schema.ts';

/** After a change that is meant: `npx vitest run annotations/formats -u` writes the file anew. */
test('the JSON Schema in docs/schema is the one that the code makes', async () => {
  const file = `../../docs/schema/visavis-${schemaNumber}.schema.json`;
  await expect(`${JSON.stringify(visavisJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
});
