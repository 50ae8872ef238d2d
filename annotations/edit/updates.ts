import { isOwnOf } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import { type OwnedRecords, type Project, type ProjectRecord, recordHere } from '../model/project.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';

/** A record as it was and as it becomes. */
export type Update = readonly [before: ProjectRecord, after: ProjectRecord];

export function added(...records: ProjectRecord[]): Diff {
  return { added: records, updated: [], removed: [] };
}

export function removed(...records: ProjectRecord[]): Diff {
  return { added: [], updated: [], removed: records };
}

/** Updates that change nothing but the time of the change are none. */
export function updated(...updates: Update[]): Diff {
  const real = updates.filter(([before, after]) => !sameButForTime(before, after));
  return { added: [], updated: real, removed: [] };
}

/** Several diffs as one change. No record may be in two of them. */
export function together(...diffs: Diff[]): Diff {
  return {
    added: diffs.flatMap((diff) => diff.added),
    updated: diffs.flatMap((diff) => diff.updated),
    removed: diffs.flatMap((diff) => diff.removed),
  };
}

function sameButForTime(before: ProjectRecord, after: ProjectRecord): boolean {
  const timeless = (record: ProjectRecord) => JSON.stringify({ ...record, modified: '' });
  return timeless(before) === timeless(after);
}

/** Each id once: a diff says of a record only once what becomes of it. */
export function each(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

type Owned = OwnedRecords[keyof OwnedRecords];

/** A record with some fields changed, and when. */
export function change<R extends Owned>(record: R, fields: Partial<R>, { at }: Occasion): [before: R, after: R] {
  return [record, { ...record, ...fields, modified: at }];
}

/**
 * The record of a kind with an id.
 *
 * @throws Problem `no-such-record`.
 */
export function existing<Kind extends keyof OwnedRecords>(
  project: Project,
  kind: Kind,
  id: string,
): OwnedRecords[Kind] {
  const record = recordHere(project, kind, id);
  if (record === undefined) throw new Problem('no-such-record', { kind, id });
  return record;
}

/**
 * A record that the one who commands may change: their own, or one of the set that they curate.
 *
 * @throws Problem `no-such-record` or `not-yours`.
 */
export function own<Kind extends keyof OwnedRecords>(
  project: Project,
  kind: Kind,
  id: string,
  { by }: Occasion,
): OwnedRecords[Kind] {
  const record = existing(project, kind, id);
  if (!isOwnOf(by, record)) throw new Problem('not-yours', { creator: record.creator });
  return record;
}

/**
 * Makes sure that an id is free for a record of a kind.
 *
 * @throws Problem `duplicate-record`.
 */
export function mustBeNew(project: Project, kind: keyof OwnedRecords, id: string): void {
  if (recordHere(project, kind, id) !== undefined) throw new Problem('duplicate-record', { kind, id });
}
