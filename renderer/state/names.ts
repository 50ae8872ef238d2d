import { useCallback } from 'react';
import { curatorOf } from '../../annotations/model/curated.ts';
import { letterOf, namelessOrder, peopleIn } from '../../annotations/review/blind.ts';
import { t } from '../words.ts';
import { say } from './notices.ts';
import { getState, type State, setState, useStore } from './store.ts';
import { change } from './workspace.ts';

/**
 * What people are called in this window: the one place where an id becomes a name. While one reviews blind, colleagues are
 * letters here, and so wherever somebody is named.
 */

/** What of the state decides how people are called. */
export interface Naming {
  readonly open: { readonly annotator: string } | null;
  readonly workspace: Pick<State['workspace'], 'isBlind' | 'namelessOrder'>;
}

/**
 * What someone is called: “you”, by their id or, in blind mode, “Colleague A”; a curated set by who curated it. Components
 * take it from {@link useNames}.
 */
export function nameOf(id: string, { open, workspace }: Naming = getState()): string {
  const curator = curatorOf(id);
  if (curator !== undefined) return t('names.curated', { name: nameOf(curator, { open, workspace }) });
  if (id === open?.annotator) return t('names.you');
  if (!workspace.isBlind) return id;
  const place = workspace.namelessOrder.indexOf(id);
  return place === -1 ? t('names.someone') : t('names.nameless', { letter: letterOf(place) });
}

/** {@link nameOf} for a component, which is drawn anew when people are called differently. */
export function useNames(): (id: string) => string {
  const annotator = useStore(({ open }) => open?.annotator);
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  const order = useStore(({ workspace }) => workspace.namelessOrder);
  return useCallback(
    (id) => {
      const open = annotator === undefined ? null : { annotator };
      return nameOf(id, { open, workspace: { isBlind, namelessOrder: order } });
    },
    [annotator, isBlind, order],
  );
}

/** People by what they are called, oneself first: their ids' order would tell who is who. */
export function byName(a: string, b: string): number {
  const annotator = getState().open?.annotator;
  return Number(b === annotator) - Number(a === annotator) || nameOf(a).localeCompare(nameOf(b), 'en');
}

/** A sentence that may name people, or files that are called after them, with what they are called now. */
export function veiled(text: string): string {
  const { open, workspace } = getState();
  if (!workspace.isBlind) return text;
  const ids = [...workspace.namelessOrder].filter((id) => id !== open?.annotator).sort((a, b) => b.length - a.length);
  return ids.reduce(
    (veiling, id) => veiling.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${id}(?![\\p{L}\\p{N}])`, 'gu'), nameOf(id)),
    text,
  );
}

/** From now on colleagues have no names here, or have them again. */
export function toggleBlind(): void {
  const { workspace } = getState();
  const isBlind = !workspace.isBlind;
  change({ isBlind });
  setState({ hint: '' });
  if (isBlind) meet([]);
  say(isBlind ? t('names.nowBlind') : t('names.nowSeen'));
}

/** Give letters to people who have none: those who made something in the project, and others whom one has come upon. */
export function meet(others: Iterable<string>): void {
  const { open, workspace } = getState();
  if (open === null) return;
  const people = new Set([...peopleIn(open.project), ...others]);
  people.delete(open.annotator);
  const seed = `${open.project.info.id}\n${open.annotator}`;
  const order = namelessOrder(workspace.namelessOrder, people, seed);
  if (order !== workspace.namelessOrder) change({ namelessOrder: [...order] });
}

/** Whoever comes while one reviews blind has a letter before they are drawn. */
export function followNames(): void {
  useStore.subscribe((state, before) => {
    if (state.workspace.isBlind && state.open !== null && state.open.project !== before.open?.project) meet([]);
  });
}
