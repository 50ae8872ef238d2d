import fc from 'fast-check';
import { describe } from '../anchoring/quote.ts';
import { tag, uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { emptyProject, type Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { type Segment, segmentStates } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { hashOf } from '../text/canonical.ts';

/** For tests: a text in blocks with one person's translation of it. */

export const at = '2024-05-01T10:00:00.000Z';

/** A stretch of a block: its words, and their translation where they are a segment. */
export interface Part {
  readonly source: string;
  readonly target?: string;
  readonly state?: Segment['state'];
}

/** A translation note of anna's, on spans of the text that {@link translatedProject} makes. */
export interface NoteOn {
  readonly spans: readonly Span[];
  readonly attributes?: Annotation['attributes'];
  readonly note?: string;
  readonly entry?: string;
}

/** A project of one French article “crue” whose blocks are lines and whose parts have a space between. */
export function translatedProject(
  lines: readonly (readonly Part[])[],
  notes: readonly NoteOn[] = [],
  terms: readonly Term[] = [],
): Project {
  let text = '';
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  const segments: Segment[] = [];
  for (const parts of lines) {
    const start = text.length;
    for (const { source, target, state = 'draft' } of parts) {
      if (text.length > start) text += ' ';
      const span = { start: text.length, end: text.length + source.length };
      text += source;
      if (target === undefined) continue;
      const id = uuid(100 + segments.length);
      const times = { creator: 'anna', created: at, modified: at };
      segments.push({ kind: 'segment', id, article: 'crue', span, target, state, ...times });
    }
    blocks.push({ start, end: text.length, kind: 'paragraph' });
    text += '\n\n';
  }
  const source = {
    outlet: 'Le Courrier',
    author: '',
    published: '',
    url: '',
    rights: '',
    file: 'crue.txt',
    encoding: 'utf-8',
  };
  const article = {
    kind: 'article' as const,
    id: 'crue',
    title: 'Crue',
    language: 'fr',
    source,
    blocks,
    sha256: hashOf(text),
  };
  const tags = notes.map(({ spans, attributes = {}, note = '', entry = '' }, i): Annotation => {
    const quotes = describe(text, spans);
    const said = { spans, quotes, attributes, note, entry };
    return tag(500 + i, [], { article: 'crue', layer: 'translation', type: 'note', ...said });
  });
  const info = {
    kind: 'project',
    id: uuid(1),
    title: 'Crue',
    workingLanguage: 'en',
    order: ['crue'],
    created: at,
  } as const;
  return {
    ...emptyProject(info, defaultTagset),
    articles: new Map([['crue', article]]),
    texts: new Map([['crue', text]]),
    annotations: new Map([['crue', new Map(tags.map((one) => [one.id, one]))]]),
    segments: new Map(segments.map((segment) => [segment.id, segment])),
    verdicts: new Map(),
    comments: new Map(),
    answers: new Map(),
    decisions: new Map(),
    exchanges: new Map(),
    terms: new Map(terms.map((term) => [term.id, term])),
  };
}

export function termOf(n: number, fields: Partial<Term> = {}): Term {
  const times = { creator: 'anna', created: at, modified: at };
  const words = { source: 'maire', target: 'mayor', alternatives: ['reeve'], language: 'fr', domain: 'law', note: '' };
  return { kind: 'term', id: uuid(n), ...words, mergedInto: '', ...times, ...fields };
}

/** Any character that a target, a note or a term may have; control characters, markup and halves of characters too. */
export const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    ' ',
    '<b>x</b>',
    ']]>',
    '&amp;',
    'a\u0000b',
    '\u0085\u2028',
    '\ud800',
    '\ufffe',
    '=1+1',
    "'=1",
    'a|b\\c',
  ),
);

const anyPart: fc.Arbitrary<Part> = fc
  .tuple(
    fc
      .oneof(fc.lorem({ maxCount: 4 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
      .map((words) => words.replace(/[\r\n]/g, '').trim())
      .filter((words) => words !== ''),
    fc.option(anyWords, { nil: undefined }),
    fc.constantFrom(...segmentStates),
  )
  .map(([source, target, state]) => (target === undefined ? { source } : { source, target, state }));

/** Any translation, with notes anywhere in its text. */
export const anyTranslation: fc.Arbitrary<Project> = fc
  .array(fc.array(anyPart, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .chain((lines) => {
    const { length } = translatedProject(lines).texts.get('crue') ?? '';
    const span = fc
      .tuple(fc.nat({ max: length - 1 }), fc.integer({ min: 1, max: 15 }))
      .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));
    const note = fc.record({
      spans: fc.array(span, { minLength: 1, maxLength: 2 }).map(([first, second]) => {
        const spans = first === undefined ? [] : [first];
        return second !== undefined && first !== undefined && second.start > first.end ? [first, second] : spans;
      }),
      attributes: fc.record({ proposal: anyWords, comment: anyWords }),
      note: anyWords,
    });
    return fc.array(note, { maxLength: 6 }).map((notes) => translatedProject(lines, notes));
  });
