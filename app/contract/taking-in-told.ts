import { type ArticleReport, minuteOf, type TakingIn, type What } from '../../annotations/exchange/taking-in.ts';
import type { TagsetChange } from '../../annotations/model/tagset-changes.ts';
import { type Locale, sentence, words } from './words/words.ts';

/** What taking in a hand-over would bring, in words: the window and the command line say the same. */

/** How many records come, are changed, go, and stay as they are. */
export function countsOf({
  items,
  unchanged,
}: Pick<TakingIn, 'items' | 'unchanged'>): Record<What | 'unchanged', number> {
  const of = (what: What) => items.filter((item) => item.what === what).length;
  return { new: of('new'), changed: of('changed'), removed: of('removed'), clash: of('clash'), unchanged };
}

export function countsTold(report: Pick<TakingIn, 'items' | 'unchanged'>, locale: Locale = 'en'): string {
  const { new: added, changed, removed, unchanged } = countsOf(report);
  return words(locale)('exchange.counts', { added, changed, removed, unchanged });
}

/**
 * Everything that a person should know before they take it in, but for the records themselves, the tagset and the entries.
 *
 * @param name what the colleague is called
 */
export function remarksOn(report: TakingIn, name: string, locale: Locale = 'en'): string[] {
  const t = words(locale);
  const { by, at, isOwn, standing, unexplained, otherProject, articles, leftOut, foreign, items } = report;
  const remarks: string[] = [];
  if (standing === 'older')
    remarks.push(sentence({ code: 'hand-over-older', values: { colleague: name, at: minuteOf(at) } }, locale));
  if (standing === 'apart') {
    remarks.push(sentence({ code: 'hand-over-apart', values: { colleague: name, count: unexplained.length } }, locale));
  }
  if (isOwn && by !== '') remarks.push(t('exchange.own'));
  if (otherProject !== '') remarks.push(t('exchange.otherProject', { title: otherProject }));
  if (standing !== 'older' && items.length === 0) remarks.push(t('exchange.nothing', { name }));
  for (const article of articles) remarks.push(articleTold(article, name, locale));
  if (leftOut > 0) remarks.push(t('exchange.leftOut', { count: leftOut }));
  if (foreign > 0) remarks.push(t('exchange.foreign', { count: foreign }));
  return remarks;
}

function articleTold({ title, difference, found, moved, orphan }: ArticleReport, name: string, locale: Locale): string {
  const t = words(locale);
  const counts = t('exchange.anchored', { found, moved, orphan });
  switch (difference) {
    case 'renamed':
      return t('exchange.articles.renamed', { title, name });
    case 'missing':
      return t('exchange.articles.missing', { title, name, orphan });
    default:
      return t(`exchange.articles.${difference}`, { title, name, counts });
  }
}

/** What differs in the tagset, and which of their types are not here. */
export function tagsetTold({ tagset, unknownTypes }: TakingIn, name: string, locale: Locale = 'en'): string[] {
  const t = words(locale);
  const differences = tagset.map((change) => differenceTold(change, name, locale));
  const unknown = unknownTypes.map(({ layer, type, count }) =>
    t('exchange.tagset.unknown', { count, type, layer: t(`layers.${layer}`) }),
  );
  return [...differences, ...unknown];
}

function differenceTold({ what, of, layer, label, was }: TagsetChange, name: string, locale: Locale): string {
  const t = words(locale);
  const values = { label, layer: layer === '' ? '' : t(`layers.${layer}`) };
  if (what === 'reordered') {
    return t('exchange.tagset.reordered', { name, what: t(`tagset.several.${of}`, values) });
  }
  const one = t(`tagset.one.${of}`, values);
  if (was !== '') return t('exchange.tagset.renamed', { name, what: one, was });
  return t(`exchange.tagset.${what}`, { name, what: one });
}

/** The entries for one thing that contradict one another. */
export function entriesTold({ entries }: TakingIn, locale: Locale = 'en'): string[] {
  const t = words(locale);
  return entries.map(({ name, fields }) =>
    t('exchange.entries.one', {
      name,
      fields: fields.map((field) => t(`exchange.entries.fields.${field}`)).join(', '),
    }),
  );
}
