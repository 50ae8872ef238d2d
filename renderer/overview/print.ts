import { token } from '../styles/shades.ts';
import type { FigureModel } from './figure-model.ts';
import { typeFace, typeSize, widthOf } from './plotted.ts';

/** A figure as a picture of its own: with its title, its caption and all that it needs, on white. */

const svgSpace = 'http://www.w3.org/2000/svg';

/** Of the picture, in CSS pixels: it suits the width of a page. */
const pageWidth = 900;
const margin = 24;
const lineHeight = 17;
const titleHeight = 34;

/** A PNG has so many pixels for each CSS pixel: enough to be printed. */
const density = 2;

/** Pixels that a canvas can be wide or high in Chromium; a longer figure has fewer for each CSS pixel. */
const longest = 16_000;

/** A picture is on paper whatever the window is: the light colours, as values. */
const paint = (name: string) => token(name, 'light');

/** The figure as an SVG document. */
export function printed(model: FigureModel): {
  readonly text: string;
  readonly width: number;
  readonly height: number;
} {
  const drawing = model.draw({ width: pageWidth - 2 * margin, paint });
  for (const mark of drawing.querySelectorAll('[data-mark]')) {
    for (const name of ['role', 'tabindex', 'data-mark']) mark.removeAttribute(name);
  }
  const inner = { width: Number(drawing.getAttribute('width')), height: Number(drawing.getAttribute('height')) };
  const lines = linesOf(model.caption, inner.width);
  const width = inner.width + 2 * margin;
  const height = margin + titleHeight + inner.height + 14 + lines.length * lineHeight + margin;
  const page = document.createElementNS(svgSpace, 'svg');
  for (const [name, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': typeFace,
    'font-size': typeSize,
  })) {
    page.setAttribute(name, String(value));
  }
  page.append(
    element('title', {}, model.title),
    element('desc', {}, model.caption),
    element('rect', { width, height, fill: '#ffffff' }),
    element(
      'text',
      { x: margin, y: margin + 14, fill: paint('ink'), 'font-size': 16, 'font-weight': 600 },
      model.title,
    ),
  );
  drawing.setAttribute('x', String(margin));
  drawing.setAttribute('y', String(margin + titleHeight));
  drawing.setAttribute('overflow', 'visible');
  page.append(drawing);
  lines.forEach((line, i) => {
    const y = margin + titleHeight + inner.height + 26 + i * lineHeight;
    page.append(element('text', { x: margin, y, fill: paint('soft') }, line));
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(page)}\n`;
  return { text, width, height };
}

/** The figure as an SVG file. */
export function printedSvg(model: FigureModel): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(printed(model).text);
}

/** The figure as a PNG file of twice its size; undefined where the browser cannot draw it. */
export async function printedPng(model: FigureModel): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { text, width, height } = printed(model);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  const isDrawn = await image.decode().then(
    () => true,
    () => false,
  );
  const canvas = document.createElement('canvas');
  const scale = Math.min(density, longest / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!isDrawn || context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer());
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.textContent = text;
  return made;
}

/** A sentence broken into lines of a width, in CSS pixels. */
function linesOf(sentence: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
