import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { canonicalName, entityFor, standing } from './standing.ts';

/** Names of entries, and what words mentions of an entity may have. */

/** What an entry of any register is called: an entity, a proposition, a term; undefined where none has the id. */
export function nameOfEntry(
  { entities, propositions, terms }: Pick<Project, 'entities' | 'propositions' | 'terms'>,
  id: string,
): string | undefined {
  const entity = entityFor(entities, id);
  if (entity !== undefined) return canonicalName(entity);
  return propositions.get(id)?.statement ?? terms.get(id)?.source;
}

/** All names of an entity: its own and those of the entries that turned out to be it, each once, the canonical one first. */
export function allNamesOf(entities: Project['entities'], entity: Entity): string[] {
  const ids = standing(entities).get(entity) ?? new Set();
  const merged = [...ids].flatMap((id) => entities.get(id) ?? []).filter((other) => other !== entity);
  const names = [entity, ...merged].flatMap((each) => each.names.map(({ text }) => text.trim()));
  return [...new Set(names)].filter((name) => name !== '');
}

/** The entity that an annotation is a mention of; undefined for those of none. */
export function entityOf(entities: Project['entities'], { layer, entry }: Annotation): Entity | undefined {
  return layer === 'entity' && entry !== '' ? entityFor(entities, entry) : undefined;
}
