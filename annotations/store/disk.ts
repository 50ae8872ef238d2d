import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { Problem } from '../model/problem.ts';

/**
 * The few operations on files that the store is made of. Everything it does to a disk goes through this interface, so
 * that a test can let any one of them fail (faulty-disk.ts). Failures are Node's errors with their `code`.
 */
export interface Disk {
  /** `wx` makes a file that must not be there; `a` appends, making it where needed; `r+` changes one that is there. */
  open(path: string, flags: 'wx' | 'a' | 'r+', mode?: number): Promise<OpenFile>;
  /** @param from the byte to begin with: what is before it is not read. */
  readFile(path: string, from?: number): Promise<Uint8Array>;
  readdir(path: string): Promise<FolderEntry[]>;
  stat(path: string): Promise<FileFacts>;
  /** The path with every symbolic link in it followed. */
  realpath(path: string): Promise<string>;
  /** Makes one folder; its parent is there. */
  mkdir(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes what happened in a folder (files made, renamed, removed) durable. */
  syncFolder(path: string): Promise<void>;
}

/** A file that is open for writing. */
export interface OpenFile {
  /** Writes bytes from an index on, as many as the system takes at once; answers how many. */
  write(bytes: Uint8Array, from: number): Promise<number>;
  /** Makes the file's bytes and facts durable. */
  sync(): Promise<void>;
  /** Makes the file's bytes durable, and of its facts those that reading them needs. */
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  chmod(mode: number): Promise<void>;
  stat(): Promise<FileFacts>;
  close(): Promise<void>;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Tells a file from one that took its place under the same name. */
  readonly inode: number;
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  async open(path, flags, mode = 0o666) {
    const handle = await fs.open(path, flags, mode);
    return {
      write: async (bytes, from) => (await handle.write(bytes, from)).bytesWritten,
      sync: () => handle.sync(),
      datasync: () => handle.datasync(),
      truncate: (length) => handle.truncate(length),
      chmod: (bits) => handle.chmod(bits),
      stat: async () => facts(await handle.stat()),
      close: () => handle.close(),
    };
  },
  readFile: (path, from = 0) => (from === 0 ? fs.readFile(path) : readFrom(path, from)),
  readdir: async (path) => {
    const entries = await fs.readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  stat: async (path) => facts(await fs.stat(path)),
  realpath: (path) => fs.realpath(path),
  mkdir: (path) => fs.mkdir(path),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  async syncFolder(path) {
    const handle = await fs.open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

async function readFrom(path: string, from: number): Promise<Uint8Array> {
  const handle = await fs.open(path, constants.O_RDONLY);
  try {
    const bytes = new Uint8Array(Math.max(0, (await handle.stat()).size - from));
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read, from + read);
      // It was cut meanwhile.
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes.subarray(0, read);
  } finally {
    await handle.close();
  }
}

function facts(stats: { size: number; mode: number; ino: number }): FileFacts {
  return { size: stats.size, mode: stats.mode & 0o777, inode: stats.ino };
}

/** The system's code of an error (`ENOENT`, `ENOSPC`, …), '' for what is no error of the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const refused = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/** An error of the system as the problem a person is told of; a problem stays what it is. */
export function diskProblem(error: unknown, file: string): Problem {
  if (error instanceof Problem) return error;
  const reason = codeOf(error) || String(error);
  if (full.has(reason)) return new Problem('disk-full', { file }, { cause: error });
  if (refused.has(reason)) return new Problem('disk-refused', { file, reason }, { cause: error });
  return new Problem('disk-failed', { file, reason }, { cause: error });
}

/** A file's bytes, or those from one on; undefined where there is no such file. */
export async function readIfThere(disk: Disk, path: string, from = 0): Promise<Uint8Array | undefined> {
  try {
    return await disk.readFile(path, from);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What lies in a folder, by name; nothing where there is no such folder. */
export async function listIfThere(disk: Disk, path: string): Promise<FolderEntry[]> {
  try {
    const entries = await disk.readdir(path);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
