import { Button } from 'react-aria-components';
import { t } from '../words.ts';

/** Asked before changes that are not saved are given up. */
export function Leaving(props: { count: number; onStay: () => void; onDiscard: () => void }) {
  return (
    <div className="transfer" role="alert">
      <strong>{t('tagset.editor.leave', { count: props.count })}</strong>
      <Button className="button" autoFocus onPress={props.onStay}>
        {t('tagset.editor.stay')}
      </Button>
      <Button className="button" onPress={props.onDiscard}>
        {t('tagset.editor.discard')}
      </Button>
    </div>
  );
}
