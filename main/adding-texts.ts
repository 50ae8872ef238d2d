import path from 'node:path';
import { dialog } from 'electron';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import { articlesInOrder } from '../annotations/model/project.ts';
import { nodeDisk } from '../annotations/store/disk.ts';
import { bytesOf, textsAt } from '../app/cli/texts.ts';
import type { Answers, NewArticle, Reading } from '../app/contract/requests.ts';
import { words } from '../app/contract/words/words.ts';
import { articleFrom, proposalFor } from '../app/intake.ts';
import type { Session } from '../app/session.ts';
import type { Desk } from './desk.ts';
import { eachInTurn, type Progress } from './in-turn.ts';

/** Let the person choose texts, and read them; null where they called it off. */
export async function pickTexts(desk: Desk, from: 'files' | 'folder'): Promise<readonly Reading[] | null> {
  const say = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(
    desk.window,
    from === 'folder'
      ? { title: say('dialogs.pick-folder-of-texts'), properties: ['openDirectory'] }
      : {
          title: say('dialogs.pick-files'),
          filters: [
            { name: say('dialogs.texts'), extensions: ['txt', 'text', 'md'] },
            { name: say('dialogs.all-files'), extensions: ['*'] },
          ],
          properties: ['openFile', 'multiSelections'],
        },
  );
  if (canceled) return null;
  desk.offered.add(filePaths);
  return readTexts(desk, filePaths);
}

/**
 * What the texts that paths name would become. A bad one does not keep the others from being read.
 *
 * @throws Problem `file-not-offered`
 */
export async function readTexts(desk: Desk, paths: readonly string[]): Promise<readonly Reading[]> {
  for (const asked of paths) desk.offered.check(asked);
  const signal = desk.begin();
  const found = await Promise.all(paths.map((asked) => textsAt(nodeDisk, asked)));
  const troubled = paths.flatMap((asked, i) => (found[i]?.problems ?? []).map((problem) => unread(asked, problem)));
  const files = found.flatMap((texts) => texts.files);
  const read = await eachInTurn(files, signal, progressOf(desk), (file) => reading(desk, file));
  return [...read, ...troubled];
}

/**
 * One text again, in the encoding that the person chose.
 *
 * @throws Problem `file-not-offered`
 */
export async function rereadText(desk: Desk, file: string, encoding: string): Promise<Reading> {
  desk.offered.check(file);
  return reading(desk, file, encoding);
}

/**
 * Put described texts into the project, in their order after those that are there. A bad one does not keep the others
 * from being added.
 *
 * @throws Problem `no-project`, `read-only`, or `file-not-offered`
 */
export async function addArticles(desk: Desk, articles: readonly NewArticle[]): Promise<Answers['add-articles']> {
  const session = desk.writing;
  for (const described of articles) desk.offered.check(described.path);
  const problems: ProblemData[] = [];
  const ids = await eachInTurn(articles, desk.begin(), progressOf(desk), (described) =>
    addArticle(session, described).catch((error) => {
      problems.push(expected(error));
      return null;
    }),
  );
  const added = ids.filter((id) => id !== null);
  listLast(session, added);
  return { added, problems };
}

async function addArticle(session: Session, described: NewArticle): Promise<string> {
  const bytes = await bytesOf(nodeDisk, described.path);
  const { text } = proposalFor(bytes, path.basename(described.path), { encoding: described.encoding });
  const article = articleFrom(described, text, session.project.articles);
  await session.addArticle(article, text);
  return article.id;
}

/** Without this, articles are listed by their ids: only where that is another order does the project have to say so. */
function listLast(session: Session, added: readonly string[]): void {
  const listed = articlesInOrder(session.project).map(({ id }) => id);
  const order = [...listed.filter((id) => !added.includes(id)), ...added];
  if (order.some((id, i) => id !== listed[i])) session.perform({ do: 'arrange', order });
}

async function reading(desk: Desk, file: string, encoding?: string): Promise<Reading> {
  const articles = desk.project?.session.project.articles.values() ?? [];
  const known = new Map([...articles].map(({ sha256, id }) => [sha256, id]));
  const name = path.basename(file);
  try {
    const bytes = await bytesOf(nodeDisk, file);
    const proposal = proposalFor(bytes, name, { known, ...(encoding === undefined ? {} : { encoding }) });
    return { path: file, file: name, proposal };
  } catch (error) {
    return unread(file, expected(error));
  }
}

function unread(place: string, problem: ProblemData): Reading {
  return { path: place, file: path.basename(place), problem };
}

/** The problem that an error is; another error is a fault of ours and goes on its way. */
function expected(error: unknown): ProblemData {
  if (error instanceof Problem) return error.toData();
  throw error;
}

function progressOf(desk: Desk): (progress: Progress) => void {
  return (progress) => desk.tell('progress', progress);
}
