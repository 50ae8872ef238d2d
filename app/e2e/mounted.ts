import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { App } from './launch.ts';

/** A small disk of a test's own. */
export interface Disk {
  readonly folder: string;
  makeReadOnly(): void;
  unmount(): void;
}

export const withoutMounting = 'only root may mount a small disk, and not in every container';

/** Mounts an empty disk of one megabyte in the test's folder; undefined where that is not allowed. */
export async function mountSmallDisk(app: App): Promise<Disk | undefined> {
  const folder = path.join(app.folder, 'disk');
  await mkdir(folder);
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' });
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
  } catch {
    return undefined;
  }
  return {
    folder,
    makeReadOnly: () => void run('mount', '-o', 'remount,ro', folder),
    // What still has a file open there lets go of it when it ends.
    unmount: () => void run('umount', '--lazy', folder),
  };
}
