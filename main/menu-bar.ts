import type { MenuItemConstructorOptions } from 'electron';
import { type ActionId, actionIds, actions, keyOf, type MenuName, menus, type Need } from '../app/contract/actions.ts';
import { words } from '../app/contract/words/words.ts';
import { appName } from './app-name.ts';

/** What the menu bar depends on. */
export interface MenuSituation {
  readonly isMac: boolean;
  readonly developer: boolean;
  /** The person's own keys, by action. */
  readonly keys: Readonly<Record<string, string>>;
  /** What the actions of the window in front may need. */
  readonly need: Need;
}

/** The menu bar, drawn from the table of actions. `choose` is called with the action that a person picks. */
export function menuBar(
  situation: MenuSituation,
  choose: (id: ActionId) => void,
): (MenuItemConstructorOptions & { submenu: MenuItemConstructorOptions[] })[] {
  const say = words();
  const ours = menus.map((name) => ({ label: say(`menu.${name}`), submenu: itemsOf(name, situation, choose) }));
  if (!situation.isMac) return ours;
  const window: MenuItemConstructorOptions[] = [
    { role: 'minimize', label: say('menu.minimise') },
    { role: 'zoom', label: say('menu.zoom') },
    { type: 'separator' },
    { role: 'front', label: say('menu.front') },
  ];
  const help = ours.pop();
  return [
    { label: appName, submenu: macAppItems(situation, choose) },
    ...ours,
    { label: say('menu.window'), submenu: window },
    ...(help === undefined ? [] : [help]),
  ];
}

/** What is offered with a need of the window: an open project can be read, one that can be written can also be read. */
export function isOffered(id: ActionId, need: Need): boolean {
  const rank: readonly Need[] = ['nothing', 'project', 'writing'];
  return rank.indexOf(actions[id].needs) <= rank.indexOf(need);
}

function itemsOf(
  name: MenuName,
  situation: MenuSituation,
  choose: (id: ActionId) => void,
): MenuItemConstructorOptions[] {
  const say = words();
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isElsewhere = (id: ActionId): boolean => situation.isMac && (id === 'about' || id === 'settings');
  const own = actionIds
    .filter((id) => actions[id].menu === name && !isElsewhere(id))
    .map((id) => item(id, situation, choose));
  switch (name) {
    case 'project':
      return situation.isMac ? own : [...own, separator, { role: 'quit', label: say('menu.quit') }];
    case 'edit':
      return [
        ...own.slice(0, 2),
        separator,
        { role: 'cut', label: say('menu.cut') },
        { role: 'copy', label: say('menu.copy') },
        { role: 'paste', label: say('menu.paste') },
        { role: 'selectAll', label: say('menu.select-all') },
        separator,
        ...own.slice(2),
      ];
    case 'view':
      return [
        ...own,
        separator,
        { role: 'togglefullscreen', label: say('menu.full-screen') },
        ...(situation.isMac ? [] : [{ role: 'minimize', label: say('menu.minimise') } as const]),
        ...(situation.developer ? [{ role: 'toggleDevTools', label: say('menu.developer') } as const] : []),
      ];
    default:
      return own;
  }
}

function macAppItems(situation: MenuSituation, choose: (id: ActionId) => void): MenuItemConstructorOptions[] {
  const say = words();
  return [
    item('about', situation, choose),
    { type: 'separator' },
    item('settings', situation, choose),
    { type: 'separator' },
    { role: 'services', label: say('menu.services') },
    { type: 'separator' },
    { role: 'hide', label: say('menu.hide') },
    { role: 'hideOthers', label: say('menu.hide-others') },
    { role: 'unhide', label: say('menu.show-all') },
    { type: 'separator' },
    { role: 'quit', label: say('menu.quit') },
  ];
}

function item(id: ActionId, situation: MenuSituation, choose: (id: ActionId) => void): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(keyOf(id, situation.keys), situation.isMac);
  return {
    id,
    label: words()(`actions.${id}`),
    enabled: isOffered(id, situation.need),
    click: () => choose(id),
    // Shown only: the page handles every key itself, because only it knows whether a text field has the focus.
    ...(accelerator === '' ? {} : { accelerator, registerAccelerator: false }),
  };
}

/** Names of keys that Electron calls otherwise than the table of actions, which has the web's. */
const electronNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
};

/**
 * A key of the table as Electron's menus show it; '' for none. macOS would take any key that is shown, so there only
 * those are that carry Command, which no text field wants.
 */
export function acceleratorOf(key: string, isMac: boolean): string {
  if (key === '' || (isMac && !key.startsWith('Mod+'))) return '';
  // The key after the last + may be + itself.
  const parts = key.split(/\+(?=.)/);
  return parts.map((part) => electronNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}
