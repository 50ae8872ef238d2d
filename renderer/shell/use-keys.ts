import { useEffect } from 'react';
import { typeForKey } from '../../annotations/model/tagset.ts';
import { actions } from '../../app/contract/actions.ts';
import { keyName } from '../keys.ts';
import { run } from '../run.ts';
import { letGo } from '../state/linking.ts';
import { goBackToFigures } from '../state/overview.ts';
import { leaveAnnotation } from '../state/returning.ts';
import { letGoOfClaim } from '../state/same-claim.ts';
import { actionNow } from '../state/shown-key.ts';
import { getState } from '../state/store.ts';
import { addSpan, tag } from '../state/tagging.ts';
import { focusText } from '../state/views.ts';
import { activeArticle } from '../state/workspace.ts';

/**
 * The keyboard, in one place. A key with Ctrl or Cmd works everywhere; a bare key only where it could not be meant as
 * text or for the control that has the focus.
 */
export function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { open, started, dialog } = getState();
      // A text view claims keys for editing that mean something else here, such as Enter and Ctrl+Z.
      const isClaimed = event.defaultPrevented && !isInView(event.target);
      if (isClaimed || event.isComposing || dialog !== null) return;
      const name = keyName(event, started?.platform === 'darwin');
      if (name === 'Escape') return goBack(event);
      if (!name.startsWith('Mod+') && !/^(Shift\+)?F\d/.test(name) && !takesBareKeys(event.target)) return;
      if (isOfControl(event.target, name)) return;
      const action = actionNow(name);
      if (action !== undefined && (open !== null || actions[action].needs === 'nothing')) {
        event.preventDefault();
        run(action);
        return;
      }
      if (open !== null && tagByKey(name)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/**
 * Escape goes back: from any part of the window to the text, there from a link that is being made or a claim that is picked to none, from a tag that
 * the list or a link led to back to where that was, and from a selected tag to none. An open menu or list takes it for
 * itself before.
 */
function goBack(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (isInText(target)) letGo() || letGoOfClaim() || leaveAnnotation();
  else if (target.closest('[data-region]') !== null || target === document.body)
    goBackToFigures(target) || focusText(activeArticle());
  else return;
  event.preventDefault();
}

/**
 * Whether a key is a type's: alone it tags, with Shift it adds the selected text to the selected annotation, and with Alt
 * either takes the selection to the letter.
 */
function tagByKey(name: string): boolean {
  const { open } = getState();
  const [, modifiers = '', key = ''] = /^((?:(?:Alt|Shift)\+)*)(.+)$/s.exec(name) ?? [];
  const found = open === null ? undefined : typeForKey(open.project.tagset, key.toLowerCase());
  if (found === undefined) return false;
  const taking = modifiers.includes('Alt') ? 'exact' : 'trimmed';
  void (modifiers.includes('Shift') ? addSpan(taking) : tag(found.layer, found.type, taking));
  return true;
}

/** Bare keys are commands in the texts and where nothing has the focus; anywhere else they may be the control's. */
function takesBareKeys(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target === document.body || isInText(target);
}

/** Whether a key is pressed in an article's text. In its working translation, letters are letters. */
function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ProseMirror:not(.translation-text)') !== null;
}

function isInView(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ProseMirror') !== null;
}

/** What is the control's own: undoing in a field what is not saved yet, and Tab but between the texts. */
function isOfControl(target: EventTarget | null, name: string): boolean {
  if (name === 'Tab' || name === 'Shift+Tab') return !hasTextBeside(name === 'Tab' ? 1 : -1);
  const isField = target instanceof Element && target.closest('input, textarea') !== null;
  return isField && getState().hasDrafts && (name === 'Mod+Z' || name === 'Mod+Shift+Z');
}

/** Whether there is a pane further on, or a translation beside this one; from the last one Tab goes on to the next control, as everywhere. */
function hasTextBeside(step: 1 | -1): boolean {
  const { panes, active, translations } = getState().workspace;
  const hasTranslation = step === 1 && translations[panes[active]?.article ?? ''] !== undefined;
  return hasTranslation || panes[active + step] !== undefined;
}
