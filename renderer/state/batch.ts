import type { Command } from '../../annotations/edit/command.ts';
import { isEmpty } from '../../annotations/edit/diff.ts';
import type { AttributeValue, Layer } from '../../annotations/model/annotation.ts';
import type { TagType } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { shownInList } from './marking.ts';
import { hint } from './notices.ts';
import { goTo } from './selection.ts';
import { getState } from './store.ts';
import { removeSelected } from './tagging.ts';
import { isInList, markedTargets, type Targets, targets, whyNot } from './targets.ts';
import { inTurn } from './turns.ts';

/** What is done to many annotations at once: one command, one step to undo. Colleagues' are left out, and it says so. */

/** Give what is meant in the list another type of its layer. */
export function retypeMeant(layer: Layer, { id, label }: TagType): Promise<void> {
  return inTurn(async () => {
    const meant = targets();
    if (meant.own.some((annotation) => annotation.layer !== layer)) return hint(t('work.otherLayer', { type: label }));
    await change(meant, (ids) => ({ do: 'retype', ids, type: id }));
  });
}

/** Give what is marked another type of the layer that all of it is in. */
export function retypeMarked(type: string): Promise<void> {
  return inTurn(() => change(markedTargets(), (ids) => ({ do: 'retype', ids, type })));
}

/** Set one attribute of what is marked; `null` takes it away. */
export function setAttributeOfMarked(name: string, value: AttributeValue | null): Promise<void> {
  return inTurn(() => change(markedTargets(), (ids) => ({ do: 'set-attribute', ids, name, value })));
}

async function change({ own, theirs }: Targets, commandFor: (ids: string[]) => Command): Promise<void> {
  if (own.length === 0) return hint(whyNot(theirs));
  const diff = await perform(commandFor(own.map(({ id }) => id)));
  if (diff === undefined) return;
  const left = t('work.left', { count: theirs.length });
  const count = isEmpty(diff) ? 0 : diff.updated.length;
  hint(t('work.changed', { count, left }).trim());
}

/** Delete what is meant: in the list what is marked, else the selected annotation. */
export function removeMeant(): Promise<void> {
  return isInList() ? removeInList(targets) : removeSelected();
}

export function removeMarked(): Promise<void> {
  return removeInList(markedTargets);
}

/** The keyboard goes on in the list where the first of them was. */
function removeInList(targetsNow: () => Targets): Promise<void> {
  return inTurn(async () => {
    const { own, theirs } = targetsNow();
    if (own.length === 0) return hint(whyNot(theirs));
    const ids = new Set(own.map(({ id }) => id));
    const place = shownInList(getState()).findIndex(({ id }) => ids.has(id));
    if ((await perform({ do: 'remove', ids: [...ids] })) === undefined) return;
    const left = t('work.left', { count: theirs.length });
    const rows = shownInList(getState());
    const next = rows[Math.min(place, rows.length - 1)];
    if (next !== undefined) await goTo(next, { focus: false });
    hint(t('work.removed', { count: ids.size, left }).trim());
  });
}
