import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, dialog } from 'electron';
import { words } from '../app/contract/words/words.ts';
import { runCommand } from './command.ts';
import { quietChromium } from './guard.ts';
import { launchOf } from './launch.ts';
import { Log } from './log.ts';
import { registerScheme } from './protocol.ts';
import { runProgram } from './running.ts';

/** Our own files lie in a folder of a plain name, which other programs can type; Chromium's in one within it. */
const folder = process.env.VISAVIS_USER_DATA ?? path.join(app.getPath('appData'), 'visavis');

const launch = launchOf(process.argv, process.defaultApp ? app.getAppPath() : '', process.cwd());
if (launch.kind === 'command') await runCommand(launch.args);
else startProgram(launch.paths);

/** Everything here must be done before Electron is ready. */
function startProgram(paths: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  app.setPath('sessionData', path.join(folder, 'chromium'));
  const log = new Log(folder);
  sayWhatNobodyForesaw(log);
  quietChromium();
  registerScheme();
  runProgram(folder, log, paths).catch((error) => {
    log.write('The program could not start.', error);
    sayUnexpected(log);
    app.exit(1);
  });
}

/** A person gets a sentence, the log gets the rest. The program goes on: what it keeps is in immutable values. */
function sayWhatNobodyForesaw(log: Log): void {
  let isSaid = false;
  const hear = (what: string) => (error: unknown) => {
    log.write(what, error);
    // Once is enough: an error that repeats would stack boxes.
    if (isSaid) return;
    isSaid = true;
    sayUnexpected(log);
  };
  process.on('uncaughtException', hear('An error that nobody caught.'));
  process.on('unhandledRejection', hear('A failure that nobody waited for.'));
}

function sayUnexpected(log: Log): void {
  const say = words();
  dialog.showErrorBox(say('dialogs.unexpected-title'), say('problems.unexpected', { log: log.file }));
}
