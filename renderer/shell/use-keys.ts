import { useEffect } from 'react';
import { typeForKey } from '../../annotations/model/tagset.ts';
import { actions } from '../../app/contract/actions.ts';
import { actionForKey, keyName } from '../keys.ts';
import { run } from '../run.ts';
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
      const { open, settings, started, dialog } = getState();
      if (event.defaultPrevented || event.isComposing || dialog !== null) return;
      const name = keyName(event, started?.platform === 'darwin');
      if (name === 'Escape') return backToText(event);
      if (!name.startsWith('Mod+') && !/^(Shift\+)?F\d/.test(name) && !takesBareKeys(event.target)) return;
      if (isOfControl(event.target, name)) return;
      const action = actionForKey(name, settings.keys);
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

/** From any part of the window back to where one reads. An open menu or list takes Escape for itself before. */
function backToText(event: KeyboardEvent): void {
  const isInRegion = event.target instanceof Element && event.target.closest('[data-region]') !== null;
  if (!isInRegion) return;
  event.preventDefault();
  focusText(activeArticle());
}

/**
 * Whether a key is a type's: alone it tags, with Shift it adds the selected text to the selected annotation, and with Alt
 * either takes the selection to the letter.
 */
function tagByKey(name: string): boolean {
  const { open, workspace } = getState();
  const [, modifiers = '', key = ''] = /^((?:(?:Alt|Shift)\+)*)(.+)$/s.exec(name) ?? [];
  const found = open === null ? undefined : typeForKey(open.project.tagset, key.toLowerCase());
  if (found === undefined) return false;
  const taking = modifiers.includes('Alt') ? 'exact' : 'trimmed';
  if (!modifiers.includes('Shift')) void tag(found.layer, found.type, taking);
  else if (workspace.selected !== '') void addSpan(taking);
  else return false;
  return true;
}

/** Bare keys are commands in the texts and on the page itself; in a field or a list they are that control's. */
function takesBareKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('[role="menu"], [role="listbox"], [role="dialog"], [role="grid"], [role="treegrid"]') !== null) {
    return false;
  }
  return target.closest('input, textarea, select, [contenteditable="true"]:not([aria-readonly="true"])') === null;
}

/** Undo, cut and the like stay a field's own while it is being edited; Enter presses the button that has the focus. */
function isOfControl(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  // Outside the texts, and where there is only one, Tab goes on to the next control as everywhere.
  if (name === 'Tab' || name === 'Shift+Tab') {
    return target.closest('.ProseMirror') === null || getState().workspace.panes.length < 2;
  }
  if (name === 'Enter') return target.closest('button, a, [role="tab"], [role="separator"]') !== null;
  const isField = target.closest('input, textarea') !== null;
  return isField && (name === 'Mod+Z' || name === 'Mod+Shift+Z');
}
