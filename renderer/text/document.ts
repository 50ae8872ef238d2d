import { type Node, Schema } from 'prosemirror-model';
import { type Article, type Block, blockAt } from '../../annotations/model/article.ts';

/**
 * An article as a ProseMirror document: sections of blocks. A section is only there for speed: it is what the browser
 * may leave undrawn while it is out of sight (`content-visibility` on every single paragraph made scrolling dearer).
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: { content: 'block+', toDOM: () => ['section', 0] },
    block: {
      content: 'text*',
      attrs: {
        kind: { default: 'paragraph' },
        /** The number beside a paragraph; '' for headings and boilerplate. */
        number: { default: '' },
        /** Whether its lines were broken by hand: then a line break is only a space. */
        wrapped: { default: false },
      },
      toDOM: ({ attrs }) => [
        attrs.kind === 'heading' ? 'h3' : 'p',
        { class: attrs.wrapped ? `${attrs.kind} wrapped` : attrs.kind, 'data-number': attrs.number },
        0,
      ],
    },
    text: {},
  },
});

/** Blocks in one section. Between 8 and 32 opening and scrolling cost about the same; fewer cost more elements, more draw too much at once. */
const blocksPerSection = 16;

/** The document of an article's text, and the way between its positions and offsets in the text. */
export function documentOf(article: Article, text: string): { doc: Node; map: TextMap } {
  const blocks = article.blocks.length > 0 ? article.blocks : [emptyBlock];
  let paragraphs = 0;
  const nodes = blocks.map((block) => {
    const content = text.slice(block.start, block.end);
    if (block.kind === 'paragraph') paragraphs += 1;
    const number = block.kind === 'paragraph' ? String(paragraphs) : '';
    const attrs = { kind: block.kind, number, wrapped: content.includes('\n') };
    return schema.node('block', attrs, content === '' ? [] : [schema.text(content)]);
  });
  const sections: Node[] = [];
  for (let i = 0; i < nodes.length; i += blocksPerSection) {
    sections.push(schema.node('section', null, nodes.slice(i, i + blocksPerSection)));
  }
  return { doc: schema.node('doc', null, sections), map: new TextMap(blocks) };
}

const emptyBlock: Block = { start: 0, end: 0, kind: 'paragraph' };

/**
 * The way between offsets in the canonical text (UTF-16 units) and positions in the document. A block's text stands in
 * both; the white space between two blocks only in the text, so an offset in it has no position of its own and takes
 * that of the nearer block's edge.
 */
export class TextMap {
  readonly blocks: readonly Block[];
  /** Where each block's content begins in the document. */
  readonly #starts: readonly number[];

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    let position = 0;
    this.#starts = blocks.map((block, i) => {
      // Opening a section takes a position; so does closing one, and opening and closing a block.
      if (i % blocksPerSection === 0) position += i === 0 ? 1 : 2;
      const start = position + 1;
      position = start + (block.end - block.start) + 1;
      return start;
    });
  }

  /** The position of an offset; one between two blocks is the next block's beginning. */
  position(offset: number): number {
    const i = blockAt(this.blocks, offset);
    const { start, end } = this.blocks[i] ?? emptyBlock;
    return (this.#starts[i] ?? 0) + Math.min(Math.max(offset, start), end) - start;
  }

  /** The position of an offset as the end of a span: one between two blocks is the previous block's end. */
  endPosition(offset: number): number {
    const i = blockAt(this.blocks, offset);
    const block = this.blocks[i];
    const before = this.blocks[i - 1];
    if (block !== undefined && before !== undefined && offset <= block.start) {
      return (this.#starts[i - 1] ?? 0) + before.end - before.start;
    }
    return this.position(offset);
  }

  /** The offset of a position. */
  offset(position: number): number {
    const i = this.blockAtPosition(position);
    const { start, end } = this.blocks[i] ?? emptyBlock;
    return Math.min(end, start + Math.max(0, position - (this.#starts[i] ?? 0)));
  }

  /** The block, by its place among the article's, whose content a position lies in, or the one before it. */
  blockAtPosition(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The section of the document that a block is shown in, and the first block of a section. */
  sectionOf(block: number): number {
    return Math.floor(block / blocksPerSection);
  }

  firstOf(section: number): number {
    return section * blocksPerSection;
  }

  /** The stretch of text that a section of the document shows. */
  sectionSpan(section: number): { start: number; end: number } {
    const first = this.blocks[section * blocksPerSection] ?? emptyBlock;
    const last = this.blocks[Math.min((section + 1) * blocksPerSection, this.blocks.length) - 1] ?? first;
    return { start: first.start, end: last.end };
  }
}
