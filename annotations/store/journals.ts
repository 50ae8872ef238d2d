import { join } from 'node:path';
import * as v from 'valibot';
import type { Entry } from '../edit/entry.ts';
import { NameSchema } from '../model/identifier.ts';
import { Problem, type ProblemData } from '../model/problem.ts';
import type { Here } from './authorities.ts';
import { codeOf, type FileFacts, listIfThere, readIfThere } from './disk.ts';
import { journalPath } from './files.ts';
import { readJournal } from './journal-line.ts';
import { ourMigrations } from './migrations.ts';

/** What was read of a journal so far. */
interface Read {
  readonly inode: number;
  /** Bytes of whole lines. */
  readonly length: number;
  readonly lines: number;
  readonly lastSeq: number;
  readonly problems: readonly ProblemData[];
}

const nothing: Read = { inode: 0, length: 0, lines: 0, lastSeq: 0, problems: [] };

/** What follows in somebody's journal since it was last looked at. */
export interface Further {
  readonly annotator: string;
  /** Whether another file lies there now, so that what was read before no longer holds. */
  readonly isAnew: boolean;
  readonly entries: readonly Entry[];
}

/** Bytes that are read at a time, so that whoever waits can be told how far it is: some ten milliseconds' work. */
const chunk = 4_000_000;

/** The journals of all annotators in a project's folder, read on as they grow. Nothing is written. */
export class Journals {
  readonly #here: Here;
  readonly #read = new Map<string, Read>();

  constructor(here: Here) {
    this.#here = here;
  }

  /** Lines that are damaged, missing or being written: they are passed over, not hidden. */
  get problems(): readonly ProblemData[] {
    return [...this.#read.values()].flatMap(({ problems }) => problems);
  }

  /**
   * What was written since the last time, piece by piece.
   *
   * @throws the disk's errors, and Problem `schema-newer`
   */
  async *further(): AsyncGenerator<Further> {
    const { disk, folder } = this.#here;
    const folders = await listIfThere(disk, join(folder, 'annotations'));
    for (const { name, isFolder } of folders) {
      if (isFolder && v.is(NameSchema, name)) yield* this.#furtherIn(name);
    }
  }

  async *#furtherIn(annotator: string): AsyncGenerator<Further> {
    const path = journalPath(annotator);
    const facts = await this.#factsOf(path);
    const before = this.#read.get(annotator) ?? nothing;
    const isOther = facts === undefined || facts.inode !== before.inode || facts.size < before.length;
    const isAnew = before.inode !== 0 && isOther;
    if (isAnew) {
      this.#read.delete(annotator);
      yield { annotator, isAnew, entries: [] };
    }
    if (facts === undefined) return;
    const known = isOther ? nothing : before;
    if (facts.size === known.length) {
      // A line that was being written is there whole by now, or was cut away.
      const problems = known.problems.filter(({ code }) => code !== 'journal-torn');
      if (problems.length < known.problems.length) this.#read.set(annotator, { ...known, problems });
      return;
    }
    const start = known.length;
    const bytes = (await readIfThere(this.#here.disk, join(this.#here.folder, path), start)) ?? new Uint8Array();
    let read = { ...known, inode: facts.inode };
    for (let at = 0; at < bytes.length; at = read.length - start) {
      const end = endOfLines(bytes, at);
      const piece = bytes.subarray(at, end);
      const { entries, damaged, gaps, torn } = readJournal(piece, path, ourMigrations);
      const problems = [
        ...read.problems.filter(({ code }) => code !== 'journal-torn'),
        ...damaged.map((line) => problem('journal-line-damaged', { file: path, line: read.lines + line })),
        ...gaps.flatMap(({ after, next }) => {
          const last = after === 0 ? read.lastSeq : after;
          return next === last + 1 ? [] : [problem('journal-gap', { file: path, after: last, next })];
        }),
        ...(torn.length > 0 ? [problem('journal-torn', { file: path, bytes: torn.length })] : []),
      ];
      const whole = start + end - torn.length;
      const lines = read.lines + entries.length + damaged.length;
      read = { ...read, length: whole, lines, lastSeq: entries.at(-1)?.seq ?? read.lastSeq, problems };
      this.#read.set(annotator, read);
      yield { annotator, isAnew: false, entries };
      if (torn.length > 0) break;
    }
  }

  async #factsOf(path: string): Promise<FileFacts | undefined> {
    try {
      return await this.#here.disk.stat(join(this.#here.folder, path));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }
}

function problem<Code extends ProblemData['code']>(code: Code, values: Problem<Code>['values']): ProblemData {
  return new Problem(code, values).toData();
}

/** Where a piece from an offset on ends: after a line, or at the end of what there is. */
function endOfLines(bytes: Uint8Array, from: number): number {
  if (bytes.length - from <= chunk) return bytes.length;
  const end = bytes.indexOf(0x0a, from + chunk);
  return end === -1 ? bytes.length : end + 1;
}
