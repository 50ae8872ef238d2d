import type { Project } from '../model/project.ts';
import { standing } from '../register/standing.ts';
import type { Known, KnownName } from './suggestion.ts';

/** What a project knows that suggestions are made from: its tagset, and by which names its register calls what. */
export function knownIn({ tagset, entities }: Pick<Project, 'tagset' | 'entities'>): Known {
  return { tagset, names: namesIn(entities) };
}

/** Every name of every entity, those of entries that were merged into it among them. */
function namesIn(entities: Project['entities']): KnownName[] {
  return [...standing(entities)].flatMap(([{ id: entry, type }, ids]) =>
    [...ids].flatMap((id) => entities.get(id)?.names ?? []).map(({ text }) => ({ name: text, entry, type })),
  );
}
