import path from 'node:path';
import { allAnnotations } from '../../annotations/model/project.ts';
import { checkAuthorities } from '../../annotations/store/authorities.ts';
import { check } from '../check.ts';
import { sentence } from '../contract/words/words.ts';
import type { Command } from './command.ts';
import { openToRead } from './opening.ts';
import { printable } from './outcome.ts';
import { t } from './words.ts';

export const checkProject: Command = {
  name: 'check',
  options: {},
  places: { least: 1, most: 1 },

  async run(line, io) {
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const { project, report } = await openToRead(folder, io);
    const ofLists = await checkAuthorities({ disk: io.disk, folder });
    const findings = check(project, [...report, ...ofLists]);
    const counts = { articles: project.articles.size, annotations: [...allAnnotations(project)].length };
    const told = findings.map(({ severity, problem }) => t(`cli.check.${severity}`, { sentence: sentence(problem) }));
    const summary =
      findings.length === 0 ? t('cli.check.sound', counts) : t('cli.check.found', { findings: findings.length });
    return {
      exit: findings.length === 0 ? 0 : 1,
      result: {
        folder,
        ...counts,
        findings: findings.map(({ severity, problem }) => ({ severity, ...printable(problem) })),
      },
      lines: [...told, summary],
      problems: [],
    };
  },
};
