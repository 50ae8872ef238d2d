import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, type Disk, listIfThere, type OpenFile } from './disk.ts';
import { processState } from './process-state.ts';

/**
 * Milliseconds waited before each further try to rename. On Windows a virus scanner or an indexer may hold the file for
 * a moment, which shows as EPERM, EACCES or EBUSY; elsewhere these are final.
 */
const patience = process.platform === 'win32' ? [10, 20, 40, 80, 160, 320, 640] : [];

/**
 * The one way in which a whole file is written: whoever reads it, at whatever moment and after whatever failure, finds
 * the old bytes or the new ones. The new ones go to a temporary file of their own beside it, all of them, which is
 * flushed before it takes the file's name; then the folder is flushed. A symbolic link stays one, the file it leads to is
 * replaced; its permissions stay. When this returns, the bytes survive a power cut.
 *
 * @throws the disk's error, once the temporary file is gone again.
 */
export async function durableWrite(disk: Disk, path: string, bytes: Uint8Array, retries = patience): Promise<void> {
  await makeFolder(disk, dirname(path));
  const target = await followed(disk, path);
  const folder = dirname(target);
  const temporary = join(folder, temporaryName(basename(target)));
  const mode = await modeOf(disk, target);
  await writeNew(disk, temporary, bytes, mode);
  try {
    await renamePatiently(disk, temporary, target, retries);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, folder);
}

/**
 * Makes a file that was not there, every byte of it flushed; removes it again where that fails.
 *
 * @throws the disk's error: EEXIST where the file was there.
 */
export async function writeNew(disk: Disk, path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await disk.open(path, 'wx', mode);
  try {
    await fill(file, bytes, mode);
  } catch (error) {
    await disk.unlink(path).catch(() => undefined);
    throw error;
  }
}

async function fill(file: OpenFile, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  try {
    // The process's mask may have narrowed the mode that the file was opened with.
    if (mode !== undefined) await file.chmod(mode);
    await writeAll(file, bytes);
    const { size } = await file.stat();
    if (size !== bytes.length) throw Object.assign(new Error(`${size} of ${bytes.length} bytes`), { code: 'EIO' });
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes until every byte is out: the system may take fewer than it is given, and says so only in its answer. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const more = await file.write(bytes, written);
    if (more <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    written += more;
  }
}

/** Makes a folder and those above it that are missing, each of them durable. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  try {
    await disk.mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT') throw error;
    await makeFolder(disk, dirname(folder));
    return makeFolder(disk, folder);
  }
  await syncFolder(disk, dirname(folder));
}

/** Flushes a folder where the system can do that: Windows cannot, nor can some network drives. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const unable = process.platform === 'win32' ? ['EISDIR', 'EPERM', 'EACCES', 'EINVAL'] : ['EINVAL', 'ENOTSUP'];
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    if (!unable.includes(codeOf(error))) throw error;
  }
}

async function renamePatiently(disk: Disk, from: string, to: string, retries: readonly number[]): Promise<void> {
  for (const pause of retries) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  return disk.rename(from, to);
}

async function followed(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path;
    throw error;
  }
}

async function modeOf(disk: Disk, path: string): Promise<number | undefined> {
  try {
    return (await disk.stat(path)).mode;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** `.<file>.<host>.<process>.<unique>.tmp`: says whose it is, so that what a dead process left can be told and removed. */
function temporaryName(file: string): string {
  return `.${file}.${hostInName()}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`;
}

function hostInName(): string {
  return hostname().replace(/[^A-Za-z0-9-]/g, '-');
}

/** Removes the temporary files that processes of this machine left in a folder when they were killed. */
export async function removeStaleTemporaries(disk: Disk, folder: string): Promise<void> {
  for (const { name } of await listIfThere(disk, folder)) {
    const [, host, pid] = /^\..+\.([A-Za-z0-9-]+)\.(\d+)\.[0-9a-f]{8}\.tmp$/.exec(name) ?? [];
    if (host !== hostInName() || pid === undefined || processState(Number(pid)) !== 'gone') continue;
    await disk.unlink(join(folder, name)).catch(() => undefined);
  }
}
