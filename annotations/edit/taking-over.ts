import { ownerOf } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import { type Project, recordHere } from '../model/project.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { setTagset } from './tagset.ts';
import { mustBeNew, type Update } from './updates.ts';

type Taken = Of<'take-over'>['added'][number];

/**
 * What a colleague handed over becomes what is here of theirs, as one change: what they added, changed and removed, the
 * tagset where theirs is taken, and that it was taken in. So undoing it leaves no trace that could be held against what
 * they hand over next.
 *
 * @throws Problem `not-yours` for a record of anyone else's, `duplicate-record`, `no-such-record`, and those of `set-tagset`.
 */
export function takeOver(project: Project, command: Of<'take-over'>, { by }: Occasion): Diff {
  const { added, updated, removed, tagset, exchange } = command;
  if (exchange.creator !== by) throw new Problem('not-yours', { creator: exchange.creator });
  const theirs = (record: Taken): Taken => {
    if (ownerOf(record.creator) !== exchange.with) throw new Problem('not-yours', { creator: record.creator });
    return record;
  };
  for (const { kind, id } of added) mustBeNew(project, kind, id);
  const changed = updated.map((record): Update => [theirs(before(project, record.kind, record.id)), theirs(record)]);
  // An annotation that is of another article now leaves the one it was kept on: annotations are held by article.
  const isMoved = ([was, is]: Update) => 'article' in was && 'article' in is && was.article !== is.article;
  const [moved, stayed] = [changed.filter(isMoved), changed.filter((update) => !isMoved(update))];
  const last = project.exchanges.get(exchange.id);
  return {
    added: [...added.map(theirs), ...moved.map(([, is]) => is), ...(last === undefined ? [exchange] : [])],
    updated: [
      ...stayed,
      ...(tagset === null ? [] : setTagset(project, tagset).updated),
      ...(last === undefined ? [] : [[last, exchange] as const]),
    ],
    removed: [...removed.map(({ kind, id }) => theirs(before(project, kind, id))), ...moved.map(([was]) => was)],
  };
}

function before(project: Project, kind: Taken['kind'], id: string): Taken {
  const record = recordHere(project, kind, id);
  if (record === undefined) throw new Problem('no-such-record', { kind, id });
  return record;
}
