import { Problem } from '../model/problem.ts';
import { makeHousekeeping } from './aside.ts';
import { type Disk, diskProblem } from './disk.ts';
import { type Lock, takeLock } from './lock.ts';
import { ourMigrations } from './migrations.ts';
import { type OpenedProject, OpenedToRead, OpenedToWrite, type OpenOptions } from './opened-project.ts';
import { ProjectFiles } from './project-files.ts';
import { readProject } from './reading.ts';
import type { Place } from './snapshot.ts';

export type { Access, OpenedProject, OpenOptions } from './opened-project.ts';

/**
 * Opens a project folder. Whatever in it cannot be used is said in the report, kept, and recovered as far as possible;
 * a project that cannot be written is opened to be read.
 *
 * @throws Problem as `readProject` does: the folder is then as it was.
 */
export async function openProject(disk: Disk, folder: string, options: OpenOptions): Promise<OpenedProject> {
  const { annotator, migrations = ourMigrations } = options;
  const place: Place = { disk, folder, migrations };
  try {
    // What is no project, or a newer one, gets no lock either.
    await mustBeProject(place);
    const lock = options.readOnly === true ? new Problem('opened-to-read', {}) : await hold(place, options);
    if (lock instanceof Problem) return new OpenedToRead(await readProject(place, annotator), annotator, lock);
    try {
      return await OpenedToWrite.open(place, options, lock);
    } catch (error) {
      await lock.release().catch(() => undefined);
      const problem = diskProblem(error, folder);
      if (!problem.code.startsWith('disk-')) throw problem;
      return new OpenedToRead(await readProject(place, annotator), annotator, problem);
    }
  } catch (error) {
    throw diskProblem(error, folder);
  }
}

/** The lock, or why there is none to be had. */
async function hold({ disk, folder }: Place, { annotator, takeOver }: OpenOptions): Promise<Lock | Problem> {
  try {
    await makeHousekeeping(disk, folder);
    return await takeLock(disk, folder, annotator, takeOver);
  } catch (error) {
    return diskProblem(error, folder);
  }
}

/** Nothing is written to find out. */
async function mustBeProject(place: Place): Promise<void> {
  const { contents, damage } = await new ProjectFiles(place).project.load();
  if (contents === undefined) throw damage ?? new Problem('not-a-project', { folder: place.folder });
}
