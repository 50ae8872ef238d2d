import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { nodeDisk } from './disk.ts';
import { takeLock } from './lock.ts';
import { startTicks } from './process-state.ts';
import { buildForNode } from './run-typescript.ts';
import { adding, entry, open, projectFolder, tag, temporaryFolder, tree } from './test-project.ts';

const nonce = '6f1ed002-ab59-4bd5-8f2e-0a0d7e2e4f10';
/** Above every process id that Linux gives (pid_max is 2^22 at the most). */
const deadPid = 2 ** 22 + 1;

function folderWithLock(holder: object | string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.visavis'));
  const bytes = typeof holder === 'string' ? holder : JSON.stringify(holder);
  writeFileSync(lockPath(folder), bytes);
  return folder;
}

function lockPath(folder: string): string {
  return join(folder, '.visavis/lock-ada.json');
}

const here = { pid: process.pid, host: hostname(), nonce, since: '2026-01-01T00:00:00.000Z' };

describe('a lock that is there', () => {
  test.each([
    ['of this process', here, 'held'],
    ['of a process that belongs to somebody else', { ...here, pid: 1 }, 'held'],
    ['of another machine', { ...here, host: 'elsewhere', pid: deadPid }, 'held'],
    ['of a dead process', { ...here, pid: deadPid }, 'taken'],
    [
      'of a process whose id was given again',
      { ...here, startTicks: 1 },
      startTicks(1) === undefined ? 'held' : 'taken',
    ],
    ['that was being written by a process that was killed', '{"pid":', 'taken'],
    ['that is empty', '', 'taken'],
  ])('%s: %s', async (_, holder, expected) => {
    const folder = folderWithLock(holder);
    const lock = await takeLock(nodeDisk, folder, 'ada').catch((problem: unknown) => problem);
    if (expected === 'held') {
      const { pid, host } = typeof holder === 'string' ? here : holder;
      expect(lock).toMatchObject({ code: 'held', values: { holder: 'ada', host, pid, since: here.since } });
    } else {
      const ours = JSON.parse(readFileSync(lockPath(folder), 'utf8'));
      expect([ours.pid, ours.nonce === nonce]).toEqual([process.pid, false]);
      expect(readdirSync(join(folder, '.visavis'))).toEqual(['lock-ada.json']);
    }
  });

  test('of another machine is taken over when asked to', async () => {
    const folder = folderWithLock({ ...here, host: 'elsewhere' });
    const lock = await takeLock(nodeDisk, folder, 'ada', true);
    expect(JSON.parse(readFileSync(lockPath(folder), 'utf8')).host).toBe(hostname());
    await lock.release();
    expect(existsSync(lockPath(folder))).toBe(false);
  });

  test('and a dead successor, whose process was killed while it took over', async () => {
    const folder = folderWithLock({ ...here, pid: deadPid });
    const other = '7f1ed002-ab59-4bd5-8f2e-0a0d7e2e4f10';
    writeFileSync(
      join(folder, `.visavis/lock-ada.after-${nonce}.json`),
      JSON.stringify({ ...here, pid: deadPid, nonce: other }),
    );
    const lock = await takeLock(nodeDisk, folder, 'ada');
    expect(readdirSync(join(folder, '.visavis'))).toEqual(['lock-ada.json']);
    await lock.release();
    expect(readdirSync(join(folder, '.visavis'))).toEqual([]);
  });
});

test('a process id in use, of which nobody knows since when, is taken over only when a person asks', async () => {
  const { startTicks: _, ...unsure } = { startTicks: 0, ...here };
  const folder = folderWithLock({ ...unsure, pid: process.pid });
  await expect(takeLock(nodeDisk, folder, 'ada')).rejects.toMatchObject({ code: 'held' });
  const lock = await takeLock(nodeDisk, folder, 'ada', true);
  await lock.release();
  const sure = folderWithLock({ ...unsure, pid: process.pid, startTicks: startTicks(process.pid) ?? 0 });
  await expect(takeLock(nodeDisk, sure, 'ada', true)).rejects.toMatchObject({ code: 'held' });
});

test('a lock is released only by whoever holds it', async () => {
  const folder = folderWithLock({ ...here, pid: deadPid });
  const lock = await takeLock(nodeDisk, folder, 'ada');
  const others = JSON.stringify({ ...here, host: 'elsewhere' });
  writeFileSync(lockPath(folder), others);
  await lock.release();
  expect(readFileSync(lockPath(folder), 'utf8')).toBe(others);
});

test('who comes second reads, and is told who holds it', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  await first.append([entry(1, adding(tag(1, 'crue')))]);
  const before = tree(folder);
  const second = await open(folder);
  expect(second.access).toMatchObject({
    mode: 'read',
    because: { code: 'held', values: { holder: 'ada', host: hostname(), pid: process.pid } },
  });
  expect(second.project.annotations.get('crue')?.size).toBe(1);
  await expect(second.append([])).rejects.toMatchObject({ code: 'read-only' });
  await second.close();
  expect(tree(folder)).toEqual(before);
  await first.close();
  const third = await open(folder);
  expect(third.access.mode).toBe('write');
  await third.close();
});

test('another annotator’s lock is another lock', async () => {
  const folder = await projectFolder();
  const [ada, ben] = [await open(folder), await open(folder, { annotator: 'ben' })];
  expect([ada.access.mode, ben.access.mode]).toEqual(['write', 'write']);
  await ada.close();
  await ben.close();
});

describe('processes that race for a lock', () => {
  let racer: string;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'visavis-store-'));
    racer = await buildForNode(new URL('lock-racer.ts', import.meta.url), folder);
    return () => rmSync(folder, { recursive: true });
  });

  test.each(['free', 'dead'])('%s: exactly one of four wins, each time', async (state) => {
    const racers = Array.from({ length: 4 }, () => fork(racer));
    onTestFinished(() => {
      for (const one of racers) one.kill();
    });
    for (let round = 0; round < 40; round++) {
      const folder = folderWithLock({ ...here, pid: deadPid });
      if (state === 'free') await nodeDisk.unlink(lockPath(folder));
      const answers = await Promise.all(racers.map((one) => ask(one, folder)));
      expect(answers.toSorted()).toEqual(['held', 'held', 'held', 'taken']);
    }
  });
});

function ask(racer: ChildProcess, folder: string): Promise<string> {
  return new Promise((resolve) => {
    racer.once('message', (answer) => resolve(String(answer)));
    racer.send(folder);
  });
}
