import { inOrderOfTime } from '../audit/in-order-of-time.ts';
import type { Diff } from '../edit/diff.ts';
import type { Entry } from '../edit/entry.ts';
import type { ProjectRecord } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';

/** One thing that happened to a proposition: when, by whom, and whether it was taken back or done again. */
export interface Happening extends Pick<Entry, 'at' | 'by' | 'cause'> {
  readonly what: What;
}

export type What =
  /** `from` are the propositions that its claims were of before: it was split from them. */
  | { readonly kind: 'made'; readonly claims: number; readonly from: readonly string[] }
  | { readonly kind: 'removed' }
  | { readonly kind: 'renamed'; readonly from: string }
  /** Something else of it was changed: its note, its tags, the words of a source. */
  | { readonly kind: 'described' }
  /** `others` are the ids of those that became it. */
  | { readonly kind: 'merged'; readonly others: readonly string[] }
  | { readonly kind: 'merged-into'; readonly into: string }
  | { readonly kind: 'parted'; readonly others: readonly string[] }
  | { readonly kind: 'joined'; readonly claims: number }
  /** `to` are the propositions that its claims are of instead. */
  | { readonly kind: 'left'; readonly claims: number; readonly to: readonly string[] };

/**
 * What happened to a proposition, the oldest first, as journals have it.
 *
 * @param entries of any journals, in any order
 */
export function historyOf(entries: readonly Entry[], id: string): Happening[] {
  const journals = new Map<string, Entry[]>();
  for (const entry of entries) journals.set(entry.by, [...(journals.get(entry.by) ?? []), entry]);
  return inOrderOfTime(journals.values()).flatMap(({ at, by, cause, diff }) =>
    happeningsIn(diff, id).map((what) => ({ at, by, cause, what })),
  );
}

function happeningsIn(diff: Diff, id: string): What[] {
  const pairs = [
    ...diff.added.map((record) => [undefined, record] as const),
    ...diff.updated,
    ...diff.removed.map((record) => [record, undefined] as const),
  ];
  const own = pairs.flatMap(([before, after]) => ofItself(id, propositionIn(before), propositionIn(after)));
  const merged = pairs.filter(([before, after]) => pointsHere(after, id) && !pointsHere(before, id));
  const parted = pairs.filter(([before, after]) => pointsHere(before, id) && !pointsHere(after, id));
  const joined = pairs.filter(([before, after]) => entryIn(after) === id && entryIn(before) !== id);
  const left = pairs.filter(([before, after]) => entryIn(before) === id && entryIn(after) !== id);
  const before = others(joined.map(([record]) => entryIn(record)));
  const after = others(left.map(([, record]) => entryIn(record)));
  if (own.some(({ kind }) => kind === 'made')) return [{ kind: 'made', claims: joined.length, from: before }];
  const ids = (group: typeof pairs) => group.flatMap(([a, b]) => (b ?? a)?.id ?? []);
  if (merged.length > 0) return [{ kind: 'merged', others: ids(merged) }];
  if (parted.length > 0) return [{ kind: 'parted', others: ids(parted) }];
  if (own.length > 0) return own;
  return [
    ...(joined.length > 0 ? [{ kind: 'joined', claims: joined.length } as const] : []),
    ...(left.length > 0 ? [{ kind: 'left', claims: left.length, to: after } as const] : []),
  ];
}

function ofItself(id: string, before: Proposition | undefined, after: Proposition | undefined): What[] {
  if ((after ?? before)?.id !== id) return [];
  if (before === undefined) return [{ kind: 'made', claims: 0, from: [] }];
  if (after === undefined) return [{ kind: 'removed' }];
  if (before.mergedInto !== after.mergedInto) {
    return after.mergedInto === ''
      ? [{ kind: 'parted', others: [before.mergedInto] }]
      : [{ kind: 'merged-into', into: after.mergedInto }];
  }
  return before.statement === after.statement ? [{ kind: 'described' }] : [{ kind: 'renamed', from: before.statement }];
}

function propositionIn(record: ProjectRecord | undefined): Proposition | undefined {
  return record?.kind === 'proposition' ? record : undefined;
}

function pointsHere(record: ProjectRecord | undefined, id: string): boolean {
  return propositionIn(record)?.mergedInto === id;
}

function entryIn(record: ProjectRecord | undefined): string {
  return record?.kind === 'annotation' && record.layer === 'claim' ? record.entry : '';
}

/** Each of the ids once; '' is none. */
function others(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => id !== ''))];
}
