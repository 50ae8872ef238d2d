import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEdited } from '../edit/edits.fixture.ts';
import { uuid } from '../model/annotation.fixture.ts';
import { curatedBy } from '../model/curated.ts';
import { allAnnotations } from '../model/project.ts';
import { copyOf, handedOver, hour, on } from './exchange.fixture.ts';
import { handOver, isHandOver, readHandOver, recordsIn, writeHandOver } from './hand-over.ts';
import { ownRecords } from './own-records.ts';
import { removedBy } from './removed.ts';

test('what is written is read again, whatever was made', () => {
  fc.assert(
    fc.property(anyEdited, fc.constantFrom('anna', 'bilal'), (project, by) => {
      const document = handOver(project, { id: uuid(1), by, at: hour(1), removed: [{ id: uuid(2), at: hour(1) }] });
      const content = writeHandOver(document);
      expect(isHandOver(content)).toBe(true);
      const again = readHandOver(content, 'x.json');
      expect(again).toEqual(document);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(recordsIn(again).sort(byId)).toEqual(ownRecords(project, by).sort(byId));
    }),
  );
});

test('a hand-over has one’s own records and curated set, hashes and titles, and no text', () => {
  const own = on('maire', 1);
  const curated = on('Valmont', 2, { creator: curatedBy('bilal') });
  const document = handedOver(copyOf([own, curated, on('préfet', 3, { creator: 'anna' })]), 2);
  expect(document.annotations.map(({ id }) => id)).toEqual([own.id, curated.id]);
  expect(document.articles).toEqual([{ id: 'a', title: 'A', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(writeHandOver(document)).not.toContain('quarante maisons. Le préfet');
});

test.each([
  ['something else', '{"format": "visavis-project", "schema": 1}', 'hand-over-not-ours'],
  ['a newer one', '{"format": "visavis-hand-over", "schema": 99}', 'schema-newer'],
  ['one that is cut off', writeHandOver(handedOver(copyOf(), 1)).slice(0, -20), 'file-not-json'],
  [
    'a key that nobody knows',
    writeHandOver(handedOver(copyOf(), 1)).replace('"by"', '"more": 1, "by"'),
    'file-damaged',
  ],
])('%s is refused', (_, content, code) => {
  expect(() => readHandOver(content, 'x.json')).toThrow(expect.objectContaining({ code }));
});

test('what was removed is what the journal says, but for what came back', () => {
  const [one, two, other] = [on('maire', 1), on('Valmont', 2), on('préfet', 3, { creator: 'anna' })];
  const entry = (seq: number, diff: { added?: (typeof one)[]; removed?: (typeof one)[] }) =>
    ({
      seq,
      at: hour(seq),
      by: 'bilal',
      name: 'remove',
      cause: 'do',
      diff: { added: [], updated: [], removed: [], ...diff },
    }) as const;
  const entries = [
    entry(1, { added: [one, two] }),
    entry(2, { removed: [one, two, other] }),
    entry(3, { added: [two] }),
  ];
  expect(removedBy('bilal', entries)).toEqual([{ id: one.id, at: hour(2) }]);
  expect([...allAnnotations(copyOf([one]))]).toHaveLength(1);
});
