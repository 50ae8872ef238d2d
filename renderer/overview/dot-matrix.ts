import * as Plot from '@observablehq/plot';
import type { FigureMark } from '../state/overview.ts';
import type { Drawing } from './figure-model.ts';
import {
  behindLabels,
  fitted,
  keyHeight,
  keyOver,
  type Label,
  plotted,
  reachable,
  rowLabels,
  typeSize,
  widthOf,
  wrapped,
} from './plotted.ts';

/** Rows × columns, a sign in each cell whose area says how many there are, and the number beside it. */
export interface DotMatrix {
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly about: string }[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly total: string }[];
  readonly signs: readonly Sign[];
  readonly symbol: 'circle' | 'square';
  /** Whether the names of rows are sentences, which may take two lines. */
  readonly wraps: boolean;
  /** What the colours stand for; empty where they are all one. */
  readonly key: readonly { readonly label: string; readonly colour: string }[];
  /** What is over the column of totals. */
  readonly totals: string;
}

interface Sign {
  readonly row: string;
  readonly column: string;
  readonly mark: FigureMark;
  /** A colour's name of the tagset. */
  readonly colour: string;
}

/** In CSS pixels. */
const heights = { name: 26, sentence: 36 };
const columnWidth = 84;
const totalsWidth = 64;
const headHeight = 60;
/** Rows from which on the columns are named below as well. */
const many = 25;
const radii = { least: 3.5, most: 10 };

export function dotMatrix(matrix: DotMatrix, drawing: Drawing): SVGSVGElement {
  const { title, columns, rows, signs, symbol, totals } = matrix;
  const rowHeight = matrix.wraps ? heights.sentence : heights.name;
  const above = headHeight + (matrix.key.length === 0 ? 0 : keyHeight);
  const { width, paint } = drawing;
  const room = Math.min(width * 0.32, 30 + Math.max(...rows.map(({ label }) => widthOf(label))));
  const all = Math.max(width, room + columns.length * columnWidth + totalsWidth);
  const step = (all - room - totalsWidth) / Math.max(1, columns.length);
  const heads = columns.map(({ key, label, about }) => ({
    key,
    text: `${wrapped(label, step - 8)}\n${fitted(about, step - 4)}`,
    full: `${label}, ${about}`,
  }));
  const labels = rows.map(
    ({ key, label }): Label => ({
      key,
      text: matrix.wraps ? wrapped(label, room - 22) : fitted(label, room - 22),
      full: label,
    }),
  );
  const most = Math.max(1, ...signs.map(({ mark }) => mark.annotations.length));
  const radius = ({ mark }: Sign) => Math.max(radii.least, radii.most * Math.sqrt(mark.annotations.length / most));
  const names = (anchor: 'top' | 'bottom') =>
    Plot.text(heads, {
      x: 'key',
      text: 'text',
      title: 'full',
      frameAnchor: anchor,
      lineAnchor: anchor === 'top' ? 'bottom' : 'top',
      dy: anchor === 'top' ? -8 : 8,
      lineHeight: 1.3,
      fill: paint('soft'),
    });
  const below = rows.length > many ? headHeight : 6;
  return plotted(title, {
    width: all,
    height: above + rows.length * rowHeight + below,
    marginTop: above,
    marginBottom: below,
    marginLeft: room,
    marginRight: totalsWidth,
    x: { type: 'band', domain: columns.map(({ key }) => key), axis: null, padding: 0 },
    y: { type: 'band', domain: rows.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      Plot.ruleY(rows, { y: 'key', stroke: paint('line') }),
      keyOver(
        matrix.key.map(({ label, colour }) => ({
          label,
          fill: paint(`${colour}-fill`),
          stroke: paint(`${colour}-line`),
          shape: 'dot',
        })),
        drawing,
      ),
      names('top'),
      ...(rows.length > many ? [names('bottom')] : []),
      Plot.text([totals], {
        frameAnchor: 'top-right',
        lineAnchor: 'bottom',
        textAnchor: 'end',
        dx: totalsWidth - 8,
        dy: -8,
        fill: paint('soft'),
      }),
      Plot.text(rows, {
        y: 'key',
        text: 'total',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: totalsWidth - 8,
        fill: paint('ink'),
        fontWeight: 600,
      }),
      Plot.dot(signs, {
        x: 'column',
        y: 'row',
        r: radius,
        symbol,
        fill: ({ colour }: Sign) => paint(`${colour}-fill`),
        stroke: ({ colour }: Sign) => paint(`${colour}-line`),
        strokeWidth: 1.5,
        ...reachable(signs),
      }),
      Plot.text(signs, {
        x: 'column',
        y: 'row',
        dx: radii.most + 6,
        textAnchor: 'start',
        text: ({ mark }: Sign) => String(mark.annotations.length),
        fill: paint('ink'),
        fontSize: typeSize,
      }),
      behindLabels(
        { top: above - headHeight, width: room - 6, height: headHeight + rows.length * rowHeight + below },
        drawing,
      ),
      rowLabels(labels, drawing),
    ],
  });
}
