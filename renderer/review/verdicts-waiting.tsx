import { Button } from 'react-aria-components';
import { useStore } from '../state/store.ts';
import { openVerdicts, toAnswer } from '../state/verdict-list.ts';
import { t } from '../words.ts';

/** How many verdicts on one's tags wait for an answer, and the way to them; nothing where none does. */
export function VerdictsWaiting() {
  const count = useStore(toAnswer);
  if (count === 0) return null;
  return (
    <Button className="small-button" onPress={openVerdicts}>
      {t('judging.toAnswer', { count })}
    </Button>
  );
}
