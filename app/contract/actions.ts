import type { Work } from './workspace.ts';

/**
 * Every action of the program, once: the menu, the command palette, the key sheet and the key bindings are all drawn from
 * this table. Labels are in the catalogue under `actions`. A key is written as "Mod+Shift+K": Mod is Ctrl, and Cmd on macOS;
 * a single letter stands for itself and is only taken outside text fields. With `in`, the key holds while that is being
 * done, and may mean something else otherwise; the action itself can be chosen from the menu and the palette at any time.
 */
export const actions = {
  'new-project': { menu: 'project', key: 'Mod+N', needs: 'nothing' },
  'open-project': { menu: 'project', key: 'Mod+O', needs: 'nothing' },
  'add-files': { menu: 'project', key: 'Mod+Shift+O', needs: 'writing' },
  'add-folder': { menu: 'project', key: '', needs: 'writing' },
  'describe-article': { menu: 'project', key: 'Mod+I', needs: 'writing' },
  export: { menu: 'project', key: 'Mod+E', needs: 'project' },
  report: { menu: 'project', key: '', needs: 'project' },
  'take-in-authority': { menu: 'project', key: '', needs: 'project' },
  import: { menu: 'project', key: 'Mod+Shift+I', needs: 'writing' },
  'import-glossary': { menu: 'project', key: '', needs: 'writing' },
  settings: { menu: 'project', key: 'Mod+,', needs: 'nothing' },
  'close-project': { menu: 'project', key: 'Mod+Shift+W', needs: 'project' },

  undo: { menu: 'edit', key: 'Mod+Z', needs: 'writing' },
  redo: { menu: 'edit', key: 'Mod+Shift+Z', needs: 'writing' },
  'delete-annotation': { menu: 'edit', key: 'Delete', needs: 'writing' },
  'repeat-tag': { menu: 'edit', key: '.', needs: 'writing' },
  'toggle-unsure': { menu: 'edit', key: 'u', needs: 'writing' },
  'toggle-done': { menu: 'edit', key: 'y', needs: 'writing' },
  'add-span': { menu: 'edit', key: 'Shift+A', needs: 'writing', in: 'read' },
  link: { menu: 'edit', key: 'k', needs: 'writing' },
  'accept-suggestion': { menu: 'edit', key: 'a', needs: 'writing', in: 'read' },
  'skip-suggestion': { menu: 'edit', key: 's', needs: 'project', in: 'read' },
  'start-left': { menu: 'edit', key: 'Alt+Shift+ArrowLeft', needs: 'writing' },
  'start-right': { menu: 'edit', key: 'Alt+Shift+ArrowRight', needs: 'writing' },
  'end-left': { menu: 'edit', key: 'Alt+ArrowLeft', needs: 'writing' },
  'end-right': { menu: 'edit', key: 'Alt+ArrowRight', needs: 'writing' },
  repair: { menu: 'edit', key: 'r', needs: 'writing' },
  'repair-all': { menu: 'edit', key: 'Shift+R', needs: 'writing' },
  'leave-as-it-is': { menu: 'edit', key: 'i', needs: 'project' },
  'article-done': { menu: 'edit', key: 'Mod+Shift+Y', needs: 'writing' },
  'article-in-progress': { menu: 'edit', key: '', needs: 'writing' },
  'article-not-started': { menu: 'edit', key: '', needs: 'writing' },
  'toggle-boilerplate': { menu: 'edit', key: 'b', needs: 'writing' },
  'toggle-heading': { menu: 'edit', key: 'h', needs: 'writing' },
  'edit-tagset': { menu: 'edit', key: 'Mod+T', needs: 'writing' },

  'choose-entity': { menu: 'edit', key: 'e', needs: 'writing', in: 'read' },
  'unlink-entity': { menu: 'edit', key: 'Shift+E', needs: 'writing' },

  'segment-done': { menu: 'edit', key: 'Mod+Enter', needs: 'writing' },
  'split-segment': { menu: 'edit', key: 'Mod+Shift+X', needs: 'writing' },
  'join-segments': { menu: 'edit', key: 'Mod+Shift+J', needs: 'writing' },

  'toggle-entity': { menu: 'view', key: '1', needs: 'project' },
  'toggle-claim': { menu: 'view', key: '2', needs: 'project' },
  'toggle-translation': { menu: 'view', key: '3', needs: 'project' },
  'toggle-suggestions': { menu: 'view', key: '4', needs: 'project', in: 'read' },
  'toggle-passages': { menu: 'view', key: '5', needs: 'project' },
  'toggle-aligned': { menu: 'view', key: 'Mod+L', needs: 'project' },
  'toggle-articles': { menu: 'view', key: 'Mod+B', needs: 'project' },
  'toggle-inspector': { menu: 'view', key: 'Mod+J', needs: 'project' },
  'toggle-drawer': { menu: 'view', key: 'Mod+D', needs: 'project' },
  'toggle-working-translation': { menu: 'view', key: 'Mod+Shift+T', needs: 'project' },
  'toggle-overview': { menu: 'view', key: 'Mod+5', needs: 'project' },
  'larger-text': { menu: 'view', key: 'Mod+=', needs: 'nothing' },
  'smaller-text': { menu: 'view', key: 'Mod+-', needs: 'nothing' },
  'switch-theme': { menu: 'view', key: 'Mod+Shift+D', needs: 'nothing' },

  palette: { menu: 'go', key: 'Mod+K', needs: 'nothing' },
  search: { menu: 'go', key: 'Mod+F', needs: 'project' },
  occurrences: { menu: 'go', key: '=', needs: 'project' },
  'show-entities': { menu: 'go', key: 'Mod+Shift+E', needs: 'project' },
  'show-claims': { menu: 'go', key: 'Mod+Shift+C', needs: 'project' },
  'show-glossary': { menu: 'go', key: 'Mod+Shift+G', needs: 'project' },
  'next-same': { menu: 'go', key: 'g', needs: 'project' },
  'previous-same': { menu: 'go', key: 'Shift+G', needs: 'project' },
  'show-passages': { menu: 'go', key: 'Mod+Shift+S', needs: 'project' },
  'search-passages': { menu: 'go', key: '', needs: 'project' },
  'next-passage': { menu: 'go', key: 'z', needs: 'project' },
  'previous-passage': { menu: 'go', key: 'Shift+Z', needs: 'project' },
  'show-checks': { menu: 'go', key: '', needs: 'project' },
  'next-annotation': { menu: 'go', key: ']', needs: 'project' },
  'previous-annotation': { menu: 'go', key: '[', needs: 'project' },
  'next-of-layer': { menu: 'go', key: '}', needs: 'project' },
  'previous-of-layer': { menu: 'go', key: '{', needs: 'project' },
  'next-suggestion': { menu: 'go', key: 'n', needs: 'project', in: 'read' },
  'previous-suggestion': { menu: 'go', key: 'Shift+N', needs: 'project', in: 'read' },
  'list-suggestions': { menu: 'go', key: 'Mod+Shift+N', needs: 'project' },
  'next-untranslated': { menu: 'go', key: 'F8', needs: 'project' },
  'previous-untranslated': { menu: 'go', key: 'Shift+F8', needs: 'project' },
  widen: { menu: 'go', key: 'w', needs: 'project' },
  narrow: { menu: 'go', key: 'Shift+W', needs: 'project' },
  'next-quotation': { menu: 'go', key: '"', needs: 'project' },
  'previous-quotation': { menu: 'go', key: "'", needs: 'project' },
  'next-sentence': { menu: 'go', key: 'Alt+ArrowDown', needs: 'project' },
  'previous-sentence': { menu: 'go', key: 'Alt+ArrowUp', needs: 'project' },
  'next-under-caret': { menu: 'go', key: 'x', needs: 'project' },
  'follow-link': { menu: 'go', key: 'Shift+K', needs: 'project' },
  'edit-annotation': { menu: 'go', key: 'Enter', needs: 'project' },
  'focus-articles': { menu: 'go', key: 'Mod+1', needs: 'project' },
  'focus-text': { menu: 'go', key: 'Mod+2', needs: 'project' },
  'focus-inspector': { menu: 'go', key: 'Mod+3', needs: 'project' },
  'focus-list': { menu: 'go', key: 'Mod+4', needs: 'project' },
  'next-region': { menu: 'go', key: 'F6', needs: 'project' },
  'previous-region': { menu: 'go', key: 'Shift+F6', needs: 'project' },
  'next-pane-here': { menu: 'go', key: 'Tab', needs: 'project' },
  'previous-pane-here': { menu: 'go', key: 'Shift+Tab', needs: 'project' },
  'show-here': { menu: 'go', key: 'Mod+Shift+L', needs: 'project' },
  'page-alone-down': { menu: 'go', key: 'Alt+PageDown', needs: 'project' },
  'page-alone-up': { menu: 'go', key: 'Alt+PageUp', needs: 'project' },
  'next-pane': { menu: 'go', key: 'Mod+PageDown', needs: 'project' },
  'previous-pane': { menu: 'go', key: 'Mod+PageUp', needs: 'project' },
  'pane-left': { menu: 'go', key: 'Mod+Shift+PageUp', needs: 'project' },
  'pane-right': { menu: 'go', key: 'Mod+Shift+PageDown', needs: 'project' },
  'close-pane': { menu: 'go', key: 'Mod+W', needs: 'project' },

  'show-history': { menu: 'review', key: 'Mod+H', needs: 'project' },
  'toggle-blind': { menu: 'review', key: 'Mod+Shift+B', needs: 'project' },
  'hand-over': { menu: 'review', key: 'Mod+Shift+H', needs: 'project' },
  'take-in': { menu: 'review', key: 'Mod+Shift+M', needs: 'writing' },
  'look-for-changes': { menu: 'review', key: '', needs: 'writing' },
  'toggle-review': { menu: 'review', key: 'Mod+6', needs: 'project' },
  'next-difference': { menu: 'review', key: 'n', needs: 'project', in: 'review' },
  'previous-difference': { menu: 'review', key: 'Shift+N', needs: 'project', in: 'review' },
  'list-differences': { menu: 'review', key: '', needs: 'project' },
  'show-agreement': { menu: 'review', key: 'Mod+Shift+A', needs: 'project' },
  'show-next': { menu: 'review', key: 's', needs: 'project', in: 'review' },
  'show-alike': { menu: 'review', key: 'Shift+S', needs: 'project', in: 'review' },
  'show-curation': { menu: 'review', key: 'Mod+U', needs: 'project' },
  'make-curated-set': { menu: 'review', key: '', needs: 'writing' },

  agree: { menu: 'review', key: 'a', needs: 'writing', in: 'review' },
  'agree-with-same': { menu: 'review', key: 'Shift+A', needs: 'writing', in: 'review' },
  amend: { menu: 'review', key: 'e', needs: 'writing', in: 'review' },
  disagree: { menu: 'review', key: '-', needs: 'writing', in: 'review' },
  'nothing-here': { menu: 'review', key: '0', needs: 'writing', in: 'review' },
  withdraw: { menu: 'review', key: '', needs: 'writing' },
  'write-comment': { menu: 'review', key: ';', needs: 'writing', in: 'review' },
  'show-verdicts': { menu: 'review', key: '', needs: 'project' },

  keys: { menu: 'help', key: '?', needs: 'nothing' },
  'show-folder': { menu: 'help', key: '', needs: 'project' },
  about: { menu: 'help', key: '', needs: 'nothing' },
} as const satisfies Record<string, Action>;

