import { execFile } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { ask } from './bridge.ts';
import { type App, expect, root, type Started, test } from './launch.ts';

const execute = promisify(execFile);

const rename = (title: string) => ({ command: { do: 'describe-project', title, workingLanguage: 'en' } });

/** Makes a project in the window. */
async function makeProject(window: Page, folder: string, title: string): Promise<void> {
  const made = await ask(window, 'create-project', { folder, title, workingLanguage: 'en' });
  expect(made).toMatchObject({ ok: true, value: { readOnly: null } });
}

/** Starts the program again as a person does from a terminal, and answers when that second process has ended. */
async function startAgain({ electronApp }: Started, app: App, args: readonly string[]): Promise<void> {
  const { spawnfile, spawnargs } = electronApp.process();
  const own = spawnargs.slice(1).filter((argument) => !/^--(inspect|remote-debugging)/.test(argument));
  const untilApp = own.slice(0, own.indexOf(root) + 1);
  const env = { ...process.env, VISAVIS_USER_DATA: app.userData };
  await execute(spawnfile, [...untilApp, ...args], { cwd: app.folder, env });
}

function titles(electronApp: ElectronApplication): Promise<string[]> {
  return electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
}

/** What a window would show if it were loaded now. */
function start(window: Page): Promise<unknown> {
  return ask(window, 'start', {});
}

test('what was done right before quitting is there when the project comes back by itself', async ({ app }) => {
  const folder = path.join(app.folder, 'event');
  const first = await app.launch();
  await makeProject(first.window, folder, 'Before');
  expect(await ask(first.window, 'perform', rename('After'))).toMatchObject({ ok: true });
  await first.close();
  expect(await readdir(path.join(folder, '.visavis'))).not.toContainEqual(expect.stringContaining('lock'));

  const second = await app.launch();
  expect(await start(second.window)).toMatchObject({
    value: { loaded: { folder, project: { info: { title: 'After' } }, report: [] }, recent: [{ folder }] },
  });
  expect(await titles(second.electronApp)).toEqual(['After — Vis-à-vis']);
});

test('a project that was closed does not come back by itself', async ({ app }) => {
  const first = await app.launch();
  await makeProject(first.window, path.join(app.folder, 'event'), 'Event');
  await ask(first.window, 'close-project', {});
  expect(await titles(first.electronApp)).toEqual(['Vis-à-vis']);
  await first.close();

  const second = await app.launch();
  expect(await start(second.window)).toMatchObject({ value: { loaded: null, recent: [{ title: 'Event' }] } });
});

test('a project that has gone meanwhile leaves the welcome window and a sentence', async ({ app }) => {
  const folder = path.join(app.folder, 'event');
  const first = await app.launch();
  await makeProject(first.window, folder, 'Event');
  await first.close();
  await rm(folder, { recursive: true });

  const second = await app.launch();
  await expect(second.window.getByText(/is not a Vis-à-vis project/).first()).toBeVisible();
  expect(await start(second.window)).toMatchObject({ value: { loaded: null } });
});

test('a second start opens its folder in a new window of the first', async ({ app }) => {
  const [one, two] = [path.join(app.folder, 'one'), path.join(app.folder, 'two')];
  const first = await app.launch();
  await makeProject(first.window, two, 'Two');
  await makeProject(first.window, one, 'One');
  const opened = first.electronApp.waitForEvent('window');
  await startAgain(first, app, ['two']);
  const second = await opened;
  await second.waitForLoadState('domcontentloaded');
  await expect
    .poll(() => titles(first.electronApp))
    .toEqual(expect.arrayContaining(['One — Vis-à-vis', 'Two — Vis-à-vis']));
  expect(await start(second)).toMatchObject({ value: { loaded: { folder: two, readOnly: null } } });
});

test('a second window on one project reads what the first writes, says why, and can take over', async ({ app }) => {
  const folder = path.join(app.folder, 'event');
  const first = await app.launch();
  await makeProject(first.window, folder, 'Event');
  const opened = first.electronApp.waitForEvent('window');
  await startAgain(first, app, [folder]);
  const second = await opened;
  await second.waitForLoadState('domcontentloaded');
  await expect(second.getByText(/open in another window/).first()).toBeVisible();
  expect(await ask(second, 'perform', rename('Mine'))).toMatchObject({ ok: false, problem: { code: 'read-only' } });

  await ask(first.window, 'perform', rename('Renamed'));
  expect(await start(second)).toMatchObject({ value: { loaded: { project: { info: { title: 'Renamed' } } } } });

  expect(await ask(second, 'open-project', { folder, takeOver: true })).toMatchObject({ value: { readOnly: null } });
  expect(await ask(second, 'perform', rename('Mine'))).toMatchObject({ ok: true });
  const refused = await ask(first.window, 'perform', rename('No longer mine'));
  expect(refused).toMatchObject({ ok: false, problem: { code: 'read-only' } });
});

test('another process that holds the project is named', async ({ app }) => {
  const folder = path.join(app.folder, 'event');
  const first = await app.launch();
  await makeProject(first.window, folder, 'Event');
  const other = await app.launch([folder], { env: { VISAVIS_USER_DATA: path.join(app.folder, 'other') } });
  expect(await start(other.window)).toMatchObject({ value: { loaded: { readOnly: { code: 'held' } } } });
  expect(await ask(other.window, 'perform', rename('X'))).toMatchObject({ ok: false, problem: { code: 'read-only' } });
});

