import type { Layer } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { attributesOf, type Tagset, type TagType, typeOf } from '../../annotations/model/tagset.ts';
import { compatible, suggestionKey } from '../../annotations/suggestions/pending.ts';
import type { Suggestion } from '../../annotations/suggestions/suggestion.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { setLastTag } from './last-tag.ts';
import { hint, say } from './notices.ts';
import { selectedAnnotation, spokenInPlace } from './selection.ts';
import { getState, type OpenProject } from './store.ts';
import { beside, currentNow, nothingLeft, type Placed, show, wordsOf } from './suggesting.ts';
import { inTurn } from './turns.ts';
import { viewOf } from './views.ts';
import { change } from './workspace.ts';

/** Suggestions answered: accepted as tags, one or many, or skipped. */

/** What becomes of the suggestion that is shown, or of one that a list names; then the next one is shown. */
interface Answering {
  readonly place?: Placed;
  /** Whether the caret goes to the next one, or only the text does. */
  readonly focus: boolean;
}

/** Make a tag of a suggestion. */
export function acceptSuggestion({ place, focus }: Answering = { focus: true }): Promise<void> {
  return inTurn(async () => {
    const state = getState();
    const answered = place ?? currentNow(state);
    const type = answered === undefined ? undefined : typeIn(state.open, answered.suggestion);
    if (answered === undefined || type === undefined) return hint(t('suggesting.goFirst'));
    await accept(answered, type, focus);
  });
}

/**
 * Where the selected words are suggested in a layer, make a tag of the suggestion with a type of that layer; answers
 * whether that was so.
 */
export async function acceptedAs(layer: Layer, type: TagType): Promise<boolean> {
  const current = currentNow(getState());
  const selection = viewOf(current?.article)?.selection;
  if (current?.suggestion.layer !== layer || selection === undefined || selection.anchor === selection.head)
    return false;
  await accept(current, type, true);
  return true;
}

function typeIn(open: OpenProject | null, { layer, type }: Suggestion): TagType | undefined {
  return open === null ? undefined : typeOf(open.project.tagset, layer, type);
}

async function accept(answered: Placed, type: TagType, focus: boolean): Promise<void> {
  const { open } = getState();
  if (open === null) return;
  const { layer } = answered.suggestion;
  const tag = tagOf(answered, type.id, open.project.tagset);
  if ((await perform({ do: 'annotate', ...tag })) === undefined) return;
  setLastTag({ layer, type: type.id });
  change({ selected: tag.id });
  const made = selectedAnnotation(getState());
  await goOn(answered, focus, made === undefined ? '' : spokenInPlace(getState(), made));
}

/** What accepting makes of a suggestion. Of another type than was suggested, it has the attributes that are asked of both. */
function tagOf({ article, suggestion }: Placed, type: string, tagset: Tagset) {
  const { layer, spans, attributes, entry } = suggestion;
  const asked = new Set(attributesOf(tagset, layer, type).map(({ id }) => id));
  const kept = Object.fromEntries(Object.entries(attributes).filter(([name]) => asked.has(name)));
  return { id: crypto.randomUUID(), article, layer, type, spans, attributes: kept, entry };
}

/** Accept many, as one change; of those that overlap in a layer, the first. */
export function acceptAll(places: readonly Placed[]): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if (open === null) return;
    const chosen = compatiblePlaces(places);
    const tags = chosen.map((place) => tagOf(place, place.suggestion.type, open.project.tagset));
    if (tags.length === 0 || (await perform({ do: 'annotate-all', tags })) === undefined) return;
    say(t('suggesting.accepted', { count: tags.length }));
  });
}

/** Those of some suggestions that can be accepted together. */
export function compatiblePlaces(places: readonly Placed[]): Placed[] {
  const articles = new Set(places.map(({ article }) => article));
  return [...articles].flatMap((article) => {
    const here = places.filter((place) => place.article === article).map(({ suggestion }) => suggestion);
    return compatible(here).map((suggestion) => ({ article, suggestion }));
  });
}

/** Suggestions that were skipped in this window, newest last, and the project as it was then. */
const skips: { readonly place: Placed; readonly project: Project }[] = [];

/** Say that a suggestion is not worth a tag: it does not come back. */
export function skipSuggestion({ place, focus }: Answering = { focus: true }): Promise<void> {
  return inTurn(async () => {
    const { open, workspace } = getState();
    const answered = place ?? currentNow(getState());
    if (answered === undefined || open === null) return hint(t('suggesting.goFirst'));
    const { article, suggestion } = answered;
    const { skipped } = workspace;
    change({ skipped: { ...skipped, [article]: [...(skipped[article] ?? []), suggestionKey(suggestion)] } });
    skips.push({ place: answered, project: open.project });
    await goOn(answered, focus, t('suggesting.skipped'));
  });
}

/** Let suggestions that were skipped be looked at again. */
export function bringBack(places: readonly Placed[]): void {
  const back = new Set(places.map(({ article, suggestion }) => `${article} ${suggestionKey(suggestion)}`));
  const left = Object.entries(getState().workspace.skipped).map(([article, keys]) => [
    article,
    keys.filter((key) => !back.has(`${article} ${key}`)),
  ]);
  change({ skipped: Object.fromEntries(left) });
}

/**
 * Skipping changes nothing in the project, so the project's history does not know of it. Where it is what was done last,
 * it is what undoing takes back; answers whether that was so.
 */
export async function skipTakenBack(): Promise<boolean> {
  let isBack = false;
  await inTurn(async () => {
    const last = skips.at(-1);
    if (last === undefined || last.project !== getState().open?.project) return;
    skips.pop();
    bringBack([last.place]);
    isBack = true;
    await show(last.place, { focus: true, before: t('say.undone') });
  });
  return isBack;
}

/** Show the next suggestion after one that was answered; without any, the caret goes behind its words. */
async function goOn(answered: Placed, focus: boolean, said: string): Promise<void> {
  const next = beside(getState(), answered, 1);
  if (next !== undefined) return show(next, { focus, before: t('suggesting.next', { said }) });
  const { end } = wordsOf(answered.suggestion);
  viewOf(answered.article)?.select(end, end);
  hint(t('suggesting.last', { said, nothing: nothingLeft(getState()) }));
}
