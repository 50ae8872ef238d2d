import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { freeName, KeySchema, LanguageSchema, NameSchema, nameFrom, TimeSchema, UuidSchema } from './identifier.ts';

const long = 'a'.repeat(64);

const spellings = [
  {
    schema: NameSchema,
    fit: ['a', '0', 'le-monde-2', 'a--b', 'con1', 'com', 'com10', long],
    unfit: [
      '',
      '-a',
      'A',
      'é',
      'a b',
      'a/b',
      '..',
      'a.b',
      'a\n',
      'con',
      'prn',
      'aux',
      'nul',
      'com1',
      'lpt9',
      `${long}a`,
    ],
  },
  {
    schema: KeySchema,
    fit: ['a', 'name', 'yesNo', 'one-of', long],
    unfit: ['', 'A', '1', '__proto__', 'constructor', 'prototype', 'a_b', `${long}a`],
  },
  { schema: UuidSchema, fit: ['3f1c8e52-9d0b-4a6e-8c1d-5b7f2e9a4c60'], unfit: ['', '3f1c8e52', 'x'.repeat(36)] },
  { schema: TimeSchema, fit: ['2024-05-01T10:00:00.000Z'], unfit: ['', '2024-05-01', 'yesterday'] },
  { schema: LanguageSchema, fit: ['', 'fr', 'en-GB', 'zh-Hant-TW'], unfit: ['f', 'français', 'fr_FR', 'fr-'] },
].flatMap(({ schema, fit, unfit }) => [
  ...fit.map((text) => ({ schema, text, is: true, as: schema.pipe[1].message })),
  ...unfit.map((text) => ({ schema, text, is: false, as: schema.pipe[1].message })),
]);

test.each(spellings)('“$text” as $as: $is', ({ schema, text, is }) => {
  expect(v.is(schema, text)).toBe(is);
});

const names: { text: string; name: string }[] = [
  { text: 'Le Monde', name: 'le-monde' },
  { text: 'L’Écho — « été » 2024.txt', name: 'l-echo-ete-2024-txt' },
  { text: 'ﬁn', name: 'fin' },
  { text: 'İzmir', name: 'izmir' },
  { text: '--a--', name: 'a' },
  { text: `${'x'.repeat(63)} y`, name: 'x'.repeat(63) },
  { text: 'Con', name: 'fallback' },
  { text: 'LPT1', name: 'fallback' },
  { text: 'Правда', name: 'fallback' },
  { text: '', name: 'fallback' },
  { text: '../..', name: 'fallback' },
];

test.each(names)('“$text” as a name is $name', ({ text, name }) => {
  expect(nameFrom(text, 'fallback')).toBe(name);
});

test('whatever the text, its name is a name, and the name of that name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.lorem()), (text) => {
      const name = nameFrom(text, 'fallback');
      expect(v.is(NameSchema, name)).toBe(true);
      expect(nameFrom(name, '')).toBe(name);
    }),
  );
});

test('a name that is free stays; one that is taken is numbered, without a gap', () => {
  expect(freeName('a', new Set(['b']))).toBe('a');
  expect(freeName('a', new Set(['a']))).toBe('a-2');
  expect(freeName('a', new Set(['a', 'a-2', 'a-3']))).toBe('a-4');
});

test('a free name is free and a name, however long the name is and however many are taken', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,63}$/).filter((text) => v.is(NameSchema, text));
  fc.assert(
    fc.property(
      fc.oneof(name, fc.constant(long)),
      fc.constantFrom(0, 1, 8, 9, 98, 99, 998, 999, 1200),
      (wanted, count) => {
        const taken = new Set<string>();
        for (let i = 0; i < count; i++) taken.add(freeName(wanted, taken));
        expect(taken.size).toBe(count);
        const free = freeName(wanted, taken);
        expect(taken.has(free)).toBe(false);
        expect(v.is(NameSchema, free)).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});
