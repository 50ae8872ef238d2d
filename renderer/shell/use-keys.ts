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

/** Whether a key is a type's, or a type's with Shift: then the selected text is added to the selected annotation. */
function tagByKey(name: string): boolean {
  const { open, workspace } = getState();
  if (open === null) return false;
  const { tagset } = open.project;
  const found = typeForKey(tagset, name);
  if (found !== undefined) {
    void tag(found.layer, found.type);
    return true;
  }
  const shifted = name.startsWith('Shift+') ? typeForKey(tagset, name.slice('Shift+'.length).toLowerCase()) : undefined;
  if (shifted === undefined || workspace.selected === '') return false;
  void addSpan();
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
  if (name === 'Enter') return target.closest('button, a, [role="tab"], [role="separator"]') !== null;
  const isField = target.closest('input, textarea') !== null;
  return isField && (name === 'Mod+Z' || name === 'Mod+Shift+Z');
}
