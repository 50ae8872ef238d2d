import * as Plot from '@observablehq/plot';
import type { FigureMark } from '../state/overview.ts';
import type { Drawing } from './figure-model.ts';

/** What all figures have of Observable Plot: one size of type, marks that can be reached, no style sheet in the picture. */

/** In CSS pixels. */
export const typeSize = 12;

/** What figures are set in; where Inter is not there, as in a saved picture, in what the system has. */
export const typeFace = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";

const ruler = document.createElement('canvas').getContext('2d');

/** How wide words are in a figure, in CSS pixels; a little more than in Inter, so that other type has room too. */
export function widthOf(words: string, weight = 400): number {
  if (ruler === null) return words.length * 7;
  ruler.font = `${weight} ${typeSize}px ${typeFace}`;
  return ruler.measureText(words).width * 1.05;
}

/** Words as far as there is room for them, with an ellipsis where some are left out. */
export function fitted(words: string, room: number, weight = 400): string {
  if (widthOf(words, weight) <= room) return words;
  const letters = [...words];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, weight) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Words in two lines where one has no room for them, cut short where two have none either. */
export function wrapped(words: string, room: number): string {
  if (widthOf(words) <= room) return words;
  const parts = words.split(' ');
  let count = parts.length - 1;
  while (count > 1 && widthOf(parts.slice(0, count).join(' ')) > room) count -= 1;
  const [first, second] = [parts.slice(0, count).join(' '), parts.slice(count).join(' ')];
  return second === '' ? fitted(first, room) : `${fitted(first, room)}\n${fitted(second, room)}`;
}

/** Draw a figure. What is not a mark of ours, as axes and lines, is no part of it for those who do not see it. */
export function plotted(title: string, options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot({
    ...options,
    figure: false,
    className: 'plot',
    ariaLabel: title,
    // Radii and colours are worked out here already.
    r: { type: 'identity' },
  });
  if (!(drawn instanceof SVGSVGElement)) throw new Error('Plot draws one picture where no figure is asked for');
  // Plot puts a style element into each picture, which our policy forbids on the page; overview.css says the same.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  drawn.setAttribute('role', 'group');
  drawn.setAttribute('font-family', typeFace);
  drawn.setAttribute('font-size', String(typeSize));
  for (const group of drawn.children) {
    group.removeAttribute('aria-label');
    if (group.querySelector('[data-mark]') === null) group.setAttribute('aria-hidden', 'true');
  }
  return drawn;
}

/** Options by which each thing that Plot draws of some data can be reached as the mark that it stands for. */
export function reachable(data: readonly { readonly mark: FigureMark }[]): Pick<Plot.MarkOptions, 'render'> {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      for (const [i, element] of [...(group?.children ?? [])].entries()) {
        const mark = data[index[i] ?? -1]?.mark;
        if (mark === undefined) continue;
        element.setAttribute('data-mark', mark.key);
        element.setAttribute('role', 'button');
        element.setAttribute('tabindex', '-1');
        element.setAttribute('aria-label', mark.name);
        const title = element.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'title');
        title.textContent = mark.name;
        element.append(title);
      }
      return group;
    },
  };
}

/** Words beside a row or above a column, with the whole of them where they are cut short. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly full: string;
}

/** The names of the rows, left of the figure. */
export function rowLabels(labels: readonly Label[], { paint }: Drawing, weight = 400): Plot.Markish {
  return Plot.text(labels, {
    y: 'key',
    text: 'text',
    title: (label: Label) => (label.text.replace('\n', ' ') === label.full ? null : label.full),
    frameAnchor: 'left',
    textAnchor: 'end',
    dx: -10,
    lineHeight: 1.15,
    fill: paint('ink'),
    fontWeight: weight,
    className: 'beside',
  });
}

/** What the names of rows stand on: they stay in sight where the columns are scrolled away under them. */
export function behindLabels(
  { top, width, height }: { readonly top: number; readonly width: number; readonly height: number },
  { paint }: Drawing,
): Plot.Markish {
  return () => {
    const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const attributes = { class: 'beside', x: 0, y: top, width, height, fill: paint('sheet') };
    for (const [name, value] of Object.entries(attributes)) sheet.setAttribute(name, String(value));
    return sheet;
  };
}

/** One sign of a figure and what it stands for. */
export interface KeySign {
  readonly label: string;
  readonly fill: string;
  readonly stroke: string;
  readonly shape: 'square' | 'dot' | 'diamond' | 'bar';
}

/** Height of the row of signs over a figure, in CSS pixels. */
export const keyHeight = 26;

/** What the signs of a figure stand for, as marks over it from the left edge on; what does not fit is left out. */
export function keyOver(signs: readonly KeySign[], { paint, width }: Drawing): Plot.Markish {
  return () => {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    let x = 4;
    for (const { label, fill, stroke, shape } of signs) {
      const wide = 24 + widthOf(label) + 14;
      if (x + wide > width) break;
      const sign = group.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
      sign.setAttribute('d', outlines[shape]);
      sign.setAttribute('transform', `translate(${x + 8},12)`);
      sign.setAttribute('fill', fill);
      sign.setAttribute('stroke', stroke);
      const words = group.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'text');
      words.setAttribute('x', String(x + 20));
      words.setAttribute('y', '12');
      words.setAttribute('dy', '0.32em');
      words.setAttribute('text-anchor', 'start');
      words.setAttribute('fill', paint('soft'));
      words.textContent = label;
      group.append(sign, words);
      x += wide;
    }
    return group;
  };
}

/** Around the middle of a sign. */
const outlines: Readonly<Record<KeySign['shape'], string>> = {
  square: 'M-5.5,-5.5h11v11h-11z',
  dot: 'M-5.5,0a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0 -11,0z',
  diamond: 'M0,-7L5,0L0,7L-5,0z',
  bar: 'M-8,-3h16v6h-16z',
};
