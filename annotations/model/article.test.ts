import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blockAt } from './article.ts';

/** Blocks one after the other, now and then with nothing between them. */
const anyBlocks = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 12 })
  .map((places) => {
    let end = 0;
    return places.map(({ gap, length }): Block => {
      const start = end + gap;
      end = start + length;
      return { start, end, kind: 'paragraph' };
    });
  });

test('an offset’s block is the first that does not end before it, else the last: found as by looking at each', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const end = blocks.at(-1)?.end ?? 0;
      for (let offset = 0; offset <= end + 2; offset++) {
        const first = blocks.findIndex((block) => offset <= block.end);
        expect(blockAt(blocks, offset)).toBe(first === -1 ? blocks.length - 1 : first);
      }
    }),
  );
});

test('where there are no blocks there is none at any offset', () => {
  expect(blockAt([], 3)).toBe(-1);
});
