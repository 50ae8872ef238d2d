import type { ArticleId } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { sentences, wordAt } from '../../annotations/text/segments.ts';
import { nextOpen, type Row, rowAt, stateOf } from '../../annotations/translation/rows.ts';
import { sentence } from '../../app/contract/words/words.ts';
import type { TranslationView } from '../translation/translation-view.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { saveDrafts } from './drafts.ts';
import { nameOf } from './names.ts';
import { hint, say } from './notices.ts';
import { goTo } from './selection.ts';
import { keyShown } from './shown-key.ts';
import { canWrite, getState, setState } from './store.ts';
import { currentRow, rowsIn, translatorOf } from './translation-rows.ts';
import { inTurn } from './turns.ts';
import { focusText, viewOf } from './views.ts';
import { activate, activeArticle, change } from './workspace.ts';

/** Working translations in the window: opened, walked through, split, joined and marked as done. */

/** The translations on the screen, by article. */
const views = new Map<ArticleId, TranslationView>();

export function registerTranslation(article: ArticleId, view: TranslationView): () => void {
  views.set(article, view);
  return () => {
    if (views.get(article) === view) views.delete(article);
  };
}

export function translationOf(article: ArticleId): TranslationView | undefined {
  return views.get(article);
}

function titleOf(article: ArticleId): string {
  return getState().open?.project.articles.get(article)?.title ?? article;
}

/** Open the working translation of an article, with the caret in it, or close it. */
export function toggleTranslation(article: ArticleId | undefined = activeArticle()): void {
  if (article === undefined) hint(t('translating.noArticle'));
  else if (getState().workspace.translations[article] === undefined) void openTranslation(article);
  else closeTranslation(article);
}

async function openTranslation(article: ArticleId): Promise<void> {
  const head = viewOf(article)?.selection.head ?? 0;
  showTranslationBy(article, '');
  say(t('translating.opened', { title: titleOf(article) }));
  await focusTranslation(article, head);
}

/** Show a translation of an article: a colleague's, or with '' one's own. */
export function showTranslationBy(article: ArticleId, annotator: string): void {
  saveDrafts();
  change({ translations: { ...getState().workspace.translations, [article]: annotator } });
}

export function closeTranslation(article: ArticleId): void {
  saveDrafts();
  const { [article]: _closed, ...translations } = getState().workspace.translations;
  change({ translations });
  if (getState().translating?.article === article) setState({ translating: null });
  say(t('translating.closed', { title: titleOf(article) }));
  requestAnimationFrame(() => focusText(article));
}

/** Put the caret into the translation, in the row of an offset of the source, once that is on the screen. */
export async function focusTranslation(article: ArticleId, offset: number): Promise<void> {
  for (let frame = 0; frame < 30 && views.get(article) === undefined; frame += 1) {
    await new Promise(requestAnimationFrame);
  }
  const view = views.get(article);
  const rows = rowsIn(article, getState());
  const row = rows[rowAt(rows, offset)];
  if (view === undefined) return;
  // In the row that it was left in, the caret stays where it was.
  if (row !== undefined && view.caret.start !== row.start) {
    view.select({ start: row.start, offset: Number.POSITIVE_INFINITY });
  }
  view.focus();
}

/** A row is the one that is worked on now: lit on both sides. */
export function enterRow(article: ArticleId, { start }: Span): void {
  const { translating } = getState();
  if (translating?.article !== article || translating.start !== start) setState({ translating: { article, start } });
}

/** Say where the caret has come to. */
export function sayRow(row: Pick<Row, 'number' | 'segment'>): void {
  const state = t(`translating.state.${stateOf(row)}`);
  say(row.number === '' ? t('translating.atNext', { state }) : t('translating.at', { number: row.number, state }));
}

/** Why the translation of an article cannot be written; '' where it can. */
export function whyNot(article: ArticleId): string {
  const state = getState();
  const translator = translatorOf(article, state);
  if (translator !== state.open?.annotator) return t('translating.theirs', { name: nameOf(translator) });
  return canWrite(state) ? '' : sentence({ code: 'read-only', values: {} });
}

/** The row that an edit is meant for, once what is typed is saved; what to do first is said where there is none. */
function inRow(edit: (here: NonNullable<ReturnType<typeof currentRow>>) => Promise<void>): Promise<void> {
  saveDrafts();
  return inTurn(async () => {
    const here = currentRow(getState());
    const why =
      here === undefined
        ? t('translating.notOpen', { key: keyShown(getState(), 'toggle-working-translation') })
        : whyNot(here.article);
    if (here === undefined || why !== '') hint(why);
    else await edit(here);
  });
}

