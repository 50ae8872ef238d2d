import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type HandOver, handOver, type Removed } from '../exchange/hand-over.ts';
import { ownRecords } from '../exchange/own-records.ts';
import { removedBy } from '../exchange/removed.ts';
import type { Project } from '../model/project.ts';
import type { Here } from './authorities.ts';
import { diskProblem, readIfThere } from './disk.ts';
import { journalPath } from './files.ts';
import { readJournal } from './journal-line.ts';
import { ourMigrations } from './migrations.ts';
import { readProject } from './reading.ts';

/** What annotators' files and journals have for handing over, and for taking in. */

/**
 * What an annotator has removed, as far as their journal on the disk says.
 *
 * @throws Problem of the disk, or `schema-newer`.
 */
export async function removedInJournal({ disk, folder }: Here, annotator: string): Promise<Removed[]> {
  const path = journalPath(annotator);
  try {
    const bytes = await readIfThere(disk, join(folder, path));
    return removedBy(annotator, readJournal(bytes ?? new Uint8Array(), path, ourMigrations).entries);
  } catch (error) {
    throw diskProblem(error, path);
  }
}

/**
 * What an annotator hands over now.
 *
 * @throws Problem as {@link removedInJournal} does.
 */
export async function handOverNow(here: Here, project: Project, by: string): Promise<HandOver> {
  const removed = await removedInJournal(here, by);
  return handOver(project, { id: randomUUID(), by, at: new Date().toISOString(), removed });
}

/**
 * What an annotator's own files in a project would hand over: as it was when they last changed something there.
 *
 * @throws Problem as `readProject` does.
 */
export async function handOverInFiles({ disk, folder }: Here, by: string): Promise<HandOver> {
  const { project, journals } = await readProject({ disk, folder, migrations: ourMigrations }, by);
  const entries = journals.get(by)?.entries ?? [];
  const changes = ownRecords(project, by).map(({ modified }) => modified);
  const at = [entries.at(-1)?.at ?? '', ...changes].reduce((latest, time) => (time > latest ? time : latest), '');
  const removed = removedBy(by, entries);
  return handOver(project, { id: randomUUID(), by, at: at === '' ? project.info.created : at, removed });
}
