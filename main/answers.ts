import { app, dialog, shell } from 'electron';
import type { CommandName } from '../annotations/edit/command.ts';
import type { Answers } from '../app/contract/requests.ts';
import type { Settings } from '../app/contract/settings.ts';
import { words } from '../app/contract/words/words.ts';
import { addArticles, pickTexts, readTexts, rereadText } from './adding-texts.ts';
import type { Answering } from './asking.ts';
import { authorities, authorityRows, dropAuthority, takeInAuthority } from './authorities.ts';
import { changedColleagues } from './colleagues.ts';
import type { Desk } from './desk.ts';
import {
  exportFile,
  exportHistory,
  exportTagset,
  importFile,
  readTagset,
  saveAgreement,
  saveFigure,
} from './exchange.ts';
import { handOverFile, readHanded, takeOver } from './exchanging.ts';
import { historyPage, letGoOfHistory, propositionHistory } from './history.ts';
import { mayClose } from './leaving.ts';
import { openLink } from './links.ts';
import { makeProject } from './open-session.ts';
import { annotatorOf, keep, lastingSettings, type Program } from './program.ts';

/** How each request of the contract is answered. */
export function answersOf(program: Program, applySettings: (settings: Settings) => void): Answering<Desk> {
  return {
    start: (_, desk) => start(program, desk),
    perform: ({ command }, { writing }) => {
      const diff = writing.perform(command);
      return { diff, revision: writing.revision };
    },
    undo: (_, { writing }) => travelled(writing.undo(), writing.revision),
    redo: (_, { writing }) => travelled(writing.redo(), writing.revision),
    'retry-save': (_, desk) => {
      desk.session.retrySave();
      return null;
    },

    'pick-texts': ({ from }, desk) => pickTexts(desk, from),
    'read-texts': ({ paths }, desk) => readTexts(desk, paths),
    'reread-text': ({ path, encoding }, desk) => rereadText(desk, path, encoding),
    'add-articles': ({ articles }, desk) => addArticles(desk, articles),
    cancel: (_, desk) => {
      desk.cancel();
      return null;
    },

    'pick-folder': (_, desk) => pickFolder(desk, 'pick-new-folder'),
    'create-project': async ({ folder, title, workingLanguage }, desk) => {
      if (!(await mayClose(desk))) return null;
      await makeProject(folder, annotatorOf(program.settings.value).id, { title, workingLanguage });
      await desk.open(folder, false);
      return desk.loaded();
    },
    'open-project': async ({ folder, takeOver = false }, desk) => {
      const chosen = folder ?? (await pickFolder(desk, 'pick-project'));
      if (chosen === null || !(await mayClose(desk))) return null;
      await desk.open(chosen, takeOver);
      return desk.loaded();
    },
    'close-project': async (_, desk) => {
      if (!(await mayClose(desk))) return null;
      letGoOfHistory(desk);
      await desk.leave();
      desk.tell('opened', null);
      return null;
    },
    'show-folder': async (_, desk) => {
      if (desk.project !== null) await shell.openPath(desk.project.folder);
      return null;
    },

    export: ({ format, ...selection }, desk) => exportFile(desk, format, selection),
    'save-figure': ({ figure, extension, content }, desk) => saveFigure(desk, `${figure}.${extension}`, content),
    'save-agreement': ({ extension, content }, desk) => saveAgreement(desk, extension, content),
    import: ({ format }, desk) => importFile(desk, format),
    'hand-over': (_, desk) => handOverFile(desk),
    'read-handed': (question, desk) => readHanded(desk, question),
    'take-over': ({ choices }, desk) => takeOver(desk, choices),
    'colleagues-changed': (_, desk) => changedColleagues(desk),
    'export-tagset': (_, desk) => exportTagset(desk),
    'read-tagset': (_, desk) => readTagset(desk),

    history: ({ question, ...stretch }, desk) => historyPage(desk, question, stretch),
    'export-history': ({ question, format }, desk) => exportHistory(desk, question, format),
    'proposition-history': ({ id }, desk) => propositionHistory(desk, id),
    authorities: (_, desk) => authorities(desk),
    'take-in-authority': ({ replace }, desk) => takeInAuthority(desk, program.desks, replace),
    'remove-authority': ({ name }, desk) => dropAuthority(desk, program.desks, name),
    'authority-rows': ({ name }, desk) => authorityRows(desk, name),

    'save-workspace': async ({ workspace }, desk) => {
      await keep(program, program.workspaces.save(desk.session.project, workspace));
      return null;
    },
    'ready-to-leave': (_, desk) => {
      desk.handedOver();
      return null;
    },
    'save-settings': async ({ settings }) => {
      applySettings(settings);
      await program.settings.set(lastingSettings(settings, program));
      return null;
    },
    'open-link': async ({ url }, desk) => {
      await openLink(url, desk);
      return null;
    },
  };
}

async function start(program: Program, desk: Desk): Promise<Answers['start']> {
  const { loaded, texts, problems } = await desk.arrived();
  return {
    settings: { ...program.settings.value, annotator: annotatorOf(program.settings.value) },
    recent: program.recent.value,
    version: app.getVersion(),
    platform: process.platform,
    loaded,
    texts,
    problems: [...program.untold.splice(0), ...problems],
  };
}

async function pickFolder({ window }: Desk, title: 'pick-new-folder' | 'pick-project'): Promise<string | null> {
  const say = words();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: say(`dialogs.${title}`),
    buttonLabel: say('dialogs.choose'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

function travelled(name: CommandName | null, revision: number): Answers['undo'] {
  return name === null ? null : { name, revision };
}
