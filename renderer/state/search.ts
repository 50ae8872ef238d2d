import { flushSync } from 'react-dom';
import { type Layer, layers } from '../../annotations/model/annotation.ts';
import { allAnnotations, articlesInOrder, type Project } from '../../annotations/model/project.ts';
import { type TagType, typesIn } from '../../annotations/model/tagset.ts';
import type { Order, Row } from '../../annotations/search/concordance.ts';
import type { Query } from '../../annotations/search/query.ts';
import type { Hit } from '../../annotations/search/search.ts';
import { Searcher } from '../search/searcher.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { hint, say } from './notices.ts';
import type { Search } from './search-state.ts';
import { selectedAnnotation } from './selection.ts';
import { getState, type OpenProject, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { showArticle, viewOf } from './views.ts';
import { activeArticle, change, toggleRegion } from './workspace.ts';

/** Milliseconds without a change after which is searched: a word that is typed fast is searched for once. */
const rest = 80;

/** UTF-16 units: what is selected beyond this is read, not searched for. */
const longestSelection = 200;

const searcher = new Searcher();
let timer: number | undefined;
let taken: Pick<Project, 'articles' | 'texts'> | undefined;

function set(fields: Partial<Search>): void {
  setState({ search: { ...getState().search, ...fields } });
}

/** Another query, or another way of asking: what was left out of the answer before is no longer. */
export function seek(fields: Partial<Query>): void {
  set({ query: { ...getState().search.query, ...fields }, out: new Set(), at: '' });
}

export function seekIn(scope: Search['scope']): void {
  set({ scope, out: new Set(), at: '' });
}

/** What is searched for, and where. */
interface Asked extends Pick<Project, 'articles' | 'texts'> {
  readonly query: Query;
  /** The ids of the articles, between spaces; null for all. */
  readonly scope: string | null;
}

/** Search in a moment, unless something else is asked for by then. */
export function searchSoon(asked: Asked): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => searchNow(asked), rest);
}

function searchNow({ query, scope, ...texts }: Asked): void {
  const { open } = getState();
  if (open === null) return;
  handOver(texts);
  if (query.text.trim() === '') {
    searcher.forget();
    set({ found: null, problem: null });
    return;
  }
  const articles = scope === null ? articlesInOrder(open.project).map(({ id }) => id) : scope.split(' ');
  searcher.ask({
    query,
    articles,
    answered: (answer) => {
      if (getState().search.query !== query) return;
      if ('found' in answer) set({ found: answer.found, problem: null });
      else set({ found: null, problem: answer.problem });
    },
  });
}

/** The worker has the texts once for each state of the articles. */
function handOver({ articles, texts }: Pick<Project, 'articles' | 'texts'>): void {
  if (taken?.articles === articles && taken.texts === texts) return;
  taken = { articles, texts };
  searcher.take(
    [...articles.values()].map(({ id, language, blocks }) => ({ id, language, blocks, text: texts.get(id) ?? '' })),
  );
}

/** Sort by a column, and the other way round when it is by that already. */
export function sortBy(by: Order): void {
  const { sort } = getState().search;
  const turned = sort.by === by && sort.direction === 'ascending';
  set({ sort: { by, direction: turned ? 'descending' : 'ascending' } });
}

export function moveTo(at: string): void {
  set({ at });
}

export function tagAs(type: string): void {
  set({ type });
}

/** Take a place out of what is to be tagged, or in again. */
export function toggle(row: Row): void {
  const key = placeKey(row);
  const out = new Set(getState().search.out);
  if (!out.delete(key)) out.add(key);
  set({ out });
  say(out.has(key) ? t('search.leftOut') : t('search.chosen'));
}

export function placeKey({ article, span }: Hit): string {
  return `${article}:${span.start}-${span.end}`;
}

