import { layers } from '../../annotations/model/annotation.ts';
import { words } from '../contract/words/words.ts';
import type { Contents } from './contents.ts';

const t = words();

/** A type of the tagset as a report explains it. */
export interface TypeRow {
  readonly layer: string;
  readonly label: string;
  /** The first paragraph of the guideline: when it is used. */
  readonly guideline: string;
  readonly count: number;
}

/** All types that are offered, and those that are not any more but still have tags. */
export function typeRows({ project, chapters }: Contents): TypeRow[] {
  const tags = chapters.flatMap((chapter) => chapter.tags);
  return layers.flatMap((layer) =>
    project.tagset.layers[layer].types.flatMap(({ id, label, guideline, retired }) => {
      const count = tags.filter((tag) => tag.layer === layer && tag.type === id).length;
      if (retired && count === 0) return [];
      return [{ layer: t(`layers.${layer}`), label, guideline: firstParagraph(guideline), count }];
    }),
  );
}

function firstParagraph(markdown: string): string {
  return markdown.trim().split(/\n\s*\n/, 1)[0] ?? '';
}
