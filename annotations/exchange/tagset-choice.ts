import { layers } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { AttributeDefinition, Tagset, TagType } from '../model/tagset.ts';
import { takenIn } from '../model/tagset-changes.ts';

/** What becomes of the tagset here when a colleague's differs. */

/** `keep`: it stays as it is; `add`: it gets what only theirs has; `take`: it becomes theirs, with what is in use here. */
export const tagsetChoices = ['keep', 'add', 'take'] as const;
export type TagsetChoice = (typeof tagsetChoices)[number];

/** The tagset by a choice; null where it stays as it is. */
export function adoptedTagset(project: Project, theirs: Tagset, choice: TagsetChoice): Tagset | null {
  if (choice === 'keep') return null;
  const tagset = choice === 'add' ? completed(project.tagset, theirs) : takenIn(project, theirs);
  const isSame = JSON.stringify(project.tagset) === JSON.stringify(tagset);
  return isSame ? null : tagset;
}

/** Mine, with what only theirs has after it. A key that is taken is nobody's then, and what is called as one of mine is retired. */
function completed(mine: Tagset, theirs: Tagset): Tagset {
  const keys = new Set(layers.flatMap((layer) => mine.layers[layer].types.map(({ key }) => key)));
  const layerOf = (layer: (typeof layers)[number]) => {
    const [ours, other] = [mine.layers[layer], theirs.layers[layer]];
    const labels = new Set(ours.types.map(({ label }) => label.trim()));
    const types = missing(ours.types, other.types).map((type): TagType => {
      const isRetired = type.retired || labels.has(type.label.trim());
      return { ...type, key: isRetired || keys.has(type.key) ? '' : type.key, retired: isRetired };
    });
    return {
      types: [...ours.types, ...types],
      attributes: [...ours.attributes, ...unlikeNamed(ours.attributes, other.attributes)],
    };
  };
  const { reasons } = mine;
  return {
    ...mine,
    ...(reasons === undefined ? {} : { reasons: [...reasons, ...unlikeNamed(reasons, theirs.reasons ?? [])] }),
    layers: { entity: layerOf('entity'), claim: layerOf('claim'), translation: layerOf('translation') },
    links: [...mine.links, ...unlikeNamed(mine.links, theirs.links)],
  };
}

/** Attributes and links cannot be retired, so what is called as one of mine already stays theirs alone. */
function unlikeNamed<T extends Pick<AttributeDefinition, 'id' | 'label'>>(
  mine: readonly T[],
  theirs: readonly T[],
): T[] {
  const labels = new Set(mine.map(({ label }) => label.trim()));
  return missing(mine, theirs).filter(({ label }) => !labels.has(label.trim()));
}

function missing<T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[]): T[] {
  const ids = new Set(mine.map(({ id }) => id));
  return theirs.filter(({ id }) => !ids.has(id));
}
