import type { Happening } from '../annotations/audit/happening.ts';
import { writeCsv } from '../annotations/formats/csv.ts';
import { ofWords, type Telling, whatWords } from './contract/words/happening.ts';
import { words } from './contract/words/words.ts';

/** A history as a file: everybody by their real name, whatever a window shows. */

export const historyFormats = ['jsonl', 'csv'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** Who is who: files and the command line name people as they are. */
export function plainly(project: Telling['project']): Telling {
  return { project, nameOf: (id) => id };
}

/** A happening as one flat object: what is in it, and what it says in words. */
export function written(happening: Happening, project: Telling['project']): object {
  const { key: _, about, changes, words: known, ...rest } = happening;
  const what = whatWords(happening, plainly(project));
  return { ...rest, what, words: known, about, changes };
}

/** One JSON object a line. */
export function historyLines(happenings: readonly Happening[], project: Telling['project']): string {
  return happenings.map((happening) => `${JSON.stringify(written(happening, project))}\n`).join('');
}

/** A table with a line for each happening, for spreadsheets. */
export function historyTable(happenings: readonly Happening[], project: Telling['project']): string {
  const say = words();
  const columns = [
    'at',
    'since',
    'by',
    'cause',
    'thing',
    'changes',
    'what',
    'words',
    'count',
    'article',
    'layer',
    'type',
    'creator',
    'ids',
  ] as const;
  const rows = happenings.map((happening) => {
    const { at, since, by, cause, thing, changes, article, layer, type, creator, ids } = happening;
    const kinds = [...new Set(changes.map(({ kind }) => kind))].join(' ');
    const what = whatWords(happening, plainly(project));
    const count = String(ids.length);
    return [
      at,
      since,
      by,
      cause,
      thing,
      kinds,
      what,
      ofWords(happening),
      count,
      article,
      layer,
      type,
      creator,
      ids.join(' '),
    ];
  });
  return writeCsv([columns.map((column) => say(`audit.columnsWritten.${column}`)), ...rows]);
}
