import { Button, Label, ProgressBar } from 'react-aria-components';
import { stopPassageSearch } from '../state/passages.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** How far the search for shared passages is, where it takes longer than a moment, and the way to stop it. */
export function PassageProgress() {
  const isLong = useStore(({ passageSearch }) => passageSearch.isLong);
  const done = useStore(({ passageSearch }) => passageSearch.done);
  const total = useStore(({ passageSearch }) => passageSearch.total);
  if (!isLong) return null;
  return (
    <ProgressBar className="passage-progress" value={done} maxValue={total}>
      {({ percentage }) => (
        <>
          <Label>{t('passages.progress', { done, total })}</Label>
          <progress value={percentage ?? 0} max={100} aria-hidden />
          <Button className="small-button" aria-label={t('passages.stopLabel')} onPress={stopPassageSearch}>
            {t('passages.stop')}
          </Button>
        </>
      )}
    </ProgressBar>
  );
}
