import type { Project } from '../model/project.ts';
import type { Entity, Entry, Proposition, Term } from '../model/register.ts';
import { wordForm } from '../register/closeness.ts';
import { tidyIdentifier } from '../register/identifiers.ts';
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
  const ids = new Set(own.map(({ id }) => id));
  return theirs
    .filter(({ id, mergedInto }) => mergedInto === '' && !ids.has(id))
    .flatMap((other) =>
      own.flatMap((mine): ClashingEntry[] => {
        if (mine.kind !== other.kind) return [];
        const fields = differingFields(mine, other);
        if (
          fields.length === 0 ||
          !(isCalledAlike(mine, other) || areOneThing(together, mine.kind, mine.id, other.id))
        ) {
          return [];
        }
        return [{ kind: mine.kind, mine: mine.id, theirs: other.id, name: nameOf(mine), fields }];
      }),
    );
}

/** Two who are called alike and have different items of Wikidata are two things to compare by, but may be meant as one. */
function isCalledAlike(mine: Entry, theirs: Entry): boolean {
  return isEntity(mine) && isEntity(theirs) && wordForm(nameOf(mine)) === wordForm(nameOf(theirs));
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

/** What an entry is called. */
export function nameOf(entry: Entity | Proposition | Term): string {
  switch (entry.kind) {
    case 'entity':
      return entry.names[0]?.text ?? '';
    case 'proposition':
      return entry.statement;
    case 'term':
      return entry.source;
  }
}
