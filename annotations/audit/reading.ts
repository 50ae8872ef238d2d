import type { Diff } from '../edit/diff.ts';
import type { Entry } from '../edit/entry.ts';
import { curatedBy } from '../model/curated.ts';
import type { ProjectRecord } from '../model/project.ts';
import { wordsOf } from '../model/words-of.ts';
import { brief, changesOf, placeOf } from './contents.ts';
import type { Change, Happening } from './happening.ts';

/** What an entry of a journal comes to. */

/** Words of records that a happening of several keeps: the rest are counted. */
const most = 3;

interface Touched {
  readonly record: ProjectRecord;
  readonly changes: readonly Change[];
}

/**
 * What happened by an entry: what was done alike to several records of one article is one happening, so that taking in a
 * colleague's thousand tags does not hide all else.
 *
 * @param journal in whose journal it is
 */
export function happeningsOf({ seq, at, by, cause, diff }: Entry, journal: string): Happening[] {
  const groups = new Map<string, Touched[]>();
  for (const touched of touchedBy(diff, by, cause)) {
    // That something was taken in is said of what came.
    if (touched.record.kind === 'exchange') continue;
    const { article, layer, creator, toward, type } = placeOf(touched.record);
    const key = JSON.stringify([touched.record.kind, article, layer, creator, toward, type, touched.changes]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [touched]);
    else group.push(touched);
  }
  return [...groups.values()].flatMap((group, i) => {
    const [first] = group;
    if (first === undefined) return [];
    const records = group.map(({ record }) => record);
    return {
      key: `${journal}:${seq}:${i}`,
      at,
      since: at,
      by,
      cause,
      thing: first.record.kind,
      ...placeOf(first.record),
      about: records.flatMap((record) => placeOf(record).about),
      ids: records.map(({ id }) => id),
      words: records.slice(0, most).map((record) => brief(wordsOf(record))),
      changes: first.changes,
    };
  });
}

/** Each record once: what a command changed twice became what it was at the end. */
function touchedBy({ added, updated, removed }: Diff, by: string, cause: Entry['cause']): Touched[] {
  // What becomes different of a colleague's records is their doing, and taken in; undoing that is one's own.
  const theirs = (record: ProjectRecord): Change[] =>
    cause !== 'undo' && isOthers(record, by) ? [takenIn(record)] : [];
  const ends = new Map<string, { before: ProjectRecord; after: ProjectRecord }>();
  for (const [before, after] of updated) {
    const first = ends.get(`${before.kind} ${before.id}`)?.before ?? before;
    ends.set(`${before.kind} ${before.id}`, { before: first, after });
  }
  return [
    ...added.map((record) => ({
      record,
      changes: isOthers(record, by) ? [takenIn(record)] : [{ kind: 'made' } as const],
    })),
    ...[...ends.values()].flatMap(({ before, after }) => {
      const changes = changesOf(before, after);
      return changes.length === 0 ? [] : [{ record: after, changes: [...theirs(after), ...changes] }];
    }),
    ...removed.map((record) => ({ record, changes: [...theirs(record), { kind: 'removed' } as const] })),
  ];
}

type Owned = Extract<ProjectRecord, { readonly creator: string }>;

function isOthers(record: ProjectRecord, by: string): record is Owned {
  return 'creator' in record && record.creator !== by && record.creator !== curatedBy(by);
}

function takenIn({ creator }: Owned): Change {
  return { kind: 'taken-in', from: creator };
}
