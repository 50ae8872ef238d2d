import * as v from 'valibot';

/** A rectangle in device-independent pixels, as Electron counts them. */
const Side = v.pipe(v.number(), v.safeInteger());
export const BoundsSchema = v.object({
  x: Side,
  y: Side,
  width: v.pipe(Side, v.minValue(1)),
  height: v.pipe(Side, v.minValue(1)),
});
export type Bounds = v.InferOutput<typeof BoundsSchema>;

/** The narrowest and lowest a window gets: one readable pane and the inspector. */
export const smallest = { width: 720, height: 480 };

/** The size of a window that nobody has sized yet. */
const usual = { width: 1440, height: 900 };

/** How much of a window must be on a display for a person to be able to take hold of it. */
const grip = 64;

/**
 * Where a window is put: where it was last, if enough of that is on a display that is still there, else in the middle
 * of the first display.
 *
 * @param areas the work areas of the displays, the primary one first
 */
export function placeWindow(last: Bounds | null, areas: readonly Bounds[]): Bounds {
  if (last !== null && areas.some((area) => canBeGripped(last, area))) return last;
  const [area] = areas;
  const size = last ?? usual;
  if (area === undefined) return { x: 0, y: 0, width: size.width, height: size.height };
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

/** A place for one more window, so that it does not hide the one before it. */
export function beside({ x, y, width, height }: Bounds): Bounds {
  const step = 32;
  return { x: x + step, y: y + step, width, height };
}

/** The size in "1600x900", or null where it is none. */
export function sizeIn(text: string | undefined): { width: number; height: number } | null {
  const [, width, height] = /^(\d{2,5})x(\d{2,5})$/.exec(text ?? '') ?? [];
  return width === undefined || height === undefined ? null : { width: Number(width), height: Number(height) };
}

/** Whether the upper edge, which a window is moved by, is within reach in an area. */
function canBeGripped(window: Bounds, area: Bounds): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return across >= grip && window.y >= area.y && window.y + grip <= area.y + area.height;
}
