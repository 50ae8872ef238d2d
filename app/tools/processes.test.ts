import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { run, untilEnd } from './processes.mjs';
import { Interrupted } from './words.mjs';

const node = (program: string) => run(process.execPath, ['-e', program], { quiet: true });

test('answers the exit status and, when quiet, all that was said', async () => {
  const program = 'console.log("fine"); console.error("or not"); process.exitCode = 3';
  const { status, output } = await node(program);
  expect(status).toBe(3);
  expect(output.split('\n').sort()).toEqual(['', 'fine', 'or not']);
});

test('a program ended by a signal has not succeeded', async () => {
  expect((await node('process.kill(process.pid, "SIGKILL")')).status).toBe(1);
});

test('a program that is not there is an error', async () => {
  await expect(run('no-such-program-anywhere', [], { quiet: true })).rejects.toThrow('ENOENT');
});

describe.skipIf(process.platform === 'win32')('a request to end', () => {
  test('reaches the program in front, and ends the wait', async () => {
    const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)']);
    const listeners = process.listenerCount('SIGTERM');
    const ended = untilEnd(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    process.emit('SIGTERM', 'SIGTERM');
    await expect(ended).rejects.toBeInstanceOf(Interrupted);
    expect(child.signalCode).toBe('SIGTERM');
    expect(process.listenerCount('SIGTERM')).toBe(listeners);
  });
});
