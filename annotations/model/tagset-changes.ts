import { type Layer, layers } from './annotation.ts';
import { reasonsIn } from './default-tagset.ts';
import type { Project } from './project.ts';
import type { LinkType, Reason, Tagset, TagType } from './tagset.ts';
import { usageOf } from './tagset-usage.ts';

/** Taking in another tagset: what a project's becomes, and what that changes. */

/**
 * The tagset that a project gets by taking one in. What tags, entities, links or verdicts still have stays, after what came: a
 * type retired and without its key, so that it is read but not offered.
 */
export function takenIn(project: Project, coming: Tagset): Tagset {
  const usage = usageOf(project, '');
  const stays = (layer: Layer): TagType[] =>
    missing(project.tagset.layers[layer].types, coming.layers[layer].types)
      .filter(({ id }) => usage.isUsed(layer, id))
      .map((type) => ({ ...type, retired: true, key: '' }));
  const withStaying = (layer: Layer) => ({
    ...coming.layers[layer],
    types: [...coming.layers[layer].types, ...stays(layer)],
  });
  const links = missing(project.tagset.links, coming.links).filter(({ id }) => usage.link(id).all > 0);
  const reasons = missing(reasonsIn(project.tagset), reasonsIn(coming)).filter(({ id }) => usage.reason(id).all > 0);
  return {
    ...coming,
    ...(reasons.length > 0 && { reasons: [...reasonsIn(coming), ...reasons] }),
    layers: { entity: withStaying('entity'), claim: withStaying('claim'), translation: withStaying('translation') },
    links: [...coming.links, ...links],
  };
}

function missing<T extends { readonly id: string }>(here: readonly T[], coming: readonly T[]): T[] {
  return here.filter(({ id }) => !coming.some((other) => other.id === id));
}

export const changeKinds = ['new', 'changed', 'retired', 'offered', 'removed', 'reordered'] as const;

/** One thing that becomes another in a tagset. */
export interface TagsetChange {
  readonly what: (typeof changeKinds)[number];
  readonly of: 'type' | 'attribute' | 'link' | 'reason';
  /** Of types and attributes. */
  readonly layer: Layer | '';
  readonly id: string;
  /** What it is called afterwards; '' of an order. */
  readonly label: string;
  /** What it was called, where that was something else; else ''. */
  readonly was: string;
}

/** What differs between two tagsets, in their order. */
export function changesBetween(before: Tagset, after: Tagset): TagsetChange[] {
  return [
    ...layers.flatMap((layer) => [
      ...listChanges(before.layers[layer].types, after.layers[layer].types, { of: 'type', layer }),
      ...listChanges(before.layers[layer].attributes, after.layers[layer].attributes, { of: 'attribute', layer }),
    ]),
    ...listChanges<LinkType>(before.links, after.links, { of: 'link', layer: '' }),
    ...listChanges<Reason>(reasonsIn(before), reasonsIn(after), { of: 'reason', layer: '' }),
  ];
}

interface Item {
  readonly id: string;
  readonly label: string;
  readonly retired?: boolean;
}

function listChanges<T extends Item>(
  before: readonly T[],
  after: readonly T[],
  about: Pick<TagsetChange, 'of' | 'layer'>,
): TagsetChange[] {
  const changes: TagsetChange[] = after.flatMap((item) => {
    const old = before.find(({ id }) => id === item.id);
    const what = changeOf(old, item);
    if (what === undefined) return [];
    const was = old === undefined || old.label === item.label ? '' : old.label;
    return [{ ...about, what, id: item.id, label: item.label, was }];
  });
  for (const { id, label } of missing(before, after)) changes.push({ ...about, what: 'removed', id, label, was: '' });
  const kept = (list: readonly T[], others: readonly T[]) =>
    list.filter(({ id }) => others.some((other) => other.id === id)).map(({ id }) => id);
  if (kept(before, after).join(' ') !== kept(after, before).join(' ')) {
    changes.push({ ...about, what: 'reordered', id: '', label: '', was: '' });
  }
  return changes;
}

function changeOf(old: Item | undefined, item: Item): TagsetChange['what'] | undefined {
  if (old === undefined) return 'new';
  if (old.retired === false && item.retired === true) return 'retired';
  if (old.retired === true && item.retired === false) return 'offered';
  return same(old, item) ? undefined : 'changed';
}

/** Whether two values have the same content, in whatever order their keys are written. */
function same(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
