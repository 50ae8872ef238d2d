import { curatorOf } from '../../annotations/model/curated.ts';
import { t } from '../words.ts';
import { colleaguesOf } from './derived.ts';
import { byName, nameOf } from './names.ts';
import type { State } from './store.ts';
import { change } from './workspace.ts';

/** Who is compared with whom. */

/** Two annotators, or a curated set for one: whose tags are mine, and whose theirs. */
export interface Compared {
  readonly mine: string;
  readonly theirs: string;
}

/** What of the state says who is compared. */
export type What = Pick<State, 'open'> & {
  readonly workspace: Pick<State['workspace'], 'compared' | 'isBlind' | 'namelessOrder'>;
};

/**
 * Who is compared: those who were chosen while they have tags here, else oneself and the first colleague who has; undefined
 * where no colleague has.
 */
export function comparedIn({ open, workspace }: What): Compared | undefined {
  if (open === null) return undefined;
  // By what they are called: who comes first by their id would not be nameless while one reviews blind.
  const nameIn = (id: string) => nameOf(id, { open, workspace });
  const colleagues = colleaguesIn(open).sort((a, b) => nameIn(a).localeCompare(nameIn(b), 'en'));
  const isHere = (name: string) => name === open.annotator || colleagues.includes(name);
  const [mine, theirs] = workspace.compared;
  if (mine !== undefined && theirs !== undefined && isHere(mine) && isHere(theirs)) return { mine, theirs };
  const first = colleagues.find((name) => curatorOf(name) === undefined) ?? colleagues[0];
  return first === undefined ? undefined : { mine: open.annotator, theirs: first };
}

/** All who can be compared: oneself first, then colleagues by what they are called, curated sets among them. */
export function comparable(open: NonNullable<State['open']>): string[] {
  return [open.annotator, ...colleaguesIn(open)].sort(byName);
}

export function setCompared(mine: string, theirs: string): void {
  change({ compared: [mine, theirs] });
}

/** Who is compared, as it is said when the review begins. */
export function comparedSaid(state: What): string {
  const pair = comparedIn(state);
  if (pair === undefined) return t('review.alone');
  return t('review.begun', { mine: nameOf(pair.mine), theirs: nameOf(pair.theirs) });
}

function colleaguesIn({ project, annotator }: NonNullable<State['open']>): string[] {
  return [...colleaguesOf(project, annotator).keys()];
}