interface Action {
  readonly menu: MenuName;
  readonly key: string;
  readonly needs: Need;
  readonly in?: Work;
}

/** The menus, in the order of the menu bar. */
export const menus = ['project', 'edit', 'view', 'go', 'review', 'help'] as const;
export type MenuName = (typeof menus)[number];

/** What must be there for an action to be offered: an open project, or one that can be written to. */
export type Need = 'nothing' | 'project' | 'writing';

export type ActionId = keyof typeof actions;

export const actionIds = Object.keys(actions).filter((id): id is ActionId => id in actions);

/** The key an action is on: the person's own choice, else the table's. '' is none. */
export function keyOf(action: ActionId, chosen: Readonly<Record<string, string>>): string {
  return chosen[action] ?? actions[action].key;
}

/** What an action's key holds in; undefined where it holds at any time. */
export function workOf(action: ActionId): Work | undefined {
  const { in: work }: Action = actions[action];
  return work;
}

/** The key that does an action while something is being done; '' where none does. */
export function keyIn(work: Work, action: ActionId, chosen: Readonly<Record<string, string>>): string {
  return (workOf(action) ?? work) === work ? keyOf(action, chosen) : '';
}

/** Whether two actions could be meant by one key. */
export function areKeyedTogether(one: ActionId, other: ActionId): boolean {
  const [a, b] = [workOf(one), workOf(other)];
  return a === undefined || b === undefined || a === b;
}