/** The type chosen to tag with; undefined where none is. */
export function chosenType({ project }: OpenProject, chosen: string): { layer: Layer; type: TagType } | undefined {
  const [name, id = ''] = chosen.split(' ');
  const layer = layers.find((candidate) => candidate === name);
  const type = layer && typesIn(project.tagset, layer).find((candidate) => candidate.id === id);
  return layer === undefined || type === undefined ? undefined : { layer, type };
}

/** The places that one has tagged with a type already, by `placeKey`. */
export function taggedPlaces({ project, annotator }: OpenProject, layer: Layer, type: string): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { article, spans, creator, ...annotation } of allAnnotations(project)) {
    const [span, ...others] = spans;
    const isSame = annotation.layer === layer && annotation.type === type && creator === annotator;
    if (isSame && span !== undefined && others.length === 0) places.add(placeKey({ article, span }));
  }
  return places;
}

/** The places that tagging would tag: all that were found but what was left out and what is tagged already. */
export function placesToTag({ found, out }: Search, tagged: ReadonlySet<string>): readonly Row[] {
  return (found?.rows ?? []).filter((row) => !(out.has(placeKey(row)) || tagged.has(placeKey(row))));
}

/** Tag them, as one change. */
export function tagPlaces(): Promise<void> {
  return inTurn(async () => {
    const { open, search } = getState();
    const chosen = open === null ? undefined : chosenType(open, search.type);
    if (open === null || chosen === undefined) return hint(t('search.chooseType'));
    const { layer, type } = chosen;
    const places = placesToTag(search, taggedPlaces(open, layer, type.id));
    if (places.length === 0) return hint(t('search.tag', { count: 0 }));
    const tags = places.map(({ article, span }) => ({
      id: crypto.randomUUID(),
      article,
      layer,
      type: type.id,
      spans: [span],
      attributes: {},
    }));
    if ((await perform({ do: 'annotate-all', tags })) === undefined) return;
    say(t('search.tagged', { count: tags.length }));
  });
}

/** To a place in its text, where it is selected, ready for a key. */
export async function visitPlace({ article, span }: Row): Promise<void> {
  const view = await showArticle(article);
  view?.select(span.start, span.end);
  view?.reveal(span.start);
  view?.focus();
}

/** Search for what is selected, or for what is typed next. */
export function openSearch(): void {
  const article = activeArticle();
  const view = viewOf(article);
  const text = article === undefined ? undefined : getState().open?.project.texts.get(article);
  if (view?.hasFocus === true && text !== undefined) {
    const { anchor, head } = view.selection;
    const selected = text.slice(Math.min(anchor, head), Math.max(anchor, head)).replace(/\s+/gu, ' ').trim();
    if (selected !== '' && selected.length <= longestSelection) seek({ text: selected, kind: 'plain' });
  }
  showConcordance('.search-field input');
}

/** Look for the words of the selected annotation everywhere, ready to be tagged as it is. */
export function openOccurrences(): void {
  const annotation = selectedAnnotation(getState());
  const words = annotation?.quotes[0]?.exact;
  if (annotation === undefined || words === undefined) {
    hint(t('say.selectAnnotationFirst'));
    return;
  }
  seek({ text: words.replace(/\s+/gu, ' '), kind: 'plain', wholeWords: true });
  set({ scope: 'all', type: `${annotation.layer} ${annotation.type}` });
  showConcordance('[role="grid"]');
}

/**
 * Bring the concordance into sight, with the focus in a part of it: at once where it can be, so that what is typed right
 * after the key arrives there.
 */
function showConcordance(part: string): void {
  flushSync(() => {
    change({ drawer: 'concordance' });
    if (getState().workspace.closed.includes('drawer')) toggleRegion('drawer');
  });
  if (!focusOn(part)) requestAnimationFrame(() => focusOn(part));
}

function focusOn(part: string): boolean {
  const element = document.querySelector(`.concordance ${part}`);
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
  return true;
}

/** From the field to what was found. */
export function goToPlaces(): void {
  focusOn('[role="grid"]');
}
