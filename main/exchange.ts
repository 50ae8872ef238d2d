import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dialog } from 'electron';
import { type Format, formats } from '../annotations/formats/format.ts';
import { decodeUtf8 } from '../annotations/formats/json.ts';
import { nameFrom } from '../annotations/model/identifier.ts';
import { Problem } from '../annotations/model/problem.ts';
import { setAside } from '../annotations/store/aside.ts';
import { codeOf, diskProblem, nodeDisk } from '../annotations/store/disk.ts';
import { durableWrite } from '../annotations/store/durable-write.ts';
import type { Answers } from '../app/contract/requests.ts';
import { words } from '../app/contract/words/words.ts';
import { exportAs, importFrom, type Selection } from '../app/exchange.ts';
import type { Desk } from './desk.ts';

/** Where the person last exported to or imported from; '' before the first time. */
let lastFolder = '';

/**
 * Write the project, or a selection of it, to a file that the person names. It is there whole or not at all.
 *
 * @throws Problem `no-project`, and those of `exportAs` and of the disk
 */
export async function exportFile(desk: Desk, format: string, selection: Selection): Promise<Answers['export']> {
  const { project } = desk.session;
  const { content, annotations } = exportAs(format, project, selection);
  const { canceled, filePath } = await dialog.showSaveDialog(desk.window, {
    title: words()('dialogs.export'),
    defaultPath: path.join(lastFolder, `${nameFrom(project.info.title, 'project')}.${extensionOf(format)}`),
    filters: filtersFor(format),
  });
  if (canceled || filePath === '') return null;
  try {
    await durableWrite(nodeDisk, filePath, new TextEncoder().encode(content));
  } catch (error) {
    throw diskProblem(error, filePath);
  }
  lastFolder = path.dirname(filePath);
  return { path: filePath, annotations };
}

/**
 * Take in a file that the person chooses. The tags come in by commands, so taking them in can be undone.
 *
 * @throws Problem `no-project`, `read-only`, and those of `importFrom`
 */
export async function importFile(desk: Desk, format: string): Promise<Answers['import']> {
  const session = desk.writing;
  const { canceled, filePaths } = await dialog.showOpenDialog(desk.window, {
    title: words()('dialogs.import'),
    ...(lastFolder === '' ? {} : { defaultPath: lastFolder }),
    filters: filtersFor(format),
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined) return null;
  lastFolder = path.dirname(file);
  const name = path.basename(file);
  const bytes = await readFile(file).catch((error) => {
    throw new Problem('file-unreadable', { file, reason: codeOf(error) || String(error) }, { cause: error });
  });
  const found = importFrom(format, decodeUtf8(bytes, name), session.project, name);
  // First what is not taken in: should anything after it fail, nothing has gone missing.
  if (found.aside !== null) await keepAside(desk, name, found.aside);
  for (const { article, text } of found.articles) await session.addArticle(article, text);
  for (const command of found.commands) session.perform(command);
  return { annotations: found.annotations, problems: found.problems };
}

async function keepAside({ project }: Desk, name: string, content: string): Promise<void> {
  if (project === null) return;
  try {
    await setAside(nodeDisk, project.folder, name, new TextEncoder().encode(content));
  } catch (error) {
    throw diskProblem(error, name);
  }
}

function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

function extensionOf(format: string): string {
  return formatOf(format)?.extension ?? 'json';
}

function filtersFor(format: string): Electron.FileFilter[] {
  const extension = extensionOf(format);
  return [
    { name: extension.toUpperCase(), extensions: [extension] },
    { name: words()('dialogs.all-files'), extensions: ['*'] },
  ];
}
