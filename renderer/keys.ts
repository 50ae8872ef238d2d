import { type ActionId, actionIds, keyIn } from '../app/contract/actions.ts';
import type { Work } from '../app/contract/workspace.ts';

/** What of a keyboard event names a key. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(key: string): boolean;
}

/**
 * A key press as the action table writes it: "Mod+Shift+K", "Alt+ArrowLeft", "?", "p". Mod is Ctrl, on macOS Cmd. Shift
 * is named with letters and named keys; a sign such as "?" already says it. Signs that need AltGr on some keyboards
 * ("[" on a French one) are plain signs too.
 */
export function keyName(event: Pressed, isMac: boolean): string {
  const isSign = [...event.key].length === 1 && !/\p{L}/u.test(event.key);
  const isLetter = [...event.key].length === 1 && !isSign;
  const isAltGr = event.getModifierState('AltGraph');
  const modifiers = [
    (isMac ? event.metaKey : event.ctrlKey && !isAltGr) && 'Mod',
    isMac && event.ctrlKey && 'Ctrl',
    event.altKey && !isAltGr && 'Alt',
    event.shiftKey && !isSign && 'Shift',
  ].filter((modifier) => modifier !== false);
  const hasModifier = modifiers.length > 0;
  const key = isLetter ? (hasModifier ? event.key.toUpperCase() : event.key.toLowerCase()) : event.key;
  return [...modifiers, key].join('+');
}

/** The action on a key while something is being done, the person's own choices first. */
export function actionForKey(name: string, chosen: Readonly<Record<string, string>>, work: Work): ActionId | undefined {
  return name === '' ? undefined : actionIds.find((action) => keyIn(work, action, chosen) === name);
}

/** A key as it is shown: "Ctrl+Shift+K", on macOS "⌘⇧K". */
export function shownKey(name: string, isMac: boolean): string {
  if (name === '') return '';
  const parts = name.split('+');
  const key = parts.pop() ?? '';
  const signs: Record<string, string> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    PageUp: 'PgUp',
    PageDown: 'PgDn',
    Delete: 'Del',
  };
  const shown = signs[key] ?? (/^\p{L}$/u.test(key) ? key.toUpperCase() : key);
  const names: Record<string, string> = isMac
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  return [...parts.map((part) => names[part] ?? part), shown].join(isMac ? '' : '+');
}
