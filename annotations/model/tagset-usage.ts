import type { Layer } from './annotation.ts';
import { allAnnotations, type Project } from './project.ts';

/** How much of a project has something of the tagset: tags, entities, links, values of attributes, verdicts. */

/** How many records, one's own and all. */
export interface Count {
  readonly own: number;
  readonly all: number;
}

export interface Usage {
  /** Tags of a layer's type. */
  type(layer: Layer, id: string): Count;
  /** Entities of the register of a type. */
  entities(id: string): Count;
  /** Whether a type cannot go without something losing its meaning. */
  isUsed(layer: Layer, id: string): boolean;
  /** Of a layer's attribute: the tags that have a value for it. */
  attribute(layer: Layer, id: string): Count;
  /** Of a kind of link. */
  link(id: string): Count;
  /** Verdicts that give a reason. */
  reason(id: string): Count;
}

/** @param annotator whose records are one's own */
export function usageOf(project: Project, annotator: string): Usage {
  const types = new Tally(annotator);
  const entities = new Tally(annotator);
  const attributes = new Tally(annotator);
  const links = new Tally(annotator);
  const reasons = new Tally(annotator);
  for (const { layer, type, attributes: values, creator } of allAnnotations(project)) {
    types.add(`${layer} ${type}`, creator);
    for (const id of Object.keys(values)) attributes.add(`${layer} ${id}`, creator);
  }
  for (const { type, creator } of project.entities.values()) entities.add(type, creator);
  for (const { type, creator } of project.links.values()) links.add(type, creator);
  for (const { reason, creator } of project.verdicts.values()) reasons.add(reason, creator);
  return {
    type: (layer, id) => types.of(`${layer} ${id}`),
    entities: (id) => entities.of(id),
    isUsed: (layer, id) => types.of(`${layer} ${id}`).all > 0 || (layer === 'entity' && entities.of(id).all > 0),
    attribute: (layer, id) => attributes.of(`${layer} ${id}`),
    link: (id) => links.of(id),
    reason: (id) => reasons.of(id),
  };
}

class Tally {
  readonly #annotator: string;
  readonly #counts = new Map<string, Count>();

  constructor(annotator: string) {
    this.#annotator = annotator;
  }

  add(key: string, creator: string): void {
    const { own, all } = this.of(key);
    this.#counts.set(key, { own: own + (creator === this.#annotator ? 1 : 0), all: all + 1 });
  }

  of(key: string): Count {
    return this.#counts.get(key) ?? { own: 0, all: 0 };
  }
}
