/**
 * Agreement beyond chance against published tables. The files lie outside the repository (`../shared/conformance`, or where
 * VISAVIS_CONFORMANCE says); where they are not, these tests are skipped and the line says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { alpha } from '../../annotations/agreement/alpha.ts';
import { bennettS, cohenKappa, gwetAc1, observedAgreement, scottPi } from '../../annotations/agreement/chance.ts';
import { nominal } from '../../annotations/agreement/distance.ts';
import type { Figure } from '../../annotations/agreement/figure.ts';
import { ratingsOf } from '../../annotations/agreement/ratings.ts';

const folder = process.env.VISAVIS_CONFORMANCE ?? path.resolve(import.meta.dirname, '../../../shared/conformance');
const place = path.join(folder, 'agreement');

function read(figure: Figure): number {
  return 'value' in figure ? figure.value : Number.NaN;
}

const TableSchema = v.object({
  table: v.array(v.array(v.number())),
  n: v.number(),
  cases: v.array(v.object({ measure: v.string(), pa: v.number(), coefficient: v.number() })),
});

if (!existsSync(place)) test.skip(`agreement beyond chance: skipped, as there is no ${place}`, () => undefined);
else {
  describe.each(readdirSync(path.join(place, 'gwet')))('irrCAC: %s', (name) => {
    const { table, n, cases } = v.parse(TableSchema, JSON.parse(readFileSync(path.join(place, 'gwet', name), 'utf8')));
    const ratings = ratingsOf(table.flatMap((row, i) => row.map((count, j) => ({ said: [`c${i}`, `c${j}`], count }))));

    test('AC1 and the share that agrees', () => {
      const unweighted = cases.filter(({ measure }) => measure === 'AC1');
      expect(unweighted).toHaveLength(1);
      expect(ratings.counts.reduce((sum, count) => sum + count, 0)).toBe(n);
      for (const { pa, coefficient } of unweighted) {
        expect(read(observedAgreement(ratings))).toBeCloseTo(pa, 10);
        // Five decimals are given.
        expect(Math.abs(read(gwetAc1(ratings, table.length)) - coefficient)).toBeLessThan(5e-6);
      }
    });
  });

  test('artstein_poesio_example.txt', () => {
    const lines = readFileSync(path.join(place, 'artstein_poesio_example.txt'), 'utf8').trim().split('\n');
    const items = new Map<string, (string | undefined)[]>();
    for (const line of lines) {
      const [coder, item = '', label] = line.trim().split('\t');
      const said = items.get(item) ?? [];
      said[coder === 'a' ? 0 : 1] = label;
      items.set(item, said);
    }
    expect(items.size).toBe(100);
    const ratings = ratingsOf([...items.values()].map((said) => ({ said, count: 1 })));
    expect(read(observedAgreement(ratings))).toBeCloseTo(0.88, 10);
    expect(read(bennettS(ratings, 3))).toBeCloseTo(0.82, 10);
    expect(read(scottPi(ratings))).toBeCloseTo(0.7995322, 6);
    expect(read(cohenKappa(ratings))).toBeCloseTo(0.8013245, 6);
    expect(read(alpha(ratings, nominal))).toBeCloseTo(0.8005346, 6);
  });
}
