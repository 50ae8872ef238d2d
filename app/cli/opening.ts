import path from 'node:path';
import * as v from 'valibot';
import { curatorOf, ownerOf } from '../../annotations/model/curated.ts';
import { NameSchema, nameFrom } from '../../annotations/model/identifier.ts';
import { listIfThere } from '../../annotations/store/disk.ts';
import { type OpenedProject, openProject } from '../../annotations/store/open-project.ts';
import { Session } from '../session.ts';
import type { Io } from './io.ts';
import { Failure, UsageError } from './outcome.ts';
import { t } from './words.ts';

/**
 * Who is at work: whom the option names, else the environment, else the only one with a part in the project, else whoever
 * is logged in.
 *
 * @throws UsageError for what cannot be a name.
 */
export async function annotatorFor(given: string | undefined, folder: string, io: Io): Promise<string> {
  const name = given ?? (io.env.VISAVIS_ANNOTATOR || undefined);
  if (name !== undefined && !v.is(NameSchema, name)) {
    throw new UsageError(t('cli.wrong.annotator', { name, proposal: nameFrom(name, 'annotator') }));
  }
  if (name !== undefined && curatorOf(name) !== undefined) throw new UsageError(t('cli.wrong.curated-name', { name }));
  if (name !== undefined) return name;
  const entries = await listIfThere(io.disk, path.join(folder, 'annotations')).catch(() => []);
  const [only, other] = entries.filter((entry) => entry.isFolder && v.is(NameSchema, entry.name));
  return only !== undefined && other === undefined ? only.name : ownerOf(nameFrom(io.user, 'annotator'));
}

/**
 * Opens a project without writing anything to its folder.
 *
 * @param as whose records come first where two have one; without it, who is at work
 * @throws Problem as the store does.
 */
export async function openToRead(folder: string, io: Io, as?: string): Promise<OpenedProject> {
  const annotator = as ?? (await annotatorFor(undefined, folder, io));
  return openProject(io.disk, folder, { annotator, readOnly: true });
}

/**
 * Does work in a session on a project, and ends when what it did is on the disk.
 *
 * @throws Failure where the project can only be read, or what was done could not be saved; Problem as the store does.
 */
export async function inSession<T>(
  folder: string,
  annotator: string,
  io: Io,
  work: (session: Session, opened: OpenedProject) => Promise<T>,
): Promise<T> {
  const opened = await openProject(io.disk, folder, { annotator });
  if (opened.access.mode === 'read') throw new Failure([opened.access.because]);
  const session = new Session({ project: opened.project, annotator, readOnly: null, keeping: opened });
  try {
    const done = await work(session, opened);
    await session.settled();
    if (session.saving.state === 'failed') throw new Failure([session.saving.problem]);
    return done;
  } finally {
    await session.close();
  }
}
