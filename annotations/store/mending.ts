import { join } from 'node:path';
import type { ProblemData } from '../model/problem.ts';
import { housekeeping, setAside } from './aside.ts';
import { diskProblem } from './disk.ts';
import { durableWrite, removeStaleTemporaries } from './durable-write.ts';
import {
  articleOfFile,
  articleOfTextFile,
  authoritiesFolder,
  exchangedFolder,
  journalPath,
  personOfFile,
  reviewsFolder,
} from './files.ts';
import type { WritableFile, Writing } from './project-files.ts';
import type { Read } from './reading.ts';
import type { Place } from './snapshot.ts';
import type { Snapshots } from './snapshots.ts';

/** What an annotator's program puts right in a project when it opens it to write: in their own files and the shared ones. */

/** Removes what killed processes left half-written. */
export async function removeTemporaries({ disk, folder }: Place, annotator: string): Promise<void> {
  const previous = join(folder, housekeeping, 'previous');
  for (const root of [folder, previous]) {
    const own = [`annotations/${annotator}`, reviewsFolder(annotator), exchangedFolder(annotator)];
    for (const within of ['.', 'articles', authoritiesFolder, ...own]) {
      await removeStaleTemporaries(disk, join(root, within));
    }
  }
}

/** Sets aside what of the annotator's journal cannot be read, and cuts it out. Answers the length in bytes that is left. */
export async function mendJournal(place: Place, read: Read, annotator: string, report: ProblemData[]): Promise<number> {
  const { disk, folder } = place;
  const journal = read.journals.get(annotator);
  if (journal === undefined) return 0;
  const path = journalPath(annotator);
  const { damaged, torn, good } = journal;
  if (damaged.length > 0 || torn.length > 0) {
    // Of a line that was being written only that line; of a journal with damage in it the whole.
    const bytes = damaged.length > 0 ? await disk.readFile(join(folder, path)) : torn;
    const aside = await setAside(disk, folder, path, bytes);
    await durableWrite(disk, join(folder, path), good);
    report.push({ code: 'file-set-aside', values: { file: path, aside } });
  }
  return good.length;
}

/**
 * Sets aside what is damaged, and writes what could be recovered in its place. Of files that are only behind the journal
 * it takes note for the next time that anything is written.
 */
export async function mendFiles(
  { disk, folder }: Place,
  read: Read,
  annotator: string,
  writing: Writing,
  snapshots: Snapshots,
  report: ProblemData[],
): Promise<void> {
  const { stale, behind } = read;
  for (const file of filesOf(read, annotator, writing)) {
    if (stale.has(file.path) && (await copyAside(file, report))) snapshots.add(file);
    else if (behind.get(annotator)?.has(file.path) === true) snapshots.add(file);
  }
  for (const id of lostArticles(read)) {
    const file = writing.article(id);
    if (await copyAside(file, report)) await disk.unlink(join(folder, file.path));
  }
  if (stale.size > 0) await snapshots.flush();
}

async function copyAside(file: WritableFile, report: ProblemData[]): Promise<boolean> {
  try {
    const aside = await file.setAside();
    if (aside !== undefined) report.push({ code: 'file-set-aside', values: { file: file.path, aside } });
    return true;
  } catch (error) {
    report.push(diskProblem(error, file.path).toData());
    return false;
  }
}

/** The files that an annotator writes, those of which nothing could be read included. */
function filesOf({ project, stale }: Read, annotator: string, writing: Writing): WritableFile[] {
  const damaged = (folder: string, nameOf: (file: string) => string | undefined) =>
    [...stale].flatMap((path) => (path.startsWith(`${folder}/`) ? (nameOf(path.slice(folder.length + 1)) ?? []) : []));
  const annotated = new Set([...project.annotations.keys(), ...damaged(`annotations/${annotator}`, articleOfFile)]);
  const reviews = [...project.verdicts.values(), ...project.comments.values(), ...project.answers.values()];
  const reviewed = new Set([...reviews.map(({ about }) => about), ...damaged(reviewsFolder(annotator), personOfFile)]);
  const exchanged = new Set([
    ...[...project.exchanges.values()].filter(({ creator }) => creator === annotator).map((each) => each.with),
    ...damaged(exchangedFolder(annotator), personOfFile),
  ]);
  return [
    writing.project(),
    writing.tagset(),
    ...[...project.articles.keys()].map((id) => writing.article(id)),
    ...[...annotated].map((id) => writing.annotations(id)),
    writing.register(),
    ...[...reviewed].map((person) => writing.review(person)),
    ...[...exchanged].map((colleague) => writing.exchange(colleague)),
  ];
}

/** Articles of which nothing could be recovered. */
function lostArticles({ project, stale }: Read): string[] {
  const files = [...stale].filter((path) => path.startsWith('articles/'));
  const ids = files.map((path) => articleOfTextFile(path.slice('articles/'.length)));
  return ids.filter((id) => id !== undefined).filter((id) => !project.articles.has(id));
}
