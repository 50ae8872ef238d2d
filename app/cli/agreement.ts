import path from 'node:path';
import { type Agreement, agreementOf } from '../../annotations/agreement/agreement.ts';
import { bootstrap } from '../../annotations/agreement/bootstrap.ts';
import { gammaSampling } from '../../annotations/agreement/gamma.ts';
import type { Project } from '../../annotations/model/project.ts';
import { agreementNotes, type Group, type LayerTold, layerTold } from '../agreement-told.ts';
import { annotatorsIn, mustBeHere } from './coders.ts';
import type { Command } from './command.ts';
import { openToRead } from './opening.ts';
import { UsageError } from './outcome.ts';
import { t } from './words.ts';

export const showAgreement: Command = {
  name: 'agreement',
  options: {
    annotators: { type: 'string', help: 'agreement-annotators' },
    article: { type: 'string', multiple: true, help: 'article' },
  },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const annotators = annotatorsIn(line);
    if (annotators.length < 2) throw new UsageError(t('cli.wrong.one-annotator'));
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const { project, report } = await openToRead(folder, io);
    mustBeHere(project, annotators, line.values('article'));
    const agreement = agreementOf(project, annotators, { articles: line.values('article') });
    return {
      exit: 0,
      result: { folder, bootstrap, gammaSampling, ...agreement },
      lines: told(agreement, project),
      problems: report,
    };
  },
};

function told(agreement: Agreement, project: Project): string[] {
  const layers = agreement.layers.map((layer) => layerTold(layer, agreement.annotators, project));
  return [...layers.flatMap(lines), ...agreementNotes(agreement)];
}

function lines({ title, groups }: LayerTold): string[] {
  return [title, ...groups.flatMap(groupLines), ''];
}

function groupLines({ title, figures }: Group): string[] {
  const indent = title === '' ? '  ' : '    ';
  return [...(title === '' ? [] : [`  ${title}`]), ...figures.map(([name, value]) => `${indent}${name}: ${value}`)];
}
