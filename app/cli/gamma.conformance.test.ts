/**
 * Gamma against values that pygamma-agreement computed. The files lie outside the repository (`../shared/conformance`, or
 * where VISAVIS_CONFORMANCE says); where they are not, these tests are skipped and the line says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { bestAlignment, dissimilarity, type Marks } from '../../annotations/agreement/alignment.ts';
import { gammaOf } from '../../annotations/agreement/gamma.ts';

const folder = process.env.VISAVIS_CONFORMANCE ?? path.resolve(import.meta.dirname, '../../../shared/conformance');
const place = path.join(folder, 'agreement/pygamma');

const UnitsSchema = v.array(
  v.object({ annotator: v.string(), start: v.number(), end: v.number(), category: v.string() }),
);
const FixtureSchema = v.object({
  params: v.object({ alpha: v.number(), beta: v.number(), deltaEmpty: v.number() }),
  continuum: UnitsSchema,
  tier1: v.object({
    pairDissimilarities: v.array(
      v.object({
        annotatorA: v.string(),
        unitIndexA: v.number(),
        annotatorB: v.string(),
        unitIndexB: v.number(),
        combined: v.number(),
      }),
    ),
    bestAlignmentDisorder: v.number(),
  }),
  tier2: v.object({
    sampledContinua: v.array(
      v.object({
        units: UnitsSchema,
        bestAlignmentDisorder: v.number(),
        scaled: v.object({ units: UnitsSchema, bestAlignmentDisorder: v.number() }),
      }),
    ),
  }),
  tier3: v.object({ expectedDisorder: v.number(), gamma: v.number() }),
});

function marksOf(units: v.InferOutput<typeof UnitsSchema>): Marks {
  const coders = [...new Set(units.map(({ annotator }) => annotator))].sort();
  return coders.map((coder) => units.filter(({ annotator }) => annotator === coder));
}

function differsBy(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-12);
}

if (!existsSync(place)) test.skip(`gamma by pygamma-agreement: skipped, as there is no ${place}`, () => undefined);
else {
  describe.each(readdirSync(place))('%s', (name) => {
    const read = v.parse(FixtureSchema, JSON.parse(readFileSync(path.join(place, name), 'utf8')));
    const { alpha, beta, deltaEmpty } = read.params;
    const how = { alpha, beta, nothing: deltaEmpty };

    test('dissimilarities', () => {
      const coders = [...new Set(read.continuum.map(({ annotator }) => annotator))].sort();
      const marks = marksOf(read.continuum);
      expect(read.tier1.pairDissimilarities).not.toHaveLength(0);
      for (const { annotatorA, unitIndexA, annotatorB, unitIndexB, combined } of read.tier1.pairDissimilarities) {
        const a = marks[coders.indexOf(annotatorA)]?.[unitIndexA];
        const b = marks[coders.indexOf(annotatorB)]?.[unitIndexB];
        expect(a && b && dissimilarity(a, b, how)).toBeCloseTo(combined, 5);
      }
    });

    test('the best alignment of the continuum and of each sampled one', () => {
      const continua = [
        { units: read.continuum, bestAlignmentDisorder: read.tier1.bestAlignmentDisorder },
        ...read.tier2.sampledContinua.flatMap((sampled) => [sampled, sampled.scaled]),
      ];
      expect(continua.length).toBeGreaterThan(10);
      for (const { units, bestAlignmentDisorder } of continua) {
        const { disorder, isExact } = bestAlignment(marksOf(units), how);
        expect(isExact).toBe(true);
        expect(differsBy(disorder, bestAlignmentDisorder)).toBeLessThan(1e-5);
      }
    });

    test('gamma, by chance of our own', () => {
      const { figure, precision } = gammaOf([marksOf(read.continuum)], how);
      const found = figure([1]);
      expect('value' in found && Math.abs(found.value - read.tier3.gamma)).toBeLessThan(0.05);
      expect(precision).toBeLessThan(0.05);
    });
  });
}
