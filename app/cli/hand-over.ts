import path from 'node:path';
import { recordsIn, writeHandOver } from '../../annotations/exchange/hand-over.ts';
import { handOverNow } from '../../annotations/store/handing-over.ts';
import type { Command } from './command.ts';
import { write } from './files.ts';
import { annotatorFor, openToRead } from './opening.ts';
import { UsageError } from './outcome.ts';
import { t } from './words.ts';

export const handOverWork: Command = {
  name: 'hand-over',
  options: {
    annotator: { type: 'string', help: 'annotator' },
    out: { type: 'string', help: 'out' },
    force: { type: 'boolean', help: 'force' },
  },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const out = line.value('out');
    if (out === undefined) {
      throw new UsageError(t('cli.wrong.option-missing', { command: 'hand-over', option: '--out' }));
    }
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const annotator = await annotatorFor(line.value('annotator'), folder, io);
    const { project, report } = await openToRead(folder, io, annotator);
    const document = await handOverNow({ disk: io.disk, folder }, project, annotator);
    const content = writeHandOver(document);
    if (out === '-') return { exit: 0, result: {}, lines: [], problems: report, content };
    const file = path.resolve(io.folder, out);
    await write(file, content, line.has('force'), io);
    const counts = { records: recordsIn(document).length, removed: document.removed.length };
    return {
      exit: 0,
      result: { folder, annotator, out: file, ...counts },
      lines: [t('exchange.handed', { count: counts.records, removed: counts.removed, path: file })],
      problems: report,
    };
  },
};
