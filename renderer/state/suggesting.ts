import type { ArticleId } from '../../annotations/model/article.ts';
import { hull, lengthOf, overlaps, type Span } from '../../annotations/model/span.ts';
import { inOrder, suggestionKey } from '../../annotations/suggestions/pending.ts';
import type { Suggestion } from '../../annotations/suggestions/suggestion.ts';
import { reasonSentence } from '../../app/contract/words/words.ts';
import { t } from '../words.ts';
import { hint, say } from './notices.ts';
import { goToRegion } from './regions.ts';
import { getState, type OpenProject, type State, setState } from './store.ts';
import { isOn, pendingIn } from './suggestions.ts';
import type { SuggestionAt } from './suggestions-state.ts';
import { inTurn } from './turns.ts';
import { typeLabel } from './type-label.ts';
import { focusText, showArticle, viewOf } from './views.ts';
import { activeArticle, change } from './workspace.ts';

/** Suggestions gone to, one after the other. */

export interface Placed {
  readonly article: ArticleId;
  readonly suggestion: Suggestion;
}

/** The words that are selected to show a suggestion: of an interrupted one, those before the interruption. */
export function wordsOf({ spans }: Suggestion): Span {
  return spans[0] ?? hull(spans);
}

/** The suggestion that was gone to, while its words are still selected or the caret is on them. */
export function currentSuggestion(state: State): Placed | undefined {
  const pane = state.workspace.panes[state.workspace.active];
  return pane === undefined ? undefined : shownAt(state, pane.article, pane);
}

/** The same as it is on the screen now: a caret that has just moved is in the state only a moment later. */
export function currentNow(state: State): Placed | undefined {
  const article = activeArticle();
  const view = viewOf(article);
  return article === undefined || view === undefined ? undefined : shownAt(state, article, view.selection);
}

function shownAt(state: State, article: ArticleId, selection: { anchor: number; head: number }): Placed | undefined {
  const { at } = state.suggestions;
  if (at.article !== article || state.workspace.hidesSuggestions || !isOn(at.spans, selection)) return undefined;
  const suggestion = pendingIn(state, article).byKey.get(at.key);
  return suggestion === undefined ? undefined : placed(article, suggestion);
}

const places = new WeakMap<Suggestion, Placed>();

/** One value for a suggestion, to be compared. */
function placed(article: ArticleId, suggestion: Suggestion): Placed {
  const known = places.get(suggestion);
  if (known?.article === article) return known;
  const place = { article, suggestion };
  places.set(suggestion, place);
  return place;
}

/** Go to the next or previous suggestion: from the one that is shown or the caret, and on into the next panes. */
export function goToSuggestion(step: 1 | -1): Promise<void> {
  return inTurn(async () => {
    const state = getState();
    if (state.workspace.hidesSuggestions) change({ hidesSuggestions: false });
    const from = lastShownHere(state);
    const next = from === undefined ? besideCaret(state, step) : beside(state, from, step);
    if (next === undefined) hint(nothingLeft(state));
    else await show(next, { focus: true, before: '' });
  });
}

/** Show or hide the suggestions in the texts. */
export function toggleSuggestions(): void {
  change({ hidesSuggestions: !getState().workspace.hidesSuggestions });
}

/** To the list of them. */
export function listSuggestions(): void {
  change({ drawer: 'suggestions' });
  goToRegion('drawer');
}

/** Why there is none: the rules have not answered yet, or there is nothing left to look at. */
export function nothingLeft({ suggestions, workspace }: State): string {
  const isAnswered = workspace.panes.every(({ article }) => suggestions.made.has(article));
  return isAnswered ? t('suggesting.noneLeft') : t('suggesting.looking');
}

/** The suggestion that was gone to last, while some of its words are selected: after they were widened, too. */
function lastShownHere(state: State): Placed | undefined {
  const { article, key, spans } = state.suggestions.at;
  const view = viewOf(article);
  const suggestion = pendingIn(state, article).byKey.get(key);
  if (view === undefined || suggestion === undefined || article !== activeArticle()) return undefined;
  const { anchor, head } = view.selection;
  const selected = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
  const isHere = isOn(spans, { anchor, head }) || spans.some((span) => overlaps(span, selected));
  return isHere ? placed(article, suggestion) : undefined;
}

