import path from 'node:path';
import { setAside } from '../../annotations/store/aside.ts';
import { diskProblem } from '../../annotations/store/disk.ts';
import { importFrom, textFrom } from '../exchange.ts';
import type { Command } from './command.ts';
import { bytesOf } from './files.ts';
import type { Io } from './io.ts';
import { annotatorFor, inSession } from './opening.ts';
import { UsageError } from './outcome.ts';
import { t } from './words.ts';

export const importFile: Command = {
  name: 'import',
  options: { format: { type: 'string', help: 'format' }, annotator: { type: 'string', help: 'annotator' } },
  places: { least: 2, most: 2 },

  async run(line, io) {
    const format = line.value('format');
    if (format === undefined)
      throw new UsageError(t('cli.wrong.option-missing', { command: 'import', option: '--format' }));
    const [folder = '', file = ''] = line.places.map((place) => path.resolve(io.folder, place));
    const annotator = await annotatorFor(line.value('annotator'), folder, io);
    const name = path.basename(file);
    const { text, problems } = textFrom(format, await bytesOf(file, io), name);
    const { found, aside, report } = await inSession(folder, annotator, io, async (session, opened) => {
      const found = importFrom(format, text, session, name);
      // First what is not taken in: should anything after it fail, nothing has gone missing.
      const aside = found.aside === null ? null : await keepAside(found.aside, folder, name, io);
      for (const { article, text } of found.articles) await session.addArticle(article, text);
      for (const command of found.commands) session.perform(command);
      return { found, aside, report: opened.report };
    });
    const { annotations, terms, joined, known, leftOut } = found;
    const done =
      format === 'glossary-csv'
        ? t('cli.import.terms', { terms, joined: joined.length, known, leftOut })
        : t('cli.import.done', { annotations, articles: found.articles.length, known });
    return {
      exit: aside === null && leftOut === 0 ? 0 : 1,
      result: {
        folder,
        file,
        annotator,
        articles: found.articles.map(({ article }) => article.id),
        annotations,
        terms,
        joined: joined.length,
        known,
        leftOut,
        aside,
      },
      lines: aside === null ? [done] : [done, t('cli.import.aside', { aside })],
      problems: [...report, ...problems, ...found.problems],
    };
  },
};

/** Answers where it lies within the project. */
async function keepAside(content: string, folder: string, name: string, { disk }: Io): Promise<string> {
  try {
    return await setAside(disk, folder, name, new TextEncoder().encode(content));
  } catch (error) {
    throw diskProblem(error, name);
  }
}
