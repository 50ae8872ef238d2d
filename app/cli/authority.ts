import path from 'node:path';
import { nameFrom } from '../../annotations/model/identifier.ts';
import { writeAuthority } from '../../annotations/store/authorities.ts';
import { authorityFrom, authorityOf, titleFrom } from '../authority-intake.ts';
import { remarksOn, type TakenIn } from '../contract/authorities.ts';
import type { Command } from './command.ts';
import { annotatorFor, inSession } from './opening.ts';
import { bytesOf } from './texts.ts';
import { t } from './words.ts';

export const takeInAuthority: Command = {
  name: 'authority',
  options: {
    name: { type: 'string', help: 'list-name' },
    force: { type: 'boolean', help: 'force-list' },
    annotator: { type: 'string', help: 'annotator' },
  },
  places: { least: 2, most: 2 },

  async run(line, io) {
    const [folder = '', file = ''] = line.places.map((place) => path.resolve(io.folder, place));
    const creator = await annotatorFor(line.value('annotator'), folder, io);
    const source = path.basename(file);
    const title = line.value('name') ?? titleFrom(source);
    const name = nameFrom(title, 'list');
    const bytes = await bytesOf(io.disk, file);
    const { taken, problems } = await inSession(folder, creator, io, async (session, opened) => {
      const read = await authorityFrom(bytes, source, session.project.tagset, async () => true);
      if (read === null) throw new Error('only a turn stops it');
      const authority = authorityOf(read, { name, title, source, creator, created: new Date().toISOString() });
      const here = { disk: io.disk, folder };
      const aside = await writeAuthority(here, authority, read.rows, { replace: line.has('force') });
      return { taken: { authority, report: read.report, aside: aside ?? '' }, problems: opened.report };
    });
    const { leftOut, ...counts } = taken.report;
    return {
      exit: leftOut.count === 0 ? 0 : 1,
      result: { folder, file, authority: name, title, ...counts, leftOut: leftOut.count, aside: taken.aside || null },
      lines: linesOn(taken),
      problems: [...problems, ...leftOut.first],
    };
  },
};

function linesOn(taken: TakenIn): string[] {
  const { authority, report } = taken;
  const { count, first } = report.leftOut;
  const lines = [t('authority.done', { title: authority.title, count: report.rows }), ...remarksOn(taken)];
  if (count > 0) lines.push(t('authority.leftOut', { count }));
  if (count > first.length) lines.push(t('cli.authority.told', { told: first.length }));
  return lines;
}
