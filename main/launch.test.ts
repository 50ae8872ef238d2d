import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Launch, launchOf } from './launch.ts';

const from = path.resolve('/home/ada');
const appPath = path.resolve('/src/visavis');

const cases: Record<string, { argv: string[]; appPath: string; launch: Launch }> = {
  'nothing, packaged': { argv: ['visavis'], appPath: '', launch: { kind: 'window', paths: [] } },
  'nothing, in development': { argv: ['electron', appPath], appPath, launch: { kind: 'window', paths: [] } },
  'a folder, packaged': {
    argv: ['visavis', '--no-sandbox', 'event'],
    appPath: '',
    launch: { kind: 'window', paths: [path.join(from, 'event')] },
  },
  'the folder of the app itself, after the app': {
    argv: ['electron', '--inspect=0', appPath, appPath],
    appPath,
    launch: { kind: 'window', paths: [appPath] },
  },
  'texts, with a switch between': {
    argv: ['electron', appPath, 'a.txt', '--lang=fr', 'b.txt'],
    appPath,
    launch: { kind: 'window', paths: [path.join(from, 'a.txt'), path.join(from, 'b.txt')] },
  },
  'a command keeps its switches': {
    argv: ['visavis', '--no-sandbox', 'check', 'event', '--json'],
    appPath: '',
    launch: { kind: 'command', args: ['check', 'event', '--json'] },
  },
  'a folder named like a command is reached by its path': {
    argv: ['visavis', './check'],
    appPath: '',
    launch: { kind: 'window', paths: [path.join(from, 'check')] },
  },
  'a command word in second place is a path': {
    argv: ['visavis', 'a.txt', 'new'],
    appPath: '',
    launch: { kind: 'window', paths: [path.join(from, 'a.txt'), path.join(from, 'new')] },
  },
};

describe('what a start is for', () => {
  for (const [name, { argv, appPath: app, launch }] of Object.entries(cases)) {
    test(name, () => expect(launchOf(argv, app, from)).toEqual(launch));
  }
});
