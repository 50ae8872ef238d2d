import { describe, expect, test } from 'vitest';
import { curvesFrom, legible, type Place, type Point, type Tie } from './curves.ts';

const left = { left: 0, top: 100, right: 400, bottom: 700 };
const right = { left: 400, top: 100, right: 800, bottom: 700 };

function seen(start: Point, end: Point, sight = left): Place {
  return { is: 'seen', start, end, sight };
}

const here = seen({ x: 50, y: 200 }, { x: 120, y: 200 });
const there = seen({ x: 500, y: 300 }, { x: 560, y: 300 }, right);

function tie(id: string, other: Place, way: 'out' | 'in' = 'out'): Tie {
  return { id, way, other };
}

/** The first and the last point of a path. */
function endsOf(path: string | undefined): Point[] {
  const numbers = [...(path ?? '').matchAll(/-?[\d.]+/g)].map(Number);
  const [x0 = NaN, y0 = NaN] = numbers;
  const [x1 = NaN, y1 = NaN] = numbers.slice(-2);
  return [
    { x: x0, y: y0 },
    { x: x1, y: y1 },
  ];
}

describe('a curve runs as its link does', () => {
  test.each<{ name: string; other: Place; ends: readonly [Point, Point] }>([
    {
      name: 'to the pane on the right: from edge to facing edge',
      other: there,
      ends: [
        { x: 120, y: 200 },
        { x: 500, y: 300 },
      ],
    },
    {
      name: 'within a pane: at the side of the nearer margin',
      other: seen({ x: 60, y: 400 }, { x: 150, y: 400 }),
      ends: [
        { x: 50, y: 200 },
        { x: 60, y: 400 },
      ],
    },
    {
      name: 'to what is further down: to the lower end of the margin',
      other: { is: 'below', sight: left },
      ends: [
        { x: 50, y: 200 },
        { x: 12, y: 698 },
      ],
    },
    {
      name: 'to what is further up in the next pane',
      other: { is: 'above', sight: right },
      ends: [
        { x: 120, y: 200 },
        { x: 412, y: 102 },
      ],
    },
    {
      name: 'to an article that is not open: into the margin',
      other: { is: 'away' },
      ends: [
        { x: 120, y: 200 },
        { x: 379, y: 176 },
      ],
    },
  ])('$name', ({ other, ends }) => {
    const [out] = curvesFrom(here, [tie('a', other, 'out')]);
    expect(endsOf(out?.path)).toEqual(ends);
    const [back] = curvesFrom(here, [tie('a', other, 'in')]);
    expect(endsOf(back?.path)).toEqual(ends.toReversed());
  });
});

test('what lies the same way out of sight has one curve, without a point where the directions differ', () => {
  const below: Place = { is: 'below', sight: right };
  const ties = [tie('a', below), tie('b', there), tie('c', below, 'in'), tie('d', { is: 'below', sight: left })];
  expect(curvesFrom(here, ties).map(({ ids, isDirected }) => ({ ids, isDirected }))).toEqual([
    { ids: ['a', 'c'], isDirected: false },
    { ids: ['b'], isDirected: true },
    { ids: ['d'], isDirected: true },
  ]);
});

test('a tag out of sight has curves to what is in sight, and none where it is not on the screen', () => {
  const ties = [tie('a', there), tie('b', { is: 'away' }), tie('c', { is: 'above', sight: right })];
  expect(curvesFrom({ is: 'below', sight: left }, ties).map(({ ids }) => ids)).toEqual([['a']]);
  expect(curvesFrom({ is: 'away' }, ties)).toEqual([]);
});

describe('a label stands where no words do', () => {
  test('between the panes on the curve that crosses there', () => {
    const [curve] = curvesFrom(here, [tie('a', there)]);
    expect(curve?.label.at.x).toBeCloseTo(406, 0);
    expect(curve?.label.at.y).toBeGreaterThan(200);
    expect(curve?.label.at.y).toBeLessThan(300);
    expect(curve?.label.isTurned).toBe(false);
  });

  test('in the margin, turned, where a curve stays within a pane', () => {
    const [curve] = curvesFrom(here, [tie('a', seen({ x: 60, y: 400 }, { x: 150, y: 400 }))]);
    expect(curve?.label).toEqual({ at: { x: 8, y: 300 }, isTurned: true });
  });

  test('and gives way to the one before it', () => {
    const label = (x: number, y: number, isTurned = false) => ({ at: { x, y }, isTurned, length: 60 });
    const [first, over, next, below, turned] = [
      label(100, 100),
      label(140, 106),
      label(161, 100),
      label(100, 114),
      label(100, 70, true),
    ];
    expect(legible([first, over, next, below, turned])).toEqual([first, next, below]);
    expect(legible([first, label(100, 60, true)])).toHaveLength(2);
  });
});
