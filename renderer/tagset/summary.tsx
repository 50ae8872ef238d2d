import { Button } from 'react-aria-components';
import type { TagsetChange } from '../../annotations/model/tagset-changes.ts';
import { changeSentence } from '../../app/contract/words/tagset-change.ts';
import { t } from '../words.ts';
import { keyOfPlace, type Place } from './draft.ts';
import type { Fault } from './faults.ts';

/** What saving would change, what has to be mended before, and what was done last. */
export function Summary(props: {
  said: string;
  changes: readonly TagsetChange[];
  faults: readonly Fault[];
  onGo: (place: Place) => void;
}) {
  const { said, changes, faults, onGo } = props;
  const blocking = faults.filter(({ isBlocking }) => isBlocking);
  return (
    <div className="tagset-summary">
      <p role="status">{said}</p>
      {blocking.length > 0 && (
        <section>
          <h3>{t('tagset.editor.toMend', { count: blocking.length })}</h3>
          <ul>
            {blocking.map(({ place, sentence }) => (
              <li key={`${keyOfPlace(place)} ${sentence}`}>
                <Button className="plain" onPress={() => onGo(place)}>
                  {sentence}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('tagset.editor.changes', { count: changes.length })}</h3>
        <ul>
          {changes.map((change) => (
            <li key={`${change.of} ${change.layer} ${change.what} ${change.id}`}>{changeSentence(change)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
