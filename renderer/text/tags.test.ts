import { EditorState } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tag, uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Article } from '../../annotations/model/article.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { SpanIndex } from '../../annotations/model/span-index.ts';
import type { Difference } from '../../annotations/review/differences.ts';
import { documentOf } from './document.ts';
import { drawTags, type ShownTags, tags, tagsKey } from './tags.ts';

const text = 'abcdefghij\nklmnopqrst';
const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: '' };
const article: Article = {
  kind: 'article',
  id: 'a',
  title: '',
  language: '',
  source,
  blocks: [
    { start: 0, end: 10, kind: 'paragraph' },
    { start: 11, end: 21, kind: 'paragraph' },
  ],
  sha256: '0'.repeat(64),
};
const { doc, map } = documentOf(article, text);

function shownOf(list: readonly Annotation[], fields: Partial<ShownTags> = {}): ShownTags {
  return {
    map,
    index: new SpanIndex(list),
    tagset: defaultTagset,
    accepts: () => true,
    annotator: 'anna',
    selected: '',
    judged: () => '',
    differences: new Map(),
    suggestions: [],
    suggestion: '',
    preview: null,
    visible: { start: 0, end: text.length },
    ...fields,
  };
}

/** What a decoration of ours has; the types of prosemirror-view do not say it. */
const MarkSchema = v.object({ type: v.object({ attrs: v.object({ nodeName: v.string(), class: v.string() }) }) });

/** What is drawn: the words and the classes of each mark, in the order of the text. */
function drawn(set: DecorationSet): string[] {
  const inOrder = set.find().toSorted((a, b) => a.from - b.from || b.to - a.to);
  return inOrder.map((decoration) => {
    const { attrs } = v.parse(MarkSchema, decoration).type;
    return `${attrs.nodeName} ${doc.textBetween(decoration.from, decoration.to, '/')}: ${attrs.class}`;
  });
}

function draw(list: readonly Annotation[], fields: Partial<ShownTags> = {}): string[] {
  return drawn(drawTags(doc, shownOf(list, fields)));
}

describe('a tag is drawn', () => {
  test.each<{ name: string; annotation: Annotation; marks: string[] }>([
    {
      name: 'by its layer and its type’s colour',
      annotation: tag(1, [[1, 4]]),
      marks: ['mark bcd: tag entity colour-blue lane-0'],
    },
    {
      name: 'as a claim',
      annotation: tag(1, [[0, 2]], { layer: 'claim', type: 'factual' }),
      marks: ['mark ab: tag claim colour-rust lane-0'],
    },
    {
      name: 'in slate where the tagset has its type no more',
      annotation: tag(1, [[0, 2]], { type: 'gone' }),
      marks: ['mark ab: tag entity colour-slate lane-0'],
    },
    {
      name: 'with a mark after its last word where it is unsure',
      annotation: tag(
        1,
        [
          [0, 2],
          [4, 6],
        ],
        {
          status: 'unsure',
          quotes: ['ab', 'ef'].map((exact) => ({ exact, prefix: '', suffix: '' })),
        },
      ),
      marks: ['mark ab: tag entity colour-blue lane-0', 'mark ef: tag entity colour-blue lane-0', 'span f: unsure-end'],
    },
    {
      name: 'with a mark after a whole character, however many units it has',
      annotation: tag(1, [[0, 4]], { status: 'unsure', quotes: [{ exact: 'ab👩', prefix: '', suffix: '' }] }),
      marks: ['mark abcd: tag entity colour-blue lane-0', 'span cd: unsure-end'],
    },
    {
      name: 'as done where it is',
      annotation: tag(1, [[0, 2]], { status: 'done' }),
      marks: ['mark ab: tag entity colour-blue lane-0 done'],
    },
    {
      name: 'as theirs where it is a colleague’s',
      annotation: tag(1, [[0, 2]], { creator: 'bilal' }),
      marks: ['mark ab: tag entity colour-blue lane-0 theirs'],
    },
    {
      name: 'one mark for each of its spans',
      annotation: tag(1, [
        [0, 2],
        [5, 7],
      ]),
      marks: ['mark ab: tag entity colour-blue lane-0', 'mark fg: tag entity colour-blue lane-0'],
    },
    {
      name: 'across two blocks',
      annotation: tag(1, [[8, 13]]),
      marks: ['mark ij/kl: tag entity colour-blue lane-0'],
    },
    {
      name: 'to the end of a block, where it ends in the gap behind it',
      annotation: tag(1, [[8, 11]]),
      marks: ['mark ij: tag entity colour-blue lane-0'],
    },
  ])('$name', ({ annotation, marks }) => {
    expect(draw([annotation])).toEqual(marks);
  });

  test('as selected, when it is', () => {
    expect(draw([tag(1, [[0, 2]]), tag(2, [[4, 6]])], { selected: uuid(2) })).toEqual([
      'mark ab: tag entity colour-blue lane-0',
      'mark ef: tag entity colour-blue lane-0 selected',
    ]);
  });

  test('only if it is accepted', () => {
    const accepts = ({ creator }: Annotation) => creator !== 'bilal';
    expect(draw([tag(1, [[0, 2]], { creator: 'bilal' }), tag(2, [[4, 6]])], { accepts }).length).toBe(1);
  });

  test('only if some of it is in sight', () => {
    const list = [tag(1, [[0, 5]]), tag(2, [[4, 7]]), tag(3, [[8, 10]])];
    expect(draw(list, { visible: { start: 5, end: 8 } })).toEqual(['mark efg: tag entity colour-blue lane-0']);
  });
});

