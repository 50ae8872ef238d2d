import { t } from '../words.ts';
import { hint } from './notices.ts';
import { goToNext, selectedAnnotation } from './selection.ts';
import { getState } from './store.ts';
import { lastLayer } from './tagging.ts';
import { inTurn } from './turns.ts';

/** To the next or previous annotation of the selected one's layer or, without one, of the layer tagged in last. */
export function goToNextOfLayer(step: 1 | -1): Promise<void> {
  // In turn: the tag whose layer is meant may just have been made by the key before.
  return inTurn(async () => {
    const layer = selectedAnnotation(getState())?.layer ?? lastLayer();
    if (layer === undefined) hint(t('work.noLayer'));
    else goToNext(step, layer);
  });
}
