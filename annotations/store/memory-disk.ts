import { dirname } from 'node:path';
import type { Disk, FolderEntry, OpenFile } from './disk.ts';

class File {
  static count = 0;
  readonly inode = ++File.count;
  bytes = new Uint8Array();
  /** What a power cut leaves of it. */
  flushed = new Uint8Array();
  mode: number;

  constructor(mode: number) {
    this.mode = mode;
  }
}

class Folder {
  entries = new Map<string, File | Folder>();
  /** What a power cut leaves of it. */
  flushed = new Map<string, File | Folder>();
}

/**
 * For tests: a disk in memory that can lose its power. What was not flushed is then gone: bytes of files, and in folders
 * what was made, renamed and removed. A real one may keep some of it; the store may rely on none.
 */
export class MemoryDisk implements Disk {
  #root = new Folder();

  /** Lets only that survive which was flushed. */
  cutPower(): void {
    const survive = (folder: Folder) => {
      folder.entries = new Map(folder.flushed);
      for (const node of folder.entries.values()) {
        if (node instanceof Folder) survive(node);
        else node.bytes = node.flushed.slice();
      }
    };
    survive(this.#root);
  }

  /** A disk of its own with the same on it. */
  copy(): MemoryDisk {
    const copies = new Map<File | Folder, File | Folder>();
    const copyOf = (node: File | Folder): File | Folder => {
      const known = copies.get(node);
      if (known !== undefined) return known;
      const copy = node instanceof Folder ? new Folder() : new File(node.mode);
      copies.set(node, copy);
      if (node instanceof Folder && copy instanceof Folder) {
        for (const [name, inner] of node.entries) copy.entries.set(name, copyOf(inner));
        for (const [name, inner] of node.flushed) copy.flushed.set(name, copyOf(inner));
      } else if (node instanceof File && copy instanceof File) {
        copy.bytes = node.bytes.slice();
        copy.flushed = node.flushed.slice();
      }
      return copy;
    };
    const disk = new MemoryDisk();
    const root = copyOf(this.#root);
    if (root instanceof Folder) disk.#root = root;
    return disk;
  }

  /** Every file's path and bytes. */
  tree(): Record<string, string> {
    const files: Record<string, string> = {};
    const walk = (folder: Folder, path: string) => {
      for (const [name, node] of folder.entries) {
        if (node instanceof Folder) walk(node, `${path}/${name}`);
        else files[`${path}/${name}`] = Buffer.from(node.bytes).toString('latin1');
      }
    };
    walk(this.#root, '');
    return files;
  }

  async open(path: string, flags: 'wx' | 'a' | 'r+', mode = 0o644): Promise<OpenFile> {
    const { folder, name } = this.#parent(path, 'open');
    const there = folder.entries.get(name);
    if (there instanceof Folder) throw failure('EISDIR', path);
    if (there !== undefined && flags === 'wx') throw failure('EEXIST', path);
    if (there === undefined && flags === 'r+') throw failure('ENOENT', path);
    const file = there ?? new File(mode);
    folder.entries.set(name, file);
    const flush = async () => {
      file.flushed = file.bytes.slice();
    };
    return {
      async write(bytes, from) {
        file.bytes = Buffer.concat([file.bytes, bytes.subarray(from)]);
        return bytes.length - from;
      },
      sync: flush,
      datasync: flush,
      async truncate(length) {
        file.bytes = file.bytes.slice(0, length);
      },
      async chmod(bits) {
        file.mode = bits;
      },
      stat: async () => ({ size: file.bytes.length, mode: file.mode, inode: file.inode }),
      async close() {},
    };
  }

  async readFile(path: string, from = 0): Promise<Uint8Array> {
    const node = this.#node(path);
    if (node instanceof Folder) throw failure('EISDIR', path);
    return node.bytes.slice(from);
  }

  async readdir(path: string): Promise<FolderEntry[]> {
    const entries = [...this.#folder(path, 'scandir').entries];
    return entries.map(([name, node]) => ({ name, isFolder: node instanceof Folder }));
  }

  async stat(path: string) {
    const node = this.#node(path);
    if (node instanceof Folder) return { size: 0, mode: 0o755, inode: 0 };
    return { size: node.bytes.length, mode: node.mode, inode: node.inode };
  }

  async realpath(path: string): Promise<string> {
    this.#node(path);
    return path;
  }

  async mkdir(path: string): Promise<void> {
    const { folder, name } = this.#parent(path, 'mkdir');
    if (folder.entries.has(name)) throw failure('EEXIST', path);
    folder.entries.set(name, new Folder());
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#node(from);
    const source = this.#parent(from, 'rename');
    const target = this.#parent(to, 'rename');
    source.folder.entries.delete(source.name);
    target.folder.entries.set(target.name, node);
  }

  async unlink(path: string): Promise<void> {
    const { folder, name } = this.#parent(path, 'unlink');
    if (!folder.entries.delete(name)) throw failure('ENOENT', path);
  }

  async syncFolder(path: string): Promise<void> {
    const folder = this.#folder(path, 'fsync');
    folder.flushed = new Map(folder.entries);
  }

  #parent(path: string, call: string): { folder: Folder; name: string } {
    return { folder: this.#folder(dirname(path), call), name: path.slice(path.lastIndexOf('/') + 1) };
  }

  #folder(path: string, call: string): Folder {
    const node = this.#node(path);
    if (node instanceof Folder) return node;
    throw failure('ENOTDIR', `${call} ${path}`);
  }

  #node(path: string): File | Folder {
    let node: File | Folder = this.#root;
    for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
      const next: File | Folder | undefined = node instanceof Folder ? node.entries.get(name) : undefined;
      if (next === undefined) throw failure('ENOENT', path);
      node = next;
    }
    return node;
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
