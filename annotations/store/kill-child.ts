import { writeSync } from 'node:fs';
import { nodeDisk } from './disk.ts';
import { changesOf, stateOf } from './kill-work.ts';
import { openProject } from './open-project.ts';

/**
 * For the kill test: the process that is killed. It changes a project without end, saves one to three changes at a time,
 * now and then closes the project and opens it again, and says on its standard output what it was told is saved.
 */
const [, , folder = '', seed = '0'] = process.argv;
const open = () => openProject(nodeDisk, folder, { annotator: 'ada', pace: { idle: 3, atMost: 20 } });

writeSync(1, 'started\n');
let opened = await open();
const changes = changesOf(opened.project, Number(seed), opened.lastSeq);
for (let round = 1; ; round++) {
  const batch = Array.from({ length: 1 + (round % 3) }, () => changes.next().value);
  await opened.append(batch.map(({ entry }) => entry));
  const last = batch.at(-1);
  if (last === undefined) throw new Error('a batch has at least one change');
  writeSync(1, `${last.entry.seq} ${stateOf(last.after)}\n`);
  opened.snapshot(last.after, last.entry.seq);
  if (round % 25 === 0) {
    await opened.close();
    opened = await open();
  }
}
