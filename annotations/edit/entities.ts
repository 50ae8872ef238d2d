import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { typeOf } from '../model/tagset.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { addEntry, distinct, mergeEntries } from './registering.ts';
import { change, own, updated } from './updates.ts';

/** Entities in one's own register, and what one's own annotations are mentions of. */

export function addEntity(project: Project, command: Of<'add-entity'>, occasion: Occasion): Diff {
  const { do: _, mentions, ...described } = command;
  mustBeType(project, command.type);
  const { by: creator, at } = occasion;
  const entity = { kind: 'entity', ...described, mergedInto: '', creator, created: at, modified: at } as const;
  return addEntry(project, entity, mentions, occasion);
}

export function describeEntity(project: Project, command: Of<'describe-entity'>, occasion: Occasion): Diff {
  const { do: _, id, ...described } = command;
  mustBeType(project, command.type);
  return updated(change(own(project, 'entity', id, occasion), described, occasion));
}

export function mergeEntities(project: Project, command: Of<'merge-entities'>, occasion: Occasion): Diff {
  return mergeEntries(project, 'entity', command, united, occasion);
}

/** All that is known of several entities, as one. */
function united(into: Entity, others: readonly Entity[]): Entity {
  const all = [into, ...others];
  const names = new Map(all.flatMap((entity) => entity.names).map((name) => [JSON.stringify(name), name]));
  const identifiers = distinct(all.flatMap((entity) => entity.identifiers));
  const note = distinct(all.map((entity) => entity.note)).join('\n');
  return { ...into, names: [...names.values()], identifiers, note, mergedInto: '' };
}

function mustBeType({ tagset }: Project, type: string): void {
  if (typeOf(tagset, 'entity', type) === undefined) throw new Problem('unknown-type', { layer: 'entity', type });
}
