import path from 'node:path';
import { type HandOver, readHandOver } from '../../annotations/exchange/hand-over.ts';
import { tagsetChoices } from '../../annotations/exchange/tagset-choice.ts';
import { type Choices, takeOverCommand } from '../../annotations/exchange/take-over.ts';
import { type Prepared, prepare } from '../../annotations/exchange/taking-in.ts';
import { exchangeId } from '../../annotations/model/exchange.ts';
import { Problem } from '../../annotations/model/problem.ts';
import type { Project } from '../../annotations/model/project.ts';
import { colleaguesIn } from '../../annotations/store/colleagues-folder.ts';
import { handOverInFiles, removedInJournal } from '../../annotations/store/handing-over.ts';
import { countsOf, countsTold, entriesTold, remarksOn, tagsetTold } from '../contract/taking-in-told.ts';
import { chosenOf } from './coders.ts';
import type { Command } from './command.ts';
import { textOf } from './files.ts';
import type { Io } from './io.ts';
import type { Line } from './line.ts';
import { annotatorFor, inSession, openToRead } from './opening.ts';
import { isFolder } from './texts.ts';
import { t } from './words.ts';

export const takeInWork: Command = {
  name: 'take-in',
  options: {
    annotator: { type: 'string', help: 'annotator' },
    from: { type: 'string', help: 'from' },
    'dry-run': { type: 'boolean', help: 'dry-run' },
    tagset: { type: 'string', multiple: true, help: 'tagset' },
    theirs: { type: 'boolean', help: 'theirs' },
    'same-person': { type: 'boolean', help: 'same-person' },
  },
  places: { least: 2, most: 2 },

  async run(line, io) {
    const [folder = '', place = ''] = line.places.map((each) => path.resolve(io.folder, each));
    const annotator = await annotatorFor(line.value('annotator'), folder, io);
    const document = await documentAt(place, { folder, annotator, from: line.value('from') }, io);
    const isTried = line.has('dry-run');
    const { prepared, report, isDone } = isTried ? await tryOut() : await carryOut();
    const taking = prepared.report;
    const { clash } = countsOf(taking);
    const left = line.has('theirs') ? 0 : clash;
    const orphans = taking.items.filter(({ status }) => status === 'orphan').length;
    return {
      exit: left > 0 || orphans > 0 || taking.leftOut > 0 ? 1 : 0,
      result: { folder, from: place, annotator, done: isDone, ...taking },
      lines: [
        ...told(prepared),
        ...(left > 0 ? [t('exchange.kept', { count: left })] : []),
        ...(isTried ? [t('exchange.tried')] : isDone ? [t('exchange.taken')] : []),
      ],
      problems: report,
    };

    async function tryOut() {
      const { project, report } = await openToRead(folder, io, annotator);
      return { prepared: await preparedFor(document, { folder, annotator, project }, io), report, isDone: false };
    }

    async function carryOut() {
      return inSession(folder, annotator, io, async (session, opened) => {
        const prepared = await preparedFor(document, { folder, annotator, project: session.project }, io);
        const command = takeOverCommand(prepared, choicesIn(line, prepared));
        if (command !== undefined) session.perform(command);
        return { prepared, report: opened.report, isDone: command !== undefined };
      });
    }
  },
};

async function documentAt(
  place: string,
  { folder, annotator, from }: { folder: string; annotator: string; from: string | undefined },
  io: Io,
): Promise<HandOver> {
  if (!(await isFolder(io.disk, place).catch(() => false))) {
    return readHandOver(await textOf(place, io), path.basename(place));
  }
  const { here, annotators } = await colleaguesIn(place, { disk: io.disk, folder });
  const others = annotators.filter((name) => (from === undefined ? name !== annotator : name === from));
  const [only, other] = others;
  if (only === undefined) throw new Problem('hand-over-nobody', { folder: place });
  if (other !== undefined) throw new Problem('hand-over-of-whom', { folder: place, annotators: others.join(', ') });
  return handOverInFiles(here, only);
}

async function preparedFor(
  document: HandOver,
  { folder, annotator, project }: { folder: string; annotator: string; project: Project },
  io: Io,
): Promise<Prepared> {
  const removed = await removedInJournal({ disk: io.disk, folder }, annotator);
  const last = project.exchanges.get(exchangeId(annotator, document.by));
  return prepare(document, { project, annotator, last, removed: new Set(removed.map(({ id }) => id)) });
}

function choicesIn(line: Line, { report }: Prepared): Choices {
  const clashes = report.items.filter(({ what }) => what === 'clash').map(({ id }) => id);
  return {
    tagset: chosenOf(line, 'tagset', tagsetChoices).at(-1) ?? 'keep',
    theirs: line.has('theirs') ? clashes : [],
    isSamePerson: line.has('same-person'),
  };
}

/** Records that are named one by one. */
const named = 40;

function told({ report }: Prepared): string[] {
  const { by, items } = report;
  const lines = items.slice(0, named).map(({ what, kind, words, article, status }) =>
    t('exchange.item', {
      what: t(`exchange.what.${what}`),
      kind: t(`exchange.kinds.${kind}`),
      words,
      where: `${article === '' ? '' : t('exchange.where', { article })}${
        status === 'moved' || status === 'orphan'
          ? t('exchange.status', { status: t(`exchange.statuses.${status}`) })
          : ''
      }`,
    }),
  );
  const more = items.length - lines.length;
  return [
    `${by}: ${countsTold(report)}.`,
    ...remarksOn(report, by),
    ...lines,
    ...(more > 0 ? [t('exchange.more', { count: more })] : []),
    ...tagsetTold(report, by),
    ...entriesTold(report),
  ];
}
