import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type HandOver, readHandOver, recordsIn, writeHandOver } from '../annotations/exchange/hand-over.ts';
import { type Choices, takeOverCommand } from '../annotations/exchange/take-over.ts';
import { type Prepared, preparing } from '../annotations/exchange/taking-in.ts';
import { decodeUtf8 } from '../annotations/formats/json.ts';
import { exchangeId } from '../annotations/model/exchange.ts';
import { nameFrom } from '../annotations/model/identifier.ts';
import { Problem } from '../annotations/model/problem.ts';
import type { Here } from '../annotations/store/authorities.ts';
import { colleaguesIn } from '../annotations/store/colleagues-folder.ts';
import { codeOf, nodeDisk } from '../annotations/store/disk.ts';
import { handOverInFiles, handOverNow, removedInJournal } from '../annotations/store/handing-over.ts';
import { isFolder } from '../app/cli/texts.ts';
import type { Answers, Question } from '../app/contract/requests.ts';
import { words } from '../app/contract/words/words.ts';
import { changedColleagues } from './colleagues.ts';
import type { Desk } from './desk.ts';
import { chooseFile, chooseFolder, saveAs } from './exchange.ts';

/** What is handed from colleague to colleague, as a window asks for it. */

/** What each window is looking at, to be taken in. */
const looked = new WeakMap<Desk, HandOver>();

/**
 * Write all that the person made to a file that they name.
 *
 * @throws Problem `no-project`, and those of the disk
 */
export async function handOverFile(desk: Desk): Promise<Answers['hand-over']> {
  const here = hereOf(desk);
  const { session } = desk;
  await session.settled();
  const { project, annotator } = session;
  const document = await handOverNow(here, project, annotator);
  const name = `${nameFrom(project.info.title, 'project')}-${annotator}-${document.at.slice(0, 10)}.json`;
  const bytes = new TextEncoder().encode(writeHandOver(document));
  const saved = await saveAs(desk, { title: words()('dialogs.hand-over'), name, bytes });
  return saved === null ? null : { path: saved, records: recordsIn(document).length, removed: document.removed.length };
}

/**
 * Read what a colleague handed over, or has in a folder, and say what taking it in would bring. Nothing is changed. null
 * where the person called it off.
 *
 * @throws Problem `no-project`, `read-only`, `hand-over-nobody`, those of `readHandOver` and of the disk
 */
export async function readHanded(desk: Desk, question: Question<'read-handed'>): Promise<Answers['read-handed']> {
  const { annotator } = desk.writing;
  looked.delete(desk);
  const document = await documentFor(desk, annotator, question);
  if (document === null || 'whose' in document) return document;
  const prepared = await preparedFor(desk, document);
  if (prepared === null) return null;
  looked.set(desk, document);
  return { report: prepared.report };
}

/**
 * Take in what the window was last shown, as one change. null where there was nothing to change, or it was called off.
 *
 * @throws Problem `no-project`, `read-only`, `hand-over-older`, `hand-over-apart`
 */
export async function takeOver(desk: Desk, choices: Choices): Promise<Answers['take-over']> {
  const document = looked.get(desk);
  const session = desk.writing;
  if (document === undefined) return null;
  const prepared = await preparedFor(desk, document);
  if (prepared === null) return null;
  const command = takeOverCommand(prepared, choices);
  if (command === undefined) return null;
  session.perform(command);
  const { added, updated, removed } = command;
  return { added: added.length, updated: updated.length, removed: removed.length, revision: session.revision };
}

async function documentFor(
  desk: Desk,
  annotator: string,
  { from, place, whose }: Question<'read-handed'>,
): Promise<HandOver | { readonly whose: readonly string[]; readonly place: string } | null> {
  if (from === 'here') return fromFiles(hereOf(desk), await changedColleagues(desk), whose, '');
  if (from === 'file' && place === undefined) {
    const chosen = await chooseFile(desk, { title: words()('dialogs.take-in'), extension: 'json' });
    return chosen === null ? null : readHandOver(decodeUtf8(chosen.bytes, chosen.name), chosen.name);
  }
  const folder = place ?? (await chooseFolder(desk, words()('dialogs.take-in-folder')));
  if (folder === null) return null;
  if (place === undefined) desk.offered.add([folder]);
  desk.offered.check(folder);
  if (await isFolder(nodeDisk, folder).catch(() => false)) {
    const found = await colleaguesIn(folder, hereOf(desk));
    const others = found.annotators.filter((name) => name !== annotator);
    return fromFiles(found.here, others.length > 0 ? others : found.annotators, whose, folder);
  }
  const bytes = await nodeDisk.readFile(folder).catch((error) => {
    throw new Problem('file-unreadable', { file: folder, reason: codeOf(error) || String(error) }, { cause: error });
  });
  return readHandOver(decodeUtf8(bytes, path.basename(folder)), path.basename(folder));
}

/** What the one whom the person chose, or the only one, has in their own files; or between whom to choose. */
async function fromFiles(here: Here, names: readonly string[], whose: string | undefined, place: string) {
  const [only, other] = whose === undefined ? names : names.filter((name) => name === whose);
  if (only === undefined) throw new Problem('hand-over-nobody', { folder: path.basename(here.folder) });
  return other === undefined ? handOverInFiles(here, only) : { whose: names, place };
}

/** In steps, so that no window waits; null where the person called it off. */
async function preparedFor(desk: Desk, document: HandOver): Promise<Prepared | null> {
  const { project, annotator } = desk.session;
  const removed = await removedInJournal(hereOf(desk), annotator);
  const last = project.exchanges.get(exchangeId(annotator, document.by));
  const steps = preparing(document, { project, annotator, last, removed: new Set(removed.map(({ id }) => id)) });
  const signal = desk.begin();
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      desk.tell('progress', step.value);
      await nextTurn();
      if (signal.aborted) return null;
    }
  } finally {
    desk.tell('progress', null);
  }
}

function hereOf({ project }: Desk): Here {
  if (project === null) throw new Problem('no-project', {});
  return { disk: nodeDisk, folder: project.folder };
}
