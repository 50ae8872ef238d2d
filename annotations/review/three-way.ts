import { inKeyOrder } from '../model/same.ts';

/**
 * What two copies of one project have become since they were last exchanged: what they changed, what I changed, and where
 * both did. Without the state of then, a record that only one copy has could be new there or removed here.
 */

/** A record as it is exchanged: by its id, with the time of its last change. */
export interface Exchanged {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly modified: string;
}

/** Records of one kind, by id. */
export type State<R extends Exchanged> = ReadonlyMap<string, R>;

/** What somebody did to a record since the last exchange. */
export type Done = 'nothing' | 'added' | 'changed' | 'removed';

/** A record that is no more what it was at the last exchange, in one copy or in both. Undefined where a copy has it not. */
export interface Change<R extends Exchanged> {
  readonly id: string;
  readonly before: R | undefined;
  readonly mine: R | undefined;
  readonly theirs: R | undefined;
  readonly byMe: Done;
  readonly byThem: Done;
  /** Whether both did something, and not the same: that is for a person to decide. */
  readonly isClash: boolean;
}

/**
 * Every change since the last exchange, by id. When a record was last changed is no change: who says the same at another
 * time says the same.
 *
 * @param before the last exchanged state; empty at the first exchange
 */
export function threeWay<R extends Exchanged>(before: State<R>, mine: State<R>, theirs: State<R>): Change<R>[] {
  const ids = [...new Set([...before.keys(), ...mine.keys(), ...theirs.keys()])].sort();
  return ids.flatMap((id): Change<R>[] => {
    const [was, ours, other] = [before.get(id), mine.get(id), theirs.get(id)];
    const [byMe, byThem] = [doneTo(was, ours), doneTo(was, other)];
    if (byMe === 'nothing' && byThem === 'nothing') return [];
    const isClash = byMe !== 'nothing' && byThem !== 'nothing' && !isSame(ours, other);
    return [{ id, before: was, mine: ours, theirs: other, byMe, byThem, isClash }];
  });
}

/**
 * My copy with what they did. Where both did something, and not the same, mine stays: {@link threeWay} names these.
 * Taken in once more, with their state as the last exchanged one, it changes nothing.
 */
export function takenIn<R extends Exchanged>(before: State<R>, mine: State<R>, theirs: State<R>): Map<string, R> {
  const taken = new Map(mine);
  for (const { id, mine: ours, theirs: other, byMe, byThem, isClash } of threeWay(before, mine, theirs)) {
    if (byThem === 'nothing' || isClash) continue;
    const comes = byMe === 'nothing' ? other : later(ours, other);
    if (comes === undefined) taken.delete(id);
    else taken.set(id, comes);
  }
  return taken;
}

function doneTo(was: Exchanged | undefined, is: Exchanged | undefined): Done {
  if (was === undefined) return is === undefined ? 'nothing' : 'added';
  if (is === undefined) return 'removed';
  return isSame(was, is) ? 'nothing' : 'changed';
}

/** Of two that say the same the one that was changed last, so that it makes no difference who takes in from whom. */
function later<R extends Exchanged>(mine: R | undefined, theirs: R | undefined): R | undefined {
  return mine !== undefined && theirs !== undefined && mine.modified < theirs.modified ? theirs : mine;
}

/** Whether two states of a record say the same, whenever they were changed. */
export function isSame(a: Exchanged | undefined, b: Exchanged | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && contentsOf(a) === contentsOf(b));
}

/** What a record says, in whatever order its keys are written. */
export function contentsOf({ modified: _, ...record }: Exchanged): string {
  return inKeyOrder(record);
}
