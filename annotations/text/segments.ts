import type { Span } from '../model/span.ts';

/**
 * Words and sentences as the reader's language has them: Unicode's rules (UAX #29) through Intl.Segmenter, mended where
 * they know too little of French and of the press. Offsets are UTF-16 units of the whole text; a language is a BCP 47 tag,
 * '' when it is not known.
 */

/** The words of a stretch. In French and Italian what is elided is a word of its own: l’|OTAN, d’|aujourd’hui. */
export function words(text: string, range: Span, language: string): Span[] {
  const elided = elisions.get(primaryOf(language));
  return segments(text, range, 'word', language)
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ start, end }) => {
      const head = elided?.exec(text.slice(start, end))?.[0].length ?? 0;
      if (head === 0 || start + head === end) return [{ start, end }];
      return [
        { start, end: start + head },
        { start: start + head, end },
      ];
    });
}

/** How many words the spans hold, counted as word processors do: what is elided is not counted for itself. */
export function wordCount(text: string, spans: readonly Span[], language: string): number {
  let count = 0;
  for (const span of spans) {
    for (const { isWordLike } of segmenterFor('word', language).segment(text.slice(span.start, span.end))) {
      if (isWordLike) count += 1;
    }
  }
  return count;
}

/** The word that an offset lies in or touches, rather the one after it; undefined between marks and spaces. */
export function wordAt(text: string, offset: number, language: string): Span | undefined {
  const near = words(text, stretchAround(text, offset), language).filter(
    ({ start, end }) => start <= offset && offset <= end,
  );
  return near.at(-1);
}

/** Where the caret goes a word forward: the end of the next word, so that a selection takes no space along. */
export function nextWordBoundary(text: string, offset: number, language: string): number {
  for (let from = offset; from < text.length; from += windowReach) {
    const next = words(text, windowAround(text, from), language).find(({ end }) => end > offset);
    if (next !== undefined) return next.end;
  }
  return text.length;
}

/** Where the caret goes a word back: the start of the word before. */
export function previousWordBoundary(text: string, offset: number, language: string): number {
  for (let from = offset; from > 0; from -= windowReach) {
    const before = words(text, windowAround(text, from), language).findLast(({ start }) => start < offset);
    if (before !== undefined) return before.start;
  }
  return 0;
}

/** The sentences of a block, without the white space between them. A line end within the block ends no sentence. */
export function sentences(text: string, block: Span, language: string): Span[] {
  const flat = text.slice(block.start, block.end).replaceAll('\n', ' ');
  const joined: Span[] = [];
  for (const { start, end } of segments(flat, { start: 0, end: flat.length }, 'sentence', language)) {
    const last = joined.at(-1);
    const closing = last === undefined ? 0 : (closers.exec(flat.slice(start, end))?.[0].length ?? 0);
    if (last === undefined) joined.push({ start, end });
    else if (goesOn(flat.slice(last.start, last.end), flat.slice(start + closing, end), language)) {
      joined[joined.length - 1] = { start: last.start, end };
    } else {
      joined[joined.length - 1] = { start: last.start, end: start + closing };
      joined.push({ start: start + closing, end });
    }
  }
  return joined
    .map(({ start, end }) => trimSpan(text, { start: start + block.start, end: end + block.start }))
    .filter(({ start, end }) => start < end);
}

/** The sentence of the block that an offset lies in or, between two, the one before it; the block without any. */
export function sentenceAt(text: string, offset: number, block: Span, language: string): Span {
  const all = sentences(text, block, language);
  return all.findLast(({ start }) => start <= offset) ?? all[0] ?? trimSpan(text, block);
}

/** A quotation with its marks, and what is between them. */
export interface Quotation extends Span {
  readonly inner: Span;
}

/**
 * Quotations of a stretch, the outer one before those within it: «…», “…”, „…“ and "…". One that is opened and not closed
 * is none: where it ends is the reader's to say.
 */
