import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Extent, heightRead, scrolledTo } from './reading-line.ts';

/** A pane of 600 with a text of 2,000, which leaves room of 400 below. */
const pane: Extent = { top: 12, end: 2012, most: 2012 + 400 - 600, height: 600 };

test.each([
  { name: 'the first line at the beginning', scrolled: 0, read: 12 },
  { name: 'going down the pane', scrolled: 100, read: 206 },
  { name: 'a third down the pane', scrolled: 200, read: 400 },
  { name: 'a third down the pane from there on', scrolled: 1000, read: 1200 },
  { name: 'the last line at the end, though that stands a third down', scrolled: 1812, read: 2012 },
])('what is read: $name', ({ scrolled, read }) => {
  expect(heightRead(scrolled, pane)).toBeCloseTo(read);
  expect(scrolledTo(read, pane)).toBeCloseTo(scrolled);
});

test('where a text ends further down than the line, the line goes on to the end', () => {
  const withoutRoom = { ...pane, most: pane.end - pane.height };
  expect(heightRead(withoutRoom.most, withoutRoom)).toBe(pane.end);
  expect(heightRead(withoutRoom.most - 100, withoutRoom)).toBe(pane.end - 200);
  expect(heightRead(1000, withoutRoom)).toBe(1200);
});

test('a text that is all in sight is scrolled nowhere', () => {
  const short = { top: 12, end: 80, most: 0, height: 600 };
  expect([0, 40, 80, 900].map((height) => scrolledTo(height, short))).toEqual([0, 0, 0, 0]);
});

const anyExtent = fc
  .record({ text: fc.nat(5000), room: fc.nat(500), height: fc.integer({ min: 50, max: 1500 }) })
  .map(({ text, room, height }) => ({ top: 12, end: 12 + text, most: Math.max(0, 12 + text + room - height), height }));

test('each place is at the line at one scroll position, and the ends at the ends', () => {
  fc.assert(
    fc.property(
      anyExtent,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (extent, x, y) => {
        const [less, more] = [Math.min(x, y) * extent.most, Math.max(x, y) * extent.most];
        expect(heightRead(less, extent)).toBeLessThanOrEqual(heightRead(more, extent));
        expect(scrolledTo(heightRead(less, extent), extent)).toBeCloseTo(less, 4);
        expect(heightRead(0, extent)).toBe(extent.top);
        if (extent.most > 0) expect(heightRead(extent.most, extent)).toBeGreaterThanOrEqual(extent.end);
        expect(scrolledTo(extent.top, extent)).toBe(0);
      },
    ),
  );
});
