import { type Node, Schema } from 'prosemirror-model';
import type { Row, RowState } from '../../annotations/translation/rows.ts';

/** A translation note as it stands in a row: its id, and what it says. */
export interface RowNote {
  readonly id: string;
  readonly words: string;
}

/** A row as it is drawn. */
export interface DrawnRow extends Pick<Row, 'start' | 'end' | 'block' | 'kind' | 'number'> {
  /** Its words in the source. */
  readonly source: string;
  /** Its words in the translation. */
  readonly words: string;
  readonly state: RowState;
  readonly notes: readonly RowNote[];
  /** Whether it is the last of its paragraph. */
  readonly isLast: boolean;
}

/**
 * A working translation as a ProseMirror document: sections of segments, each of which is plain text. Sections are what the
 * browser may leave undrawn, as in the text beside it.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: { content: 'segment+', toDOM: () => ['section', 0] },
    segment: {
      content: 'text*',
      marks: '',
      isolating: true,
      whitespace: 'pre',
      attrs: {
        /** Of the source, in UTF-16 units: what makes it the segment that it is. */
        start: { default: 0 },
        end: { default: 0 },
        kind: { default: 'paragraph' },
        number: { default: '' },
        state: { default: 'untranslated' },
        source: { default: '' },
        notes: { default: [] },
        isLast: { default: true },
      },
      toDOM: () => ['div', 0],
    },
    text: {},
  },
});

/** Blocks of the source in one section. */
const blocksPerSection = 16;

/** The document of rows. What a row of the document before was is used again where it is the same. */
export function documentOf(rows: readonly DrawnRow[], before?: Node): Node {
  const known = before === undefined ? new Map<string, Node>() : segmentsOf(before);
  const sections: Node[][] = [];
  let at = -1;
  for (const row of rows) {
    const section = Math.floor(row.block / blocksPerSection);
    if (section !== at) sections.push([]);
    at = section;
    sections.at(-1)?.push(nodeOf(row, known.get(`${row.start}-${row.end}`)));
  }
  if (sections.length === 0) sections.push([schema.node('segment')]);
  return schema.node(
    'doc',
    null,
    sections.map((segments) => schema.node('section', null, segments)),
  );
}

function nodeOf({ words, block: _block, ...attrs }: DrawnRow, known: Node | undefined): Node {
  const node = schema.node('segment', attrs, words === '' ? [] : [schema.text(words)]);
  return known?.eq(node) ? known : node;
}

function segmentsOf(doc: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const { node } of placesIn(doc)) found.set(`${node.attrs.start}-${node.attrs.end}`, node);
  return found;
}

/** A segment of a document and where its words begin. */
export interface Placed {
  readonly node: Node;
  readonly position: number;
}

/** The segments of a document, in order. */
export function placesIn(doc: Node): Placed[] {
  const places: Placed[] = [];
  doc.forEach((section, at) => {
    section.forEach((node, offset) => {
      places.push({ node, position: at + offset + 2 });
    });
  });
  return places;
}

/** The words of each segment. */
export function wordsIn(doc: Node): string[] {
  return placesIn(doc).map(({ node }) => node.textContent);
}

/** Whether two documents have the same segments, whatever their words. */
export function haveSameSegments(a: Node, b: Node): boolean {
  if (a.childCount !== b.childCount) return false;
  for (let i = 0; i < a.childCount; i += 1) {
    const [one, other] = [a.child(i), b.child(i)];
    if (one === other) continue;
    if (one.childCount !== other.childCount) return false;
    for (let k = 0; k < one.childCount; k += 1) if (!one.child(k).sameMarkup(other.child(k))) return false;
  }
  return true;
}

/** The segments whose words are others in another document with the same segments: their places among all, and the words. */
export function changedWords(before: Node, after: Node): { readonly place: number; readonly words: string }[] {
  const changed: { place: number; words: string }[] = [];
  let place = 0;
  for (let i = 0; i < after.childCount; i += 1) {
    const [one, other] = [before.child(i), after.child(i)];
    if (one === other) {
      place += other.childCount;
      continue;
    }
    for (let k = 0; k < other.childCount; k += 1, place += 1) {
      if (one.child(k) === other.child(k)) continue;
      const words = other.child(k).textContent;
      if (words !== one.child(k).textContent) changed.push({ place, words });
    }
  }
  return changed;
}
