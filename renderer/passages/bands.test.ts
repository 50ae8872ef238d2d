import { expect, test } from 'vitest';
import { type BandEnd, bandBetween } from './bands.ts';

const between = { from: 300, to: 360, edge: 330 };
const seen = (top: number, bottom: number): BandEnd => ({ is: 'seen', top, bottom });

test('a band goes from the lines of the one end to those of the other, and turns where the panes meet', () => {
  expect(bandBetween(seen(100, 150), seen(200, 230), between)?.path).toBe(
    'M 304 100 C 330 100, 330 200, 356 200 L 356 230 C 330 230, 330 150, 304 150 Z',
  );
});

test.each(['above', 'below'] as const)('to an end that is %s it comes to a point', (is) => {
  const y = is === 'above' ? 50 : 700;
  expect(bandBetween(seen(100, 150), { is, top: y, bottom: y }, between)?.path).toBe(
    `M 304 100 C 330 100, 330 ${y}, 356 ${y} L 356 ${y} C 330 ${y}, 330 150, 304 150 Z`,
  );
});

test.each([
  ['above', 'above'],
  ['above', 'below'],
] as const)('there is none from %s to %s', (left, right) => {
  expect(bandBetween({ is: left, top: 50, bottom: 50 }, { is: right, top: 50, bottom: 50 }, between)).toBeUndefined();
});

test('the gutters lie between the texts and the edge of their panes', () => {
  const band = bandBetween(seen(100, 150), seen(200, 230), between);
  expect(band?.left).toEqual({ left: 304, top: 100, right: 318, bottom: 150 });
  expect(band?.right).toEqual({ left: 342, top: 200, right: 356, bottom: 230 });
  const narrow = bandBetween(seen(100, 150), seen(200, 230), { from: 322, to: 338, edge: 330 });
  expect([narrow?.left.right, narrow?.right.left]).toEqual([330, 330]);
});

test('what is cut to nothing by the edge of the sight is still drawn', () => {
  const band = bandBetween(seen(100, 100), seen(200, 230), between);
  expect(band?.left).toMatchObject({ top: 100, bottom: 103 });
});
