import { flushSync } from 'react-dom';
import type { Workspace } from '../../app/contract/workspace.ts';
import { getState } from './store.ts';
import { change, toggleRegion } from './workspace.ts';

/** The drawer: one of its tabs brought into sight, and the focus in it. */

/**
 * Bring a tab into sight, at once, so that what is typed right after the key arrives there.
 *
 * @param prepare what of the tab changes with it
 */
export function bringUp(tab: Workspace['drawer'], prepare: () => void = () => undefined): void {
  flushSync(() => {
    change({ drawer: tab });
    if (getState().workspace.closed.includes('drawer')) toggleRegion('drawer');
    prepare();
  });
}

/** Put the focus on the first element that fits, a field's words selected. Answers whether it is drawn. */
export function focusOn(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
  return true;
}

/** The same, now or in the frame that draws it. */
export function focusOnSoon(selector: string): void {
  if (!focusOn(selector)) requestAnimationFrame(() => focusOn(selector));
}

/** Frames that are waited for a list to be drawn: half a second. */
const drawingFrames = 30;

/** The same, for what is drawn a moment later than what was gone to just now. The focus may be elsewhere by then. */
export function focusOnceDrawn(selector: string): void {
  const from = document.activeElement;
  const go = (frames: number) => {
    if (document.activeElement !== from || focusOn(selector) || frames === 0) return;
    requestAnimationFrame(() => go(frames - 1));
  };
  go(drawingFrames);
}
