import { type Happening, historyOf } from '../annotations/comparison/history.ts';
import { Problem } from '../annotations/model/problem.ts';
import { nodeDisk } from '../annotations/store/disk.ts';
import { entriesNaming } from '../annotations/store/tracing.ts';
import type { Desk } from './desk.ts';

/**
 * What happened to a proposition, in everybody's journals: what is not saved yet is not in it.
 *
 * @throws Problem `no-project`, or one of the disk's
 */
export async function propositionHistory({ project }: Desk, id: string): Promise<readonly Happening[]> {
  if (project === null) throw new Problem('no-project', {});
  return historyOf(await entriesNaming({ disk: nodeDisk, folder: project.folder }, id), id);
}
