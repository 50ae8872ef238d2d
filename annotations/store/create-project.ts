import { join } from 'node:path';
import { Problem } from '../model/problem.ts';
import type { ProjectInfo } from '../model/project.ts';
import type { Tagset } from '../model/tagset.ts';
import { makeHousekeeping } from './aside.ts';
import { type Disk, diskProblem, listIfThere } from './disk.ts';
import { makeFolder } from './durable-write.ts';
import { authoritiesFolder, projectPath, tagsetPath } from './files.ts';
import { ourMigrations } from './migrations.ts';
import { type OpenedProject, type OpenOptions, openProject } from './open-project.ts';
import { ProjectFiles } from './project-files.ts';

export interface CreateOptions extends Pick<OpenOptions, 'annotator' | 'tell' | 'pace' | 'migrations'> {
  readonly info: ProjectInfo;
  readonly tagset: Tagset;
}

/**
 * Makes a project in a folder and opens it. The folder may have other files in it; they are left alone.
 *
 * @throws Problem `folder-in-use` where a project's files would be overwritten, or one of the disk's.
 */
export async function createProject(disk: Disk, folder: string, options: CreateOptions): Promise<OpenedProject> {
  const { info, tagset, migrations = ourMigrations } = options;
  try {
    await makeFolder(disk, folder);
    const ours = [projectPath, tagsetPath, 'articles', 'annotations', authoritiesFolder];
    const taken = (await listIfThere(disk, folder)).find(({ name }) => ours.includes(name));
    if (taken !== undefined) throw new Problem('folder-in-use', { folder, file: taken.name });
    await makeHousekeeping(disk, folder);
    const files = new ProjectFiles({ disk, folder, migrations });
    // Last the file that makes the folder a project: until it is there, none has been made.
    await files.tagset.write({ upTo: {}, tagset });
    try {
      await files.project.write({ upTo: {}, project: info });
    } catch (error) {
      await disk.unlink(join(folder, tagsetPath)).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw diskProblem(error, join(folder, projectPath));
  }
  return openProject(disk, folder, options);
}
