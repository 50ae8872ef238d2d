import { type Annotation, quoted } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { Segment } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { entryFor } from '../register/standing.ts';
import { hasWords, type Stretch, type TranslatedBlock, translatedBlocks } from './translated.ts';
import { element, partsOf, tagFor, type WrittenXml, words, writeXml, type Xml } from './xml.ts';

/**
 * One person's working translation as XLIFF 2.1 (OASIS Standard, 13 February 2018), its core alone: a file for each article,
 * a unit for each block, a segment for each of ours. Translation notes are notes of the unit; where the words
 * of one lie within segments they are marked and point to it (comment annotations).
 *
 * @param project with the segments and notes of one person: see translated.ts
 * @param isAll whether articles were chosen; else those in the working language are left out, which nobody translates
 * @throws Problem `xliff-languages` where the articles are in several languages, as a document has one; `nothing-to-translate`.
 */
export function writeXliff(project: Project, isAll: boolean): WrittenXml {
  const target = project.info.workingLanguage;
  const articles = articlesInOrder(project).filter(({ language }) => isAll || target === '' || language !== target);
  const languages = [...new Set(articles.map(({ language }) => language))];
  const [source] = languages;
  if (source === undefined) throw new Problem('nothing-to-translate', {});
  if (languages.length > 1) {
    throw new Problem('xliff-languages', { languages: languages.map(tagFor).join(', ') });
  }
  const head = { version: '2.1', srcLang: tagFor(source), trgLang: tagFor(target) };
  const files = articles.map((article) => fileOf(project, article));
  return writeXml(element('xliff', head, ...files), 'urn:oasis:names:tc:xliff:document:2.0');
}

function fileOf(project: Project, article: Article): Xml {
  const { file, url } = article.source;
  const units = translatedBlocks(project, article).map((block, i) => unitOf(project, article, block, `b${i + 1}`));
  const attributes = { id: article.id, original: url || file || undefined, 'xml:space': 'preserve' };
  return element('file', attributes, ...units);
}

function unitOf(project: Project, article: Article, block: TranslatedBlock, id: string): Xml {
  const { stretches, notes, kind } = block;
  const text = project.texts.get(article.id) ?? '';
  const marks = marksIn(stretches, notes);
  // What nobody has translated and nobody should.
  const isLeft = kind === 'boilerplate' && stretches.every(({ segment }) => segment === undefined);
  return element(
    'unit',
    { id, translate: isLeft ? 'no' : undefined, type: `visavis:${kind}` },
    notes.length === 0 ? undefined : element('notes', {}, ...notes.map((note) => noteOf(project, note))),
    ...segmentsOf(text, stretches, marks),
  );
}

function segmentsOf(text: string, stretches: readonly Stretch[], marks: readonly Mark[]): Xml[] {
  const written = stretches.map((stretch) => {
    const { segment, isBlank, start } = stretch;
    const source = words('source', {}, ...sourceOf(text, stretch, marks));
    if (isBlank) return element('ignorable', {}, source);
    if (segment === undefined) return element('segment', { id: `r${start}`, state: 'initial' }, source);
    const hasTarget = hasWords(segment) || segment.state === 'done';
    const target = hasTarget ? words('target', {}, ...inline(segment.target)) : undefined;
    return element('segment', { id: segment.id, ...stateOf(segment) }, source, target);
  });
  // A unit has a segment, also where its block is white space.
  if (stretches.some(({ isBlank }) => !isBlank)) return written;
  return [
    element('segment', { state: 'initial' }, words('source', {}, ...stretches.map((s) => text.slice(s.start, s.end)))),
  ];
}

/** Our states in XLIFF's, with the one of ours beside where that says more. */
function stateOf(segment: Segment): { readonly state: string; readonly subState?: string } {
  if (segment.state === 'done') return { state: 'reviewed' };
  if (!hasWords(segment)) return { state: 'initial' };
  return { state: 'translated', subState: `visavis:${segment.state}` };
}

