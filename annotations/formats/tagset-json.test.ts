import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layers } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { Problem } from '../model/problem.ts';
import { palette, type Tagset, type TagType } from '../model/tagset.ts';
import { readTagsetJson, tagsetSchemaNumber, writeTagsetJson } from './tagset-json.ts';
import { tagsetJsonSchema } from './tagset-json-schema.ts';

const written = writeTagsetJson(defaultTagset);

/** The default tagset's document with something else in it. */
function edited(edit: (document: ReturnType<typeof JSON.parse>) => void): string {
  const document = JSON.parse(written);
  edit(document);
  return JSON.stringify(document);
}

function refusal(text: string): unknown {
  try {
    return readTagsetJson(text, 'types.json');
  } catch (problem) {
    if (problem instanceof Problem) return problem.toData();
    throw problem;
  }
}

const anyLabel = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((label) => label.trim() !== '');
const anyType: fc.Arbitrary<TagType> = fc.record({
  id: fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,9}$/).filter((id) => id !== 'constructor' && id !== 'prototype'),
  label: anyLabel,
  colour: fc.constantFrom(...palette),
  key: fc.constant(''),
  guideline: fc.string({ unit: 'grapheme', maxLength: 30 }),
  retired: fc.constant(false),
});
const anyTagset: fc.Arbitrary<Tagset> = fc
  .uniqueArray(anyType, {
    minLength: 1,
    maxLength: 6,
    comparator: (a, b) => a.id === b.id || a.label.trim() === b.label.trim(),
  })
  .map((types) => ({ ...defaultTagset, layers: { ...defaultTagset.layers, claim: { types, attributes: [] } } }));

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(anyTagset, (tagset) => {
      expect(readTagsetJson(writeTagsetJson(tagset), 'x')).toEqual(tagset);
    }),
  );
});

test('the file says what it is, and ends with a line end', () => {
  expect(JSON.parse(written)).toMatchObject({ format: 'visavis-tagset', schema: tagsetSchemaNumber });
  expect(written.endsWith('}\n')).toBe(true);
});

describe('a file is refused whole, with the place:', () => {
  const file = 'types.json';
  const rows: readonly { name: string; text: string; code: string; values?: object }[] = [
    { name: 'no JSON', text: written.slice(0, 40), code: 'file-not-json' },
    {
      name: 'a project',
      text: '{"format": "visavis-project", "schema": 1}',
      code: 'import-no-tagset',
      values: { file },
    },
    { name: 'anything else', text: '[]', code: 'import-no-tagset', values: { file } },
    {
      name: 'of a newer schema',
      text: edited((document) => {
        document.schema = 99;
      }),
      code: 'schema-newer',
      values: { file, schema: 99, known: tagsetSchemaNumber },
    },
    {
      name: 'a colour that there is not',
      text: edited((document) => {
        document.layers.entity.types[2].colour = 'mauve';
      }),
      code: 'file-damaged',
      values: { place: 'layers.entity.types[2].colour' },
    },
    {
      name: 'a layer missing',
      text: edited((document) => {
        delete document.layers.claim;
      }),
      code: 'file-damaged',
      values: { place: 'layers.claim' },
    },
    {
      name: 'a key that nobody knows',
      text: edited((document) => {
        document.layers.entity.types[0].icon = 'x';
      }),
      code: 'file-damaged',
      values: { place: 'layers.entity.types[0].icon' },
    },
    {
      name: 'one key for two types',
      text: edited((document) => {
        document.layers.claim.types[1].key = 'p';
      }),
      code: 'tagset-same-key',
      values: { place: 'layers.claim.types[1].key' },
    },
  ];
  test.each(rows)('$name', ({ text, code, values = {} }) => {
    expect(refusal(text)).toMatchObject({ code, values });
  });
});

test('every layer is in the document', () => {
  expect(Object.keys(JSON.parse(written).layers)).toEqual([...layers]);
});

/** After a change that is meant: `npx vitest run annotations/formats -u` writes the file anew. */
test('the JSON Schema in docs/schema is the one that the code makes', async () => {
  const file = `../../docs/schema/visavis-tagset-${tagsetSchemaNumber}.schema.json`;
  await expect(`${JSON.stringify(tagsetJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
});
