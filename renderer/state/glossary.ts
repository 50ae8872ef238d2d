import { findTerms } from '../../annotations/glossary/finding.ts';
import { notesIn, noteType, qualityOf, termOf } from '../../annotations/glossary/notes.ts';
import { articlesWith, placeOfNote, placesOf, type TermPlace } from '../../annotations/glossary/places.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Term } from '../../annotations/model/register.ts';
import { entryFor, standing } from '../../annotations/register/standing.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { openOccurrences } from './concordance.ts';
import { bringUp, focusOn, focusOnceDrawn, focusOnSoon } from './drawer.ts';
import { emptyGlossary, type GlossaryView, noDomain, unjoined } from './glossary-state.ts';
import { nameOf } from './names.ts';
import { hint, say } from './notices.ts';
import { countsIn } from './propositions.ts';
import { visitFrom } from './returning.ts';
import { selectAnnotation, selectedAnnotation } from './selection.ts';
import { getState, type OpenProject, openDialog, type State, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { showArticle } from './views.ts';
import { change, showTagsOf } from './workspace.ts';

/** The glossary in the drawer: what of it is shown, and what is done with several of its terms or their places. */

function set(fields: Partial<GlossaryView>): void {
  setState({ glossary: { ...getState().glossary, ...fields } });
}

export type GlossaryFilter = Pick<GlossaryView, 'text' | 'domain' | 'issue' | 'article'>;

export function filterTerms(fields: Partial<GlossaryFilter>): void {
  set(fields);
}

const atNone = { place: '', notes: new Set<string>(), out: new Set<string>() };

/** Show the places of a term; `unjoined` shows the notes on none. */
export function moveToTerm(at: string): void {
  if (getState().glossary.at !== at) set({ ...atNone, at });
}

/** Bring the glossary into sight, with the focus on its table: at the term of the selected note, or where it was. */
export function openGlossary(): Promise<void> {
  // In turn: the note may just have been put on its term by the key before.
  return inTurn(async () => {
    const { open } = getState();
    const note = selectedAnnotation(getState());
    const term = open === null || note === undefined ? undefined : termOf(open.project, note);
    showTerm(term);
  });
}

/** Bring the glossary into sight at a term, with the focus on the terms. */
export function showTerm(term: Term | undefined): void {
  bringUpAt(term);
  focusOnSoon(terms);
}

/** Look through the places of the selected note's term; of anything else, look everywhere for its words. */
export function lookElsewhere(): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    const note = selectedAnnotation(getState());
    const term = open === null || note === undefined ? undefined : termOf(open.project, note);
    if (term === undefined) openOccurrences();
    else lookThrough(term);
  });
}

/** Bring the places of a term into sight, at the first that has no note. */
export function lookThrough(term: Term): void {
  bringUpAt(term);
  const { open } = getState();
  const first = open === null ? undefined : listedPlaces(open, term.id).find(({ note }) => note === undefined);
  if (first !== undefined) set({ place: placeKey(first) });
  goToPlacesOfTerm();
}

function bringUpAt(term: Term | undefined): void {
  bringUp('glossary', () => {
    // A term that the filter would hide is shown with everything.
    if (term !== undefined) set({ ...emptyGlossary, marked: getState().glossary.marked, at: term.id });
  });
}

const terms = '.term-table [role="grid"]';
const places = '.place-table [role="grid"]';

/** From a term to its places. */
export function goToPlacesOfTerm(): void {
  focusOnceDrawn(places);
}

export function goToTerms(): void {
  focusOn(terms);
}

/** The terms that the table shows: by source form, or while something is typed those that fit it best first. */
export function shownTerms({ project, annotator }: OpenProject, filter: GlossaryFilter): Term[] {
  const { text, domain, issue, article } = filter;
  const { on } = notesIn(project);
  const isShown = (term: Term) =>
    (domain === '' || term.domain.trim() === domain.trim()) &&
    (issue === '' || (on.get(term) ?? []).some((note) => qualityOf(note, 'issue') === issue)) &&
    (article === '' || articlesWith(project, term).has(article));
  if (text.trim() !== '') {
    const found = findTerms(project, { words: text, language: '', annotator });
    return found.map(({ term }) => term).filter(isShown);
  }
  const order = new Intl.Collator(undefined, { sensitivity: 'base' }).compare;
  return [...standing(project.terms).keys()]
    .filter(isShown)
    .sort((a, b) => order(a.source, b.source) || (a.id < b.id ? -1 : 1));
}

/** The domains that terms have, to choose from; {@link noDomain} where some have none. */
export function domainsIn({ terms }: Project): string[] {
  const domains = new Set([...standing(terms).keys()].map(({ domain }) => domain.trim()));
  const hasNone = domains.delete('');
  return [...[...domains].sort((a, b) => a.localeCompare(b)), ...(hasNone ? [noDomain] : [])];
}

/** One's own notes on no term. */
export function unjoinedNotes({ project, annotator }: OpenProject): Annotation[] {
  return notesIn(project).unjoined.filter(({ creator }) => creator === annotator);
}

