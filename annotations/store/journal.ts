import { dirname, join } from 'node:path';
import type { Entry } from '../edit/entry.ts';
import { Problem } from '../model/problem.ts';
import { codeOf, diskProblem, type OpenFile, readIfThere } from './disk.ts';
import { makeFolder, syncFolder, writeAll } from './durable-write.ts';
import { journalPath } from './files.ts';
import { encodeLine, readJournal } from './journal-line.ts';
import type { Place } from './snapshot.ts';

/** What of a journal its writer needs to know to go on with it. */
export interface JournalState {
  /** Bytes of good lines: where the next one begins. */
  readonly length: number;
  /** Of the last of its entries; 0 where there is none. */
  readonly lastOfFile: number;
  /** The number that the next entry follows. Higher than `lastOfFile` where lines were lost that a snapshot still has. */
  readonly lastSeq: number;
}

/**
 * An annotator's journal, open for appending. After a write that failed, the file is cut back to what it was, so that the
 * next one begins at a line's start; if even that fails, it is done before anything else is written.
 */
export class Journal {
  readonly #place: Place;
  /** Relative to the project's folder. */
  readonly #path: string;
  #file: OpenFile | undefined;
  /** Of the file that was last open; 0 before. */
  #inode = 0;
  #length: number;
  #lastOfFile: number;
  #lastSeq: number;
  /** Whether bytes past the length may be in the file. */
  #untidy = false;
  #appending = false;

  constructor(place: Place, annotator: string, { length, lastOfFile, lastSeq }: JournalState) {
    this.#place = place;
    this.#path = journalPath(annotator);
    this.#length = length;
    this.#lastOfFile = lastOfFile;
    this.#lastSeq = lastSeq;
  }

  /** Of the last entry that is on the disk. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /**
   * Appends entries in one write and one flush. Resolves when all of them are on the disk; rejects with a Problem when
   * they are not, and the journal is then as it was.
   *
   * @throws RangeError when the entries do not follow the last one, or while others are being appended.
   */
  async append(entries: readonly Entry[]): Promise<void> {
    const unfit = entries.findIndex(({ seq }, i) => seq !== this.#lastSeq + 1 + i);
    if (this.#appending || unfit !== -1) throw new RangeError(`entry ${entries[unfit]?.seq} after ${this.#lastSeq}`);
    const last = entries.at(-1);
    if (last === undefined) return;
    this.#appending = true;
    try {
      const lines = entries.map((entry) => encodeLine(entry, this.#place.migrations.schema));
      await this.#write(Buffer.concat(lines));
      this.#lastSeq = last.seq;
      this.#lastOfFile = last.seq;
    } catch (error) {
      throw diskProblem(error, this.#path);
    } finally {
      this.#appending = false;
    }
  }

  async close(): Promise<void> {
    if (this.#untidy) await this.#repair().catch(() => undefined);
    await this.#letGo();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#untidy) await this.#repair();
    const file = await this.#opened();
    this.#untidy = true;
    try {
      await writeAll(file, bytes);
      await file.datasync();
    } catch (error) {
      await this.#repair().catch(() => undefined);
      throw error;
    }
    this.#untidy = false;
    this.#length += bytes.length;
  }

  /** The file that lies under the journal's name, as it was left; made where there is none. */
  async #opened(): Promise<OpenFile> {
    const isAsWeLeftIt = await this.#isAsWeLeftIt();
    if (this.#file !== undefined && isAsWeLeftIt) return this.#file;
    await this.#letGo();
    if (!isAsWeLeftIt) await this.#check();
    const { disk, folder } = this.#place;
    const path = join(folder, this.#path);
    await makeFolder(disk, dirname(path));
    const file = await disk.open(path, 'a');
    try {
      await syncFolder(disk, dirname(path));
      this.#inode = (await file.stat()).inode;
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    this.#file = file;
    return file;
  }

  /**
   * A program that brings folders in step may have put another file there, or none: what is appended to the one that we
   * hold open would then be lost.
   */
  async #isAsWeLeftIt(): Promise<boolean> {
    try {
      const { size, inode } = await this.#place.disk.stat(join(this.#place.folder, this.#path));
      return size === this.#length && (this.#inode === 0 || inode === this.#inode);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return this.#length === 0;
      throw error;
    }
  }

  /** Goes on with whatever file is there if it says what ours said: the same words in another file are as good. */
  async #check(): Promise<void> {
    const { disk, folder, migrations } = this.#place;
    const bytes = (await readIfThere(disk, join(folder, this.#path))) ?? new Uint8Array();
    const { entries, damaged, torn } = readJournal(bytes, this.#path, migrations);
    if ((entries.at(-1)?.seq ?? 0) !== this.#lastOfFile || damaged.length > 0 || torn.length > 0) {
      throw new Problem('journal-changed', { file: this.#path });
    }
    this.#length = bytes.length;
  }

  /** Cuts the file back to its good length, by a handle of its own: one opened to append cannot cut on Windows. */
  async #repair(): Promise<void> {
    await this.#letGo();
    const file = await this.#place.disk.open(join(this.#place.folder, this.#path), 'r+');
    try {
      await file.truncate(this.#length);
      await file.sync();
    } finally {
      await file.close();
    }
    this.#untidy = false;
  }

  async #letGo(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close().catch(() => undefined);
  }
}
