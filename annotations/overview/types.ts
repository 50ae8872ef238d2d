import { type Annotation, type Layer, layers } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import { annotationsIn, grouped, type Scope } from './scope.ts';

/** How often a type was used. */
export interface TypeRow {
  readonly layer: Layer;
  readonly type: string;
  readonly annotations: readonly Annotation[];
}

/**
 * The types of each layer as the tagset orders them, those never used as well; of types that are not offered any more, or
 * that the tagset does not know, only those that were used.
 */
export function countsByType(project: Project, scope: Scope): TypeRow[] {
  return layers.flatMap((layer) => {
    const used = grouped(annotationsIn(project, scope, layer), ({ type }) => type);
    const known = project.tagset.layers[layer].types.filter(({ id, retired }) => !retired || used.has(id));
    const types = new Set([...known.map(({ id }) => id), ...used.keys()]);
    return [...types].map((type) => ({ layer, type, annotations: used.get(type) ?? [] }));
  });
}
