import type { Project } from '../model/project.ts';
import type { Entity, Entry, Proposition, Term } from '../model/register.ts';
import { wordForm } from '../register/closeness.ts';
import { isItem, tidyIdentifier } from '../register/identifiers.ts';
import { entryFor, standing } from '../register/standing.ts';
import { foldedForm } from '../search/folded.ts';

/**
 * Whether entries of two people's registers are one thing. Everyone has a register of their own, so that two who tag the
 * same words make two entries for who is meant. docs/review.md says the rules in words.
 */

type Registers = Pick<Project, 'entities' | 'propositions' | 'terms'>;

/**
 * Whether two ids of one register stand for one thing: by merging, or by what the entries say. An id that no register has is
 * one thing with itself alone.
 */
export function areOneThing(registers: Registers, kind: Entry['kind'], first: string, second: string): boolean {
  if (first === second) return true;
  switch (kind) {
    case 'entity':
      return oneOf(registers.entities, first, second, areOneEntity);
    case 'proposition':
      return oneOf(registers.propositions, first, second, areOneProposition);
    case 'term':
      return oneOf(registers.terms, first, second, areOneTerm);
  }
}

type Register<E extends Entry> = ReadonlyMap<string, E>;

function oneOf<E extends Entry>(
  register: Register<E>,
  first: string,
  second: string,
  areOne: (a: E, b: E, register: Register<E>) => boolean,
): boolean {
  const [a, b] = [entryFor(register, first), entryFor(register, second)];
  return a !== undefined && b !== undefined && (a === b || areOne(a, b, register));
}

/** What an entity is known by, with what was merged into it. */
interface Known {
  readonly canonical: string;
  readonly names: ReadonlySet<string>;
  readonly identifiers: ReadonlySet<string>;
}

const known = new WeakMap<object, Map<Entity, Known>>();

/** Found once for each entity of each state of the register. */
function knownBy(register: Register<Entity>, entity: Entity): Known {
  const all = known.get(register) ?? new Map<Entity, Known>();
  known.set(register, all);
  const before = all.get(entity);
  if (before !== undefined) return before;
  const ids = standing(register).get(entity) ?? new Set([entity.id]);
  const entries = [...ids].flatMap((id) => register.get(id) ?? []);
  const identifiers = entries.flatMap((entry) => entry.identifiers.map(tidyIdentifier));
  const found = {
    canonical: wordForm(entity.names[0]?.text ?? ''),
    names: new Set(
      entries.flatMap(({ names }) => names.map(({ text }) => wordForm(text))).filter((name) => name !== ''),
    ),
    identifiers: new Set(identifiers.filter((identifier) => identifier !== '')),
  };
  all.set(entity, found);
  return found;
}

/**
 * By an identifier that both have; not where each has an item of Wikidata, and none in common; else by what one is first
 * called being a name of the other. A name that is the first of neither does not do: two brothers are both called by their
 * last name.
 */
function areOneEntity(one: Entity, other: Entity, register: Register<Entity>): boolean {
  const [a, b] = [knownBy(register, one), knownBy(register, other)];
  if ([...a.identifiers].some((identifier) => b.identifiers.has(identifier))) return true;
  if ([a, b].every(({ identifiers }) => [...identifiers].some(isItem))) return false;
  return b.names.has(a.canonical) || a.names.has(b.canonical);
}

/** By the same statement, in the analysts' words or in those of a source. */
function areOneProposition(a: Proposition, b: Proposition): boolean {
  const isSame = (one: string, other: string) => sentenceForm(one) !== '' && sentenceForm(one) === sentenceForm(other);
  return isSame(a.statement, b.statement) || isSame(a.sourceStatement, b.sourceStatement);
}

/** By the same source form in the same language: how it is to be translated may be argued about. */
function areOneTerm(a: Term, b: Term): boolean {
  return (
    a.language === b.language && sentenceForm(a.source) !== '' && sentenceForm(a.source) === sentenceForm(b.source)
  );
}

/** Without typography, case and a full stop; signs and accents stay, since −3 is not 3. */
function sentenceForm(text: string): string {
  return foldedForm(text, { matchCase: false, matchAccents: true })
    .trim()
    .replace(/\s*\.$/, '');
}
