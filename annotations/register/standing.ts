import type { Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';

/** Which entity an id stands for: the one itself, or what it turned out to be. */

type Entities = Project['entities'];

/**
 * The entity that an id stands for, however often it was merged; undefined where no register has it. Where the last pointer
 * leads nowhere, the entry that has it stands for itself. Two people can each merge the other's entry into their own; the
 * entries of such a circle stand for the one with the first id, so that everyone sees the same.
 */
export function entityFor(entities: Entities, id: string): Entity | undefined {
  const way: Entity[] = [];
  for (let entity = entities.get(id); entity !== undefined; entity = entities.get(entity.mergedInto)) {
    const circle = way.indexOf(entity);
    if (circle !== -1) return way.slice(circle).reduce((first, other) => (other.id < first.id ? other : first));
    way.push(entity);
  }
  return way.at(-1);
}

/** The entities that stand for themselves, each with the ids that stand for it, its own among them. */
export type Standing = ReadonlyMap<Entity, ReadonlySet<string>>;

const known = new WeakMap<Entities, Standing>();

/** Found once for each state of the registers. */
export function standing(entities: Entities): Standing {
  const before = known.get(entities);
  if (before !== undefined) return before;
  const all = new Map<Entity, Set<string>>();
  for (const id of entities.keys()) {
    const entity = entityFor(entities, id);
    if (entity === undefined) continue;
    const ids = all.get(entity);
    if (ids === undefined) all.set(entity, new Set([id]));
    else ids.add(id);
  }
  known.set(entities, all);
  return all;
}

/** What an entity is called; '' where it has no name. */
export function canonicalName({ names }: Pick<Entity, 'names'>): string {
  return names[0]?.text ?? '';
}
