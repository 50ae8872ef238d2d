import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Block } from '../../annotations/model/article.ts';
import { documentOf } from './document.ts';

function article(blocks: Block[]): Article {
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: '' };
  return { kind: 'article', id: 'a', title: '', language: 'fr', source, blocks, sha256: '0'.repeat(64) };
}

/** A text of lines, and the blocks they are. */
const texts = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 60 }).map((lines) => {
  let text = '';
  const blocks = lines.map((line): Block => {
    const content = line.replaceAll('\n', '_');
    text += '\n\n';
    const start = text.length;
    text += content;
    return { start, end: text.length, kind: 'paragraph' };
  });
  return { text, article: article(blocks) };
});

test('every offset within a block has a position that leads back to it and stands before the same character', () => {
  fc.assert(
    fc.property(texts, ({ text, article }) => {
      const { doc, map } = documentOf(article, text);
      for (const block of article.blocks) {
        for (let offset = block.start; offset <= block.end; offset++) {
          const position = map.position(offset);
          expect(map.offset(position)).toBe(offset);
          if (offset < block.end) expect(doc.textBetween(position, position + 1)).toBe(text[offset]);
        }
      }
    }),
  );
});

test('an offset between blocks is the next one’s beginning as a start, the previous one’s end as an end', () => {
  const text = 'ab\n\ncd';
  const { map } = documentOf(
    article([
      { start: 0, end: 2, kind: 'heading' },
      { start: 4, end: 6, kind: 'paragraph' },
    ]),
    text,
  );
  expect(map.offset(map.position(3))).toBe(4);
  expect(map.offset(map.endPosition(3))).toBe(2);
  expect(map.offset(map.endPosition(4))).toBe(2);
  expect(map.offset(map.endPosition(5))).toBe(5);
});

test('paragraphs are numbered without headings and boilerplate', () => {
  const kinds = ['heading', 'paragraph', 'boilerplate', 'paragraph'] as const;
  const blocks = kinds.map((kind, i) => ({ start: i * 2, end: i * 2 + 1, kind }));
  const { doc } = documentOf(article(blocks), 'a\nb\nc\nd');
  const numbers: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'block') numbers.push(node.attrs.number);
  });
  expect(numbers).toEqual(['', '1', '', '2']);
});
