/**
 * Where in a pane one reads. Texts follow one another at this line: a third down the pane, so that most of what is level is
 * still to come. At the very beginning of a text it lies on its first line, and goes down the pane while the text is
 * scrolled up by as much; where a text ends further down than that, it goes on to its last line. So each place of a text
 * is at the line at one scroll position, and its ends at the ends.
 */
const share = 1 / 3;

/** What decides where the line is, in CSS pixels of the scrolled content. */
export interface Extent {
  /** Where the text begins and ends. */
  readonly top: number;
  readonly end: number;
  /** How far it can be scrolled. */
  readonly most: number;
  /** Height of the pane. */
  readonly height: number;
}

/** The height in the content that is at the line when it is scrolled so far. */
export function heightRead(scrolled: number, extent: Extent): number {
  return between(scrolled, way(extent));
}

/** How far the content is scrolled to have a height of it at the line. */
export function scrolledTo(height: number, extent: Extent): number {
  return between(
    height,
    way(extent).map(([scrolled, read]) => [read, scrolled]),
  );
}

type Step = readonly [from: number, to: number];

/** How far it is scrolled, and what is at the line then. */
function way({ top, end, most, height }: Extent): Step[] {
  const line = height * share;
  const first: Step = [0, top];
  // Below the text there is room, so that its end may come to the line before everything is scrolled.
  const last: Step = [most, Math.max(end, most + line)];
  const below = last[1] - most - line;
  if (most < line + below) return [first, last];
  return [first, [line, line + line], [most - below, most - below + line], last];
}

function between(value: number, steps: readonly Step[]): number {
  let [from, to] = [steps[0], steps[1]];
  for (let i = 2; i < steps.length && to !== undefined && value > to[0]; i += 1) [from, to] = [to, steps[i]];
  if (from === undefined || to === undefined || to[0] <= from[0]) return from?.[1] ?? 0;
  const part = Math.min(1, Math.max(0, (value - from[0]) / (to[0] - from[0])));
  return from[1] + part * (to[1] - from[1]);
}
