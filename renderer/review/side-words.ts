import { quoted } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Difference } from '../../annotations/review/differences.ts';
import { toldDifferences } from '../state/difference-words.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';

/** What one of two has in a place that the other has not so, in one line; where both have the same, the type. */
export function sideInWords(project: Project, difference: Difference, side: 'mine' | 'theirs'): string {
  const tags = difference[side];
  const label = (type: string) => typeLabel(project.tagset, difference.layer, type);
  if (tags.length === 0) return t('review.noValue');
  if (difference.classes.includes('stacked')) {
    return tags.map((tag) => t('review.tagged', { type: label(tag.type), quote: quoted(tag) })).join(' + ');
  }
  const told = toldDifferences(project, difference).map((each) =>
    each.class === 'attribute' ? t('review.value', { name: each.name, value: each[side] }) : each[side],
  );
  return told.length > 0 ? told.join(' · ') : tags.map(({ type }) => label(type)).join(', ');
}
