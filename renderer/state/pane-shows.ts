import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { Difference } from '../../annotations/review/differences.ts';
import { type PaneShows, paneShows, type Workspace } from '../../app/contract/workspace.ts';
import { t } from '../words.ts';
import { differencesOf, isSame } from './article-differences.ts';
import { type Compared, comparedIn } from './compared.ts';
import { isShown } from './derived.ts';
import { nameOf } from './names.ts';
import { say } from './notices.ts';
import { getState, type State } from './store.ts';
import { focusText } from './views.ts';
import { activeArticle, change, changePane } from './workspace.ts';

/** While reviewing, each pane shows the tags of one of the two who are compared, of both, or those that differ. */

/** What an article's pane shows. */
export function showsIn({ panes, shows }: Pick<Workspace, 'panes' | 'shows'>, article: ArticleId): PaneShows {
  return panes.find((pane) => pane.article === article)?.shows ?? shows;
}

export function setShows(article: ArticleId, shows: PaneShows): void {
  changePane(article, { shows });
  say(showsInWords(shows));
}

/** The same in all panes, and in those that are opened later. */
export function setAllShow(shows: PaneShows): void {
  const { panes } = getState().workspace;
  change({ shows, panes: panes.map(({ shows: _, ...pane }) => pane) });
  say(t('review.allShow', { shows: showsInWords(shows) }));
}

/** On which copy of a text annotations are drawn, where a pane has two. */
export type Copy = 'mine' | 'theirs';

/** Whether an article stands twice in its pane, once with the tags of each of the two. */
export function isTwice({ workspace, open }: Pick<State, 'workspace' | 'open'>, article: ArticleId): boolean {
  return (
    workspace.mode === 'review' &&
    showsIn(workspace, article) === 'beside' &&
    comparedIn({ workspace, open }) !== undefined
  );
}

/** The articles that stand twice, as one string between spaces, to be compared as a value. */
export function articlesTwice(state: Pick<State, 'workspace' | 'open'>): string {
  if (state.workspace.mode !== 'review') return '';
  const { panes } = state.workspace;
  return panes.flatMap(({ article }) => (isTwice(state, article) ? [article] : [])).join(' ');
}

/** The pane in use shows the next of what it can. */
export function showNext(): void {
  const article = activeArticle();
  if (article === undefined) return;
  const at = paneShows.indexOf(showsIn(getState().workspace, article));
  setShows(article, paneShows[(at + 1) % paneShows.length] ?? 'both');
  // With a copy more or less the panes are drawn anew.
  focusText(article);
}

/** All panes show what the one in use does. */
export function showAlike(): void {
  const article = activeArticle();
  if (article !== undefined) setAllShow(showsIn(getState().workspace, article));
}

export function showsInWords(shows: PaneShows): string {
  const pair = comparedIn(getState());
  return pair === undefined ? '' : showsWords(shows, pair, nameOf);
}

/** What a pane shows, in words, with those who are compared as they are called. */
export function showsWords(shows: PaneShows, { mine, theirs }: Compared, named: (id: string) => string): string {
  return t(`review.shows.${shows}`, { mine: named(mine), theirs: named(theirs) });
}

/**
 * Whether annotations of an article are drawn in its pane: while reading, one's own and those of colleagues who are shown.
 *
 * @param copy of the pane's copies of the text; both where none is named
 */
export function drawnIn(state: State, article: ArticleId, copy?: Copy): (annotation: Annotation) => boolean {
  const isDrawn = drawnBeside(state, article, copy);
  const shown = copy === 'theirs' ? nothing : shownByQueue(state);
  return shown.size === 0 ? isDrawn : (annotation) => shown.has(annotation.id) || isDrawn(annotation);
}

const nothing: ReadonlySet<string> = new Set();

/** The tags of the place that is being decided, while the queue is in sight. */
function shownByQueue({ curation, workspace }: Pick<State, 'curation' | 'workspace'>): ReadonlySet<string> {
  return workspace.mode === 'review' && workspace.drawer === 'curation' ? curation.shown : nothing;
}

/** The same without the place of a curated set that is being decided, of which everyone's tags are drawn. */
function drawnBeside(state: State, article: ArticleId, copy?: Copy): (annotation: Annotation) => boolean {
  const { open, workspace } = state;
  const pair = workspace.mode === 'review' ? comparedIn(state) : undefined;
  if (open === null || pair === undefined) return (annotation) => isShown(state, annotation);
  const { hiddenLayers } = workspace;
  const shows = showsIn(workspace, article);
  const accepts = acceptedIn(shows === 'beside' ? (copy ?? 'both') : shows, pair);
  const differing = differencesOf(open.project, article, pair);
  const onlyDifferent = shows === 'differences';
  return (annotation) => {
    if (hiddenLayers.includes(annotation.layer) || !accepts(annotation.creator)) return false;
    const difference = differing.of.get(annotation.id);
    return !onlyDifferent || (difference !== undefined && !isSame(difference));
  };
}

function acceptedIn(shows: PaneShows, { mine, theirs }: Compared): (creator: string) => boolean {
  switch (shows) {
    case 'mine':
      return (creator) => creator === mine;
    case 'theirs':
      return (creator) => creator === theirs;
    default:
      return (creator) => creator === mine || creator === theirs;
  }
}

const noDifferences: ReadonlyMap<string, Difference> = new Map();

/** Whose tags are drawn solid on an article, and what is different about those that are drawn. */
export function reviewedIn(
  state: State,
  article: ArticleId,
  copy: Copy = 'mine',
): { readonly annotator: string; readonly differences: ReadonlyMap<string, Difference> } {
  const { open, workspace } = state;
  const pair = workspace.mode === 'review' ? comparedIn(state) : undefined;
  if (open === null || pair === undefined) return { annotator: open?.annotator ?? '', differences: noDifferences };
  const shows = showsIn(workspace, article);
  const { of } = differencesOf(open.project, article, pair);
  const isTheirs = shows === 'theirs' || (shows === 'beside' && copy === 'theirs');
  return { annotator: isTheirs ? pair.theirs : pair.mine, differences: of };
}

/** Whether what the review draws on an article is the same in two states, as far as its tags and the tagset are. */
export function isReviewedAlike(article: ArticleId, state: State, before: State): boolean {
  const [now, then] = [state.workspace, before.workspace];
  if (shownByQueue(state) !== shownByQueue(before)) return false;
  if (now.mode !== then.mode) return now.mode !== 'review' && then.mode !== 'review';
  if (now.mode !== 'review') return true;
  const [project, former] = [state.open?.project, before.open?.project];
  return (
    now.compared === then.compared &&
    (project?.annotations === former?.annotations || areTheSame(comparedIn(state), comparedIn(before))) &&
    showsIn(now, article) === showsIn(then, article) &&
    project?.entities === former?.entities &&
    project?.propositions === former?.propositions &&
    project?.terms === former?.terms &&
    project?.progress === former?.progress
  );
}

/** Who is compared may be others because somebody has tags now, or none any more. */
function areTheSame(pair: Compared | undefined, other: Compared | undefined): boolean {
  return pair?.mine === other?.mine && pair?.theirs === other?.theirs;
}
