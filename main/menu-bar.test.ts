import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type ActionId, actionIds } from '../app/contract/actions.ts';
import { acceleratorOf, isOffered, type MenuSituation, menuBar } from './menu-bar.ts';

const linux: MenuSituation = { isMac: false, developer: false, keys: {}, need: 'writing' };
const mac: MenuSituation = { ...linux, isMac: true };

function items(situation: MenuSituation, choose: (id: ActionId) => void = () => undefined) {
  return menuBar(situation, choose).flatMap(({ submenu }) => submenu);
}

function itemOf(id: ActionId, situation: MenuSituation): MenuItemConstructorOptions | undefined {
  return items(situation).find((item) => item.id === id);
}

describe('every action is in the menu bar, once', () => {
  for (const [system, situation] of Object.entries({ linux, mac })) {
    test(system, () => {
      const ids = items(situation).flatMap(({ id }) => (id === undefined ? [] : [id]));
      expect(ids.toSorted()).toEqual([...actionIds].toSorted());
    });
  }
});

test('an action that is picked is the one that is done', () => {
  const chosen: ActionId[] = [];
  for (const { id, click } of items(linux, (picked) => chosen.push(picked))) {
    if (id !== undefined && click !== undefined) Reflect.apply(click, undefined, []);
  }
  expect(chosen.toSorted()).toEqual([...actionIds].toSorted());
});

test('no key of ours is taken from the page', () => {
  const keyed = items(linux).filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined);
  expect(keyed.length).toBeGreaterThan(30);
  expect(keyed.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
});

test('macOS is shown no key that a text field needs', () => {
  const keys = items(mac).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [String(accelerator)]));
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !key.startsWith('CommandOrControl+'))).toEqual([]);
});

test('a person’s own key is the one that is shown, and none where they took it away', () => {
  const situation = { ...linux, keys: { export: 'Mod+Shift+E', undo: '' } };
  expect(itemOf('export', situation)?.accelerator).toBe('CommandOrControl+Shift+E');
  expect(itemOf('undo', situation)).not.toHaveProperty('accelerator');
});

test('about, settings and quit are in the app’s own menu on macOS', () => {
  const [app] = menuBar(mac, () => undefined);
  expect(app?.submenu.flatMap(({ id, role }) => id ?? role ?? [])).toEqual([
    'about',
    'settings',
    'services',
    'hide',
    'hideOthers',
    'unhide',
    'quit',
  ]);
});

test('developer tools are for developers', () => {
  const hasTools = (situation: MenuSituation): boolean =>
    items(situation).some(({ role }) => role === 'toggleDevTools');
  expect(hasTools(linux)).toBe(false);
  expect(hasTools({ ...linux, developer: true })).toBe(true);
});

describe('what is offered', () => {
  const rows = [
    ['new-project', { nothing: true, project: true, writing: true }],
    ['export', { nothing: false, project: true, writing: true }],
    ['undo', { nothing: false, project: false, writing: true }],
  ] as const;
  for (const [id, needs] of rows) {
    for (const need of ['nothing', 'project', 'writing'] as const) {
      test(`${id} with ${need}: ${needs[need]}`, () => {
        expect(isOffered(id, need)).toBe(needs[need]);
        expect(itemOf(id, { ...linux, need })?.enabled).toBe(needs[need]);
      });
    }
  }
});

describe('a key as menus show it', () => {
  const rows = [
    ['Mod+N', 'CommandOrControl+N'],
    ['Mod+,', 'CommandOrControl+,'],
    ['Mod+=', 'CommandOrControl+='],
    ['Mod++', 'CommandOrControl+Plus'],
    ['Alt+Shift+ArrowLeft', 'Alt+Shift+Left'],
    ['b', 'B'],
    ['F6', 'F6'],
    ['Mod+PageDown', 'CommandOrControl+PageDown'],
    ['', ''],
  ] as const;
  for (const [key, shown] of rows) test(key || 'none', () => expect(acceleratorOf(key, false)).toBe(shown));
});
