import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog } from 'electron';
import type { Question } from '../annotations/audit/question.ts';
import { type Format, formats } from '../annotations/formats/format.ts';
import { decodeUtf8 } from '../annotations/formats/json.ts';
import { writeTagsetJson } from '../annotations/formats/tagset-json.ts';
import { nameFrom } from '../annotations/model/identifier.ts';
import { Problem } from '../annotations/model/problem.ts';
import { setAside } from '../annotations/store/aside.ts';
import { codeOf, diskProblem, nodeDisk } from '../annotations/store/disk.ts';
import { durableWrite } from '../annotations/store/durable-write.ts';
import type { HistoryFormat } from '../app/audit.ts';
import type { Answers } from '../app/contract/requests.ts';
import { words } from '../app/contract/words/words.ts';
import { importFrom, type Selection, textFrom } from '../app/exchange.ts';
import { tagsetFrom } from '../app/tagset-exchange.ts';
import type { Desk } from './desk.ts';
import { exportBeside } from './exporting.ts';
import { historyFile } from './history.ts';

/** Where the person last exported to or imported from; '' before the first time. */
let lastFolder = '';

/**
 * Write the project, or a selection of it, to a file that the person names. It is there whole or not at all. null
 * where they called it off, the work or the dialog.
 *
 * @throws Problem `no-project`, and those of `exportAs` and of the disk
 */
export async function exportFile(desk: Desk, format: string, selection: Selection): Promise<Answers['export']> {
  const { project, annotator } = desk.session;
  const worker = path.join(app.getAppPath(), 'out', 'main', 'exporting.js');
  const written = await exportBeside(worker, project, {
    format,
    selection,
    by: annotator,
    at: new Date().toISOString(),
    version: app.getVersion(),
    signal: desk.begin(),
    tell: (progress) => desk.tell('progress', progress),
  });
  if (written === null) return null;
  const { bytes, annotations, terms, problems } = written;
  const name = `${nameFrom(project.info.title, 'project')}.${extensionOf(format)}`;
  const saved = await saveAs(desk, { title: words()('dialogs.export'), name, bytes });
  return saved === null ? null : { path: saved, annotations, terms, problems };
}

/**
 * Take in a file that the person chooses. The tags come in by commands, so taking them in can be undone.
 *
 * @throws Problem `no-project`, `read-only`, and those of `importFrom`
 */
export async function importFile(desk: Desk, format: string): Promise<Answers['import']> {
  const session = desk.writing;
  const chosen = await chooseFile(desk, {
    title: words()(format === 'glossary-csv' ? 'dialogs.import-glossary' : 'dialogs.import'),
    extension: extensionOf(format),
  });
  if (chosen === null) return null;
  const { name, bytes } = chosen;
  const read = textFrom(format, bytes, name);
  const found = importFrom(format, read.text, session, name);
  // First what is not taken in: should anything after it fail, nothing has gone missing.
  if (found.aside !== null) await keepAside(desk, name, found.aside);
  for (const { article, text } of found.articles) await session.addArticle(article, text);
  for (const command of found.commands) session.perform(command);
  const { annotations, taken, joined, known } = found;
  return { file: name, annotations, taken, joined, known, problems: [...read.problems, ...found.problems] };
}

/**
 * Write the tagset to a file that the person names.
 *
 * @throws Problem `no-project`, and those of the disk
 */
export async function exportTagset(desk: Desk): Promise<Answers['export-tagset']> {
  const { info, tagset } = desk.session.project;
  const name = `${nameFrom(info.title, 'project')}-tagset.json`;
  const saved = await saveAs(desk, {
    title: words()('dialogs.export-tagset'),
    name,
    bytes: new TextEncoder().encode(writeTagsetJson(tagset)),
  });
  return saved === null ? null : { path: saved };
}

/**
 * Read a tagset from a file that the person chooses. Nothing is changed.
 *
 * @throws Problem `no-project`, and those of `tagsetFrom`
 */
