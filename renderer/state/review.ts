import { bringUp, focusOnceDrawn } from './drawer.ts';
import { setMode } from './mode.ts';
import { getState } from './store.ts';
import { focusText } from './views.ts';
import { activeArticle } from './workspace.ts';

/** From reading or the figures to reviewing, and back to reading. The caret is in the text then. */
export function toggleReview(): void {
  setMode(getState().workspace.mode === 'review' ? 'read' : 'review');
  focusText(activeArticle());
}

/** The list of differences, with the keyboard in it. */
export function listDifferences(): void {
  setMode('review');
  bringUp('differences');
  focusOnceDrawn('.differences [role="grid"]');
}
