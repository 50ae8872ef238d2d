import path from 'node:path';
import { exportAs } from '../exchange.ts';
import { unsaid } from '../report/making.ts';
import type { Command } from './command.ts';
import { write } from './files.ts';
import { openToRead } from './opening.ts';
import { UsageError } from './outcome.ts';
import { version } from './version.ts';
import { t } from './words.ts';

export const exportProject: Command = {
  name: 'export',
  options: {
    format: { type: 'string', help: 'format' },
    annotator: { type: 'string', multiple: true, help: 'annotators' },
    article: { type: 'string', multiple: true, help: 'article' },
    out: { type: 'string', help: 'out' },
    force: { type: 'boolean', help: 'force' },
  },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const [format, out] = [line.value('format'), line.value('out')];
    if (format === undefined)
      throw new UsageError(t('cli.wrong.option-missing', { command: 'export', option: '--format' }));
    if (out === undefined) throw new UsageError(t('cli.wrong.option-missing', { command: 'export', option: '--out' }));
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const { project, report } = await openToRead(folder, io);
    const selection = { annotators: line.values('annotator'), articles: line.values('article') };
    const { content, annotations, terms, segments, problems } = exportAs(format, project, selection, {
      ...unsaid,
      at: new Date().toISOString(),
      version,
    });
    const articles = selection.articles.length || project.articles.size;

    if (out === '-') return { exit: 0, result: {}, lines: [], problems: [...report, ...problems], content };
    const file = path.resolve(io.folder, out);
    await write(file, content, line.has('force'), io);
    return {
      exit: 0,
      result: { out: file, format, articles, annotations, terms, segments },
      lines: [doneWith(format, { annotations, articles, terms, segments, out: file })],
      problems: [...report, ...problems],
    };
  },
};

interface Done {
  readonly annotations: number;
  readonly articles: number;
  readonly terms: number;
  readonly segments: number;
  readonly out: string;
}

/** What the file has in it, in the words of its format. */
function doneWith(format: string, done: Done): string {
  const { annotations, articles, terms, segments, out } = done;
  if (['glossary-csv', 'tbx'].includes(format)) return t('cli.export.terms', { terms, out });
  const isTranslation = ['xliff', 'tmx', 'translation-html', 'translation-text'].includes(format);
  if (isTranslation) return t('cli.export.segments', { segments, articles, out });
  return t('cli.export.done', { annotations, articles, out });
}
