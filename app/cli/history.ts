import path from 'node:path';
import type { Happening } from '../../annotations/audit/happening.ts';
import { History } from '../../annotations/audit/history.ts';
import { everything, fitting, type Question } from '../../annotations/audit/question.ts';
import type { Project } from '../../annotations/model/project.ts';
import { Journals } from '../../annotations/store/journals.ts';
import { historyLines, historyTable, plainly, written } from '../audit.ts';
import { ofWords, whatWords } from '../contract/words/happening.ts';
import type { Command } from './command.ts';
import { write } from './files.ts';
import type { Line } from './line.ts';
import { openToRead } from './opening.ts';
import { UsageError } from './outcome.ts';
import { t } from './words.ts';

export const showHistory: Command = {
  name: 'history',
  options: {
    annotator: { type: 'string', help: 'history-annotator' },
    annotation: { type: 'string', help: 'history-annotation' },
    article: { type: 'string', help: 'history-article' },
    since: { type: 'string', help: 'since' },
    until: { type: 'string', help: 'until' },
    csv: { type: 'boolean', help: 'history-csv' },
    out: { type: 'string', help: 'history-out' },
    force: { type: 'boolean', help: 'force' },
  },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const question = questionOf(line);
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const { project, report } = await openToRead(folder, io);
    const journals = new Journals({ disk: io.disk, folder });
    const history = new History();
    for await (const { annotator, entries } of journals.further()) history.add(annotator, entries);
    const all = history.all();
    const happenings = fitting(all, question, project);
    const problems = [...report, ...journals.problems].filter(
      (one, i, list) => list.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i,
    );
    const out = line.value('out') ?? (line.has('csv') ? '-' : undefined);
    if (out !== undefined) {
      const content = line.has('csv') ? historyTable(happenings, project) : historyLines(happenings, project);
      if (out === '-') return { exit: 0, result: {}, lines: [], problems, content };
      const file = path.resolve(io.folder, out);
      await write(file, content, line.has('force'), io);
      const written = { count: happenings.length, path: file };
      return {
        exit: 0,
        result: { out: file, happenings: happenings.length },
        lines: [t('audit.exported', written)],
        problems,
      };
    }
    return {
      exit: 0,
      result: { folder, of: all.length, happenings: happenings.map((happening) => written(happening, project)) },
      lines: [
        ...happenings.map((happening) => told(happening, project)),
        t('audit.shown', { shown: happenings.length, all: all.length }),
      ],
      problems,
    };
  },
};

/** @throws UsageError */
function questionOf(line: Line): Question {
  return {
    ...everything,
    by: line.value('annotator') ?? '',
    about: line.value('annotation') ?? '',
    article: line.value('article') ?? '',
    since: momentOf(line.value('since'), 0),
    until: momentOf(line.value('until'), 1),
  };
}

/**
 * A day, or a moment, as a moment in UTC. Days begin where one is.
 *
 * @param days that are added to a day: one, so that “until” has all of it
 */
function momentOf(given: string | undefined, days: number): string {
  if (given === undefined) return '';
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given) ?? [];
  const moment = year === undefined ? new Date(given) : new Date(Number(year), Number(month) - 1, Number(day) + days);
  if (Number.isNaN(moment.getTime()) || (year !== undefined && !isThere(given))) {
    throw new UsageError(t('cli.wrong.moment', { given }));
  }
  return moment.toISOString();
}

/** Whether a day is one of the calendar’s: there is no 31 February. */
function isThere(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function told(happening: Happening, project: Project): string {
  const { at, by, thing, article } = happening;
  return [
    t('cli.history.line', { at, by, thing: t(`audit.things.${thing}`), what: whatWords(happening, plainly(project)) }),
    ofWords(happening) === '' ? '' : t('audit.quoted', { text: ofWords(happening) }),
    article,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
