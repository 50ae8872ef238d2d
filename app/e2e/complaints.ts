import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

/** Chromium's and Node's own lines about debugging, and Chromium's log, which begins with [process:date:LEVEL:file]. */
const ofTheRuntime = [
  /^Debugger (listening|attached|ending)/,
  /^DevTools listening on/,
  /^For help, see:/,
  /^Waiting for the debugger/,
  /^\[\d+:[\d/.]+:[A-Z]+:/,
];

/** What only an error that nobody caught looks like on standard error. */
const uncaught = /\bUncaught\b|\bUnhandled|A JavaScript error occurred|^\s+at .+:\d+:\d+\)?$/i;

/** Whether a line of the main process's standard error tells of an error that nobody caught. */
export function isComplaint(line: string): boolean {
  return !ofTheRuntime.some((pattern) => pattern.test(line)) && uncaught.test(line);
}

/** Everything that the processes of one start complain of: errors that nobody caught, and errors on a page's console. */
export function collectComplaints(electronApp: ElectronApplication): { complaints: string[]; log: string[] } {
  const complaints: string[] = [];
  const log: string[] = [];
  let rest = '';
  electronApp.process().stderr?.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\n');
    rest = lines.pop() ?? '';
    log.push(...lines);
    complaints.push(...lines.filter(isComplaint).map((line) => `main: ${line}`));
  });
  const heardFrom = new WeakSet<Page>();
  const listen = (page: Page): void => {
    if (heardFrom.has(page)) return;
    heardFrom.add(page);
    page.on('pageerror', (error) => complaints.push(`page: ${error.stack ?? error.message}`));
    page.on('console', (message) => hear(message));
    page.on('crash', () => complaints.push('page: the renderer crashed'));
  };
  const hear = (message: ConsoleMessage): void => {
    log.push(`${message.type()}: ${message.text()}`);
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  };
  electronApp.on('window', listen);
  electronApp.windows().forEach(listen);
  return { complaints, log };
}
