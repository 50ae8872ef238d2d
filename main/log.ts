import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes after which a log is put away and a new one begun, so that two files are all that is ever kept. */
const limit = 1_000_000;

/**
 * Where errors are written down that no sentence foresees. Synchronous, because the next moment may be the last one, and
 * never failing, because there is nobody left to tell.
 */
export class Log {
  readonly file: string;

  constructor(folder: string) {
    this.file = path.join(folder, 'log.txt');
  }

  write(what: string, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(path.dirname(this.file), { recursive: true });
      this.#putAway();
      appendFileSync(this.file, `${new Date().toISOString()} ${what}\n${detail}\n\n`);
    } catch {
      process.stderr.write(`${what}\n${detail}\n`);
    }
  }

  #putAway(): void {
    const size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > limit) renameSync(this.file, this.file.replace(/\.txt$/, '.old.txt'));
  }
}
