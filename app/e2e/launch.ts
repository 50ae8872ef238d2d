import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { test as base, type ElectronApplication, expect, type Page, type TestInfo } from '@playwright/test';
import { withOwnDisplay } from '../tools/display.mjs';
import { findRuntime } from '../tools/runtime.mjs';
import { sandboxArguments } from '../tools/sandbox.mjs';
import { collectComplaints } from './complaints.ts';

export { expect };

/** The repository's root, which is also the folder of the built app. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** How long, in milliseconds, the app may take to end after it was asked to. */
const patience = 10_000;

/**
 * How long, in milliseconds, until a page must have been seen. About one start in a hundred, Playwright attaches while the
 * page is being committed, misses that, and waits for ever, though the app is there; it is then started once more.
 */
const startPatience = 15_000;

export interface LaunchOptions {
  /** Variables on top of the test's own, such as VISAVIS_WINDOW: '1280x720'. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder that relative paths in the arguments are meant from. */
  readonly cwd?: string;
}

/** The app, started. */
export interface Started {
  readonly electronApp: ElectronApplication;
  /** The first window, its document loaded. */
  readonly window: Page;
  /** What the main process wrote to standard error and the pages to their consoles. */
  readonly log: readonly string[];
  /** Quits as a person does; answers when the last process has ended. */
  close(): Promise<void>;
  /** Ends it as a power cut does: SIGKILL, nothing gets a chance to save. */
  kill(): Promise<void>;
}

/** What each test has for itself. */
export interface App {
  /** The folder of settings and window state, shared by all starts of one test. */
  readonly userData: string;
  /** A folder for projects, texts and exports, empty at first. */
  readonly folder: string;
  launch(args?: readonly string[], options?: LaunchOptions): Promise<Started>;
  /** Says that complaints matching this are what the test provokes; all others fail it. */
  expectComplaint(pattern: RegExp): void;
}

/** Playwright's test with an app that shares nothing with other tests and may not complain. */
export const test = base.extend<{ app: App }, { display: string }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture depends on.
    async ({}, use) =>
      withOwnDisplay(async (name) => {
        // For all that is started from this process.
        if (name !== '') process.env.DISPLAY = name;
        await use(name);
      }),
    { scope: 'worker', auto: true },
  ],

  app: async ({ playwright }, use, testInfo) => {
    const scratch = await realpath(await mkdtemp(path.join(tmpdir(), 'visavis-e2e-')));
    const [userData, folder] = [path.join(scratch, 'user-data'), path.join(scratch, 'folder')];
    await mkdir(folder);
    const starts: { started: Started; complaints: readonly string[] }[] = [];
    const expected: RegExp[] = [];

    async function launch(args: readonly string[] = [], options: LaunchOptions = {}) {
      const before = await filesIn(userData);
      const first = await start(args, options);
      if (first !== undefined) return first;
      await restore(userData, before);
      testInfo.annotations.push({ type: 'started again', description: 'its page was not seen in time' });
      const second = await start(args, options);
      if (second === undefined) throw new Error(`No page was seen within ${startPatience / 1000} s, twice.`);
      return second;
    }

    /** Starts the app; undefined, and it is ended again, where its page was not seen in time. */
    async function start(args: readonly string[], { env = {}, cwd = folder }: LaunchOptions) {
      const launching = playwright._electron.launch({
        executablePath: await runtimeExecutable(),
        args: [...sandboxArguments(), root, ...args],
        chromiumSandbox: sandboxArguments().length === 0,
        cwd,
        env: { ...ownEnvironment(), VISAVIS_USER_DATA: userData, VISAVIS_WINDOW: '1600x900', ...env },
      });
      const seen = launching.then(async (electronApp) => {
        const { complaints, log } = collectComplaints(electronApp);
        const window = await electronApp.firstWindow();
        // Drawn, so that it also listens.
        await window.waitForFunction(() => location.protocol === 'app:' && document.querySelector('main') !== null);
        return { complaints, started: { electronApp, window, log, ...endings(electronApp) } };
      });
      const start = await Promise.race([seen, delay(startPatience)]);
      if (start !== undefined) {
        starts.push(start);
        return start.started;
      }
      seen.catch(() => undefined);
      await endAllOf(userData);
      return undefined;
    }

    await use({ userData, folder, launch, expectComplaint: (pattern) => expected.push(pattern) });

    if (testInfo.status !== testInfo.expectedStatus) await attachEvidence(starts, testInfo);
    for (const { started } of starts) await started.close();
    // Chromium's other processes may still be writing their caches.
    await rm(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    const complaints = starts.flatMap((start) => start.complaints);
    expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([]);
  },
});

/** What the program keeps about a person: the files beside Chromium's own folders, by name. */
async function filesIn(userData: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(userData, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json')).map(({ name }) => name);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(userData, name))] as const)),
  );
}

/** Has everything be as it was before a start that nobody saw: it may have said already what is said once. */
async function restore(userData: string, before: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const name of (await filesIn(userData)).keys()) await rm(path.join(userData, name));
  for (const [name, content] of before) await writeFile(path.join(userData, name), content);
}

/** The runtime that `npm test` has prepared, or else the one that is there. */
async function runtimeExecutable(): Promise<string> {
  const executable = process.env.ELECTRON_RUNTIME ?? (await findRuntime())?.executable;
  if (executable === undefined) throw new Error('There is no Electron yet: `npm test -- e2e` fetches one.');
  return executable;
}

/** Our own variables but those of Node and npm, which the app would not have on a person's machine. */
function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|PLAYWRIGHT_|ELECTRON_)/.test(name));
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * Ends what a start that was not seen in time has left running, which would keep the next one from being the first: the
 * processes with this test's own folder of settings in their environment. Elsewhere than on Linux nobody can tell them.
 */
async function endAllOf(userData: string): Promise<void> {
  const mark = `VISAVIS_USER_DATA=${userData}\0`;
  const names = await readdir('/proc').catch(() => []);
  for (const pid of names.map(Number).filter((id) => id > 0 && id !== process.pid)) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environment.includes(mark)) process.kill(pid, 'SIGKILL');
  }
  await delay(500);
}

/** The two ways to end a start; both do nothing when it has ended already. */
function endings(electronApp: ElectronApplication): Pick<Started, 'close' | 'kill'> {
  const child = electronApp.process();
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async close() {
      if (hasEnded()) return;
      await electronApp.evaluate(({ app }) => app.quit()).catch(() => undefined);
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
      expect(child.signalCode, `the app did not quit within ${patience / 1000} s`).toBeNull();
    },
    async kill() {
      if (hasEnded()) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Shows in the report what a failed test looked like and what the app said. */
async function attachEvidence(starts: readonly { started: Started }[], testInfo: TestInfo): Promise<void> {
  for (const [index, { started }] of starts.entries()) {
    await testInfo.attach(`log-${index + 1}.txt`, { body: started.log.join('\n'), contentType: 'text/plain' });
    const screenshot = await started.window.screenshot().catch(() => null);
    if (screenshot !== null) {
      await testInfo.attach(`window-${index + 1}.png`, { body: screenshot, contentType: 'image/png' });
    }
  }
}
