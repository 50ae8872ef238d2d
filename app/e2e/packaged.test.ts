import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, test } from '@playwright/test';
import * as v from 'valibot';
import { sandboxArguments } from '../tools/sandbox.mjs';
import { isComplaint } from './complaints.ts';
import { root } from './launch.ts';

// The app as people get it, with its production fuses: Playwright's own way in is closed, so it is driven through
// Chromium's debugging port.

const Targets = v.array(v.object({ type: v.string(), url: v.string() }));

const executable = await packagedExecutable();

async function packagedExecutable(): Promise<string> {
  const dist = path.join(root, 'dist');
  if (process.platform === 'win32') return path.join(dist, 'win-unpacked', 'visavis.exe');
  if (process.platform === 'linux') {
    const folder = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
    return path.join(dist, folder, 'visavis');
  }
  const folder = (await readdir(dist)).find((name) => name.startsWith('mac')) ?? 'mac';
  return path.join(dist, folder, 'Vis-à-vis.app', 'Contents', 'MacOS', 'Vis-à-vis');
}

test('every fuse is as electron-builder.yml sets it', async () => {
  const wire = await getCurrentFuseWire(executable);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const isOn = (fuse: FuseV1Options): [string, boolean] => [FuseV1Options[fuse], wire[fuse] === '1'.charCodeAt(0)];
  expect(on.map(isOn)).toEqual(on.map((fuse) => [FuseV1Options[fuse], true]));
  expect(off.map(isOn)).toEqual(off.map((fuse) => [FuseV1Options[fuse], false]));
});

test('opens its window without a word of complaint, and quits when that is closed', async () => {
  const userData = await mkdtemp(path.join(tmpdir(), 'visavis-packaged-'));
  const { child, endpoint, lines } = await start(userData);
  try {
    // A connection made while the first window is being created can wait for it for ever.
    await expect.poll(() => pageAddresses(endpoint)).not.toEqual([]);
    const browser = await chromium.connectOverCDP(endpoint);
    const window = browser.contexts()[0]?.pages()[0];
    if (window === undefined) throw new Error('the packaged app opened no window');
    const errors: string[] = [];
    window.on('pageerror', (error) => errors.push(error.message));
    await window.waitForLoadState('load');
    expect(await window.title()).toContain('Vis-à-vis');
    await expect(window.getByRole('heading').or(window.getByRole('button')).first()).toBeVisible();
    const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
    await window.close();
    expect(await ended).toBe(0);
    expect([...errors, ...lines.filter(isComplaint)]).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    // Its other processes may still be writing their caches.
    await rm(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

/** The addresses of the pages that the app shows (Chrome DevTools Protocol, "HTTP Endpoints"). */
async function pageAddresses(endpoint: string): Promise<string[]> {
  const response = await fetch(`http://${new URL(endpoint).host}/json/list`);
  const targets: unknown = await response.json();
  return v.parse(Targets, targets).flatMap(({ type, url }) => (type === 'page' && url !== '' ? [url] : []));
}

/** Starts the packaged app and answers when its debugging port is open. */
function start(userData: string): Promise<{ child: ChildProcess; endpoint: string; lines: readonly string[] }> {
  const child = spawn(executable, [...sandboxArguments(), '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, VISAVIS_USER_DATA: userData },
  });
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the packaged app ended at once:\n${lines.join('\n')}`)));
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      const endpoint = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (endpoint !== undefined) resolve({ child, endpoint, lines });
    });
  });
}
