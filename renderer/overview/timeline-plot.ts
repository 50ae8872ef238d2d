import * as Plot from '@observablehq/plot';
import type { Period } from '../../annotations/overview/calendar.ts';
import type { FigureMark } from '../state/overview.ts';
import { t } from '../words.ts';
import type { Drawing } from './figure-model.ts';
import { fitted, keyHeight, keyOver, type Label, plotted, reachable, rowLabels, widthOf } from './plotted.ts';

/** A row for each article: when it came out, and the days, months and years that it speaks of. */
export interface TimelinePlot {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly label: string }[];
  readonly publications: readonly Placed[];
  readonly dated: readonly Placed[];
  /** The colour's name of the type that dates are tagged with. */
  readonly colour: string;
}

export interface Placed {
  readonly row: string;
  readonly period: Period;
  readonly mark: FigureMark;
}

/** In CSS pixels. */
const rowHeight = 36;
/** A day’s sign below the line of its article, and the diamond above it, so that neither hides the other. */
const below = 7;
const above = -8;
const axisHeight = 44;
/** Between the signs of dates that would hide each other, which stand on several levels. */
const apart = 14;
const mostLevels = 4;
const radius = 6.5;
const atLeast = 12;
const dayLength = 86_400_000;

export function timelinePlot(plot: TimelinePlot, drawing: Drawing): SVGSVGElement {
  const { title, rows, publications, dated, colour } = plot;
  const { width, paint } = drawing;
  const room = Math.min(width * 0.3, 30 + Math.max(...rows.map(({ label }) => widthOf(label))));
  const labels = rows.map(({ key, label }): Label => ({ key, text: fitted(label, room - 16), full: label }));
  const domain = domainOf([...publications, ...dated]);
  const perPixel = (domain.to - domain.from) / (width - room - 24);
  /** A short stretch is still wide enough to be seen and clicked. */
  const drawnEnd = (each: Placed) => Math.max(endOf(each), startOf(each) + atLeast * perPixel);
  const toPixels = (time: number) => (time - domain.from) / perPixel;
  const levels = levelsOf(dated, toPixels);
  // Hours are nothing that a date says.
  const ticks = domain.to - domain.from < 21 * dayLength ? { ticks: 'day' } : {};
  const days = dated.filter(({ period }) => period.precision === 'day');
  const spans = dated.filter(({ period }) => period.precision !== 'day');
  const deepest = Math.max(0, ...levels.values());
  const height = rowHeight + deepest * apart;
  /** How far below its row’s middle a sign stands. */
  const depth = (level: number) => below + level * apart - (deepest * apart) / 2;
  const onLevel = (all: readonly Placed[], level: number) => all.filter((each) => levels.get(each) === level);
  const mention = { fill: paint(`${colour}-fill`), stroke: paint(`${colour}-line`) };
  const publication = { fill: paint('accent'), stroke: paint('accent') };
  return plotted(title, {
    width,
    height: keyHeight + rows.length * height + axisHeight,
    marginTop: keyHeight,
    marginBottom: axisHeight,
    marginLeft: room,
    marginRight: 24,
    x: { type: 'utc', domain: [new Date(domain.from), new Date(domain.to)], axis: null },
    y: { type: 'band', domain: rows.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      Plot.gridX({ ...ticks, stroke: paint('line'), strokeOpacity: 1 }),
      Plot.ruleY(rows, { y: 'key', stroke: paint('line') }),
      Plot.axisX({ ...ticks, anchor: 'bottom', label: null, fill: paint('soft'), stroke: paint('line-strong') }),
      keyOver(
        [
          { label: t('overview.timeline.publishedKey'), ...publication, shape: 'diamond' },
          { label: t('overview.timeline.dayKey'), ...mention, shape: 'dot' },
          { label: t('overview.timeline.spanKey'), ...mention, shape: 'bar' },
        ],
        drawing,
      ),
      rowLabels(labels, drawing),
      Plot.dot(publications, {
        x: (each: Placed) => new Date(middleOf(each)),
        y: 'row',
        r: 6,
        dy: above - (deepest * apart) / 2,
        symbol: 'diamond',
        stroke: paint('accent'),
        strokeWidth: 1.5,
        fill: ({ period }: Placed) => (period.precision === 'day' ? paint('accent') : paint('sheet')),
        ...reachable(publications),
      }),
      ...Array.from({ length: deepest + 1 }, (_, level) => [
        Plot.barX(onLevel(spans, level), {
          y: 'row',
          x1: (each: Placed) => new Date(startOf(each)),
          x2: (each: Placed) => new Date(drawnEnd(each)),
          insetTop: height / 2 + depth(level) - 5,
          insetBottom: height / 2 - depth(level) - 5,
          rx: 3,
          ...mention,
          ...reachable(onLevel(spans, level)),
        }),
        Plot.dot(onLevel(days, level), {
          x: (each: Placed) => new Date(middleOf(each)),
          y: 'row',
          r: radius,
          dy: depth(level),
          strokeWidth: 1.5,
          ...mention,
          ...reachable(onLevel(days, level)),
        }),
        Plot.text(
          onLevel(dated, level).filter(({ mark }) => mark.annotations.length > 1),
          {
            x: (each: Placed) =>
              new Date(each.period.precision === 'day' ? middleOf(each) : (startOf(each) + drawnEnd(each)) / 2),
            y: 'row',
            dy: depth(level),
            fontSize: 10,
            text: ({ mark }: Placed) => String(mark.annotations.length),
            fill: paint('ink'),
          },
        ),
      ]).flat(),
    ],
  });
}

/** On which level a sign stands: the first on which it does not lie over the one before it in its row. */
function levelsOf(dated: readonly Placed[], toPixels: (time: number) => number): ReadonlyMap<Placed, number> {
  const levels = new Map<Placed, number>();
  const ends = new Map<string, number[]>();
  for (const each of [...dated].sort((a, b) => startOf(a) - startOf(b))) {
    const isDay = each.period.precision === 'day';
    const from = isDay ? toPixels(middleOf(each)) - radius : toPixels(startOf(each));
    const to = isDay ? from + 2 * radius : Math.max(toPixels(endOf(each)), from + atLeast);
    const taken = ends.get(each.row) ?? [];
    const free = Array.from({ length: mostLevels }, (_, level) => level).find((level) => (taken[level] ?? 0) <= from);
    const level = free ?? mostLevels - 1;
    taken[level] = to;
    ends.set(each.row, taken);
    levels.set(each, level);
  }
  return levels;
}

function startOf({ period }: Placed): number {
  return Date.parse(period.start);
}

function endOf({ period }: Placed): number {
  return Date.parse(period.end) + dayLength;
}

function middleOf(each: Placed): number {
  return (startOf(each) + endOf(each)) / 2;
}

/** From the first to the last day, with some air, so that no sign lies on the edge; a week at the least. */
function domainOf(all: readonly Placed[]): { from: number; to: number } {
  const from = Math.min(...all.map(startOf));
  const to = Math.max(...all.map(endOf));
  const air = Math.max(3 * dayLength, (to - from) * 0.03);
  return { from: from - air, to: to + air };
}
