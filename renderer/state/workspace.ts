import type { Layer } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { PaneState, Workspace } from '../../app/contract/workspace.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { say } from './notices.ts';
import { getState, type State, setState, useStore } from './store.ts';

/** Panes side by side at the most: more than six articles no one compares at once. */
export const paneLimit = 6;

/** Usual width of what stands beside the panes, and of a pane that reads well, in CSS pixels. */
const besidePanes = 500;
const paneWidth = 340;

/** Milliseconds without a change after which the workspace is kept: scrolling should not write at every step. */
const keepAfter = 400;

let keepTimer: number | undefined;

/** Keep the workspace whenever it has changed and rested. */
export function followWorkspace(): void {
  useStore.subscribe((state, before) => {
    if (state.workspace === before.workspace || state.open === null || before.open === null) return;
    window.clearTimeout(keepTimer);
    keepTimer = window.setTimeout(() => void keepWorkspace(), keepAfter);
  });
}

/** Keep the workspace as it is now. */
export async function keepWorkspace(): Promise<void> {
  window.clearTimeout(keepTimer);
  if (getState().open !== null) await ask('save-workspace', { workspace: getState().workspace });
}

export function change(fields: Partial<Workspace>): void {
  setState({ workspace: { ...getState().workspace, ...fields } });
}

export function changePane(article: ArticleId, fields: Partial<PaneState>): void {
  const { panes } = getState().workspace;
  change({ panes: panes.map((pane) => (pane.article === article ? { ...pane, ...fields } : pane)) });
}

/** Show an article: its pane where it has one, else a new pane right of the active one or, when there are six, in its place. */
export function openArticle(article: ArticleId): void {
  if (getState().workspace.mode === 'overview') change({ mode: 'read' });
  const { panes, active } = getState().workspace;
  const there = panes.findIndex((pane) => pane.article === article);
  if (there !== -1) {
    activate(there);
    return;
  }
  const pane: PaneState = { article, top: { offset: 0, pixels: 0 }, anchor: 0, head: 0 };
  if (panes.length < paneLimit) {
    const at = Math.min(active + 1, panes.length);
    change({ panes: panes.toSpliced(at, 0, pane), active: at });
  } else {
    change({ panes: panes.with(active, pane) });
  }
  say(t('say.opened', { title: titleOf(article) }));
}

/**
 * The articles in the panes, in their order, as one string between spaces (ids have none): to be compared as a value,
 * because the panes themselves are others whenever one is scrolled or the caret moves.
 */
export function articlesInPanes({ workspace }: Pick<State, 'workspace'>): string {
  return workspace.panes.map(({ article }) => article).join(' ');
}

export function activate(pane: number): void {
  if (getState().workspace.active !== pane) change({ active: pane });
}

/** Show the first of some articles: as many as the window has room for side by side, three at the most. */
export function openFirst(articles: readonly ArticleId[]): void {
  const room = Math.max(1, Math.min(3, Math.floor((window.innerWidth - besidePanes) / paneWidth)));
  const [first] = articles;
  for (const article of articles.slice(0, room)) openArticle(article);
  if (first !== undefined) openArticle(first);
}

/** Make the pane left or right of the active one active; from the last it goes on at the first. */
export function activateNext(step: 1 | -1): void {
  const { panes, active } = getState().workspace;
  if (panes.length > 0) activate((active + step + panes.length) % panes.length);
}

export function closePane(article: ArticleId): void {
  const { panes, active } = getState().workspace;
  const at = panes.findIndex((pane) => pane.article === article);
  if (at === -1) return;
  const left = panes.toSpliced(at, 1);
  change({ panes: left, active: Math.max(0, Math.min(at < active ? active - 1 : active, left.length - 1)) });
  say(t('say.closed', { title: titleOf(article) }));
}

/** Let two panes change places. */
export function swapPanes(from: number, to: number): void {
  const { panes } = getState().workspace;
  const [pane, other] = [panes[from], panes[to]];
  if (pane === undefined || other === undefined) return;
  change({ panes: panes.with(to, pane).with(from, other), active: to });
}

export function activeArticle(): ArticleId | undefined {
  const { panes, active } = getState().workspace;
  return panes[active]?.article;
}

export function toggleLayer(layer: Layer): void {
  const { hiddenLayers } = getState().workspace;
  change({ hiddenLayers: toggled(hiddenLayers, layer) });
}

export function toggleColleague(annotator: string): void {
  change({ shownColleagues: toggled(getState().workspace.shownColleagues, annotator) });
}

/** Have a person's tags shown, where one is about to go to one of them. */
export function showTagsOf(creator: string): void {
  const { open, workspace } = getState();
  if (creator !== open?.annotator && !workspace.shownColleagues.includes(creator)) toggleColleague(creator);
}

export function toggleRegion(region: Workspace['closed'][number]): void {
  change({ closed: toggled(getState().workspace.closed, region) });
}

export function keepSizes(group: string, sizes: Record<string, number>): void {
  change({ sizes: { ...getState().workspace.sizes, [group]: sizes } });
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function titleOf(article: ArticleId): string {
  return getState().open?.project.articles.get(article)?.title ?? article;
}
