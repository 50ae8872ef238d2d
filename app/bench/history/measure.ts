/** The history of a project with a hundred thousand entries in a journal, without a window; and the journal for it. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from '../../../annotations/anchoring/quote.ts';
import { History } from '../../../annotations/audit/history.ts';
import { everything, fitting } from '../../../annotations/audit/question.ts';
import type { Entry } from '../../../annotations/edit/entry.ts';
import type { Annotation } from '../../../annotations/model/annotation.ts';
import { articlesInOrder, schemaNumber } from '../../../annotations/model/project.ts';
import { nodeDisk } from '../../../annotations/store/disk.ts';
import { journalPath } from '../../../annotations/store/files.ts';
import { encodeLine } from '../../../annotations/store/journal-line.ts';
import { Journals } from '../../../annotations/store/journals.ts';
import { openProject } from '../../../annotations/store/open-project.ts';

/** Whose journal it is. */
export const busy = 'busy';

/** Writes a journal in which tags are made, marked, noted and removed again, so that the project itself stays as it is. */
export async function writeHistory(folder: string, count: number): Promise<void> {
  const { project, close } = await opened(folder);
  await close();
  const articles = articlesInOrder(project);
  const lines: Uint8Array[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const n = Math.floor((seq - 1) / 4);
    const { id: article } = articles[n % articles.length] ?? { id: '' };
    const text = project.texts.get(article) ?? '';
    const start = (n * 7) % Math.max(1, text.length - 40);
    lines.push(encodeLine(entryOf(seq, made(n, article, text, start)), schemaNumber));
  }
  const file = path.join(folder, journalPath(busy));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, Buffer.concat(lines));
}

async function opened(folder: string) {
  const it = await openProject(nodeDisk, folder, { annotator: busy, readOnly: true });
  return { project: it.project, close: () => it.close() };
}

function made(n: number, article: string, text: string, start: number): Annotation {
  const span = { start, end: start + 20 };
  const time = new Date(Date.UTC(2030, 0, 1) + n * 40_000).toISOString();
  return {
    kind: 'annotation',
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    article,
    layer: 'entity',
    type: 'person',
    spans: [span],
    quotes: describe(text, [span]),
    attributes: {},
    entry: '',
    status: 'open',
    note: '',
    creator: busy,
    created: time,
    modified: time,
  };
}

/** The first of four is that a tag is made, the last that it is removed. */
function entryOf(seq: number, tag: Annotation): Entry {
  const at = new Date(Date.UTC(2030, 0, 1) + seq * 10_000).toISOString();
  const unsure = { ...tag, status: 'unsure' as const };
  const noted = { ...unsure, note: `Look at this once more (${seq}).` };
  const nothing = { added: [], updated: [], removed: [] };
  const diff = [
    { ...nothing, added: [tag] },
    { ...nothing, updated: [[tag, unsure] as const] },
    { ...nothing, updated: [[unsure, noted] as const] },
    { ...nothing, removed: [noted] },
  ][(seq - 1) % 4];
  return { seq, at, by: busy, name: 'bench', cause: 'do', diff: diff ?? nothing };
}

export async function measure(folder: string, rounds: number): Promise<Record<string, readonly number[]>> {
  const { project, close } = await opened(folder);
  await close();
  const values = { read: [] as number[], again: [] as number[], listed: [] as number[], found: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const journals = new Journals({ disk: nodeDisk, folder });
    const history = new History();
    const read = await timed(async () => {
      for await (const { annotator, entries } of journals.further()) history.add(annotator, entries);
      history.all();
    });
    const again = await timed(async () => {
      for await (const { entries } of journals.further())
        if (entries.length > 0) throw new Error('nothing was written');
    });
    const listed = await timed(async () => fitting(history.all(), { ...everything, change: 'note' }, project));
    const found = await timed(async () => fitting(history.all(), { ...everything, text: '(777' }, project));
    // The first round compiles what the others run.
    if (round === 0) continue;
    values.read.push(read);
    values.again.push(again);
    values.listed.push(listed);
    values.found.push(found);
  }
  return {
    'history: journals read and condensed, ms': values.read,
    'history: looked for what is new, ms': values.again,
    'history: filtered by a kind of change, ms': values.listed,
    'history: filtered by words, ms': values.found,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
