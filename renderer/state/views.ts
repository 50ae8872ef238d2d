import type { ArticleId } from '../../annotations/model/article.ts';
import type { TextView } from '../text/text-view.ts';
import { getState } from './store.ts';
import { activate, openArticle } from './workspace.ts';

/** The texts on the screen, by article: for what must be asked of the screen itself, such as where the caret is. */
const views = new Map<ArticleId, TextView>();

export function register(article: ArticleId, view: TextView): () => void {
  views.set(article, view);
  return () => {
    if (views.get(article) === view) views.delete(article);
  };
}

export function viewOf(article: ArticleId | undefined): TextView | undefined {
  return article === undefined ? undefined : views.get(article);
}

/** Resolves to the article's view once it is on the screen. */
export async function viewSoon(article: ArticleId): Promise<TextView | undefined> {
  for (let frame = 0; frame < 20; frame++) {
    const view = views.get(article);
    if (view !== undefined) return view;
    await new Promise(requestAnimationFrame);
  }
  return undefined;
}

/** Show an article in a pane, which comes into sight where the row of panes is scrolled sideways. */
export async function showArticle(article: ArticleId): Promise<TextView | undefined> {
  openArticle(article);
  const view = await viewSoon(article);
  view?.bringPaneIntoSight();
  return view;
}

/** Put the caret into an article's text. */
export function focusText(article: ArticleId | undefined): void {
  const { panes } = getState().workspace;
  const pane = panes.findIndex((candidate) => candidate.article === article);
  if (pane === -1) return;
  activate(pane);
  if (getState().workspace.mode === 'overview') {
    // The texts are drawn first.
    void showArticle(getState().workspace.panes[pane]?.article ?? '').then((view) => view?.focus());
    return;
  }
  const view = viewOf(article);
  view?.bringPaneIntoSight();
  view?.focus();
  // What had the focus before may leave the page only now, and the focus with it.
  requestAnimationFrame(() => document.activeElement === document.body && viewOf(article)?.focus());
}
