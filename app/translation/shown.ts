import type { TranslatedBlock } from '../../annotations/formats/translated.ts';

/** Whether a block is part of what people read: boilerplate is where somebody has translated it. */
export function isShown({ kind, stretches }: TranslatedBlock): boolean {
  return kind !== 'boilerplate' || stretches.some(({ segment }) => segment !== undefined);
}
