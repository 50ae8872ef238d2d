import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { addEntry, distinct, mergeEntries } from './registering.ts';
import { annotateAll, setEntry } from './tagging.ts';
import { added, change, each, mustBeNew, own, together, updated } from './updates.ts';

/** Terms of one's own glossary, and which of one's own translation notes are on them. */

export function addTerm(project: Project, command: Of<'add-term'>, occasion: Occasion): Diff {
  const { do: _, notes, ...described } = command;
  return addEntry(project, termFrom(described, occasion), notes, occasion);
}

/** Many terms as one change, as from a glossary that somebody else made. */
export function addTerms(project: Project, { terms, described = [] }: Of<'add-terms'>, occasion: Occasion): Diff {
  for (const { id } of terms) mustBeNew(project, 'term', id);
  const changes = new Map(described.map(({ id, ...said }) => [id, said]));
  return together(
    added(...terms.map((said) => termFrom(said, occasion))),
    updated(...[...changes].map(([id, said]) => change(own(project, 'term', id, occasion), said, occasion))),
  );
}

/** Notes on a term where there were none, and notes on no term that are on it from now on. */
export function noteTerm(project: Project, { id, tags, notes }: Of<'note-term'>, occasion: Occasion): Diff {
  const made = annotateAll(
    project,
    tags.map((tag) => ({ ...tag, entry: id })),
    occasion,
  );
  return together(added(...made), updated(...each(notes).map((note) => setEntry(project, note, id, occasion))));
}

function termFrom(described: Of<'add-terms'>['terms'][number], { by: creator, at }: Occasion): Term {
  return { kind: 'term', ...described, mergedInto: '', creator, created: at, modified: at };
}

export function describeTerm(project: Project, command: Of<'describe-term'>, occasion: Occasion): Diff {
  const { do: _, id, ...described } = command;
  return updated(change(own(project, 'term', id, occasion), described, occasion));
}

export function mergeTerms(project: Project, command: Of<'merge-terms'>, occasion: Occasion): Diff {
  return mergeEntries(project, 'term', command, united, occasion);
}

/** What the one that stays calls it, with the others' words as alternatives. */
export function united(into: Term, others: readonly Term[]): Term {
  const all = [into, ...others];
  const alternatives = distinct(all.flatMap((term) => [...term.alternatives, term.target]));
  return {
    ...into,
    mergedInto: '',
    target: into.target || (alternatives[0] ?? ''),
    alternatives: alternatives.filter((words) => words !== (into.target || alternatives[0])),
    domain: all.find(({ domain }) => domain !== '')?.domain ?? '',
    note: distinct(all.map(({ note }) => note)).join('\n'),
  };
}
