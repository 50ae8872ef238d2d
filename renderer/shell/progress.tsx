import { Button, Label, ProgressBar } from 'react-aria-components';
import { ask } from '../bridge.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** How far long work is, and the way to stop it, wherever in the window one is; some dialogs show it themselves. */
export function Progress() {
  const isShownThere = useStore(
    ({ dialog }) => dialog?.name === 'authorities' || dialog?.name === 'export' || dialog?.name === 'take-in',
  );
  return isShownThere ? null : <Working />;
}

/**
 * Nothing where there is no long work.
 *
 * @param label what is done, from how much of it is (0 to 1); reading texts without it
 */
export function Working({ label }: { label?: (share: number) => string }) {
  const progress = useStore(({ progress }) => progress);
  if (progress === null) return null;
  const { done, total } = progress;
  return (
    <ProgressBar className="progress" value={done} maxValue={total}>
      {({ percentage }) => (
        <>
          <Label>
            {label === undefined ? t('forms.add.reading', { done, total }) : label(total === 0 ? 0 : done / total)}
          </Label>
          <progress value={percentage ?? 0} max={100} aria-hidden />
          <Button className="small-button" onPress={() => void ask('cancel', {})}>
            {t('notices.stop')}
          </Button>
        </>
      )}
    </ProgressBar>
  );
}
