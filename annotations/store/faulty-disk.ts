import type { Disk, OpenFile } from './disk.ts';

/** What goes wrong. `short` writes half of what it was asked to; `kill` is the end: nothing works from there on. */
export const faults = ['ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EIO', 'short', 'kill'] as const;
export type Fault = (typeof faults)[number];

/** For tests: a disk whose calls are counted, and of which the chosen ones fail. */
export interface FaultyDisk extends Disk {
  /** Calls so far. */
  readonly calls: number;
  /** Whether any call failed as asked. */
  readonly failed: boolean;
}

/**
 * @param at The call that fails, counted from 1; every later one too where `forEver`.
 */
export function faultyDisk(disk: Disk, at: number, fault: Fault, forEver: boolean): FaultyDisk {
  let calls = 0;
  let failed = false;

  /** Counts a call; answers whether this one goes wrong. */
  function counted(): boolean {
    calls += 1;
    const wrong = calls === at || (calls > at && (forEver || fault === 'kill'));
    return wrong;
  }

  async function attempt<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (counted() && fault !== 'short') {
      failed = true;
      throw failure(fault === 'kill' ? 'EIO' : fault, name);
    }
    return call();
  }

  async function write(file: OpenFile, bytes: Uint8Array, from: number): Promise<number> {
    if (!counted()) return file.write(bytes, from);
    failed = true;
    const first = calls === at;
    if (fault === 'short') return file.write(bytes.subarray(0, from + Math.ceil((bytes.length - from) / 2)), from);
    // A full disk and a killed process leave a part of what was being written.
    if (first && (fault === 'kill' || fault === 'ENOSPC')) {
      await file.write(bytes.subarray(0, from + Math.floor((bytes.length - from) / 2)), from);
    }
    throw failure(fault === 'kill' ? 'EIO' : fault, 'write');
  }

  const wrapped = (file: OpenFile): OpenFile => ({
    write: (bytes, from) => write(file, bytes, from),
    sync: () => attempt('fsync', () => file.sync()),
    datasync: () => attempt('fdatasync', () => file.datasync()),
    truncate: (length) => attempt('ftruncate', () => file.truncate(length)),
    chmod: (mode) => attempt('fchmod', () => file.chmod(mode)),
    stat: () => attempt('fstat', () => file.stat()),
    // Whatever goes wrong, the descriptor is gone after close: the test must not run out of them.
    close: async () => {
      await file.close();
      await attempt('close', async () => undefined);
    },
  });

  return {
    get calls() {
      return calls;
    },
    get failed() {
      return failed;
    },
    open: async (path, flags, mode) => wrapped(await attempt('open', () => disk.open(path, flags, mode))),
    readFile: (path, from) => attempt('readFile', () => disk.readFile(path, from)),
    readdir: (path) => attempt('readdir', () => disk.readdir(path)),
    stat: (path) => attempt('stat', () => disk.stat(path)),
    realpath: (path) => attempt('realpath', () => disk.realpath(path)),
    mkdir: (path) => attempt('mkdir', () => disk.mkdir(path)),
    rename: (from, to) => attempt('rename', () => disk.rename(from, to)),
    unlink: (path) => attempt('unlink', () => disk.unlink(path)),
    syncFolder: (path) => attempt('fsync folder', () => disk.syncFolder(path)),
  };
}

function failure(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: injected at ${call}`), { code });
}

/** A disk on which the calls of some names fail with a code the first so many times. */
export function refusingDisk(
  disk: Disk,
  call: 'rename' | 'syncFolder' | 'open' | 'unlink',
  code: string,
  times: number,
) {
  let left = times;
  const refuse = () => {
    if (left <= 0) return;
    left -= 1;
    throw failure(code, call);
  };
  const refusing: Disk = {
    ...disk,
    [call]: async (...values: [string, never, never]) => {
      refuse();
      return disk[call](...values);
    },
  };
  return refusing;
}
