import { type RefObject, useLayoutEffect } from 'react';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { type Row, rowAt, stateOf } from '../../annotations/translation/rows.ts';
import { proposedTerms, type SegmentTerms, segmentTerms } from '../../annotations/translation/terms.ts';
import { keyOf } from '../../app/contract/actions.ts';
import { hint } from '../state/notices.ts';
import { getState, type KeyHint, type State, setState, useStore } from '../state/store.ts';
import { enterRow, goToNote, leaveTranslation, registerTranslation, sayRow, whyNot } from '../state/translating.ts';
import { currentRow, rowsIn, translatorOf, wordsOfNote } from '../state/translation-rows.ts';
import { viewOf } from '../state/views.ts';
import { type Writing, writingOf } from '../state/writing.ts';
import type { TextView } from '../text/text-view.ts';
import { t } from '../words.ts';
import type { DrawnRow } from './document.ts';
import { Levelling } from './levelling.ts';
import { type ShownTranslation, TranslationView } from './translation-view.ts';

/**
 * Puts a working translation into an element beside its source, keeps both as the store says and level, and takes what is
 * typed. Like the text, it follows the store by itself.
 */
export function useTranslation(id: ArticleId, scroller: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const place = scroller.current;
    if (place === null) return;
    const writing = writingOf(id);
    const view = viewIn(place, id, writing);
    const unregister = registerTranslation(id, view);
    let stopLevelling: (() => void) | undefined;
    // The text beside it is put on the screen in the same turn, by an effect of its own.
    const source = viewOf(id);
    if (source !== undefined) stopLevelling = levelled(id, source, view, writing);
    const stopFollowing = useStore.subscribe((state, before) => follow(view, id, writing, state, before));
    return () => {
      writing.caret = view.caret;
      writing.save();
      stopFollowing();
      stopLevelling?.();
      unregister();
      view.destroy();
    };
  }, [id, scroller]);
}

function viewIn(place: HTMLElement, id: ArticleId, writing: Writing): TranslationView {
  const view = new TranslationView(place, shownIn(id, writing, getState()), {
    mayWrite: () => whyNot(id) === '',
    refused: () => hint(whyNot(id)),
    rest: () => writing.save(),
    typed: (row, words, pause) => {
      const target = rowsIn(id, getState()).find(({ start }) => start === row.start)?.segment?.target ?? '';
      writing.typed(row, target, words, pause);
    },
    moved: ({ start, end }) => {
      enterRow(id, { start, end });
      const now = currentRow(getState());
      if (now !== undefined) sayRow(now.row);
    },
    ended: () => hint(t('translating.lastSegment')),
    pasted: (count) => hint(t('translating.pasted', { count })),
    leave: (step) => leaveTranslation(id, step),
    term: (n) => {
      const term = proposedIn(id, getState())[n];
      if (term === undefined) hint(t('translating.noTerm'));
      else view.insert(term.target);
    },
    focused: (isFocused) => setState({ keysHere: isFocused ? keysHere() : [] }),
    note: (_row, note) => goToNote(id, note),
  });
  if (writing.caret.start !== -1) view.select(writing.caret);
  return view;
}

/** The keys of the translation, for the status bar: as the person has them. */
function keysHere(): KeyHint[] {
  const { keys } = getState().settings;
  return [
    { key: 'Enter', does: t('translating.keys.next') },
    { key: keyOf('segment-done', keys), does: t('translating.keys.done') },
    { key: keyOf('split-segment', keys), does: t('translating.keys.split') },
    { key: keyOf('join-segments', keys), does: t('translating.keys.join') },
    { key: keyOf('next-untranslated', keys), does: t('translating.keys.open') },
    { key: 'Alt+Enter', does: t('translating.keys.note') },
  ].filter(({ key }) => key !== '');
}

/** Keep both level, and the source lit; returns how to stop. */
function levelled(id: ArticleId, source: TextView, view: TranslationView, writing: Writing): () => void {
  const current = () => {
    const here = currentRow(getState());
    return here?.article === id ? here.row : undefined;
  };
  const levelling = new Levelling(source, view, { rows: () => rowsIn(id, getState()), current });
  const light = () => {
    view.light(current()?.start ?? -1);
    source.light({ current: current() ?? null, terms: (visible) => sourceTerms(id, writing, visible) });
  };
  light();
  levelling.level('source');
  const stop = useStore.subscribe((state, before) => {
    const head = headIn(id, state);
    if (head !== headIn(id, before) && head !== undefined && source.hasFocus) {
      const rows = rowsIn(id, state);
      const row = rows[rowAt(rows, head)];
      if (row !== undefined) enterRow(id, row);
    }
    if (state.translating === before.translating && isDrawnAlike(id, state, before)) return;
    light();
    if (state.translating !== before.translating) levelling.level(view.hasFocus ? 'target' : 'source');
  });
  return () => {
    stop();
    levelling.stop();
    // It may have gone from the screen first.
    if (viewOf(id) === source) source.light(null);
  };
}

