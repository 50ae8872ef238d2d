import type { Annotation, AttributeValue, Layer } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import { registers } from '../model/register.ts';
import { type AttributeDefinition, attributesOf, isCompared } from '../model/tagset.ts';
import { comparableForm } from '../text/comparable.ts';
import { Groups } from './groups.ts';
import { areOneThing } from './one-thing.ts';

/** What a tag says that another says differently: one of its attributes, or which entry of the register it is of. */
export type Disagreement =
  | {
      readonly of: 'attribute';
      readonly id: string;
      /** null where it is not said. */
      readonly mine: AttributeValue | null;
      readonly theirs: AttributeValue | null;
    }
  | { readonly of: 'entry'; readonly mine: string; readonly theirs: string };

/** What is needed of a project to compare what tags say. */
export type Said = Pick<Project, 'tagset' | 'entities' | 'propositions' | 'terms'>;

/**
 * What two annotations of one layer say differently, in the tagset's order. Only what counts ({@link isCompared}) and is
 * asked of both their types; notes and how far their annotators are with them never do. An attribute that only one says
 * differs. An entry that only one says does not: who left it out has not said that it is another one.
 */
export function disagreements(said: Said, mine: Annotation, theirs: Annotation): Disagreement[] {
  const differing: Disagreement[] = [];
  for (const definition of comparedOf(said, mine.layer, mine.type, theirs.type)) {
    const [ours, other] = [valueIn(mine, definition), valueIn(theirs, definition)];
    if (!isSameValue(said, definition, ours, other)) {
      differing.push({ of: 'attribute', id: definition.id, mine: ours, theirs: other });
    }
  }
  const bothSay = mine.entry !== '' && theirs.entry !== '';
  if (bothSay && !areOneThing(said, registers[mine.layer], mine.entry, theirs.entry)) {
    differing.push({ of: 'entry', mine: mine.entry, theirs: theirs.entry });
  }
  return differing;
}

function comparedOf({ tagset }: Said, layer: Layer, mine: string, theirs: string): AttributeDefinition[] {
  const asked = attributesOf(tagset, layer, mine).filter(isCompared);
  if (mine === theirs) return asked;
  return asked.filter(({ types }) => types.length === 0 || types.includes(theirs));
}

/** What is said; an empty text and an empty list say nothing. */
export function valueIn(
  { attributes }: Pick<Annotation, 'attributes'>,
  { id }: AttributeDefinition,
): AttributeValue | null {
  const value = attributes[id];
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** Texts are the same whatever their typography, lists whatever their order, references when they are to one thing. */
function isSameValue(
  said: Said,
  { kind }: AttributeDefinition,
  a: AttributeValue | null,
  b: AttributeValue | null,
): boolean {
  if (a === null || b === null || a === b) return a === b;
  if ((kind === 'entity' || kind === 'proposition') && typeof a === 'string' && typeof b === 'string') {
    return areOneThing(said, kind, a, b);
  }
  return formOf(a) === formOf(b);
}

function formOf(value: AttributeValue): string {
  return typeof value === 'object' ? JSON.stringify([...new Set(value.map(wordedValue))].sort()) : wordedValue(value);
}

/** A value in the form in which it is compared: a text without its typography. */
export function wordedValue(value: AttributeValue): string {
  return JSON.stringify(typeof value === 'string' ? comparableForm(value).trim() : value);
}

/** For each of some ids of a register the one that stands for all that are one thing, by whatever way they are so. */
export function sameThings(
  said: Said,
  kind: 'entity' | 'proposition',
  ids: Iterable<string>,
): ReadonlyMap<string, string> {
  const all = [...new Set(ids)].sort();
  const groups = new Groups(all);
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) if (areOneThing(said, kind, one, other)) groups.join(one, other);
  }
  return new Map(groups.all().flatMap((group) => group.map((id) => [id, group[0] ?? id] as const)));
}
