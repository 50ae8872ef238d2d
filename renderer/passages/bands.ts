import type { Box, Point } from '../links/curves.ts';

/** The shapes of the bands between two panes: from where the two ends of a passage are to an outline. All in CSS pixels. */

/** Where an end of a passage is on the screen: in sight, or further up or down in its text. */
export interface BandEnd {
  readonly is: 'seen' | 'above' | 'below';
  /** From the top of its first line to the bottom of its last one, as far as it is in sight. */
  readonly top: number;
  readonly bottom: number;
}

export interface Band {
  /** The outline, to be filled. */
  readonly path: string;
  /** The gutters beside the two texts, where a click means the passage. */
  readonly left: Box;
  readonly right: Box;
}

/** Between the texts of two neighbouring panes: their edges that face one another, and the edge of both panes. */
export interface Between {
  /** Where the left text's lines end. */
  readonly from: number;
  /** Where the right text's lines start. */
  readonly to: number;
  /** Where the two panes meet. */
  readonly edge: number;
}

/** So far a band stays away from the letters. */
const apart = 4;

/** So wide is the gutter beside a text; the strip of tags and the edge of the pane are further out. */
const gutter = 14;

/** A band that leads out of sight comes to a point; one of a line far down is still to be seen. */
const least = 3;

/** The band of a passage; undefined where neither end is in sight. */
export function bandBetween(left: BandEnd, right: BandEnd, { from, to, edge }: Between): Band | undefined {
  if (left.is !== 'seen' && right.is !== 'seen') return undefined;
  const [start, end] = [from + apart, to - apart];
  const [a, b] = [withHeight(left), withHeight(right)];
  const upper = curve({ x: start, y: a.top }, { x: end, y: b.top }, edge);
  const lower = curve({ x: end, y: b.bottom }, { x: start, y: a.bottom }, edge);
  return {
    path: `M ${point({ x: start, y: a.top })} ${upper} L ${point({ x: end, y: b.bottom })} ${lower} Z`,
    left: { left: start, top: a.top, right: Math.min(start + gutter, edge), bottom: a.bottom },
    right: { left: Math.max(end - gutter, edge), top: b.top, right: end, bottom: b.bottom },
  };
}

function withHeight({ is, top, bottom }: BandEnd): { top: number; bottom: number } {
  if (is === 'seen') return { top, bottom: Math.max(bottom, top + least) };
  return { top, bottom: top };
}

/** It leaves and arrives level, between the lines, and turns where the panes meet. */
function curve(from: Point, to: Point, edge: number): string {
  return `C ${point({ x: edge, y: from.y })}, ${point({ x: edge, y: to.y })}, ${point(to)}`;
}

function point({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