export async function readTagset(desk: Desk): Promise<Answers['read-tagset']> {
  const { project } = desk.session;
  const chosen = await chooseFile(desk, { title: words()('dialogs.import-tagset'), extension: 'json' });
  if (chosen === null) return null;
  const { tagset } = tagsetFrom(decodeUtf8(chosen.bytes, chosen.name), project, chosen.name);
  return { file: chosen.name, tagset };
}

/**
 * Write a picture of a figure to a file that the person names.
 *
 * @throws Problem `no-project`, and those of the disk
 */
export async function saveFigure(desk: Desk, file: string, bytes: Uint8Array): Promise<Answers['save-figure']> {
  const name = `${nameFrom(desk.session.project.info.title, 'project')}-${file}`;
  const saved = await saveAs(desk, { title: words()('dialogs.save-figure'), name, bytes });
  return saved === null ? null : { path: saved };
}

/**
 * Write what was done in the project to a file that the person names.
 *
 * @throws Problem `no-project`, and those of the disk
 */
export async function exportHistory(
  desk: Desk,
  question: Question,
  format: HistoryFormat,
): Promise<Answers['export-history']> {
  const { info } = desk.session.project;
  const { bytes, count } = await historyFile(desk, question, format);
  const name = `${nameFrom(info.title, 'project')}-history.${format}`;
  const saved = await saveAs(desk, { title: words()('dialogs.export-history'), name, bytes });
  return saved === null ? null : { path: saved, count };
}

/**
 * Write figures of agreement to a file that the person names.
 *
 * @throws Problem `no-project`, and those of the disk
 */
export async function saveAgreement(
  desk: Desk,
  extension: string,
  content: string,
): Promise<Answers['save-agreement']> {
  const name = `${nameFrom(desk.session.project.info.title, 'project')}-agreement.${extension}`;
  const bytes = new TextEncoder().encode(content);
  const saved = await saveAs(desk, { title: words()('dialogs.save-agreement'), name, bytes });
  return saved === null ? null : { path: saved };
}

/** Writes what a person wants to a file that they name; answers its path, or null where they called it off. */
export async function saveAs(
  desk: Desk,
  { title, name, bytes }: { readonly title: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(desk.window, {
    title,
    defaultPath: path.join(lastFolder, name),
    filters: filtersFor(path.extname(name).slice(1)),
  });
  if (canceled || filePath === '') return null;
  try {
    await durableWrite(nodeDisk, filePath, bytes);
  } catch (error) {
    throw diskProblem(error, filePath);
  }
  lastFolder = path.dirname(filePath);
  return filePath;
}

/** Lets a person choose a folder; null where they called it off. */
export async function chooseFolder(desk: Desk, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(desk.window, {
    title,
    ...(lastFolder === '' ? {} : { defaultPath: lastFolder }),
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Lets a person choose a file and reads it; null where they called it off. */
export async function chooseFile(
  desk: Desk,
  { title, extension }: { readonly title: string; readonly extension: string },
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(desk.window, {
    title,
    ...(lastFolder === '' ? {} : { defaultPath: lastFolder }),
    filters: filtersFor(extension),
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined) return null;
  lastFolder = path.dirname(file);
  const name = path.basename(file);
  const bytes = await readFile(file).catch((error) => {
    throw new Problem('file-unreadable', { file, reason: codeOf(error) || String(error) }, { cause: error });
  });
  return { name, bytes };
}

async function keepAside({ project }: Desk, name: string, content: string): Promise<void> {
  if (project === null) return;
  try {
    await setAside(nodeDisk, project.folder, name, new TextEncoder().encode(content));
  } catch (error) {
    throw diskProblem(error, name);
  }
}

function extensionOf(id: string): string {
  const format: Format | undefined = formats.find((candidate) => candidate.id === id);
  return format?.extension ?? 'json';
}

function filtersFor(extension: string): Electron.FileFilter[] {
  return [
    { name: extension.toUpperCase(), extensions: [extension] },
    { name: words()('dialogs.all-files'), extensions: ['*'] },
  ];
}