test('a window stays open while its changes cannot be saved, unless the person gives them up', async ({ app }) => {
  const folder = path.join(app.folder, 'event');
  const { electronApp, window, close } = await app.launch();
  await makeProject(window, folder, 'Event');
  await ask(window, 'perform', rename('Saved'));
  await expect.poll(() => start(window)).toMatchObject({ value: { loaded: { saving: { state: 'saved' } } } });
  // Somebody else writes into the journal: it is no longer ours to go on with.
  const [annotator = ''] = await readdir(path.join(folder, 'annotations'));
  await appendFile(path.join(folder, 'annotations', annotator, 'journal.jsonl'), 'x\n');
  await ask(window, 'perform', rename('Not saved'));

  await answerDialogs(electronApp, 0);
  await electronApp.evaluate(({ app: program }) => program.quit());
  await expect.poll(() => said(electronApp)).toEqual(['1 change is not saved and would be lost']);
  expect(await start(window)).toMatchObject({ value: { loaded: { saving: { state: 'failed', waiting: 1 } } } });
  await answerDialogs(electronApp, 1);
  await close();
});

test('damaged settings are set aside, and a sentence says so', async ({ app }) => {
  await mkdir(app.userData);
  await writeFile(path.join(app.userData, 'settings.json'), '{"schema":1,"value":{"theme"');
  const { window } = await app.launch();
  await expect(window.getByText(/“settings.json” .* was damaged/).first()).toBeVisible();
  const asides = await readdir(path.join(app.userData, 'set-aside'), { recursive: true });
  const kept = asides.find((name) => name.endsWith('settings.json')) ?? '';
  expect(await readFile(path.join(app.userData, 'set-aside', kept), 'utf8')).toBe('{"schema":1,"value":{"theme"');
});

test('settings, and where the window was, are remembered', async ({ app }) => {
  const env = { VISAVIS_WINDOW: '' };
  const bounds = { x: 60, y: 40, width: 1100, height: 700 };
  const first = await app.launch([], { env });
  const boundsOf = ({ electronApp }: Started): Promise<unknown> =>
    electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await first.electronApp.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    bounds,
  );
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  const settings = { annotator: { id: 'ada', name: 'Ada' }, theme: 'dark', textSize: 20, keys: { undo: 'Mod+U' } };
  expect(await ask(first.window, 'save-settings', { settings })).toEqual({ ok: true, value: null });
  await first.close();

  const second = await app.launch([], { env });
  expect(await start(second.window)).toMatchObject({ value: { settings } });
  const found = await second.electronApp.evaluate(({ Menu, nativeTheme }) => ({
    undo: Menu.getApplicationMenu()?.getMenuItemById('undo')?.accelerator,
    theme: nativeTheme.themeSource,
  }));
  expect(await boundsOf(second)).toEqual(bounds);
  expect(found).toEqual({ undo: 'CommandOrControl+U', theme: 'dark' });
});

test('the menu offers what the window can do', async ({ app }) => {
  const { electronApp, window } = await app.launch();
  const isOffered = (id: string): Promise<boolean | undefined> =>
    electronApp.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id);
  expect(await isOffered('export')).toBe(false);
  await makeProject(window, path.join(app.folder, 'event'), 'Event');
  expect(await isOffered('export')).toBe(true);
  expect(await isOffered('undo')).toBe(true);
});

test('a window whose process dies is loaded again with everything in it', async ({ app }) => {
  app.expectComplaint(/the renderer crashed/);
  const { electronApp, window } = await app.launch();
  await makeProject(window, path.join(app.folder, 'event'), 'Event');
  await ask(window, 'perform', rename('Kept'));
  await electronApp.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
  const text = (): Promise<string> =>
    electronApp.evaluate(async ({ BrowserWindow }) => {
      const [revived] = BrowserWindow.getAllWindows();
      return revived?.webContents.executeJavaScript('document.body.innerText').catch(() => '');
    });
  await expect.poll(text).toContain('stopped working and was loaded again');
  const loaded = await electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`window.visavis.ask('start', {})`),
  );
  expect(loaded).toMatchObject({ value: { loaded: { project: { info: { title: 'Kept' } } } } });
});

test('a command is answered without a window, and without a display', async ({ app }) => {
  const { electronApp } = await app.launch();
  const { spawnfile, spawnargs } = electronApp.process();
  const sandbox = spawnargs.filter((argument) => argument === '--no-sandbox');
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const run = (...args: string[]) => execute(spawnfile, [...sandbox, root, ...args], { cwd: app.folder, env });
  const { stdout } = await run('formats', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ formats: expect.any(Array) });
  await run('new', 'made', '--title', 'Made');
  expect(JSON.parse((await run('check', 'made', '--json')).stdout)).toMatchObject({ problems: [] });
  await expect(run('check', 'nowhere')).rejects.toMatchObject({ code: 1 });
  await expect(run('check', '--colour')).rejects.toMatchObject({ code: 2 });
});

/** From now on every message box is noted and answered with one button. */
async function answerDialogs(electronApp: ElectronApplication, response: number): Promise<void> {
  await electronApp.evaluate(({ dialog }, button) => {
    const messages: string[] = [];
    Object.assign(globalThis, { messages });
    const showMessageBox = async (_window: unknown, { message }: { message: string }) => {
      messages.push(message);
      return { response: button };
    };
    Object.assign(dialog, { showMessageBox });
  }, response);
}

function said(electronApp: ElectronApplication): Promise<unknown> {
  return electronApp.evaluate(() => Reflect.get(globalThis, 'messages'));
}
