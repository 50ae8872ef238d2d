import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import type { ProjectInfo } from '../../annotations/model/project.ts';
import { createProject } from '../../annotations/store/create-project.ts';
import { diskProblem } from '../../annotations/store/disk.ts';
import { makeFolder } from '../../annotations/store/durable-write.ts';
import type { Command } from './command.ts';
import { annotatorFor } from './opening.ts';
import { t } from './words.ts';

export const newProject: Command = {
  name: 'new',
  options: { title: { type: 'string', help: 'title' }, annotator: { type: 'string', help: 'annotator' } },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const annotator = await annotatorFor(line.value('annotator'), folder, io);
    const title = line.value('title') ?? path.basename(folder);
    const info: ProjectInfo = {
      kind: 'project',
      id: randomUUID(),
      title,
      workingLanguage: 'en',
      order: [],
      created: new Date().toISOString(),
    };
    const opened = await createProject(io.disk, folder, { annotator, info, tagset: defaultTagset });
    await opened.close();
    await keepPlaceFor(annotator, folder, io.disk);
    return {
      exit: 0,
      result: { folder, id: info.id, title, annotator },
      lines: [t('cli.new.made', { title, folder, annotator })],
      problems: [],
    };
  },
};

/** A folder of their own makes somebody one of the project's annotators, whom later commands take for granted. */
async function keepPlaceFor(annotator: string, folder: string, disk: Parameters<typeof makeFolder>[0]): Promise<void> {
  const theirs = path.join(folder, 'annotations', annotator);
  try {
    await makeFolder(disk, theirs);
  } catch (error) {
    throw diskProblem(error, theirs);
  }
}
