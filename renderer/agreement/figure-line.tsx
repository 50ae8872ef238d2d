import { Button } from 'react-aria-components';
import { bootstrap } from '../../annotations/agreement/bootstrap.ts';
import type { FoundFigures } from '../state/agreement-state.ts';
import { useNames } from '../state/names.ts';
import { t } from '../words.ts';
import { estimateAt, type FigureAt, figureName, goToDifferences } from './figure-at.ts';
import { figureWords } from './figure-words.ts';

/** What the figure says that the keyboard is at, in plain words: what it includes, and how sure it is. */
export function FigureLine({ at, found }: { at: FigureAt; found: FoundFigures }) {
  const named = useNames();
  const estimate = estimateAt(at);
  return (
    <p className="figure-line" aria-live="polite">
      <b>{figureName(at, named)}</b> {estimate == null ? t('agreement.not-yet') : figureWords(estimate.figure)}
      {estimate != null && 'value' in estimate.figure && intervalWords(estimate.interval, at, found)}
      {'. '}
      {at.row.about}{' '}
      <Button className="plain" onPress={() => goToDifferences(at)}>
        {t('agreement.listed')}
      </Button>
    </p>
  );
}

function intervalWords(
  interval: readonly [number, number] | null,
  { layer }: FigureAt,
  { coverage, withIntervals }: FoundFigures,
): string {
  if (interval !== null) {
    return `, ${t('agreement.within', { resamples: bootstrap.resamples, low: interval[0], high: interval[1] })}`;
  }
  if (coverage.counted.length < 2) return `, ${t('agreement.noInterval')}`;
  return withIntervals.includes(layer.layer) ? `, ${t('agreement.tooRare')}` : '';
}
