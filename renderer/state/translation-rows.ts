import type { Annotation } from '../../annotations/model/annotation.ts';
import { quoted } from '../../annotations/model/annotation.ts';
import type { Article, ArticleId } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { entryFor } from '../../annotations/register/standing.ts';
import { countRows, type Row, type RowCounts, rowAt, rowsOf } from '../../annotations/translation/rows.ts';
import { t } from '../words.ts';
import type { State } from './store.ts';

/** What working translations have, derived from the project: made once for each state of what they are derived from. */

/** Whose translation of an article is shown: oneself, unless a colleague was chosen. */
export function translatorOf(article: ArticleId, { open, workspace }: Pick<State, 'open' | 'workspace'>): string {
  return workspace.translations[article] || (open?.annotator ?? '');
}

interface Made {
  readonly from: readonly unknown[];
  readonly rows: readonly Row[];
}

const made = new Map<ArticleId, Made>();

/** The rows of the translation of an article that is shown, with the notes of those whose tags are. */
export function rowsIn(id: ArticleId, state: Pick<State, 'open' | 'workspace'>): readonly Row[] {
  const { open, workspace } = state;
  const article = open?.project.articles.get(id);
  if (open === null || article === undefined) return [];
  const { project, annotator } = open;
  const translator = translatorOf(id, state);
  const from = [project.segments, project.annotations.get(id), article.blocks, translator, workspace.shownColleagues];
  const known = made.get(id);
  if (known?.from.every((part, i) => part === from[i])) return known.rows;
  const rows = rowsOf(project, article, translator, [annotator, ...workspace.shownColleagues]);
  made.set(id, { from, rows });
  return rows;
}

/** The row that is being translated, and its place among those of its article; undefined where none is. */
export function currentRow(
  state: Pick<State, 'open' | 'workspace' | 'translating'>,
):
  | { readonly article: ArticleId; readonly place: number; readonly row: Row; readonly rows: readonly Row[] }
  | undefined {
  const { translating, workspace } = state;
  if (translating === null || workspace.translations[translating.article] === undefined) return undefined;
  const rows = rowsIn(translating.article, state);
  const place = rowAt(rows, translating.start);
  const row = rows[place];
  return row === undefined ? undefined : { article: translating.article, place, row, rows };
}

const counted = new WeakMap<readonly Row[], RowCounts>();

export function countsOf(rows: readonly Row[]): RowCounts {
  const known = counted.get(rows);
  if (known !== undefined) return known;
  const counts = countRows(rows);
  counted.set(rows, counts);
  return counts;
}

const own = new WeakMap<object, Map<string, RowCounts>>();

/** How far one's own translation of an article is; undefined where none is begun. */
export function ownCounts({ open }: Pick<State, 'open'>, article: Article): RowCounts | undefined {
  if (open === null) return undefined;
  const { project, annotator } = open;
  const known = own.get(project.segments) ?? new Map<string, RowCounts>();
  own.set(project.segments, known);
  const before = known.get(article.id);
  if (before !== undefined) return before;
  const isBegun = [...project.segments.values()].some(
    (segment) => segment.article === article.id && segment.creator === annotator,
  );
  if (!isBegun) return undefined;
  const counts = countRows(rowsOf(project, article, annotator, []));
  known.set(article.id, counts);
  return counts;
}

/** A translation note as it stands beside the translation: its words, what it or its term proposes, and what it says. */
export function wordsOfNote({ terms }: Pick<Project, 'terms'>, note: Annotation): string {
  const { comment } = note.attributes;
  const proposal = note.attributes.proposal || entryFor(terms, note.entry)?.target;
  const said = [comment, note.note].filter((words) => typeof words === 'string' && words !== '');
  const about =
    typeof proposal === 'string' && proposal !== ''
      ? t('translating.note', { quote: quoted(note), proposal })
      : t('translating.noteOnly', { quote: quoted(note) });
  return [about, ...said].join(' · ');
}
