import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../model/article.ts';
import { narrowed, unitsAround, widened } from './widening.ts';

const text = 'Titre\nElle a dit : « La paix est proche. Il faut agir », puis elle est partie. Nous verrons.\nFin.';
const blocks: Block[] = [
  { start: 0, end: 5, kind: 'heading' },
  { start: 6, end: text.indexOf('\nFin'), kind: 'paragraph' },
  { start: text.indexOf('Fin'), end: text.length, kind: 'paragraph' },
];
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

test.each<[from: string, ...units: string[]]>([
  ['ai', 'paix', 'La paix est proche. Il faut agir', '« La paix est proche. Il faut agir »'],
  ['paix est', 'La paix est proche. Il faut agir', '« La paix est proche. Il faut agir »'],
  ['erron', 'verrons', 'Nous verrons.'],
  ['itr', 'Titre', 'Titre\nElle'],
])('“%s” lies in ever larger units', (from, ...units) => {
  const found = unitsAround(text, at(from), blocks, 'fr').map(words);
  for (const [i, unit] of units.entries())
    expect(
      found.some((candidate) => candidate.startsWith(unit)),
      `${i}`,
    ).toBe(true);
  expect(found.at(-1)).toBe(text);
});

const spans = fc
  .tuple(fc.nat(text.length), fc.nat(text.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

test('each unit holds the span and the unit before it in length', () => {
  fc.assert(
    fc.property(spans, (span) => {
      let before = span.end - span.start;
      for (const unit of unitsAround(text, span, blocks, 'fr')) {
        expect(unit.start).toBeLessThanOrEqual(span.start);
        expect(unit.end).toBeGreaterThanOrEqual(span.end);
        expect(unit.end - unit.start).toBeGreaterThan(before - 1);
        before = unit.end - unit.start;
      }
    }),
  );
});

test('widening ends at the whole text, and narrowing from there ends at the caret', () => {
  fc.assert(
    fc.property(fc.nat(text.length), (offset) => {
      let span = { start: offset, end: offset };
      for (let steps = 0; steps < 20; steps++) span = widened(text, span, blocks, 'fr');
      expect(span).toEqual({ start: 0, end: text.length });
      for (let steps = 0; steps < 20; steps++) span = narrowed(text, span, offset, blocks, 'fr');
      expect(span).toEqual({ start: offset, end: offset });
    }),
  );
});
