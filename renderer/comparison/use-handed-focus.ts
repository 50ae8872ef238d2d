import { type RefObject, useLayoutEffect } from 'react';
import { focusMatrix } from '../state/matrix.ts';

/**
 * The table and the words that stand where it is empty take each other's place as propositions come and go: which of them
 * goes hands the focus to the other, or the next key would go nowhere.
 */
export function useHandedFocus(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      // The drawer may have been turned to another tab, where there is no matrix.
      if (element !== null && document.activeElement === element) requestAnimationFrame(() => focusMatrix());
    };
  }, [place]);
}
