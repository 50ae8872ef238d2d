import { type Annotation, quoted } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { type Closeness, closenesses, Words, wordForm } from '../register/closeness.ts';
import { standing } from '../register/standing.ts';
import { notesIn } from './notes.ts';
import { termsIn } from './occurrences.ts';

/** Finding a term while some of its letters are typed. */

/** Why a term was found. */
export interface Reason {
  readonly closeness: Closeness;
  /** `number`: the words are its source form in another number; `note`: one has put the same words on it before. */
  readonly by: 'source' | 'number' | 'target' | 'alternative' | 'note';
  /** The form or words that agree. */
  readonly text: string;
}

export interface FoundTerm {
  readonly term: Term;
  readonly reason: Reason;
  /** How many notes are on it. */
  readonly notes: number;
}

/** What is looked for, and what decides between terms that agree with it alike. */
export interface Wanted {
  readonly words: string;
  /** The language of the words; '' where it is not known. */
  readonly language: string;
  /** Whose entries come before a colleague's. */
  readonly annotator: string;
}

/**
 * The terms that words could be, best first: by source form, translation and alternatives, and by words that one has put on
 * one before; case, accents and punctuation do not matter. Alike, they come by whose they are, then by how many notes they
 * have. Without words all are found, in that order.
 */
export function findTerms(project: Project, { words, language, annotator }: Wanted): FoundTerm[] {
  const { on } = notesIn(project);
  const typed = new Words(words);
  const inOtherNumber = new Set(wholly(project, words, language));
  const found: (FoundTerm & { readonly rank: number })[] = [];
  for (const term of standing(project.terms).keys()) {
    const notes = on.get(term) ?? [];
    const reason = reasonFor(term, typed, inOtherNumber.has(term), notes, annotator);
    if (reason === undefined) continue;
    const isTheirs = Number(term.creator !== annotator);
    found.push({ term, reason, notes: notes.length, rank: closenesses.indexOf(reason.closeness) * 2 + isTheirs });
  }
  return found.sort(
    (a, b) =>
      a.rank - b.rank ||
      b.notes - a.notes ||
      order(wordForm(a.term.source), wordForm(b.term.source)) ||
      order(a.term.id, b.term.id),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The terms that words are from end to end. */
function wholly({ terms }: Project, words: string, language: string): readonly Term[] {
  const trimmed = words.trim();
  const [first] = termsIn(terms, trimmed, { start: 0, end: trimmed.length }, language);
  return first !== undefined && first.span.start === 0 && first.span.end === trimmed.length ? first.terms : [];
}

function reasonFor(
  { source, target, alternatives }: Term,
  words: Words,
  isInOtherNumber: boolean,
  notes: readonly Annotation[],
  annotator: string,
): Reason | undefined {
  if (words.form === '') return { closeness: 'start', by: 'source', text: source };
  let best: Reason | undefined;
  const offer = (closeness: Closeness | undefined, by: Reason['by'], text: string) => {
    if (closeness === undefined) return;
    const isBetter = best === undefined || closenesses.indexOf(closeness) < closenesses.indexOf(best.closeness);
    if (isBetter) best = { closeness, by, text };
  };
  offer(words.closenessTo(wordForm(source)), 'source', source);
  if (isInOtherNumber) offer('whole', 'number', source);
  offer(words.closenessTo(wordForm(target)), 'target', target);
  for (const text of alternatives) offer(words.closenessTo(wordForm(text)), 'alternative', text);
  if (best?.closeness !== 'whole') {
    const said = notes.find((note) => note.creator === annotator && wordForm(quoted(note)) === words.form);
    if (said !== undefined) offer('whole', 'note', quoted(said));
  }
  return best;
}
