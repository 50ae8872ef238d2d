import { notesIn, termOf } from '../../annotations/glossary/notes.ts';
import { untaggedCounts } from '../../annotations/glossary/places.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Term } from '../../annotations/model/register.ts';
import { entryFor } from '../../annotations/register/standing.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { nameOf } from './names.ts';
import { hint, notify, say } from './notices.ts';
import { countsIn, goToClaim, goToSame, nextElsewhere, sourceOf } from './propositions.ts';
import { selectedAnnotation } from './selection.ts';
import { keyShown } from './shown-key.ts';
import { getState, openDialog } from './store.ts';
import { inTurn } from './turns.ts';

/** The terms that translation notes are on: joined, made, said otherwise, merged, taken back; and the next note on one. */

/** What a person says of a term. */
export type Described = Pick<Term, 'source' | 'target' | 'alternatives' | 'language' | 'domain' | 'note'>;

function termFor(id: string): Term | undefined {
  const { open } = getState();
  return open === null ? undefined : entryFor(open.project.terms, id);
}

function sourceOfTerm(id: string): string {
  return termFor(id)?.source ?? '';
}

/** Put a note on a term that is there, or on one that is made for it; elsewhere the term's words are offered. */
export function joinNote(
  note: Annotation,
  choice: { readonly entry: string } | { readonly make: Described },
): Promise<void> {
  return inTurn(async () => {
    if ('entry' in choice) {
      const { entry } = choice;
      if ((await perform({ do: 'set-entry', ids: [note.id], entry })) === undefined) return;
      offer(entry, t('glossary.joined', { source: sourceOfTerm(entry) }));
    } else {
      const id = crypto.randomUUID();
      if ((await perform({ do: 'add-term', id, ...choice.make, notes: [note.id] })) === undefined) return;
      offer(id, t('glossary.made', { source: sourceOfTerm(id) }));
    }
  });
}

/** Say what was done, and in how many places more the term's words stand without a note. */
function offer(id: string, done: string): void {
  const state = getState();
  const { open } = state;
  const term = termFor(id);
  if (open === null || term === undefined) return;
  const count = untaggedCounts(open.project, countsIn(state)).get(term) ?? 0;
  const key = keyShown(state, 'occurrences');
  if (count === 0) say(done);
  else hint(t('glossary.offered', { done, count, key }));
}

/** A note of one's own is on no term any more. Within a turn. */
export async function leaveTerm(note: Annotation): Promise<void> {
  if (note.entry === '') return hint(t('glossary.notOn'));
  if ((await perform({ do: 'set-entry', ids: [note.id], entry: '' })) !== undefined) say(t('glossary.left'));
}

/** Put a term into one's glossary, with the notes that are on it from now on; answers its id, '' where that was refused. */
export async function makeTerm(described: Described, notes: readonly string[]): Promise<string> {
  const id = crypto.randomUUID();
  let made = '';
  await inTurn(async () => {
    if ((await perform({ do: 'add-term', id, ...described, notes })) === undefined) return;
    made = id;
    say(t('glossary.added', { source: sourceOfTerm(id) }));
  });
  return made;
}

/** Say something else of a term; answers whether that was done. */
export async function describeTerm(id: string, described: Described): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    if ((await perform({ do: 'describe-term', id, ...described })) === undefined) return;
    isDone = true;
    say(t('glossary.described', { source: sourceOfTerm(id) }));
  });
  return isDone;
}

/** Merge terms into one of them; answers whether that was done. */
export async function mergeTerms(into: string, ids: readonly string[]): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    const others = ids.filter((id) => id !== into);
    if ((await perform({ do: 'merge-terms', ids: others, into })) === undefined) return;
    isDone = true;
    say(t('glossary.merged', { count: others.length, source: sourceOfTerm(into) }));
  });
  return isDone;
}

/** Take a term out of one's glossary. What it leaves without one is said to everyone: it may be much. */
export function removeTerm(term: Term): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if (open === null) return;
    if (term.creator !== open.annotator) return hint(t('glossary.notYours', { name: nameOf(term.creator) }));
    const notes = notesIn(open.project).on.get(term) ?? [];
    const count = notes.filter(({ creator }) => creator === open.annotator).length;
    if ((await perform({ do: 'remove-terms', ids: [term.id] })) === undefined) return;
    notify('done', t('glossary.removed', { source: term.source, count }).trim());
  });
}

/** Edit a term, or look at a colleague's. */
export function editTerm(id: string): void {
  openDialog({ name: 'term', id, notes: [] });
}

/** To the same claim, or the next note on the same term, in the next or previous article that has it. */
export function goToSameElsewhere(step: 1 | -1): Promise<void> {
  // In turn: the tag may just have been made, or put on its term, by the key before.
  return inTurn(async () => {
    const selected = selectedAnnotation(getState());
    if (selected?.layer === 'translation') await goToSameTerm(selected, step);
    else await goToSame(step);
  });
}

async function goToSameTerm(note: Annotation, step: 1 | -1): Promise<void> {
  const state = getState();
  if (state.open === null) return;
  const { project } = state.open;
  const term = termOf(project, note);
  if (term === undefined) return hint(t('glossary.noneYet'));
  const notes = (notesIn(project).on.get(term) ?? []).filter(countsIn(state));
  const next = nextElsewhere(project, note, notes, step);
  if (next === undefined) return hint(t('glossary.nowhereElse'));
  await goToClaim(next, note);
  const count = new Set(notes.map(({ article }) => article)).size - 1;
  hint(t('glossary.same', { article: sourceOf(state.open, next), count }));
}
