import type { Estimate } from '../../annotations/agreement/bootstrap.ts';
import type { Figure } from '../../annotations/agreement/figure.ts';
import { t } from '../words.ts';

/** A figure as a cell has it: with its interval, or why there is none. */
export function estimateWords(estimate: Estimate | null | undefined): string {
  if (estimate === undefined) return '';
  if (estimate === null) return t('agreement.pending');
  const { figure, interval } = estimate;
  if (interval === null || !('value' in figure)) return figureWords(figure);
  return t('agreement.interval', { value: figure.value, low: interval[0], high: interval[1] });
}

export function figureWords(figure: Figure): string {
  return 'value' in figure ? t('agreement.figure', { value: figure.value }) : t(`agreement.missing.${figure.missing}`);
}

export function isMissing(estimate: Estimate | null | undefined): boolean {
  return estimate != null && 'missing' in estimate.figure;
}