/** The lane of each tag, by their order in the text. */
function lanes(list: readonly Annotation[], fields: Partial<ShownTags> = {}): number[] {
  return draw(list, fields).map((mark) => Number(/lane-(\d)/.exec(mark)?.[1]));
}

describe('underlines lie', () => {
  test('one below the other where tags of a layer overlap, and the first lane is taken again once it is free', () => {
    expect(lanes([tag(1, [[0, 9]]), tag(2, [[1, 4]]), tag(3, [[2, 6]]), tag(4, [[4, 8]]), tag(5, [[9, 10]])])).toEqual([
      0, 1, 2, 1, 0,
    ]);
  });

  test('side by side where tags touch', () => {
    expect(lanes([tag(1, [[0, 4]]), tag(2, [[4, 8]])])).toEqual([0, 0]);
  });

  test('in lanes of their own for each layer', () => {
    expect(lanes([tag(1, [[0, 8]]), tag(2, [[1, 6]], { layer: 'claim', type: 'factual' })])).toEqual([0, 0]);
  });

  test('in the last of four lanes from the fifth on', () => {
    const five = [tag(1, [[0, 20]]), tag(2, [[1, 20]]), tag(3, [[2, 20]]), tag(4, [[3, 9]]), tag(5, [[4, 5]])];
    expect(lanes(five)).toEqual([0, 1, 2, 3, 3]);
  });
});

describe('while a boundary is dragged', () => {
  const list = [tag(1, [[0, 3]]), tag(2, [[5, 8]])];
  const preview = [{ start: 5, end: 10 }];

  test('the new spans are drawn in place of the selected annotation’s own', () => {
    expect(draw(list, { selected: uuid(2), preview })).toEqual([
      'mark abc: tag entity colour-blue lane-0',
      'mark fghij: tag entity colour-blue lane-0 selected',
    ]);
  });

  test('the others make room for it as they would afterwards', () => {
    const dragged = [{ start: 0, end: 8 }];
    expect(lanes([tag(1, [[1, 3]]), tag(2, [[5, 8]])], { selected: uuid(2), preview: dragged })).toEqual([0, 1]);
  });

  test('nothing is drawn for an annotation that is there no more', () => {
    expect(draw(list, { selected: uuid(9), preview }).length).toBe(2);
  });
});

test('what is drawn stays until something else is to be shown', () => {
  const state = EditorState.create({ doc, plugins: [tags()] });
  expect(tagsKey.getState(state)).toBe(DecorationSet.empty);
  const shown = state.apply(state.tr.setMeta(tagsKey, shownOf([tag(1, [[0, 2]])])));
  const set = tagsKey.getState(shown) ?? DecorationSet.empty;
  expect(drawn(set)).toEqual(['mark ab: tag entity colour-blue lane-0']);
  expect(tagsKey.getState(shown.apply(shown.tr))).toBe(set);
});

describe('what two people’s tags differ in', () => {
  const quoteOf = (exact: string) => [{ exact, prefix: '', suffix: '' }];
  const mine = tag(1, [[2, 6]], { quotes: quoteOf('cdef') });
  const theirs = tag(2, [[2, 8]], { creator: 'bilal', quotes: quoteOf('cdefgh') });
  const beside = { article: 'a', layer: 'entity', disagreements: [], mine: [mine], theirs: [theirs] } as const;
  const sign = v.object({ type: v.object({ attrs: v.object({ 'data-sign': v.string() }) }) });
  const signs = (classes: Difference['classes']) => {
    const difference: Difference = { ...beside, classes };
    const differences = new Map([mine, theirs].map(({ id }) => [id, difference]));
    const set = drawTags(doc, shownOf([mine, theirs], { differences }));
    const ends = set.find().filter((each) => v.safeParse(sign, each).success);
    return ends.map((each) => `${doc.textBetween(each.from, each.to)} ${v.parse(sign, each).type.attrs['data-sign']}`);
  };

  test('has one sign, after what ends later, for each class', () => {
    expect(signs(['boundary', 'attribute'])).toEqual(['h ↔≠']);
    expect(signs(['stacked'])).toEqual(['h 1:1']);
  });

  test('has no sign where both have the same; the outline is fainter', () => {
    expect(signs(['same'])).toEqual([]);
    const differences = new Map([[theirs.id, { ...beside, classes: ['same'] } as const]]);
    expect(draw([theirs], { differences })).toEqual([
      'mark cdefgh: tag entity colour-blue lane-0 theirs alike',
      'span c: theirs-start alike',
      'span h: theirs-end alike',
    ]);
  });
});

test('what reviewers say is a sign after its last word, beside what else is there, and is said', () => {
  const quotes = ['ab', 'ef'].map((exact) => ({ exact, prefix: '', suffix: '' }));
  const spans: [number, number][] = [
    [0, 2],
    [4, 6],
  ];
  const one = tag(1, spans, { quotes, status: 'unsure' });
  const other = tag(2, [[10, 12]], { quotes: [{ exact: 'kl', prefix: '', suffix: '' }] });
  const judged = ({ id }: Annotation) => (id === one.id ? 'overruled' : '');
  expect(draw([one, other], { judged }).filter((mark) => mark.startsWith('span'))).toEqual([
    'span f: unsure-end',
    'span f: verdict-end overruled',
  ]);
  const described = JSON.stringify(drawTags(doc, shownOf([one, other], { judged })).find());
  expect(described).toContain('"Person, unsure, overruled"');
  expect(described).toContain('"Person"');
});