function besideCaret(state: State, step: 1 | -1): Placed | undefined {
  const article = activeArticle();
  const view = viewOf(article);
  if (article === undefined || view === undefined) return undefined;
  const caret = Math.min(view.selection.anchor, view.selection.head);
  const isBehind = ({ spans }: Suggestion) => hull(spans).start >= caret;
  return firstOf(state, article, step, (suggestion) => isBehind(suggestion) === (step === 1));
}

/** The one after (or, step -1, before) another, which may itself be accepted or skipped by now. */
export function beside(state: State, { article, suggestion }: Placed, step: 1 | -1): Placed | undefined {
  return firstOf(state, article, step, (other) => inOrder(other, suggestion) * step > 0);
}

/** The first that is further on in this article; else the first of the next panes, and of this one from its other end. */
function firstOf(
  state: State,
  article: ArticleId,
  step: 1 | -1,
  isFurther: (suggestion: Suggestion) => boolean,
): Placed | undefined {
  const articles = state.workspace.panes.map((pane) => pane.article);
  const from = articles.indexOf(article);
  const inReach = (id: ArticleId) => (step === 1 ? pendingIn(state, id).list : pendingIn(state, id).list.toReversed());
  const here = inReach(article).find(isFurther);
  if (here !== undefined) return placed(article, here);
  for (let away = 1; away <= articles.length; away++) {
    const id = articles[(from + step * away + articles.length * away) % articles.length];
    const first = id === undefined ? undefined : inReach(id)[0];
    if (id !== undefined && first !== undefined) return placed(id, first);
  }
  return undefined;
}

/** Select a suggestion's words, and say what it is and why. `before` is what is said ahead of that. */
export async function show(
  { article, suggestion }: Placed,
  options: { focus: boolean; before: string },
): Promise<void> {
  const view = await showArticle(article);
  const { open, suggestions } = getState();
  if (view === undefined || open === null) return;
  setState({ suggestions: { ...suggestions, at: atOf(article, suggestion) } });
  const { start, end } = wordsOf(suggestion);
  view.select(start, end);
  // The beginning last: of what is longer than the pane, it is the beginning that one reads.
  view.reveal(end);
  view.reveal(start);
  if (options.focus) focusText(article);
  say([options.before, spokenSuggestion(open, { article, suggestion })].filter((part) => part !== '').join(' '));
}

function atOf(article: ArticleId, suggestion: Suggestion): SuggestionAt {
  return { article, key: suggestionKey(suggestion), spans: suggestion.spans };
}

/** Show a suggestion, as from a list of them. */
export function visitSuggestion(place: Placed, options: { focus: boolean }): Promise<void> {
  return inTurn(() => show(place, { ...options, before: '' }));
}

/** A click may mean a suggestion: the shortest there is the one that is shown, and the caret stays where it was put. */
export function pointAtSuggestion(article: ArticleId, offset: number): void {
  const state = getState();
  if (state.open === null || state.workspace.hidesSuggestions) return;
  const at = { start: offset, end: offset + 1 };
  const [suggestion] = pendingIn(state, article)
    .list.filter(({ spans }) => spans.some((span) => overlaps(span, at)))
    .toSorted((a, b) => lengthOf(a.spans) - lengthOf(b.spans));
  if (suggestion === undefined) return;
  setState({ suggestions: { ...state.suggestions, at: atOf(article, suggestion) } });
  say(spokenSuggestion(state.open, { article, suggestion }));
}

/** The words that a suggestion would tag, an ellipsis where it is interrupted. */
export function suggestedWords({ project }: OpenProject, { article, suggestion }: Placed): string {
  const text = project.texts.get(article) ?? '';
  return suggestion.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

export function suggestedType({ project }: OpenProject, { layer, type }: Suggestion): string {
  return typeLabel(project.tagset, layer, type);
}

function spokenSuggestion(open: OpenProject, place: Placed): string {
  return t('suggesting.spoken', {
    type: suggestedType(open, place.suggestion),
    words: suggestedWords(open, place),
    because: reasonSentence(place.suggestion.because),
  });
}
