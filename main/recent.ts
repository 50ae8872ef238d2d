import * as v from 'valibot';
import type { Start } from '../app/contract/requests.ts';
import type { Shape } from './personal-file.ts';

/** How many projects are offered to be opened again: as many as one looks through without searching. */
const most = 12;

const RecentSchema = v.array(v.object({ folder: v.string(), title: v.string(), opened: v.string() }));
export type Recent = Start['recent'];

/** The file of the projects that were opened lately, the last one first. */
export const recentShape: Shape<Recent> = { schema: RecentSchema, usual: [] };

/** The list once a project was opened (`at`: ISO 8601, UTC). */
export function withOpened(recent: Recent, folder: string, title: string, at: string): Recent {
  return [{ folder, title, opened: at }, ...recent.filter((other) => other.folder !== folder)].slice(0, most);
}
