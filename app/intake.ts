import type { Block } from '../annotations/model/article.ts';

/** Blocks as they lie in a text: what reaches past it is cut, what overlaps the block before gives way, what is left empty goes. */
export function fitBlocks(blocks: readonly Block[], text: string): Block[] {
  const fitting: Block[] = [];
  for (const { start, end, kind } of blocks.toSorted((a, b) => a.start - b.start)) {
    const block = { start: Math.max(start, fitting.at(-1)?.end ?? 0), end: Math.min(end, text.length), kind };
    if (block.start < block.end) fitting.push(block);
  }
  return fitting;
}
