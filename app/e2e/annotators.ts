import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from '../../annotations/anchoring/quote.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { App } from './launch.ts';
import { copySample } from './workbench.ts';

/** A tag on words of an article, the first time that they stand there. */
export interface Tagged {
  readonly words: string;
  readonly type: string;
  readonly fields?: Partial<Annotation>;
}

export const article = '02-depeche-lydapresse';

/** The n-th id of somebody's. */
export function idOf(who: number, n: number): string {
  return `00000000-0000-4000-8000-${String(who * 1000 + n).padStart(12, '0')}`;
}

/**
 * The sample project without its tags, and instead with these of each annotator on one article, in files of their own.
 * Answers its folder.
 */
export async function projectTaggedBy(app: App, people: Readonly<Record<string, readonly Tagged[]>>): Promise<string> {
  const folder = await copySample(app);
  await rm(path.join(folder, 'annotations'), { recursive: true });
  for (const [i, [annotator, tags]] of Object.entries(people).entries()) {
    await writeTags(folder, annotator, i + 1, tags);
  }
  return folder;
}

/** Writes somebody's file, as another program of theirs would have. */
export async function writeTags(folder: string, annotator: string, who: number, tags: readonly Tagged[]) {
  const { text } = JSON.parse(await readFile(path.join(folder, 'articles', `${article}.json`), 'utf8'));
  const annotations = tags.map(({ words, type, fields = {} }, n) => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`“${words}” is not in the article`);
    const spans = [{ start, end: start + words.length }];
    const time = '2026-01-05T09:00:00.000Z';
    return {
      kind: 'annotation',
      ...{ id: idOf(who, n), article, layer: 'entity', type, spans, quotes: describe(text, spans) },
      ...{ attributes: {}, entry: '', status: 'open', note: '', creator: annotator, created: time, modified: time },
      ...fields,
    };
  });
  const file = path.join(folder, 'annotations', annotator, `${article}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  const contents = { schema: 1, upTo: {}, annotations, links: [], progress: [], segments: [], decisions: [] };
  await writeFile(file, JSON.stringify(contents));
}
