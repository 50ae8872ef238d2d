import path from 'node:path';
import { Problem } from '../annotations/model/problem.ts';
import { codeOf, listIfThere, nodeDisk } from '../annotations/store/disk.ts';
import { journalPath } from '../annotations/store/files.ts';
import type { Session } from '../app/session.ts';
import type { Desk } from './desk.ts';

/**
 * Whether colleagues' own files in a project's folder have changed since it was opened: a sync service brings them. Every
 * change of theirs lengthens their journal, so its size tells, without reading anything.
 */

/** The sizes of the journals as each session has them, by annotator. */
const known = new WeakMap<Session, ReadonlyMap<string, number>>();

/** Takes note of how things stand, when a project has been opened. */
export async function noteColleagues(desk: Desk): Promise<void> {
  if (desk.project !== null && !known.has(desk.session)) known.set(desk.session, await sizesIn(desk));
}

/**
 * Whose files have changed since.
 *
 * @throws Problem `no-project`
 */
export async function changedColleagues(desk: Desk): Promise<string[]> {
  await noteColleagues(desk);
  const before = known.get(desk.session) ?? new Map<string, number>();
  return [...(await sizesIn(desk))].filter(([name, size]) => before.get(name) !== size).map(([name]) => name);
}

async function sizesIn({ project }: Desk): Promise<Map<string, number>> {
  if (project === null) throw new Problem('no-project', {});
  const { folder, session } = project;
  const entries = await listIfThere(nodeDisk, path.join(folder, 'annotations'));
  const sizes = new Map<string, number>();
  for (const { name, isFolder } of entries) {
    if (!isFolder || name === session.annotator) continue;
    try {
      sizes.set(name, (await nodeDisk.stat(path.join(folder, journalPath(name)))).size);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return sizes;
}
