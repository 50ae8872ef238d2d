import type { Project } from '../model/project.ts';
import type { Entity, Entry, Term } from '../model/register.ts';
import { wordsOf } from '../model/words-of.ts';
import { wordForm } from '../register/closeness.ts';
import { tidyIdentifier } from '../register/identifiers.ts';
import { standing } from '../register/standing.ts';
import { areOneThing } from '../review/one-thing.ts';
import { comparableForm } from '../text/comparable.ts';

/** Entries of two people's registers that are one thing and say different things of it. */

/** What two entries for one thing say differently. */
export const entryFields = ['type', 'identifiers', 'target'] as const;
export type EntryField = (typeof entryFields)[number];

export interface ClashingEntry {
  readonly kind: Entry['kind'];
  readonly mine: string;
  readonly theirs: string;
  /** What the thing is called by me. */
  readonly name: string;
  readonly fields: readonly EntryField[];
}

/**
 * For each of a colleague's entries those of mine that are for the same thing and contradict it. Both are kept: everyone has a
 * register of their own, and which of the two is right is for people to settle.
 */
export function clashingEntries(
  project: Pick<Project, 'entities' | 'propositions' | 'terms'>,
  me: string,
  theirs: readonly Entry[],
): ClashingEntry[] {
  const { entities, propositions, terms } = project;
  const own = [...entities.values(), ...terms.values()].filter(
    ({ creator, mergedInto }) => creator === me && mergedInto === '',
  );
  const together = {
    entities: new Map([...entities, ...theirs.filter(isEntity).map((entry) => [entry.id, entry] as const)]),
    propositions,
    terms: new Map([...terms, ...theirs.filter(isTerm).map((entry) => [entry.id, entry] as const)]),
  };
  const likely = likelyAmong(own, project);
  return theirs
    .filter(({ mergedInto }) => mergedInto === '')
    .flatMap((other) =>
      likely(other).flatMap((mine): ClashingEntry[] => {
        const fields = mine.kind === other.kind && mine.id !== other.id ? differingFields(mine, other) : [];
        const isOne = isCalledAlike(mine, other) || areOneThing(together, mine.kind, mine.id, other.id);
        if (fields.length === 0 || !isOne) return [];
        return [{ kind: mine.kind, mine: mine.id, theirs: other.id, name: wordsOf(mine), fields }];
      }),
    );
}

/**
 * What finds those of my entries that may be one thing with another: they have a name or an identifier in common, also by
 * way of what was merged into them. Registers have hundreds of entries, and to hold each against each takes seconds.
 */
function likelyAmong(
  own: readonly (Entity | Term)[],
  { entities }: Pick<Project, 'entities'>,
): (other: Entry) => readonly Entry[] {
  const byKey = new Map<string, Set<Entry>>();
  const all = standing(entities);
  for (const mine of own) {
    const merged = isEntity(mine) ? [...(all.get(mine) ?? [])].flatMap((id) => entities.get(id) ?? []) : [];
    for (const key of [mine, ...merged].flatMap(keysOf)) byKey.set(key, (byKey.get(key) ?? new Set()).add(mine));
  }
  return (other) => [...new Set(keysOf(other).flatMap((key) => [...(byKey.get(key) ?? [])]))];
}

function keysOf(entry: Entry): string[] {
  if (isTerm(entry)) return [`term ${wordForm(entry.source)}`];
  if (!isEntity(entry)) return [];
  return [...entry.names.map(({ text }) => wordForm(text)), ...entry.identifiers.map(tidyIdentifier)];
}

/** Two who are called alike and have different items of Wikidata are two things to compare by, but may be meant as one. */
function isCalledAlike(mine: Entry, theirs: Entry): boolean {
  return isEntity(mine) && isEntity(theirs) && wordForm(wordsOf(mine)) === wordForm(wordsOf(theirs));
}

function isEntity(entry: Entry): entry is Entity {
  return entry.kind === 'entity';
}

function isTerm(entry: Entry): entry is Term {
  return entry.kind === 'term';
}

/** What only one of the two says contradicts nothing. Propositions say nothing but what they assert. */
function differingFields(mine: Entry, theirs: Entry): EntryField[] {
  if (isEntity(mine) && isEntity(theirs)) {
    const fields: EntryField[] = mine.type === theirs.type ? [] : ['type'];
    const identifiers = new Set(mine.identifiers.map(tidyIdentifier));
    const bothSay = identifiers.size > 0 && theirs.identifiers.length > 0;
    const isCommon = theirs.identifiers.some((identifier) => identifiers.has(tidyIdentifier(identifier)));
    return bothSay && !isCommon ? [...fields, 'identifiers'] : fields;
  }
  if (!isTerm(mine) || !isTerm(theirs)) return [];
  const [ours, other] = [comparableForm(mine.target).trim(), comparableForm(theirs.target).trim()];
  return ours !== '' && other !== '' && ours !== other ? ['target'] : [];
}
