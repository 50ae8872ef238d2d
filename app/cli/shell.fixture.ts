import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Disk, nodeDisk } from '../../annotations/store/disk.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

/** What one call of the command line came to. */
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** For tests: the command line in a folder of its own, which is gone afterwards. */
export class Shell {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'visavis-cli-'));
  env: Io['env'] = {};
  disk: Disk = nodeDisk;

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  async visavis(...argv: readonly string[]): Promise<Said> {
    let [out, err] = ['', ''];
    const { env, folder, disk } = this;
    const exit = await run(argv, {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      env,
      folder,
      user: 'Zoé',
      disk,
    });
    return { exit, out, err };
  }

  /** Runs a command that has to go well; answers what it printed. */
  async well(...argv: readonly string[]): Promise<string> {
    const { exit, out, err } = await this.visavis(...argv);
    if (exit !== 0) throw new Error(`visavis ${argv.join(' ')}: ${exit}\n${out}${err}`);
    return out;
  }

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }
}

/** A disk on which nothing can be written, for a reason of the system. */
export function unwritable(code: 'EROFS' | 'ENOSPC' | 'EACCES'): Disk {
  const refuse = async (): Promise<never> => {
    throw Object.assign(new Error(`${code}: injected`), { code });
  };
  return { ...nodeDisk, open: refuse, mkdir: refuse, rename: refuse, unlink: refuse };
}
