import { levelWith } from '../../annotations/comparison/aligned.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { TextView } from '../text/text-view.ts';
import { t } from '../words.ts';
import { alignmentBetween, commonCount } from './alignments.ts';
import { hint, say } from './notices.ts';
import { getState, type State, setState } from './store.ts';
import { viewOf } from './views.ts';
import { activeArticle, change } from './workspace.ts';

/*
 * While scrolling is aligned one text leads: the one that a person last pointed at, wheeled over, pressed a key in, or went
 * to. Only its scrolling moves the others, and theirs moves nothing, so texts never pull at one another.
 */

/** How far each text that was scrolled alone stands from where it would, in CSS pixels. */
const asides = new Map<ArticleId, number>();

/** The text that is being scrolled alone, and where it would stand. */
let alone: { readonly article: ArticleId; readonly level: number } | undefined;

/** Whether the texts stand level, as the last scrolling left them: then they are kept so when something is laid out anew. */
let isLevel = false;

/** Have the texts follow one another, or each go its own way. */
export function toggleAligned(): void {
  const alignsScrolling = !getState().workspace.alignsScrolling;
  change({ alignsScrolling });
  standLevel([...asides.keys()]);
  alone = undefined;
  isLevel = false;
  if (!alignsScrolling) {
    say(t('aligning.off'));
    return;
  }
  lead(activeArticle());
  align();
  say(t('aligning.on', { how: howAligned(getState()) }));
}

/** By what each other text follows the one that leads, in words. */
function howAligned(state: State): string {
  const others = othersOf(state, leaderOf(state));
  if (others.length === 0) return t('aligning.nothingElse');
  return others
    .map((article) => t('aligning.follows', { article: nameOf(state, article), count: countWith(state, article) }))
    .join(' ');
}

function countWith(state: State, article: ArticleId): number {
  const { open, passages } = state;
  return open === null ? 0 : commonCount(alignmentBetween(open.project, passages, leaderOf(state), article));
}

/** What an article is called where there is little room: its outlet, or else its title. */
export function nameOf({ open }: Pick<State, 'open'>, article: ArticleId): string {
  const known = open?.project.articles.get(article);
  return known?.source.outlet || known?.title || article;
}

/** The articles in the other panes. */
export function othersOf({ workspace }: Pick<State, 'workspace'>, than: ArticleId): ArticleId[] {
  return workspace.panes.map(({ article }) => article).filter((article) => article !== than);
}

/** The article that the others follow: the one that was scrolled last or, where it is not open any more, the active one. */
export function leaderOf({ aligning, workspace }: Pick<State, 'aligning' | 'workspace'>): ArticleId | '' {
  const { panes, active } = workspace;
  const isOpen = panes.some(({ article }) => article === aligning.leader);
  return isOpen ? aligning.leader : (panes[active]?.article ?? '');
}

/** The others follow this article from now on. */
function lead(article: ArticleId | undefined): void {
  alone = undefined;
  const { aligning } = getState();
  if (article !== undefined && aligning.leader !== article) setState({ aligning: { ...aligning, leader: article } });
}

/** Follow what is done with a text, as long as it is on the screen. */
export function alignText(article: ArticleId, view: TextView, scroller: HTMLElement): () => void {
  const pane = scroller.closest('[data-region]') ?? scroller;
  const life = new AbortController();
  const own = { passive: true, capture: true, signal: life.signal };
  const leads = () => lead(article);
  for (const input of ['pointerdown', 'keydown', 'touchstart', 'focusin']) pane.addEventListener(input, leads, own);
  pane.addEventListener('wheel', (event) => (isWithAlt(event) ? goAlone(article, view) : leads()), own);
  scroller.addEventListener('scroll', () => scrolled(article, view), own);
  // Also told of what has just come onto the screen: a pane that is opened stands level at once.
  const observer = new ResizeObserver(() => isLevel && align());
  observer.observe(view.frame);
  observer.observe(scroller);
  return () => {
    life.abort();
    observer.disconnect();
    standLevel([article]);
  };
}

function isWithAlt(event: Event): boolean {
  return event instanceof WheelEvent && event.altKey;
}

/** The program scrolls a text to what is to be seen there: the others follow. */
export function leadTo(article: ArticleId): void {
  lead(article);
}

function scrolled(article: ArticleId, view: TextView): void {
  const state = getState();
  if (!state.workspace.alignsScrolling) return;
  if (alone?.article === article) setAside(article, view.scrolled - alone.level);
  else if (alone === undefined && leaderOf(state) === article) align();
}

/** Have every other text follow the one that leads. */
function align(): void {
  const state = getState();
  const leader = leaderOf(state);
  if (!state.workspace.alignsScrolling || viewOf(leader) === undefined) return;
  isLevel = true;
  for (const article of othersOf(state, leader)) {
    const view = viewOf(article);
    if (view !== undefined) follow(article, view);
  }
}

/** Have a text follow the one that leads. */
function follow(article: ArticleId, view: TextView): void {
  const state = getState();
  const { open, passages } = state;
  const leader = leaderOf(state);
  const leading = viewOf(leader);
  if (open === null || leading === undefined) return;
  const { offset, beyond } = leading.readingPlace(asides.get(leader));
  const alignment = alignmentBetween(open.project, passages, leader, article);
  view.follow({ offset: levelWith(offset, alignment), beyond }, asides.get(article));
}

/** Scroll this text alone from now on, until something else is done: the others stay, and it keeps the distance it then has. */
function goAlone(article: ArticleId, view: TextView): void {
  if (alone?.article !== article) alone = { article, level: view.scrolled - (asides.get(article) ?? 0) };
}

/** Scroll the active text by nearly all that is in sight, and it alone. */
export function pageAlone(step: 1 | -1): void {
  const article = activeArticle();
  const view = viewOf(article);
  if (article === undefined || view === undefined) return;
  goAlone(article, view);
  view.page(step * 0.85);
  if (getState().workspace.alignsScrolling) hint(t('aligning.alone', { article: nameOf(getState(), article) }));
}

function setAside(article: ArticleId, pixels: number): void {
  asides.set(article, pixels);
  const { aligning } = getState();
  if (!aligning.aside.has(article)) {
    setState({ aligning: { ...aligning, aside: new Set([...aligning.aside, article]) } });
  }
}

/** Some texts that were scrolled alone stand where they would again. */
export function standLevel(articles: readonly ArticleId[]): void {
  for (const article of articles) asides.delete(article);
  const { aligning } = getState();
  if (articles.some((article) => aligning.aside.has(article))) {
    setState({ aligning: { ...aligning, aside: new Set(asides.keys()) } });
  }
}

/** The texts are somewhere else on purpose: what is laid out anew leaves them there, until one is scrolled again. */
export function stayThere(): void {
  isLevel = false;
}
