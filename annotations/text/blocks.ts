import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { boilerplateReasons } from './boilerplate.ts';
import { isDateline, isName } from './dateline.ts';
import { trimSpan } from './segments.ts';

/**
 * The blocks of a canonical text as proposed when it is brought in: each line without the white space at its edges, or
 * each paragraph where the file breaks its lines at a fixed width. They are sorted and disjoint, and every character but
 * white space is in one of them. The text itself is never altered: a paragraph that a blank line interrupts is two blocks.
 */
export function proposeBlocks(text: string): Block[] {
  const spans = joinWrapped(text, linesOf(text));
  const contents = spans.map(({ start, end }) => text.slice(start, end));
  const reasons = boilerplateReasons(contents);
  const kinds = kindsOf(contents, (i) => reasons[i] !== undefined);
  return spans.map((span, i) => ({ ...span, kind: kinds[i] ?? 'paragraph' }));
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** The widths, in UTF-16 units, at which mail and plain-text files break their lines. */
const wrapWidth = { narrowest: 50, widest: 100 };

/** Line breaks of a file that its width must explain before it counts as wrapped. */
const wrapShare = 0.6;
const fewestWraps = 3;

/**
 * Joins the lines of a wrapped file. Its width is that of nearly its longest line (one address may be longer); a break is
 * explained by the width when the next line's first word would not have fitted before it. A file counts as wrapped when
 * that is true of most of its breaks between lines, and only those breaks are then taken out.
 */
function joinWrapped(text: string, lines: readonly Span[]): readonly Span[] {
  const lengths = lines.map(({ start, end }) => end - start).toSorted((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  if (width < wrapWidth.narrowest || width > wrapWidth.widest) return lines;

  const breaks = lines.slice(1).map((line, i) => isBreak(text, lines[i], line));
  const wraps = lines.slice(1).map((line, i) => breaks[i] === true && isWrap(text, lines[i], line, width));
  const wrapCount = wraps.filter((wrap) => wrap).length;
  if (wrapCount < fewestWraps || wrapCount < breaks.filter((single) => single).length * wrapShare) return lines;

  const joined: Span[] = [];
  lines.forEach((line, i) => {
    const last = joined.at(-1);
    if (last !== undefined && wraps[i - 1] === true) joined[joined.length - 1] = { start: last.start, end: line.end };
    else joined.push(line);
  });
  return joined;
}

/** Whether a single line end is between two lines: a blank line is never taken out. */
function isBreak(text: string, before: Span | undefined, after: Span): boolean {
  return before !== undefined && text.slice(before.end, after.start).split('\n').length === 2;
}

function isWrap(text: string, before: Span | undefined, after: Span, width: number): boolean {
  if (before === undefined) return false;
  const firstWord = /^\S*/u.exec(text.slice(after.start, after.end))?.[0].length ?? 0;
  return before.end - before.start + 1 + firstWord >= width;
}

/** UTF-16 units: a line above this is a paragraph, whatever it ends with. */
const longestTitle = 220;
const longestHeading = 100;

function kindsOf(contents: readonly string[], isBoilerplate: (index: number) => boolean): BlockKind[] {
  const article = contents.filter((_, i) => !isBoilerplate(i));
  let place = -1;
  return contents.map((content, i) => {
    if (isBoilerplate(i)) return 'boilerplate';
    place += 1;
    const isHeading =
      place === 0 ? isTitle(article) : isSubheading(content, article[place + 1], article.length - place);
    return isHeading ? 'heading' : 'paragraph';
  });
}

/** Whether the first block is a headline: it ends without a full stop or is shorter than what it stands above. */
function isTitle([content = '', ...following]: readonly string[]): boolean {
  if (content.length > longestTitle || following.length === 0 || isDateline(content)) return false;
  if (!endsSentence(content)) return true;
  const mean = following.reduce((sum, block) => sum + block.length, 0) / following.length;
  return content.length * 2 < mean && !/[.!?]\s/u.test(content);
}

/** With so few blocks left, itself included, a name that stands alone is the author's. */
const signatureBlocks = 3;

/** A short line without final punctuation above a paragraph that does not go on with it. */
function isSubheading(content: string, next: string | undefined, left: number): boolean {
  if (next === undefined || next.length <= content.length || !endsSentence(next)) return false;
  if (/^\p{Ll}/u.test(next)) return false;
  if (content.length > longestHeading || endsSentence(content) || /[,:;]$/u.test(content)) return false;
  return !isDateline(content) && !(isName(content) && left <= signatureBlocks);
}

function endsSentence(content: string): boolean {
  return /[.!?…]["»”’')\]\s]*$/u.test(content);
}