export function quotations(text: string, range: Span): Quotation[] {
  const found: Quotation[] = [];
  const open: { mark: string; start: number }[] = [];
  // How many of each mark are open: a text of marks that nothing closes is not searched again for each of them.
  const counts = new Map<string, number>();
  for (const { 0: mark, index } of text.slice(range.start, range.end).matchAll(/[«»“”„"]/g)) {
    const start = range.start + index;
    const isCloser = [...counts].some(([opener, count]) => count > 0 && closes.get(opener)?.includes(mark));
    const opener = isCloser ? open.findLastIndex((candidate) => closes.get(candidate.mark)?.includes(mark)) : -1;
    const opened = open[opener];
    if (opened === undefined) {
      if (!closes.has(mark)) continue;
      open.push({ mark, start });
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
      continue;
    }
    for (const dropped of open.splice(opener)) counts.set(dropped.mark, (counts.get(dropped.mark) ?? 0) - 1);
    const inner = trimSpan(text, { start: opened.start + 1, end: start });
    if (inner.start < inner.end) found.push({ start: opened.start, end: start + 1, inner });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The span without white space at its edges; empty, at its end, when it holds nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const stretch = text.slice(span.start, span.end);
  const start = span.start + stretch.length - stretch.trimStart().length;
  return { start: Math.min(start, span.end), end: Math.max(start, span.start + stretch.trimEnd().length) };
}

const closes: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“”'],
  ['"', '"'],
]);

/** What belongs to the sentence before although Unicode's rules, which know no space before it, begin a new one with it. */
const closers = /^(?:\s*[»”)\]])+\s*/u;

/** Whether what the rules take for a new sentence continues the one before it. */
function goesOn(before: string, after: string, language: string): boolean {
  return after === '' || /^\s*[\p{Ll},;:]/u.test(after) || endsAbbreviated(before, language);
}

/** Abbreviations that are followed by a name, a number or an example, so that the capital after them begins nothing. */
const abbreviations: ReadonlyMap<string, readonly string[]> = new Map([
  ['fr', 'M MM Mme Mmes Mlle Mlles Dr Pr Me Mgr St Ste art cf p pp vol env éd chap fig apr av réf tél'.split(' ')],
  ['en', 'Mr Mrs Ms Dr Prof Sen Rep Gen Gov Lt Col Capt Sgt Adm St Mt vs cf p pp vol art approx'.split(' ')],
]);

function endsAbbreviated(sentence: string, language: string): boolean {
  const word = /(?:^|[\s(«“"'’-])((?:\p{L}\.)*\p{L}+)\.\s*$/u.exec(sentence)?.[1];
  if (word === undefined) return false;
  // Initials: J. Stoltenberg, J.-C., U.S.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return true;
  const known = abbreviations.get(primaryOf(language)) ?? [...abbreviations.values()].flat();
  return known.includes(word);
}

/** Words that lose their vowel before another one and are written together with it. */
const elisions: ReadonlyMap<string, RegExp> = new Map([
  ['fr', /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/iu],
  ['it', /^(?:[cdl]|un|all|dall|dell|nell|sull|quest|quell)['’]/iu],
]);

function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

/**
 * UTF-16 units on either side of an offset that are looked at for the words near it, so that a word costs the same in a
 * dispatch and in a book. The window is widened to white space, which no word crosses, unless none comes for as long.
 */
const windowReach = 256;

/** What stands around an offset between white space: the words there are in it, and it is soon segmented. */
function stretchAround(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < 2 * windowReach && !isSpace(text, start - 1)) start -= 1;
  while (end < text.length && end - offset < 2 * windowReach && !isSpace(text, end)) end += 1;
  return { start, end };
}

function windowAround(text: string, offset: number): Span {
  let start = Math.max(0, offset - windowReach);
  let end = Math.min(text.length, offset + windowReach);
  for (let i = 0; i < windowReach && start > 0 && !isSpace(text, start); i += 1) start -= 1;
  for (let i = 0; i < windowReach && end < text.length && !isSpace(text, end); i += 1) end += 1;
  return { start, end };
}

/** Unicode's rules have the narrow no-break space within a word, as in 1 200. */
function isSpace(text: string, offset: number): boolean {
  return /[^\S\u202f]/u.test(text.charAt(offset));
}

interface Segment extends Span {
  readonly isWordLike: boolean;
}

function segments(text: string, range: Span, granularity: 'word' | 'sentence', language: string): Segment[] {
  const stretch = text.slice(range.start, range.end);
  return Array.from(segmenterFor(granularity, language).segment(stretch), ({ segment, index, isWordLike }) => ({
    start: range.start + index,
    end: range.start + index + segment.length,
    isWordLike: isWordLike === true,
  }));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs more than segmenting a paragraph, so each is kept. */
function segmenterFor(granularity: 'word' | 'sentence', language: string): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language === '' ? 'und' : language, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}
