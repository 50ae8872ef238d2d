import { DecorationSet } from 'prosemirror-view';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../annotations/model/annotation.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { SpanIndex } from '../../annotations/model/span-index.ts';
import { suggestionKey } from '../../annotations/suggestions/pending.ts';
import type { Suggestion } from '../../annotations/suggestions/suggestion.ts';
import { documentOf } from './document.ts';
import { suggestionMarks } from './suggestion-marks.ts';

const text = 'abcdefghijklmnopqrst';
const { doc, map } = documentOf(
  {
    kind: 'article',
    id: 'a',
    title: '',
    language: '',
    source: { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: '' },
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    sha256: '0'.repeat(64),
  },
  text,
);

function suggestion(type: string, spans: readonly (readonly [number, number])[], layer: Layer = 'entity'): Suggestion {
  return {
    layer,
    type,
    spans: spans.map(([start, end]) => ({ start, end })),
    attributes: {},
    entry: '',
    because: { code: 'date-whole', values: {} },
  };
}

const date = suggestion('date', [[2, 8]]);
const person = suggestion('person', [[5, 7]]);
const claim = suggestion(
  'factual',
  [
    [1, 9],
    [12, 16],
  ],
  'claim',
);

/** What of a decoration of ours is tested; the types of prosemirror-view do not say it. */
const MarkSchema = v.object({ type: v.object({ attrs: v.record(v.string(), v.string()) }) });

interface Drawn {
  readonly suggestions: readonly Suggestion[];
  readonly tagged?: readonly (readonly [number, number])[];
  readonly at?: Suggestion;
  readonly visible?: readonly [number, number];
}

/** The words and the classes of each piece that is drawn, in the order of the text, the longer first. */
function drawn({ suggestions, tagged = [], at, visible: [start, end] = [0, text.length] }: Drawn): string[] {
  const marks = suggestionMarks(
    {
      map,
      index: new SpanIndex([]),
      tagset: defaultTagset,
      accepts: () => true,
      annotator: 'anna',
      selected: '',
      judged: () => '',
      differences: new Map(),
      suggestions,
      suggestion: at === undefined ? '' : suggestionKey(at),
      preview: null,
      visible: { start, end },
    },
    tagged.map(([from, to]) => ({ start: from, end: to })),
  );
  return DecorationSet.create(doc, marks)
    .find()
    .map((decoration) => ({ decoration, attributes: v.parse(MarkSchema, decoration).type.attrs }))
    .map(({ decoration: { from, to }, attributes }) => `${doc.textBetween(from, to)}: ${attributes.class}`)
    .toSorted();
}

describe('a suggestion is drawn', () => {
  test.each<Drawn & { name: string; pieces: string[] }>([
    {
      name: 'as one piece with both corners, where nothing else is drawn on it',
      suggestions: [date],
      tagged: [
        [0, 2],
        [8, 10],
      ],
      pieces: [
        'cdefgh: suggestion colour-violet',
        'cdefgh: suggestion-end colour-violet',
        'cdefgh: suggestion-start colour-violet',
      ],
    },
    {
      name: 'with its corners at its first and last piece, where a tag cuts it',
      suggestions: [date],
      tagged: [
        [0, 4],
        [4, 7],
      ],
      pieces: [
        'cd: suggestion-start colour-violet',
        'cdefgh: suggestion colour-violet',
        'h: suggestion-end colour-violet',
      ],
    },
    {
      name: 'with each span for itself',
      suggestions: [claim],
      pieces: [
        'bcdefghi: suggestion colour-rust',
        'bcdefghi: suggestion-end colour-rust',
        'bcdefghi: suggestion-start colour-rust',
        'mnop: suggestion colour-rust',
        'mnop: suggestion-end colour-rust',
        'mnop: suggestion-start colour-rust',
      ],
    },
    {
      name: 'framed where it is gone to',
      suggestions: [person],
      at: person,
      pieces: ['fg: suggestion colour-blue at', 'fg: suggestion-end colour-blue', 'fg: suggestion-start colour-blue'],
    },
    { name: 'not where it is out of sight', suggestions: [date, person], visible: [8, 12], pieces: [] },
  ])('$name', ({ pieces, ...shown }) => {
    expect(drawn(shown)).toEqual(pieces);
  });

  test('around another suggestion, which cuts it as a tag does', () => {
    expect(drawn({ suggestions: [date, person] })).toEqual([
      'cde: suggestion-start colour-violet',
      'cdefgh: suggestion colour-violet',
      'fg: suggestion colour-blue',
      'fg: suggestion-end colour-blue',
      'fg: suggestion-start colour-blue',
      'h: suggestion-end colour-violet',
    ]);
  });
});

test('those who do not see it are told what is suggested', () => {
  const [mark] = suggestionMarks(
    {
      map,
      index: new SpanIndex([]),
      tagset: defaultTagset,
      accepts: () => true,
      annotator: 'anna',
      selected: '',
      judged: () => '',
      differences: new Map(),
      suggestions: [date],
      suggestion: '',
      preview: null,
      visible: { start: 0, end: text.length },
    },
    [],
  );
  expect(v.parse(MarkSchema, mark).type.attrs).toMatchObject({ role: 'mark', 'aria-description': 'suggested: Date' });
});
