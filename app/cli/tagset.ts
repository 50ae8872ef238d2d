import path from 'node:path';
import { writeTagsetJson } from '../../annotations/formats/tagset-json.ts';
import { changeSentence } from '../contract/words/tagset-change.ts';
import { tagsetFrom } from '../tagset-exchange.ts';
import type { Command } from './command.ts';
import { textOf, write } from './files.ts';
import type { Io } from './io.ts';
import type { Line } from './line.ts';
import { annotatorFor, inSession, openToRead } from './opening.ts';
import { type Outcome, UsageError } from './outcome.ts';
import { t } from './words.ts';

/** Without a file the tagset is written, with one it is taken in. */
export const tagset: Command = {
  name: 'tagset',
  options: {
    out: { type: 'string', help: 'out' },
    force: { type: 'boolean', help: 'force' },
    preview: { type: 'boolean', help: 'preview' },
    annotator: { type: 'string', help: 'annotator' },
  },
  places: { least: 1, most: 2 },

  async run(line, io) {
    const [folder = '', file] = line.places.map((place) => path.resolve(io.folder, place));
    const [wrong] = (file === undefined ? ['preview', 'annotator'] : ['out', 'force']).filter((option) =>
      line.has(option),
    );
    if (wrong !== undefined) {
      const key = file === undefined ? 'cli.wrong.only-taking-in' : 'cli.wrong.only-writing';
      throw new UsageError(t(key, { option: `--${wrong}` }));
    }
    return file === undefined ? writeOut(folder, line, io) : takeIn(folder, file, line, io);
  },
};

async function writeOut(folder: string, line: Line, io: Io): Promise<Outcome> {
  const { project, report } = await openToRead(folder, io);
  const content = writeTagsetJson(project.tagset);
  const out = line.value('out') ?? '-';
  if (out === '-') return { exit: 0, result: {}, lines: [], problems: report, content };
  const file = path.resolve(io.folder, out);
  await write(file, content, line.has('force'), io);
  return { exit: 0, result: { out: file }, lines: [t('cli.tagset.written', { out: file })], problems: report };
}

async function takeIn(folder: string, file: string, line: Line, io: Io): Promise<Outcome> {
  const text = await textOf(file, io);
  const name = path.basename(file);
  const isTried = line.has('preview');
  const { changes, report } = isTried ? await tryOut() : await carryOut();
  const done = t(isTried ? 'cli.tagset.tried' : 'cli.tagset.taken', { count: changes.length, file: name });
  return {
    exit: 0,
    result: { folder, file, changes, done: !isTried },
    lines: [...changes.map((change) => changeSentence(change)), done],
    problems: report,
  };

  async function tryOut() {
    const { project, report } = await openToRead(folder, io);
    return { changes: tagsetFrom(text, project, name).changes, report };
  }

  async function carryOut() {
    const annotator = await annotatorFor(line.value('annotator'), folder, io);
    return inSession(folder, annotator, io, async (session, { report }) => {
      const { tagset, changes } = tagsetFrom(text, session.project, name);
      session.perform({ do: 'set-tagset', tagset });
      return { changes, report };
    });
  }
}
