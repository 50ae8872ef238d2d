import type { Annotation } from '../model/annotation.ts';
import { isOwnOf } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Entity, Entry, Proposition, Term } from '../model/register.ts';
import { entryFor, standing } from '../register/standing.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { setEntry } from './tagging.ts';
import { added, change, each, existing, mustBeNew, own, removed, together, type Update, updated } from './updates.ts';

/** What is alike for the entries of all three registers: entities, propositions and terms. */

/** The kinds of entry, and where a project has them. */
interface Kinds {
  entity: Entity;
  proposition: Proposition;
  term: Term;
}
const registers = { entity: 'entities', proposition: 'propositions', term: 'terms' } as const;

function registerOf<Kind extends keyof Kinds>(project: Project, kind: Kind): ReadonlyMap<string, Kinds[Kind]>;
function registerOf(project: Project, kind: keyof Kinds): ReadonlyMap<string, Entry> {
  return project[registers[kind]];
}

/** An entry comes into one's register, and one's own annotations may point to it from the start. */
export function addEntry(project: Project, entry: Entry, pointing: readonly string[], occasion: Occasion): Diff {
  mustBeNew(project, entry.kind, entry.id);
  const register = registers[entry.kind];
  const withIt = { ...project, [register]: new Map<string, Entry>(project[register]).set(entry.id, entry) };
  return together(added(entry), updated(...each(pointing).map((id) => setEntry(withIt, id, entry.id, occasion))));
}

/**
 * One's own annotations that point to the others point to `into` then. One's own entries stay as pointers to it, for a
 * colleague's annotations; a colleague's entries are left as they are. What was merged into one of the others before goes
 * with it.
 *
 * @param united all that is known of several entries, as one, which stands for itself
 * @throws Problem `merge-with-itself` or `merge-into-merged`, besides those of any record.
 */
export function mergeEntries<Kind extends keyof Kinds>(
  project: Project,
  kind: Kind,
  command: { readonly ids: readonly string[]; readonly into: string },
  united: (into: Kinds[Kind], others: readonly Kinds[Kind][]) => Kinds[Kind],
  occasion: Occasion,
): Diff {
  const register = registerOf(project, kind);
  const into = existing(project, kind, command.into);
  const merged = each(command.ids).map((id): Kinds[Kind] => existing(project, kind, id));
  if (merged.includes(into)) throw new Problem('merge-with-itself', {});
  if (entryFor(register, into.id) !== into) throw new Problem('merge-into-merged', { id: into.id });
  const others = new Set(merged.flatMap((entry) => [entry, ...pointersTo(register, entry)]));
  const isOwn = ({ creator }: Entry) => creator === occasion.by;
  const pointers = [...others].filter(isOwn).map((entry) => change<Entry>(entry, { mergedInto: into.id }, occasion));
  const richer = isOwn(into) ? [change<Entry>(into, united(into, merged), occasion)] : [];
  const ids = [...others].map(({ id }) => id);
  return updated(...richer, ...pointers, ...repointed(project, ids, into.id, occasion));
}

/** The entries that stand for another one, by way of one pointer or several. */
function pointersTo<E extends Entry>(register: ReadonlyMap<string, E>, entry: E): E[] {
  const ids = standing(register).get(entry) ?? new Set<string>();
  return [...ids].flatMap((id) => register.get(id) ?? []).filter((pointer) => pointer !== entry);
}

/** What was merged into a removed entry goes with it: nothing may point to what is not there. */
export function removeEntries(project: Project, kind: keyof Kinds, ids: readonly string[], occasion: Occasion): Diff {
  const chosen = each(ids).map((id): Entry => own(project, kind, id, occasion));
  const gone = new Map(chosen.map((entry) => [entry.id, entry]));
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    for (const entry of registerOf(project, kind).values()) {
      if (entry.creator === occasion.by && gone.has(entry.mergedInto)) gone.set(entry.id, entry);
    }
  }
  return together(removed(...gone.values()), updated(...repointed(project, [...gone.keys()], '', occasion)));
}

function repointed(project: Project, from: readonly string[], to: string, occasion: Occasion): Update[] {
  const old = new Set(from);
  const isAffected = (annotation: Annotation) => isOwnOf(occasion.by, annotation) && old.has(annotation.entry);
  return [...allAnnotations(project)]
    .filter(isAffected)
    .map((annotation) => change(annotation, { entry: to }, occasion));
}

/** Each text once, in the order in which they come; what is empty is left out. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
