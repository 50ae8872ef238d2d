import { describe, expect, test } from 'vitest';
import { lacksDisplay } from './display.mjs';
import { adviceOn, isHarmless } from './electron-output.mjs';
import { cacheFolder, dataFolder } from './places.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { namesHere, notFound } from './system-libraries.mjs';

describe('libraries', () => {
  test('ldd names those that were not found', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibgbm.so.1 => not found',
    ].join('\n');
    expect(notFound(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
    expect(notFound('\tnot a dynamic executable')).toEqual([]);
  });

  test.each([
    { system: 'Debian 12', known: ['libgtk-3-0', 'libnss3'], names: ['libgtk-3-0', 'libnss3'] },
    { system: 'Debian 13', known: ['libgtk-3-0', 'libgtk-3-0t64', 'libnss3'], names: ['libgtk-3-0t64', 'libnss3'] },
    { system: 'one that lists nothing', known: [], names: ['libgtk-3-0', 'libnss3'] },
  ])('packages are called as on $system', ({ known, names }) => {
    expect(namesHere(['libgtk-3-0', 'libnss3'], new Set(known))).toEqual(names);
  });
});

test.each([
  { platform: 'linux', env: {}, lacks: true },
  { platform: 'linux', env: { DISPLAY: '' }, lacks: true },
  { platform: 'linux', env: { DISPLAY: ':0' }, lacks: false },
  { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, lacks: false },
  { platform: 'darwin', env: {}, lacks: false },
  { platform: 'win32', env: {}, lacks: false },
])('$platform with $env lacks a display: $lacks', ({ platform, env, lacks }) => {
  expect(lacksDisplay({ platform, env })).toBe(lacks);
});

test.each([
  { platform: 'linux', uid: 0, args: ['--no-sandbox'] },
  { platform: 'linux', uid: 1000, args: [] },
  { platform: 'darwin', uid: 0, args: [] },
])('only root on Linux goes without the sandbox: $platform, user $uid', ({ platform, uid, args }) => {
  expect(sandboxArguments({ platform, getuid: () => uid })).toEqual(args);
});

test.each([
  {
    machine: { platform: 'linux', env: {}, home: '/home/a' },
    cache: '/home/a/.cache/visavis',
    data: '/home/a/.local/share/visavis',
  },
  {
    machine: { platform: 'linux', env: { XDG_CACHE_HOME: '/c', XDG_DATA_HOME: '/d' }, home: '/home/a' },
    cache: '/c/visavis',
    data: '/d/visavis',
  },
  {
    machine: { platform: 'linux', env: { XDG_CACHE_HOME: 'relative', XDG_DATA_HOME: '' }, home: '/home/a' },
    cache: '/home/a/.cache/visavis',
    data: '/home/a/.local/share/visavis',
  },
  {
    machine: { platform: 'darwin', env: {}, home: '/Users/a' },
    cache: '/Users/a/Library/Caches/visavis',
    data: '/Users/a/Library/Application Support/visavis',
  },
  {
    machine: { platform: 'win32', env: { LOCALAPPDATA: 'C:\\L', APPDATA: 'C:\\R' }, home: 'C:\\Users\\a' },
    cache: 'C:\\L\\visavis\\Cache',
    data: 'C:\\R\\visavis',
  },
])('the folders of a person with $machine', ({ machine, cache, data }) => {
  expect([cacheFolder(machine), dataFolder(machine)]).toEqual([cache, data]);
});

test.each([
  ['[1:1122/114305.606931:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket', true],
  ['[1:1122/114803.142332:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization', true],
  ['[1:1122/114803.142332:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found', false],
  ['Error: bus.cc', false],
])('Electron says %s: harmless %s', (line, harmless) => {
  expect(isHarmless(line)).toBe(harmless);
});

test('a sandbox that only root can set up is told with the line to run', () => {
  const line =
    '[1:1122/114803.1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.';
  expect(adviceOn(line, '/cache/electron')).toMatch(/sudo chown root '\/cache\/chrome-sandbox' && sudo chmod 4755 /);
  expect(adviceOn('Error: anything else', '/cache/electron')).toBeNull();
});
