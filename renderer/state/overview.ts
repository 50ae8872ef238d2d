import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { follow } from './following.ts';
import { setMode } from './mode.ts';
import { hint, notify, say, valueOrNotice } from './notices.ts';
import type { FigureId, OverviewView } from './overview-state.ts';
import { goToRegion } from './regions.ts';
import { emptyFilter, getState, setState } from './store.ts';
import { focusText, showArticle } from './views.ts';
import { activeArticle, change } from './workspace.ts';

/** The overview: there and back, what its figures are of, and the way from a mark to the text. */

/** A mark of a figure: one number, with what is behind it. */
export interface FigureMark {
  /** Names it within its figure. */
  readonly key: string;
  /** What it says, in words. */
  readonly name: string;
  readonly annotations: readonly Annotation[];
  /** Set where the mark is of an article rather than of annotations. */
  readonly article?: ArticleId;
}

export function changeOverview(fields: Partial<OverviewView>): void {
  setState({ overview: { ...getState().overview, ...fields } });
}

export function toggleTable(figure: FigureId): void {
  const tables = new Set(getState().overview.tables);
  if (!tables.delete(figure)) tables.add(figure);
  changeOverview({ tables });
}

/** From the text to the figures, and back. */
export function toggleOverview(): void {
  if (getState().workspace.mode === 'overview') {
    setMode('read');
    void toText(activeArticle());
  } else {
    setMode('overview');
    focusFigures();
  }
}

/** Escape from beside the figures goes back to them, as from beside the texts to those; answers whether it did. */
export function goBackToFigures(from: Element): boolean {
  if (getState().workspace.mode !== 'overview' || from.closest('[data-region="overview"]') !== null) return false;
  focusFigures();
  return true;
}

/** Frames that are waited for the figures to be drawn: two seconds, since the first time they are loaded. */
const drawingFrames = 120;

/** Put the focus on the mark that was gone from, or else on the first thing in the overview. */
export function focusFigures(): void {
  const from = document.activeElement;
  const go = (frames: number) => {
    const now = document.activeElement;
    if (now !== from && now !== document.body) return;
    const target = figuresTarget();
    if (target !== undefined) target.focus();
    else if (frames > 0) requestAnimationFrame(() => go(frames - 1));
  };
  go(drawingFrames);
}

function figuresTarget(): HTMLElement | SVGElement | undefined {
  const region = document.querySelector('[data-region="overview"][data-drawn]');
  if (region === null || region.querySelector('.figure-frame:empty') !== null) return undefined;
  const { at } = getState().overview;
  const marks = [...region.querySelectorAll(`[data-figure="${at?.figure ?? ''}"] svg [data-mark]`)];
  const mark = marks.find((element) => element.getAttribute('data-mark') === at?.mark);
  const first = region.querySelector('svg [data-mark][tabindex="0"]') ?? region.querySelector('button');
  const target = mark ?? first ?? region;
  return target instanceof HTMLElement || target instanceof SVGElement ? target : undefined;
}

/**
 * To what is behind a mark: a single annotation's words, with a way back; several are listed in the drawer; an article
 * comes into sight.
 */
export async function openMark(figure: FigureId, { key, name, annotations, article }: FigureMark): Promise<void> {
  changeOverview({ at: { figure, mark: key } });
  const [first, ...others] = annotations;
  if (article !== undefined) await toText(article);
  else if (first === undefined) hint(t('overview.nothingThere'));
  else if (others.length > 0) listAll(name, annotations);
  else await toWords(first);
}

async function toText(article: ArticleId | undefined): Promise<void> {
  if (article === undefined) return;
  await showArticle(article);
  focusText(article);
}

function toWords(annotation: Annotation): Promise<void> {
  return follow(annotation, () => {
    setMode('overview');
    focusFigures();
  });
}

/** Annotations in the list of the drawer. */
export function listAll(name: string, annotations: readonly Annotation[]): void {
  const only = new Map(annotations.map(({ id, article }) => [id, article]));
  setState({ filter: { ...emptyFilter, only }, marked: new Set() });
  change({ drawer: 'annotations', selected: '' });
  goToRegion('drawer');
  say(t('overview.listed', { name, count: only.size }));
}

/** Let the person save a picture of a figure. */
export async function saveFigure(
  figure: FigureId,
  extension: 'svg' | 'png',
  content: Uint8Array<ArrayBuffer> | undefined,
): Promise<void> {
  if (content === undefined) return notify('problem', t('overview.notDrawn'));
  const saved = valueOrNotice(await ask('save-figure', { figure, extension, content }));
  if (saved != null) notify('done', t('overview.saved', { path: saved.path }));
}

/**
 * Copy a table for a spreadsheet: cells between tabs. By the event of copying, since a page of ours has no permission to
 * reach the clipboard otherwise.
 */
export function copyTable(rows: readonly (readonly string[])[]): void {
  const text = rows.map((cells) => cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')).join('\n');
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  hint(isDone ? t('overview.copied', { count: rows.length - 1 }) : t('overview.notCopied'));
}
