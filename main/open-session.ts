import { randomUUID } from 'node:crypto';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import type { ProjectInfo } from '../annotations/model/project.ts';
import { createProject } from '../annotations/store/create-project.ts';
import { nodeDisk } from '../annotations/store/disk.ts';
import { type OpenedProject, type OpenOptions, openProject } from '../annotations/store/open-project.ts';
import { Session } from '../app/session.ts';
import type { Opened } from './open-projects.ts';

/**
 * Opens a project's folder on this machine's disk.
 *
 * @throws Problem as the store does
 */
export async function openSession(folder: string, options: OpenOptions): Promise<Opened> {
  return sessionOn(await openProject(nodeDisk, folder, options));
}

/**
 * Makes a project with the usual tagset in a folder, and lets go of it again.
 *
 * @throws Problem as the store does
 */
export async function makeProject(
  folder: string,
  annotator: string,
  { title, workingLanguage }: Pick<ProjectInfo, 'title' | 'workingLanguage'>,
): Promise<void> {
  const created = new Date().toISOString();
  const info: ProjectInfo = { kind: 'project', id: randomUUID(), title, workingLanguage, order: [], created };
  const keeping = await createProject(nodeDisk, folder, { annotator, info, tagset: defaultTagset });
  await keeping.close();
}

function sessionOn(keeping: OpenedProject): Opened {
  const { project, annotator, access, report } = keeping;
  const readOnly = access.mode === 'read' ? access.because : null;
  return { session: new Session({ project, annotator, readOnly, keeping }), report };
}
