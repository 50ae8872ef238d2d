import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '../annotations/model/problem.ts';
import { codeOf } from '../annotations/store/disk.ts';

/** Bytes that a text may have: some ten million words; past it no pane could show it. */
export const textLimit = 50 * 1024 * 1024;

/** What a folder is searched for. A file that a person names is taken whatever it is called. */
export const textExtensions = ['txt', 'text', 'md'] as const;

/**
 * The texts that paths name: files as they are, folders searched to the bottom, in the order of their names. Hidden
 * files and folders are passed over, and links are not followed in folders, so that the search ends.
 *
 * @throws Problem `folder-without-texts`, or `file-unreadable`
 */
export async function textsAt(asked: string): Promise<readonly string[]> {
  const facts = await factsOf(asked);
  if (!facts.isDirectory()) return [asked];
  const texts = await textsIn(asked);
  if (texts.length === 0) throw new Problem('folder-without-texts', { folder: asked });
  return texts;
}

/**
 * The bytes of a text. Its size is looked at first, so that a film dropped by mistake is not read.
 *
 * @throws Problem `text-too-large` or `file-unreadable`
 */
export async function bytesOf(file: string): Promise<Uint8Array> {
  const facts = await factsOf(file);
  // A pipe or a device may never end.
  if (!facts.isFile()) throw new Problem('file-unreadable', { file, reason: 'not a file' });
  if (facts.size > textLimit) throw tooLarge(file, facts.size);
  return readFile(file).catch((error) => {
    throw unreadable(file, error);
  });
}

/** Does work on each item, one after another, letting the windows have their turn between, until it is called off. */
export async function eachInTurn<T, R>(
  items: readonly T[],
  signal: AbortSignal,
  tell: (progress: { done: number; total: number } | null) => void,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    await nextTurn();
    if (signal.aborted) break;
    tell({ done: results.length, total: items.length });
    results.push(await work(item));
  }
  tell(null);
  return results;
}

async function textsIn(folder: string): Promise<string[]> {
  const texts: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) texts.push(...(await textsIn(place)));
    else if (entry.isFile() && isText(entry.name)) texts.push(place);
  }
  return texts;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw unreadable(folder, error);
  });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isText(name: string): boolean {
  const extension = path.extname(name).slice(1).toLowerCase();
  return textExtensions.some((known) => known === extension);
}

async function factsOf(file: string): Promise<Stats> {
  return stat(file).catch((error) => {
    throw unreadable(file, error);
  });
}

function tooLarge(file: string, size: number): Problem {
  const megabyte = 1024 * 1024;
  const values = { file: path.basename(file), megabytes: Math.ceil(size / megabyte), limit: textLimit / megabyte };
  return new Problem('text-too-large', values);
}

function unreadable(file: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem('file-unreadable', { file, reason: codeOf(error) || String(error) }, { cause: error });
}
