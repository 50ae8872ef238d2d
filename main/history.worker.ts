import { parentPort } from 'node:worker_threads';
import { Asking } from '../annotations/audit/asking.ts';
import { History } from '../annotations/audit/history.ts';
import type { Labelling } from '../annotations/audit/labels.ts';
import { Problem } from '../annotations/model/problem.ts';
import { diskProblem, nodeDisk } from '../annotations/store/disk.ts';
import { Journals } from '../annotations/store/journals.ts';
import { historyLines, historyTable } from '../app/audit.ts';
import type { HistoryAnswer, HistoryMessage } from './history.ts';

/**
 * Reads the journals of a project in a thread of its own, and answers questions about them: a hundred thousand entries take
 * seconds to read, once. Each question first reads on what was written since.
 */

if (parentPort === null) throw new Error('This runs as a worker.');
const port = parentPort;

let folder = '';
let journals: Journals | undefined;
let history = new History();
let asking = new Asking(history);
let labelling: Labelling | undefined;
/** Questions are answered one after the other. */
let last: Promise<unknown> = Promise.resolve();

port.on('message', (message: HistoryMessage) => {
  last = last.then(() => answer(message));
});

async function answer(message: HistoryMessage): Promise<void> {
  const { id } = message;
  const say = (told: HistoryAnswer) => port.postMessage(told);
  try {
    const { problems } = await readOn(message.folder);
    labelling = message.labelling ?? labelling;
    if (labelling === undefined) throw new Error('the first question says what things are called');
    if (message.say === 'page') {
      say({ id, page: { ...asking.page(message.question, labelling, message.stretch), problems } });
      return;
    }
    const found = asking.found(message.question, labelling).toReversed();
    const content = message.format === 'csv' ? historyTable(found, labelling) : historyLines(found, labelling);
    say({ id, written: { bytes: new TextEncoder().encode(content), count: found.length } });
  } catch (error) {
    say({ id, problem: (error instanceof Problem ? error : diskProblem(error, folder)).toData() });
  }
}

async function readOn(where: string): Promise<Journals> {
  if (journals === undefined || where !== folder) {
    folder = where;
    journals = new Journals({ disk: nodeDisk, folder });
    history = new History();
    asking = new Asking(history);
  }
  for await (const { annotator, isAnew, entries } of journals.further()) {
    if (isAnew) history.forget(annotator);
    history.add(annotator, entries);
  }
  return journals;
}
