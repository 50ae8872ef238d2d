import type { TagsetChange } from '../../../annotations/model/tagset-changes.ts';
import { type Locale, words } from './words.ts';

/** One change of a tagset, in words. */
export function changeSentence({ what, of, layer, label, was }: TagsetChange, locale: Locale = 'en'): string {
  const t = words(locale);
  const values = { label, layer: layer === '' ? '' : t(`layers.${layer}`) };
  if (what === 'reordered') return t('tagset.changes.reordered', { what: t(`tagset.several.${of}`, values) });
  const one = t(`tagset.one.${of}`, values);
  return was === '' ? t(`tagset.changes.${what}`, { what: one }) : t('tagset.changes.renamed', { what: one, was });
}
