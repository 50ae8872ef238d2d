import type { Entity, Entry } from '../model/register.ts';

/** Which entry of a register an id stands for: the one itself, or what it turned out to be. */

/** The entries of one kind, by id. */
type Register<E extends Entry> = ReadonlyMap<string, E>;

/**
 * The entry that an id stands for, however often it was merged; undefined where no register has it. Where the last pointer
 * leads nowhere, the entry that has it stands for itself. Two people can each merge the other's entry into their own; the
 * entries of such a circle stand for the one with the first id, so that everyone sees the same.
 */
export function entryFor<E extends Entry>(register: Register<E>, id: string): E | undefined {
  const way: E[] = [];
  for (let entry = register.get(id); entry !== undefined; entry = register.get(entry.mergedInto)) {
    const circle = way.indexOf(entry);
    if (circle !== -1) return way.slice(circle).reduce((first, other) => (other.id < first.id ? other : first));
    way.push(entry);
  }
  return way.at(-1);
}

/** The entity that an id stands for, as {@link entryFor} finds it. */
export function entityFor(entities: Register<Entity>, id: string): Entity | undefined {
  return entryFor(entities, id);
}

/** The entries that stand for themselves, each with the ids that stand for it, its own among them. */
export type Standing<E extends Entry> = ReadonlyMap<E, ReadonlySet<string>>;

const known = new WeakMap<object, Standing<Entry>>();

/** Found once for each state of a register. */
export function standing<E extends Entry>(register: Register<E>): Standing<E>;
export function standing(register: Register<Entry>): Standing<Entry> {
  const before = known.get(register);
  if (before !== undefined) return before;
  const all = new Map<Entry, Set<string>>();
  for (const id of register.keys()) {
    const entry = entryFor(register, id);
    if (entry === undefined) continue;
    const ids = all.get(entry);
    if (ids === undefined) all.set(entry, new Set([id]));
    else ids.add(id);
  }
  known.set(register, all);
  return all;
}

/** What an entity is called; '' where it has no name. */
export function canonicalName({ names }: Pick<Entity, 'names'>): string {
  return names[0]?.text ?? '';
}
