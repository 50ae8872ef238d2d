import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { appName } from './app-name.ts';
import { beside, placeWindow, sizeIn, smallest } from './bounds.ts';
import { Desk } from './desk.ts';
import { mayClose } from './leaving.ts';
import { pageAddress } from './page-files.ts';
import { keep, type Program } from './program.ts';
import { reviveAfterCrash } from './revival.ts';

/** What the page is drawn on until it is there: the background of its two themes. */
const background = { light: '#fbfaf6', dark: '#1b1b1a' };

/** Opens a window. What it begins with is up to its desk, which answers the page once that asks. */
export function openWindow(program: Program): Desk {
  const window = new BrowserWindow({
    ...placeOfNew(program),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: appName,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: path.join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  const desk = new Desk(program, window);
  program.desks.add(desk);
  program.quitting = false;
  if (program.windows.value.maximised && givenSize() === null) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The title is ours to set: the page's own is only its file's.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('focus', () => moveToEnd(program.desks, desk));
  closeWithCare(program, desk);
  reviveAfterCrash(program, desk);
  window.loadURL(pageAddress).catch((error) => program.log.write('The page could not be loaded.', error));
  return desk;
}

/** A window closes only when everything in it is on the disk, or the person says that it may be lost. */
function closeWithCare(program: Program, desk: Desk): void {
  const { window } = desk;
  let isLeaving = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    leave(program, desk)
      .catch((error) => program.log.write('A window did not close in order.', error))
      .finally(() => {
        isLeaving = false;
      });
  });
}

async function leave(program: Program, desk: Desk): Promise<void> {
  await desk.handOver();
  if (!(await mayClose(desk))) {
    program.quitting = false;
    return;
  }
  // The last window's project is there again at the next start: closing it is how people quit.
  if (program.desks.size === 1) program.quitting = true;
  await rememberPlace(program, desk.window);
  try {
    await desk.leave();
  } finally {
    program.desks.delete(desk);
    desk.window.destroy();
  }
}

async function rememberPlace(program: Program, window: BrowserWindow): Promise<void> {
  const bounds = window.getNormalBounds();
  const place = { bounds, maximised: window.isMaximized() };
  await keep(program, program.windows.set({ ...program.windows.value, ...place }));
}

function placeOfNew({ desks, windows }: Program): Electron.Rectangle {
  const last = [...desks].at(-1)?.window.getNormalBounds();
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = [primary, ...others].map(({ workArea }) => workArea);
  const place = placeWindow(last === undefined ? windows.value.bounds : beside(last), areas);
  return { ...place, ...givenSize() };
}

/** Pictures and tests need a window of an exact size. */
function givenSize(): { width: number; height: number } | null {
  return sizeIn(process.env.VISAVIS_WINDOW);
}

function moveToEnd(desks: Set<Desk>, desk: Desk): void {
  if (desks.delete(desk)) desks.add(desk);
}