/** Done, or where it was done, a draft again. */
export function toggleSegmentDone(): Promise<void> {
  return inRow(async ({ row }) => {
    if (row.segment === undefined || stateOf(row) === 'untranslated') return hint(t('translating.nothingYet'));
    const state = row.segment.state === 'done' ? 'draft' : 'done';
    const isDone = await perform({ do: 'set-segment-state', ids: [row.segment.id], state });
    if (isDone !== undefined) say(state === 'done' ? t('translating.markedDone') : t('translating.markedDraft'));
  });
}

/** Split the row at the caret in the source or, from the translation, after its first sentence. */
export function splitSegment(): Promise<void> {
  return inRow(async ({ article, row }) => {
    const at = splitPlace(article, row);
    if (at === undefined) return hint(t('translating.notSplit', { key: keyShown(getState(), 'split-segment') }));
    const span = { start: row.start, end: row.end };
    const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
    if ((await perform({ do: 'split-segment', article, span, at, ids: [...ids] })) !== undefined)
      say(t('translating.split'));
  });
}

function splitPlace(article: ArticleId, row: Row): number | undefined {
  const { open } = getState();
  const text = open?.project.texts.get(article) ?? '';
  const language = open?.project.articles.get(article)?.language ?? '';
  const source = viewOf(article);
  if (source?.hasFocus) {
    const { head } = source.selection;
    const word = wordAt(text, head, language);
    const at = word !== undefined && word.start < head && head < word.end ? word.start : head;
    if (row.start < at && at < row.end) return at;
  }
  return sentences(text, row, language)[1]?.start;
}

/** Join the row with the next one of its paragraph, or the last with the one before. */
export function joinSegments(): Promise<void> {
  return inRow(async ({ row, rows, place }) => {
    const [before, after] = [rows[place - 1], rows[place + 1]];
    const other = [after, before].find((beside) => beside?.block === row.block && beside.segment !== undefined);
    if (row.segment === undefined || other?.segment === undefined) {
      return hint(t('translating.notJoined', { key: keyShown(getState(), 'split-segment') }));
    }
    const ids = [row.segment.id, other.segment.id];
    if ((await perform({ do: 'join-segments', id: crypto.randomUUID(), ids })) !== undefined)
      say(t('translating.joined'));
  });
}

/** To the next row that is not translated or was changed after it was done. */
export function goToUntranslated(step: 1 | -1): Promise<void> {
  saveDrafts();
  return inTurn(async () => {
    const here = currentRow(getState());
    const article = here?.article ?? activeArticle();
    const view = article === undefined ? undefined : views.get(article);
    if (article === undefined || view === undefined) {
      return hint(t('translating.notOpen', { key: keyShown(getState(), 'toggle-working-translation') }));
    }
    const rows = rowsIn(article, getState());
    const next = rows[nextOpen(rows, here?.place ?? -1, step) ?? -1];
    if (next === undefined) return hint(t('translating.allTranslated'));
    view.select({ start: next.start, offset: Number.POSITIVE_INFINITY });
    view.focus();
    sayRow(next);
  });
}

/** To a translation note in the source, selected and with the caret there: the one with an id or, with '', the row's first. */
export function goToNote(article: ArticleId, id: string): void {
  const state = getState();
  const here = currentRow(state);
  const notes = id === '' ? (here?.row.notes ?? []) : rowsIn(article, state).flatMap(({ notes }) => notes);
  const note = notes.find((candidate) => id === '' || candidate.id === id);
  if (note === undefined) hint(t('translating.noNote'));
  else void goTo(note, { focus: true });
}

/** From the translation to the source of its row (-1), or to the next pane; false where there is none. */
export function leaveTranslation(article: ArticleId, step: 1 | -1): boolean {
  const { panes } = getState().workspace;
  const place = panes.findIndex((pane) => pane.article === article);
  if (step === 1) {
    const next = panes[place + 1];
    if (next === undefined) return false;
    activate(place + 1);
    focusText(next.article);
    return true;
  }
  const view = viewOf(article);
  const row = currentRow(getState())?.row;
  if (view === undefined) return false;
  const { head } = view.selection;
  if (row !== undefined && (head < row.start || head > row.end)) view.select(row.start, row.start);
  focusText(article);
  return true;
}
