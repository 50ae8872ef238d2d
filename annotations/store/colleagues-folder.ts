import { basename, dirname, join, sep } from 'node:path';
import * as v from 'valibot';
import { NameSchema } from '../model/identifier.ts';
import { Problem } from '../model/problem.ts';
import type { Here } from './authorities.ts';
import { codeOf, type Disk, diskProblem, listIfThere } from './disk.ts';
import { articleOfFile, journalPath, projectPath } from './files.ts';

/** A colleague's work where it lies in a folder: another copy of the project, or in it their own files. */

export interface ColleaguesFolder {
  /** Where to read it as a project. */
  readonly here: Here;
  /** Whose work is in it, in the order of names. */
  readonly annotators: readonly string[];
}

/**
 * What a folder has to be taken in from: a copy of the project; `annotations/<colleague>` in one; or such a folder on its
 * own, which is read as if it lay in the open project.
 *
 * @param open the project that it would be taken into
 * @throws Problem `hand-over-nobody` where nobody's work is in it, or one of the disk's.
 */
export async function colleaguesIn(folder: string, open: Here): Promise<ColleaguesFolder> {
  const { disk } = open;
  try {
    if (await has(disk, folder, projectPath)) {
      const annotators = await annotatorsIn(disk, folder);
      if (annotators.length > 0) return { here: { disk, folder }, annotators };
    }
    const name = basename(folder);
    const root = dirname(dirname(folder));
    if (v.is(NameSchema, name) && (await holdsWork(disk, folder))) {
      const isWithin = basename(dirname(folder)) === 'annotations' && (await has(disk, root, projectPath));
      const here = isWithin ? { disk, folder: root } : { disk: grafted(open, name, folder), folder: open.folder };
      return { here, annotators: [name] };
    }
  } catch (error) {
    throw diskProblem(error, folder);
  }
  throw new Problem('hand-over-nobody', { folder });
}

async function annotatorsIn(disk: Disk, folder: string): Promise<string[]> {
  const entries = [
    ...(await listIfThere(disk, join(folder, 'annotations'))),
    ...(await listIfThere(disk, join(folder, 'reviews'))),
  ];
  const names = entries.filter(({ isFolder, name }) => isFolder && v.is(NameSchema, name)).map(({ name }) => name);
  return [...new Set(names)].sort();
}

async function has(disk: Disk, folder: string, file: string): Promise<boolean> {
  return disk.stat(join(folder, file)).then(
    () => true,
    (error) => {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
      throw error;
    },
  );
}

async function holdsWork(disk: Disk, folder: string): Promise<boolean> {
  const names = (await listIfThere(disk, folder)).map(({ name }) => name);
  return names.some((name) => name === basename(journalPath('a')) || articleOfFile(name) !== undefined);
}

/** The disk on which the open project has a folder in the place of an annotator's own. Only for reading. */
function grafted({ disk, folder }: Here, annotator: string, from: string): Disk {
  const parent = join(folder, 'annotations');
  const own = join(parent, annotator);
  const to = (path: string) => (path === own || path.startsWith(own + sep) ? from + path.slice(own.length) : path);
  return {
    ...disk,
    readFile: (path, from) => disk.readFile(to(path), from),
    stat: (path) => disk.stat(to(path)),
    readdir: async (path) => {
      const entries = path === parent ? await listIfThere(disk, path) : await disk.readdir(to(path));
      const isMissing = path === parent && !entries.some(({ name }) => name === annotator);
      return isMissing ? [...entries, { name: annotator, isFolder: true }] : entries;
    },
  };
}
