import { expect, test } from 'vitest';
import { actionForKey, keyName, shownKey } from './keys.ts';

type Modifier = 'ctrl' | 'meta' | 'alt' | 'shift' | 'altGraph';

function press(key: string, ...modifiers: Modifier[]) {
  const has = (modifier: Modifier) => modifiers.includes(modifier);
  return {
    key,
    ctrlKey: has('ctrl') || has('altGraph'),
    metaKey: has('meta'),
    altKey: has('alt') || has('altGraph'),
    shiftKey: has('shift'),
    getModifierState: (name: string) => name === 'AltGraph' && has('altGraph'),
  };
}

test.each<[pressed: Parameters<typeof press>, isMac: boolean, name: string]>([
  [['p'], false, 'p'],
  [['P'], false, 'p'],
  [['P', 'shift'], false, 'Shift+P'],
  [['k', 'ctrl'], false, 'Mod+K'],
  [['k', 'meta'], true, 'Mod+K'],
  [['k', 'ctrl'], true, 'Ctrl+K'],
  [['Z', 'ctrl', 'shift'], false, 'Mod+Shift+Z'],
  [['?', 'shift'], false, '?'],
  [['[', 'altGraph'], false, '['],
  [['ArrowLeft', 'alt', 'shift'], false, 'Alt+Shift+ArrowLeft'],
  [['é'], false, 'é'],
])('%j is a key of the table', (pressed, isMac, name) => {
  expect(keyName(press(...pressed), isMac)).toBe(name);
});

test('a key that the person chose is taken, and the table’s own is free then', () => {
  expect(actionForKey('Mod+K', {}, 'read')).toBe('palette');
  expect(actionForKey('Mod+K', { palette: 'Mod+P' }, 'read')).toBeUndefined();
  expect(actionForKey('Mod+P', { palette: 'Mod+P' }, 'review')).toBe('palette');
});

test('a key that holds while reading is free while reviewing', () => {
  expect(actionForKey('n', {}, 'read')).toBe('next-suggestion');
  expect(actionForKey('n', {}, 'review')).not.toBe('next-suggestion');
  expect(actionForKey('', { export: '' }, 'read')).toBeUndefined();
});

test('a key is shown as its system writes it', () => {
  expect(shownKey('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shownKey('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  expect(shownKey('p', false)).toBe('P');
});
