import { movedBeside } from '../../annotations/comparison/columns.ts';
import type { Article, ArticleId } from '../../annotations/model/article.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { hint, say } from './notices.ts';
import { getState, type OpenProject } from './store.ts';
import { inTurn } from './turns.ts';
import { change } from './workspace.ts';

/**
 * The columns of Claims × articles. Their order is that of the project's articles, so that exports have it, a colleague
 * sees it and it is undone like any other edit; which are hidden is the window's own.
 */

/** The articles that are columns, in their order. */
export function columnsOf({ project }: Pick<OpenProject, 'project'>, hidden: readonly ArticleId[]): Article[] {
  return articlesInOrder(project).filter(({ id }) => !hidden.includes(id));
}

/** What an article goes by where there is room for a word or two. */
export function columnName({ source: { outlet }, title }: Article): string {
  return outlet || title;
}

/** Move a column past the next one at its left (-1) or right (1). */
export function shiftColumn(article: ArticleId, step: 1 | -1): Promise<void> {
  return inTurn(async () => {
    const { open, workspace } = getState();
    if (open === null) return;
    const columns = columnsOf(open, workspace.hiddenColumns).map(({ id }) => id);
    const at = columns.indexOf(article);
    const beside = at === -1 ? undefined : columns[at + step];
    if (beside === undefined) return hint(step === -1 ? t('claims.columns.first') : t('claims.columns.last'));
    await arrange(article, beside, step === -1 ? 'before' : 'after');
  });
}

/** Move a column to where another one is; what is between closes up. */
export function moveColumn(article: ArticleId, to: ArticleId): Promise<void> {
  return inTurn(async () => {
    const { open, workspace } = getState();
    if (open === null || article === to) return;
    const columns = columnsOf(open, workspace.hiddenColumns).map(({ id }) => id);
    await arrange(article, to, columns.indexOf(article) < columns.indexOf(to) ? 'after' : 'before');
  });
}

async function arrange(article: ArticleId, beside: ArticleId, side: 'before' | 'after'): Promise<void> {
  const { open } = getState();
  if (open === null) return;
  const order = articlesInOrder(open.project).map(({ id }) => id);
  const diff = await perform({ do: 'arrange', order: movedBeside(order, article, beside, side) });
  if (diff === undefined) return;
  const after = getState();
  if (after.open === null) return;
  const columns = columnsOf(after.open, after.workspace.hiddenColumns);
  const place = columns.findIndex(({ id }) => id === article);
  const column = columns[place];
  if (column !== undefined) {
    say(t('claims.columns.moved', { article: columnName(column), place: place + 1, all: columns.length }));
  }
}

/** Leave an article out of the comparison, or take it in again. The last one stays. */
export function hideColumn(article: ArticleId): void {
  const { open, workspace } = getState();
  const known = open?.project.articles.get(article);
  if (open === null || known === undefined) return;
  if (columnsOf(open, workspace.hiddenColumns).length === 1) {
    hint(t('claims.columns.stays'));
    return;
  }
  change({ hiddenColumns: [...workspace.hiddenColumns, article] });
  say(t('claims.columns.hidden', { article: columnName(known) }));
}

/** Take these articles as columns and no others; of none, nothing changes. */
export function showColumns(shown: ReadonlySet<string>): void {
  const { open } = getState();
  if (open === null) return;
  if (shown.size === 0) {
    hint(t('claims.columns.stays'));
    return;
  }
  const all = articlesInOrder(open.project).map(({ id }) => id);
  change({ hiddenColumns: all.filter((id) => !shown.has(id)) });
}