/** The places that are listed for what the table is at. */
export function listedPlaces(open: OpenProject, at: string): TermPlace[] {
  const { project, annotator } = open;
  if (at === unjoined) return unjoinedNotes(open).map((note) => placeOfNote(project, note));
  const term = entryFor(project.terms, at);
  return term === undefined ? [] : placesOf(project, term, countsIn(getState()), annotator);
}

export function placeKey({ article, span, note }: TermPlace): string {
  return note?.id ?? `${article}:${span.start}-${span.end}`;
}

/** Be at a place of the list; a note is selected, so that the inspector shows it. */
export function moveToPlace(place: TermPlace): void {
  set({ place: placeKey(place) });
  if (place.note !== undefined) selectAnnotation(place.note);
}

/** To a note's words with a way back to it in the list, or to words that are selected there, ready for a key. */
export async function visitPlaceOfTerm(place: TermPlace): Promise<void> {
  const { article, span, note } = place;
  if (note !== undefined) {
    showTagsOf(note.creator);
    await visitFrom(note, () => {
      change({ drawer: 'glossary' });
      requestAnimationFrame(goToPlacesOfTerm);
    });
    return;
  }
  const view = await showArticle(article);
  view?.select(span.start, span.end);
  view?.reveal(span.start);
  view?.focus();
}

/** Have a place in what becomes a note, or out of it. */
export function choosePlace(place: TermPlace, isIn: boolean): void {
  if (place.note !== undefined) {
    hint(t('glossary.onlyUntagged'));
    return;
  }
  const out = new Set(getState().glossary.out);
  if (isIn) out.delete(placeKey(place));
  else out.add(placeKey(place));
  set({ out });
  say(isIn ? t('glossary.states.in') : t('glossary.states.out'));
}

/** Mark a note to be on another term, which only one's own can be; on words without a note, take them in or leave them out. */
export function togglePlace(place: TermPlace): void {
  const { open, glossary } = getState();
  const { note } = place;
  if (note === undefined) choosePlace(place, glossary.out.has(placeKey(place)));
  else if (note.creator !== open?.annotator) hint(t('inspector.theirs', { name: nameOf(note.creator) }));
  else set({ notes: toggled(glossary.notes, note.id) });
}

export function toggleTermMark(term: Term): void {
  set({ marked: toggled(getState().glossary.marked, term.id) });
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  say(next.has(id) ? t('glossary.marked') : t('glossary.unmarked'));
  return next;
}

/** The places of what the table is at that would become notes: all without one but those left out. */
export function placesToNote(places: readonly TermPlace[], { out }: Pick<GlossaryView, 'out'>): readonly TermPlace[] {
  return places.filter((place) => place.note === undefined && !out.has(placeKey(place)));
}

/** Make them notes on the term, as one change; a note of one's own that is on the very words already is put on it. */
export function makeNotes(): Promise<void> {
  return inTurn(async () => {
    const { open, glossary } = getState();
    const term = open === null ? undefined : entryFor(open.project.terms, glossary.at);
    if (open === null || term === undefined) return;
    const all = placesToNote(listedPlaces(open, glossary.at), glossary);
    if (all.length === 0) return hint(t('glossary.nothingToNote'));
    const type = noteType(open.project.tagset, notesIn(open.project).on.get(term) ?? []);
    const tags = all
      .filter(({ joinable }) => joinable === undefined)
      .map(({ article, span }) => {
        const id = crypto.randomUUID();
        return { id, article, layer: 'translation' as const, type, spans: [span], attributes: {} };
      });
    const notes = all.flatMap(({ joinable }) => joinable?.id ?? []);
    if ((await perform({ do: 'note-term', id: term.id, tags, notes })) === undefined) return;
    say(t('glossary.notesMade', { count: all.length, source: term.source }));
  });
}

/** The marked terms that are still there and stand for themselves. */
export function markedTerms({ terms }: Project, { marked }: Pick<GlossaryView, 'marked'>): Term[] {
  return [...marked].flatMap((id) => {
    const term = terms.get(id);
    return term !== undefined && entryFor(terms, id) === term ? [term] : [];
  });
}

/** Ask which of the marked terms stays. */
export function askToMergeTerms(): void {
  const { open, glossary } = getState();
  if (open === null) return;
  const ids = markedTerms(open.project, glossary).map(({ id }) => id);
  if (ids.length < 2) hint(t('glossary.markTwo'));
  else openDialog({ name: 'merge-terms', ids });
}

/** Ask what the marked notes are on. */
export function askToSplitNotes(): void {
  const ids = markedNotes(getState());
  if (ids.length === 0) hint(t('glossary.markNotes'));
  else openDialog({ name: 'term', id: '', notes: ids });
}

/** The marked notes that are listed and one's own. */
export function markedNotes({ open, glossary }: Pick<State, 'open' | 'glossary'>): string[] {
  if (open === null || glossary.notes.size === 0) return [];
  return listedPlaces(open, glossary.at).flatMap(({ note }) =>
    note !== undefined && glossary.notes.has(note.id) ? [note.id] : [],
  );
}

/** A term was made or merged: the table goes to it, and nothing is marked any more. */
export function followTerm(id: string): void {
  set({ ...emptyGlossary, at: id });
}