function headIn(id: ArticleId, { workspace }: State): number | undefined {
  return workspace.panes.find(({ article }) => article === id)?.head;
}

/** Draw what a change of the store changed for this translation; nothing, for most changes. */
function follow(view: TranslationView, id: ArticleId, writing: Writing, state: State, before: State): void {
  if (state.open === null || state.open.project.articles.get(id) === undefined) return;
  if (!isDrawnAlike(id, state, before)) view.show(shownIn(id, writing, state));
}

function isDrawnAlike(id: ArticleId, state: State, before: State): boolean {
  const [now, then] = [state.open?.project, before.open?.project];
  return (
    now?.segments === then?.segments &&
    now?.articles.get(id) === then?.articles.get(id) &&
    now?.annotations.get(id) === then?.annotations.get(id) &&
    now?.terms === then?.terms &&
    now?.info === then?.info &&
    state.open?.readOnly === before.open?.readOnly &&
    state.workspace.translations[id] === before.workspace.translations[id] &&
    state.workspace.shownColleagues === before.workspace.shownColleagues
  );
}

function shownIn(id: ArticleId, writing: Writing, state: State): ShownTranslation {
  const { open } = state;
  const article = open?.project.articles.get(id);
  const text = open?.project.texts.get(id) ?? '';
  const language = open?.project.info.workingLanguage ?? '';
  const rows = rowsIn(id, state);
  const isOwn = translatorOf(id, state) === open?.annotator;
  const targets = rows.map(({ start, end, segment }) => ({ start, end, target: segment?.target ?? '' }));
  if (isOwn) writing.typing.resettle(targets);
  const drawn = rows.map((row, i): DrawnRow => {
    const { start, end, block, kind, number, notes, segment } = row;
    const target = segment?.target ?? '';
    return {
      start,
      end,
      block,
      kind,
      number,
      source: text.slice(start, end),
      words: isOwn ? writing.typing.shown(row, target) : target,
      state: stateOf(row),
      notes: notes.map((note) => ({ id: note.id, words: open === null ? '' : wordsOfNote(open.project, note) })),
      isLast: rows[i + 1]?.block !== block,
    };
  });
  return {
    title: t('translating.text', { title: article?.title ?? id, language }),
    language,
    isReadOnly: whyNot(id) !== '',
    rows: drawn,
    terms: (row, words) => termsOf(id, row, words, getState()).inTarget,
  };
}

const found = new Map<string, { readonly from: readonly unknown[]; readonly terms: SegmentTerms }>();

/** The terms of a row, found once for its words. */
function termsOf(id: ArticleId, { start, end }: Span, words: string, { open }: Pick<State, 'open'>): SegmentTerms {
  const terms = open?.project.terms;
  const text = open?.project.texts.get(id);
  if (open === null || terms === undefined || text === undefined || terms.size === 0) return noTerms;
  const key = `${id} ${start}-${end}`;
  const language = open.project.articles.get(id)?.language ?? '';
  const { workingLanguage } = open.project.info;
  const from = [terms, text, words, language, workingLanguage];
  const known = found.get(key);
  if (known?.from.every((part, i) => part === from[i])) return known.terms;
  const made = segmentTerms(terms, { text, span: { start, end }, language, words, workingLanguage });
  found.set(key, { from, terms: made });
  return made;
}

const noTerms: SegmentTerms = { inSource: [], inTarget: [] };

/** Where terms stand in a stretch of the source. */
function sourceTerms(id: ArticleId, writing: Writing, visible: Span): Span[] {
  const state = getState();
  return rowsIn(id, state)
    .filter(({ start, end }) => start < visible.end && end > visible.start)
    .flatMap((row) => termsOf(id, row, wordsNow(row, writing), state).inSource.map(({ span }) => span));
}

function wordsNow(row: Row, writing: Writing): string {
  return writing.typing.shown(row, row.segment?.target ?? '');
}

/** The terms that are proposed for the row that is worked on. */
export function proposedIn(id: ArticleId, state: Pick<State, 'open' | 'workspace' | 'translating'>) {
  const here = currentRow(state);
  if (here?.article !== id) return [];
  return proposedTerms(termsOf(id, here.row, wordsNow(here.row, writingOf(id)), state));
}