/** What a note says, after the words that it is on: what is asked of notes by the tagset, then whatever else was written. */
function noteOf({ tagset, terms }: Project, note: Annotation): Xml {
  const asked = tagset.layers.translation.attributes.flatMap(({ id, label, choices }) => {
    const value = note.attributes[id];
    if (value === undefined || value === '') return [];
    const said = (typeof value === 'object' ? value : [String(value)])
      .map((one) => choices.find((choice) => choice.id === one)?.label ?? one)
      .join(' | ');
    return [`${label}: ${said}`];
  });
  const term = entryFor(terms, note.entry);
  const lines = [
    `“${quoted(note)}”`,
    ...(term === undefined
      ? []
      : [`${term.source} = ${[term.target, ...term.alternatives].filter(Boolean).join(' | ')}`]),
    ...asked,
    ...(note.note === '' ? [] : [note.note]),
  ];
  const { issue } = note.attributes;
  const category = typeof issue === 'string' && issue !== '' ? issue : undefined;
  return words('note', { id: note.id, appliesTo: 'source', category }, lines.join('\n'));
}

/** Words that a note is on. */
interface Mark extends Span {
  readonly id: string;
  readonly note: string;
  /** Whether it crosses another: then it begins and ends by points (`sm`, `em`), as elements cannot. */
  readonly isCrossing: boolean;
}

/** The marks of those notes whose every span lies within one segment. */
function marksIn(stretches: readonly Stretch[], notes: readonly Annotation[]): Mark[] {
  const within = (span: Span) =>
    span.start < span.end &&
    stretches.some(({ start, end, isBlank }) => !isBlank && start <= span.start && span.end <= end);
  const spans = notes
    .filter((note) => note.spans.every(within))
    .flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ start, end, note: id })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const nested: Span[] = [];
  return spans.map((span, i) => {
    const isCrossing = nested.some(({ start, end }) => start < span.start && span.start < end && end < span.end);
    if (!isCrossing) nested.push(span);
    return { ...span, id: `m${i + 1}`, isCrossing };
  });
}

/** The words of a stretch with the marks in it. */
function sourceOf(text: string, { start, end }: Span, marks: readonly Mark[]): (Xml | string)[] {
  const own = marks.filter((mark) => start <= mark.start && mark.end <= end);
  const points = own
    .filter(({ isCrossing }) => isCrossing)
    .flatMap((mark) => [
      { at: mark.end, xml: words('em', { startRef: mark.id }) },
      { at: mark.start, xml: words('sm', about(mark)) },
    ])
    .sort((a, b) => a.at - b.at);
  return piecesOf(
    text,
    { start, end },
    own.filter(({ isCrossing }) => !isCrossing),
    points,
  );
}

interface Point {
  readonly at: number;
  readonly xml: Xml;
}

/** Words with marks that lie in each other, from the outermost inwards, and points between. */
function piecesOf(
  text: string,
  { start, end }: Span,
  marks: readonly Mark[],
  points: readonly Point[],
): (Xml | string)[] {
  const [first, ...others] = marks;
  if (first === undefined) return pointed(text, { start, end }, points);
  const inside = others.filter((mark) => mark.end <= first.end);
  const after = others.filter((mark) => mark.end > first.end);
  const isIn = ({ at }: Point) => at > first.start && at < first.end;
  const isBefore = ({ at }: Point) => at <= first.start;
  return [
    ...pointed(text, { start, end: first.start }, points.filter(isBefore)),
    words('mrk', about(first), ...piecesOf(text, first, inside, points.filter(isIn))),
    ...piecesOf(
      text,
      { start: first.end, end },
      after,
      points.filter((point) => !isIn(point) && !isBefore(point)),
    ),
  ];
}

function pointed(text: string, { start, end }: Span, points: readonly Point[]): (Xml | string)[] {
  let at = start;
  const pieces = points.flatMap((point) => {
    const before = inline(text.slice(at, point.at));
    at = point.at;
    return [...before, point.xml];
  });
  return [...pieces, ...inline(text.slice(at, end))];
}

function about({ id, note }: Mark): Xml['attributes'] {
  return { id, type: 'comment', ref: `#n=${note}` };
}

/** Text in a source or target, where XLIFF has an element for what XML cannot hold: `cp`. */
function inline(text: string): (Xml | string)[] {
  return partsOf(text).map((part) =>
    typeof part === 'string' ? part : words('cp', { hex: part.code.toString(16).toUpperCase().padStart(4, '0') }),
  );
}
