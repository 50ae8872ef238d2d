import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { dialog } from 'electron';
import type { Authority } from '../annotations/authority/authority.ts';
import { freeName, nameFrom } from '../annotations/model/identifier.ts';
import { Problem } from '../annotations/model/problem.ts';
import {
  type Here,
  listAuthorities,
  readAuthorityRows,
  removeAuthority,
  writeAuthority,
} from '../annotations/store/authorities.ts';
import { nodeDisk } from '../annotations/store/disk.ts';
import { authorityFrom, authorityOf, titleFrom } from '../app/authority-intake.ts';
import { bytesOf } from '../app/cli/texts.ts';
import type { Answers } from '../app/contract/requests.ts';
import { words } from '../app/contract/words/words.ts';
import type { Desk } from './desk.ts';

/**
 * The lists of the project. What is damaged is set aside, by a window that may write.
 *
 * @throws Problem `no-project`, or one of the disk's
 */
export async function authorities(desk: Desk): Promise<Answers['authorities']> {
  const { authorities, report } = await listAuthorities(
    hereOf(desk),
    desk.need === 'writing' ? desk.session.annotator : undefined,
  );
  return { authorities, problems: report };
}

/**
 * Take in a file of rows that the person chooses, in the place of a list where one is named.
 *
 * @throws Problem `no-project`, `read-only`, `authority-gone`, and those of `authorityFrom` and `writeAuthority`
 */
export async function takeInAuthority(
  desk: Desk,
  desks: Iterable<Desk>,
  replace: string | undefined,
): Promise<Answers['take-in-authority']> {
  const session = desk.writing;
  const here = hereOf(desk);
  const file = await picked(desk);
  if (file === undefined) return null;
  const source = path.basename(file);
  const read = await reading(desk, file, source);
  if (read === null) return null;
  const { authorities } = await listAuthorities(here);
  const facts = { source, creator: session.annotator, created: new Date().toISOString() };
  const authority = authorityOf(read, { ...facts, ...called(source, authorities, replace) });
  const aside = await writeAuthority(here, authority, read.rows, { replace: replace !== undefined });
  await tell(here, desks);
  return { authority, report: read.report, aside: aside ?? '' };
}

/**
 * Take a list out of the project; it is kept aside.
 *
 * @throws Problem `no-project`, `read-only`, and those of `removeAuthority`
 */
export async function dropAuthority(
  desk: Desk,
  desks: Iterable<Desk>,
  name: string,
): Promise<Answers['remove-authority']> {
  const here = hereOf(desk);
  const aside = await removeAuthority(here, name, desk.writing.annotator);
  await tell(here, desks);
  return { aside };
}

/** @throws Problem `no-project`, and those of `readAuthorityRows` */
export async function authorityRows(desk: Desk, name: string): Promise<Answers['authority-rows']> {
  return { rows: await readAuthorityRows(hereOf(desk), name) };
}

function hereOf({ project }: Desk): Here {
  if (project === null) throw new Problem('no-project', {});
  return { disk: nodeDisk, folder: project.folder };
}

async function picked({ window }: Desk): Promise<string | undefined> {
  const say = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: say('authority.pick'),
    filters: [
      { name: say('authority.files'), extensions: ['csv', 'tsv', 'jsonl', 'ndjson', 'txt'] },
      { name: say('dialogs.all-files'), extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

/** A file's rows, with its progress shown; null where the person stopped it. */
async function reading(desk: Desk, file: string, source: string): ReturnType<typeof authorityFrom> {
  const signal = desk.begin();
  try {
    const bytes = await bytesOf(nodeDisk, file);
    return await authorityFrom(bytes, source, desk.session.project.tagset, async (progress) => {
      desk.tell('progress', progress);
      await nextTurn();
      return !signal.aborted;
    });
  } finally {
    desk.tell('progress', null);
  }
}

/** A list that is replaced keeps its name; a new one gets the file's, as one that is free. */
function called(
  source: string,
  authorities: readonly Authority[],
  replace: string | undefined,
): Pick<Authority, 'name' | 'title'> {
  const title = titleFrom(source);
  if (replace === undefined) {
    const name = freeName(nameFrom(title, 'list'), new Set(authorities.map((other) => other.name)));
    return { name, title };
  }
  const replaced = authorities.find(({ name }) => name === replace);
  if (replaced === undefined) throw new Problem('authority-gone', { name: replace });
  return { name: replaced.name, title: replaced.title };
}

/** Every window of the project learns of its lists. */
async function tell(here: Here, desks: Iterable<Desk>): Promise<void> {
  const { authorities } = await listAuthorities(here);
  for (const desk of desks) if (desk.project?.folder === here.folder) desk.tell('authorities', authorities);
}
