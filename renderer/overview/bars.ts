import * as Plot from '@observablehq/plot';
import type { FigureMark } from '../state/overview.ts';
import type { Drawing } from './figure-model.ts';
import { fitted, type KeySign, keyHeight, keyOver, plotted, reachable, rowLabels, widthOf } from './plotted.ts';

/** Rows with bars of one part or several, as long as there are annotations behind them. */
export interface Bars {
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string /** A row that only names those under it. */;
    readonly isHead: boolean;
    readonly total: string;
  }[];
  readonly parts: readonly Part[];
  /** What the colours stand for; empty where the rows say it. */
  readonly signs: readonly { readonly label: string; readonly colour: string }[];
}

interface Part {
  readonly row: string;
  readonly mark: FigureMark;
  /** Where in its row it begins: the count of those before it. */
  readonly from: number;
  /** A colour's name of the tagset; '' for what is not said. */
  readonly colour: string;
}

/** In CSS pixels. */
const rowHeight = 24;
const axisHeight = 28;
const totalsWidth = 48;

export function bars({ title, rows, parts, signs }: Bars, drawing: Drawing): SVGSVGElement {
  const { width, paint } = drawing;
  const room = Math.min(width * 0.42, 30 + Math.max(...rows.map(({ label }) => widthOf(label, 600))));
  const fill = (colour: string) => (colour === '' ? paint('chrome') : paint(`${colour}-fill`));
  const stroke = (colour: string) => (colour === '' ? paint('line-strong') : paint(`${colour}-line`));
  const above = signs.length === 0 ? 8 : keyHeight;
  const most = Math.max(1, ...parts.map(({ from, mark }) => from + mark.annotations.length));
  const perOne = (width - room - totalsWidth) / most;
  const label = (isHead: boolean) =>
    rows
      .filter((row) => row.isHead === isHead)
      .map(({ key, label }) => ({ key, text: fitted(label, room - 16, isHead ? 650 : 400), full: label }));
  const key: KeySign[] = signs.map(({ label, colour }) => ({
    label,
    fill: fill(colour),
    stroke: stroke(colour),
    shape: 'square',
  }));
  return plotted(title, {
    width,
    height: above + rows.length * rowHeight + axisHeight,
    marginTop: above,
    marginBottom: axisHeight,
    marginLeft: room,
    marginRight: totalsWidth,
    x: { type: 'linear', domain: [0, most], axis: null },
    y: { type: 'band', domain: rows.map((row) => row.key), axis: null, padding: 0.18 },
    marks: [
      Plot.gridX({ ticks: ticksFor(most), stroke: paint('line'), strokeOpacity: 1 }),
      Plot.axisX({
        anchor: 'bottom',
        ticks: ticksFor(most),
        label: null,
        tickSize: 0,
        fill: paint('soft'),
        tickFormat: 'd',
      }),
      ...(key.length === 0 ? [] : [keyOver(key, drawing)]),
      rowLabels(label(false), drawing),
      rowLabels(label(true), drawing, 650),
      Plot.barX(parts, {
        y: 'row',
        x1: 'from',
        x2: ({ from, mark }: Part) => from + mark.annotations.length,
        fill: ({ colour }: Part) => fill(colour),
        stroke: ({ colour }: Part) => stroke(colour),
        insetLeft: 0.75,
        insetRight: 0.75,
        ...reachable(parts),
      }),
      // A number stands in its part, where that is wide enough; the sum stands behind the row either way.
      ...(signs.length === 0
        ? []
        : [
            Plot.text(
              parts.filter(({ mark }) => mark.annotations.length * perOne > 18),
              {
                y: 'row',
                x: ({ from, mark }: Part) => from + mark.annotations.length / 2,
                text: ({ mark }: Part) => String(mark.annotations.length),
                fill: paint('ink'),
              },
            ),
          ]),
      Plot.text(rows, {
        y: 'key',
        x: ({ key }: { key: string }) =>
          Math.max(
            0,
            ...parts.filter(({ row }) => row === key).map(({ from, mark }) => from + mark.annotations.length),
          ),
        text: 'total',
        textAnchor: 'start',
        dx: 8,
        fill: paint('ink'),
        fontWeight: 600,
      }),
    ],
  });
}

/** Whole numbers alone, some five of them. */
function ticksFor(most: number): number[] {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? 1;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}
