import type { Article } from '../../annotations/model/article.ts';
import { type Locale, regions } from '../../app/contract/words/words.ts';

const lengths = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
} as const;

/** The date an article was published, as exactly as it is known; '' where it is not. */
export function dateOf({ source }: Article, locale: Locale = 'en'): string {
  const { published } = source;
  const length = published.length;
  if (length !== 4 && length !== 7 && length !== 10) return '';
  const date = new Date(published);
  if (Number.isNaN(date.getTime())) return published;
  return new Intl.DateTimeFormat(regions[locale], { ...lengths[length], timeZone: 'UTC' }).format(date);
}
