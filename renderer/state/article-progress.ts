import type { ArticleId } from '../../annotations/model/article.ts';
import type { ProgressState } from '../../annotations/model/progress.ts';
import { articleStates } from '../../annotations/model/progress-of.ts';
import type { Project } from '../../annotations/model/project.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { hint } from './notices.ts';
import { getState, type OpenProject } from './store.ts';
import { inTurn } from './turns.ts';
import { activeArticle } from './workspace.ts';

const known = new WeakMap<Project, { readonly annotator: string; readonly states: Map<ArticleId, ProgressState> }>();

/** How far the annotator is with each article: found once for each state of the project. */
export function progressIn({ project, annotator }: OpenProject): ReadonlyMap<ArticleId, ProgressState> {
  const before = known.get(project);
  if (before?.annotator === annotator) return before.states;
  const states = articleStates(project, annotator);
  known.set(project, { annotator, states });
  return states;
}

/** The article that is meant: the one that the focus is on in the list of articles, else the active pane's. */
function meantArticle(): ArticleId | undefined {
  const item = document.activeElement?.closest('.article-list [role="option"]');
  return item?.getAttribute('data-key') ?? activeArticle();
}

/** Say how far one is with an article. */
export function setProgress(state: ProgressState, article = meantArticle()): Promise<void> {
  return inTurn(() => setNow(state, article));
}

/** Done with the article or, where one was, in progress again. */
export function toggleArticleDone(): Promise<void> {
  const article = meantArticle();
  return inTurn(async () => {
    const { open } = getState();
    const isDone = open !== null && article !== undefined && progressIn(open).get(article) === 'done';
    await setNow(isDone ? 'in-progress' : 'done', article);
  });
}

async function setNow(state: ProgressState, article: ArticleId | undefined): Promise<void> {
  if (article === undefined) return hint(t('work.noArticle'));
  const id = crypto.randomUUID();
  if ((await perform({ do: 'set-progress', id, article, state })) === undefined) return;
  const title = getState().open?.project.articles.get(article)?.title ?? article;
  hint(t('work.articleNow', { title, state: t(`work.progress.${state}`) }));
}
