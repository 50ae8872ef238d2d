/** The shapes of links on the screen: from where their ends are to the curves that join them. All in CSS pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a tag is: in sight, further up or down in a text that is open, or nowhere on the screen. */
export type Place =
  | {
      readonly is: 'seen';
      /** Under the first and after the last of its characters. */
      readonly start: Point;
      readonly end: Point;
      /** The part of the screen that its text is seen in. */
      readonly sight: Box;
    }
  | { readonly is: 'above' | 'below'; readonly sight: Box }
  | { readonly is: 'away' };

type OnScreen = Exclude<Place, { is: 'away' }>;

/** A link of the tag that curves are drawn for, to where its other end is. */
export interface Tie {
  readonly id: string;
  readonly way: 'out' | 'in';
  readonly other: Place;
}

/** One curve, for one link or for several whose other ends lie the same way out of sight. It runs the way they do. */
export interface Curve {
  readonly ids: readonly string[];
  /** Whether all of them run the same way, so that it has a point. */
  readonly isDirected: boolean;
  readonly path: string;
  readonly label: Spot;
  /** Where the other end is. */
  readonly to: Place['is'];
}

/** The middle of a label, in a margin where no words stand. In one beside a text it is turned, to read upwards. */
export interface Spot {
  readonly at: Point;
  readonly isTurned: boolean;
}

/** From the edge of a pane into its margin: where what leads out of sight ends, and where turned labels stand. */
const gutter = { end: 12, label: 8, labelRight: 21 };

/** From the edge between two panes to the middle of the two margins that meet there: the left one is wider. */
const betweenMargins = 6;

/** The curves of the tag at a place. None where the tag is not on the screen: there is nothing to start from. */
export function curvesFrom(here: Place, ties: readonly Tie[]): Curve[] {
  if (here.is === 'away') return [];
  const groups = new Map<string, Tie[]>();
  for (const tie of ties) {
    // From out of sight to out of sight there is nothing to be seen.
    if (here.is !== 'seen' && tie.other.is !== 'seen') continue;
    const key = groupOf(tie);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [tie]);
    else group.push(tie);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [curveOf(here, first.other, group)];
  });
}

/** Ends in sight have a curve each; the others have one together for each direction. */
function groupOf({ id, other }: Tie): string {
  if (other.is === 'seen') return id;
  return other.is === 'away' ? 'away' : `${other.is} ${other.sight.left}`;
}

function curveOf(here: OnScreen, other: Place, group: readonly Tie[]): Curve {
  const { bezier, label } = other.is === 'away' ? outward(here) : between(here, other);
  const isOut = group[0]?.way === 'out';
  const points = isOut ? bezier : bezier.toReversed();
  const [first, ...others] = points.map(({ x, y }) => `${round(x)} ${round(y)}`);
  return {
    ids: group.map(({ id }) => id),
    isDirected: group.every(({ way }) => (way === 'out') === isOut),
    path: `M ${first} C ${others.join(', ')}`,
    label,
    to: other.is,
  };
}

/** A cubic curve: its start, the two points that bend it, its end. */
type Bezier = readonly [Point, Point, Point, Point];

interface Shape {
  readonly bezier: Bezier;
  readonly label: Spot;
}

function between(here: OnScreen, other: OnScreen): Shape {
  return here.sight.left === other.sight.left ? beside(here, other) : across(here, other);
}

/** Within a pane: through the margin that is nearer. */
function beside(here: OnScreen, other: OnScreen): Shape {
  const side = sideOf(here, other);
  const [from, to] = [pointOf(here, side), pointOf(other, side)];
  const { left, right } = here.sight;
  const x = side === 'left' ? left + gutter.end : right - gutter.end;
  const labelX = side === 'left' ? left + gutter.label : right - gutter.labelRight;
  return {
    bezier: [from, { x, y: from.y }, { x, y: to.y }, to],
    label: { at: { x: labelX, y: (from.y + to.y) / 2 }, isTurned: true },
  };
}

/**
 * From pane to pane: from one edge to the one that faces it. It leaves and arrives level, between the lines, and turns where
 * the panes meet.
 */
function across(here: OnScreen, other: OnScreen): Shape {
  const isRightward = here.sight.left < other.sight.left;
  const [from, to] = [pointOf(here, isRightward ? 'right' : 'left'), pointOf(other, isRightward ? 'left' : 'right')];
  const near = isRightward ? here.sight.right : here.sight.left;
  const far = isRightward ? other.sight.left : other.sight.right;
  // What leads up or down out of sight arrives that way.
  const bend = other.is === 'seen' ? { x: far, y: to.y } : { x: to.x, y: (from.y + to.y) / 2 };
  const bezier: Bezier = [from, { x: near, y: from.y }, bend, to];
  return { bezier, label: { at: pointAt(bezier, near + betweenMargins), isTurned: false } };
}

/** Level to the margin beside the tag, and up there a little: its other end is nowhere on the screen. */
function outward(here: OnScreen): Shape {
  const from = pointOf(here, 'right');
  const x = Math.max(from.x, here.sight.right - gutter.labelRight);
  const to = { x, y: from.y - 2 * gutter.end };
  const bezier: Bezier = [from, { x, y: from.y }, { x, y: from.y }, to];
  return { bezier, label: { at: { x, y: to.y }, isTurned: true } };
}

/** The point of a curve at an x between those of its ends, found by halving: towards its end x only grows or only falls. */
function pointAt([p, q, r, s]: Bezier, x: number): Point {
  const on = (axis: 'x' | 'y', t: number) =>
    (1 - t) ** 3 * p[axis] + 3 * (1 - t) ** 2 * t * q[axis] + 3 * (1 - t) * t ** 2 * r[axis] + t ** 3 * s[axis];
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (on('x', middle) < x === p.x < s.x) low = middle;
    else high = middle;
  }
  return { x: on('x', low), y: on('y', low) };
}

function sideOf(...places: readonly OnScreen[]): 'left' | 'right' {
  const distance = (side: 'left' | 'right') =>
    places.reduce((sum, place) => {
      const { x } = pointOf(place, side);
      return sum + (side === 'left' ? x - place.sight.left : place.sight.right - x);
    }, 0);
  return distance('left') <= distance('right') ? 'left' : 'right';
}

/** Where a curve meets a tag, on the side that it comes from; for one out of sight, the end of the margin there. */
function pointOf(place: OnScreen, side: 'left' | 'right'): Point {
  if (place.is === 'seen') return side === 'left' ? place.start : place.end;
  const { left, right, top, bottom } = place.sight;
  return {
    x: side === 'left' ? left + gutter.end : right - gutter.end,
    y: place.is === 'above' ? top + 2 : bottom - 2,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A label, with its length in CSS pixels. */
export interface Label extends Spot {
  readonly length: number;
}

/** Height of a label's line. */
const labelHeight = 13;

/** Which labels can stand without covering one that came before; the others are left out, to be read in the inspector. */
export function legible<L extends Label>(labels: readonly L[]): L[] {
  const standing: L[] = [];
  for (const label of labels) {
    const box = sizeOf(label);
    const isFree = standing.every((other) => {
      const { width, height } = sizeOf(other);
      return (
        Math.abs(other.at.y - label.at.y) >= (height + box.height) / 2 ||
        Math.abs(other.at.x - label.at.x) >= (width + box.width) / 2
      );
    });
    if (isFree) standing.push(label);
  }
  return standing;
}

function sizeOf({ length, isTurned }: Label): { width: number; height: number } {
  return isTurned ? { width: labelHeight, height: length } : { width: length, height: labelHeight };
}
