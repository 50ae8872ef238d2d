import { describe, expect, test } from 'vitest';
import { type Bounds, placeWindow, sizeIn } from './bounds.ts';

const laptop: Bounds = { x: 0, y: 0, width: 1280, height: 720 };
const second: Bounds = { x: 1280, y: -200, width: 1920, height: 1080 };
const window = (x: number, y: number, width = 1000, height = 600): Bounds => ({ x, y, width, height });

describe('where a window is put', () => {
  const rows: Record<string, { last: Bounds | null; areas: Bounds[]; placed: Bounds }> = {
    'the first time, in the middle': {
      last: null,
      areas: [second],
      placed: { x: 1280 + 240, y: -200 + 90, width: 1440, height: 900 },
    },
    'the first time, no larger than the display': { last: null, areas: [laptop], placed: laptop },
    'where it was': { last: window(40, 50), areas: [laptop], placed: window(40, 50) },
    'where it was, on the second display': {
      last: window(1500, -150),
      areas: [laptop, second],
      placed: window(1500, -150),
    },
    'in the middle when the second display is gone': {
      last: window(1500, -150),
      areas: [laptop],
      placed: window(140, 60),
    },
    'in the middle when its upper edge is above the display': {
      last: window(0, -20),
      areas: [laptop],
      placed: window(140, 60),
    },
    'in the middle when its upper edge is below the display': {
      last: window(0, 700),
      areas: [laptop],
      placed: window(140, 60),
    },
    'in the middle when only a sliver is left': { last: window(1250, 0), areas: [laptop], placed: window(140, 60) },
    'somewhere even without a display': { last: null, areas: [], placed: { x: 0, y: 0, width: 1440, height: 900 } },
  };
  for (const [name, { last, areas, placed }] of Object.entries(rows)) {
    test(name, () => expect(placeWindow(last, areas)).toEqual(placed));
  }
});

describe('a size in words', () => {
  const rows = [
    ['1600x900', { width: 1600, height: 900 }],
    ['1600 x 900', null],
    ['x', null],
    ['', null],
    [undefined, null],
  ] as const;
  for (const [text, size] of rows) test(String(text), () => expect(sizeIn(text)).toEqual(size));
});
