import { t } from '../words.ts';

/** What the creators of curated sets begin with; the rest is who curated. */
const curated = 'curated-';

/** Whether tags of this creator are a curated set. */
export function isCurated(creator: string): boolean {
  return creator.startsWith(curated);
}

/** Who a creator of tags is, in words: an annotator's id, or whose curated set it is. */
export function annotatorName(creator: string): string {
  return isCurated(creator) ? t('review.curated', { annotator: creator.slice(curated.length) }) : creator;
}
