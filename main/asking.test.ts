import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../annotations/model/problem.ts';
import type { RequestName } from '../app/contract/requests.ts';
import { type Answering, answerTo } from './asking.ts';
import { Log } from './log.ts';

let folder: string;
let log: Log;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'visavis-log-'));
  log = new Log(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Every question that got through, and who asked. */
let heard: unknown[] = [];
beforeEach(() => {
  heard = [];
});

/** Answers nothing, but hears. */
function hear(question: unknown, asker: string): never {
  heard.push([question, asker]);
  throw new Problem('no-project', {});
}

const deaf: Answering<string> = {
  start: hear,
  perform: hear,
  undo: hear,
  redo: hear,
  'retry-save': hear,
  'pick-texts': hear,
  'read-texts': hear,
  'reread-text': hear,
  'add-articles': hear,
  cancel: hear,
  'pick-folder': hear,
  'create-project': hear,
  'open-project': hear,
  'close-project': hear,
  'show-folder': hear,
  export: hear,
  'save-figure': hear,
  'save-agreement': hear,
  import: hear,
  'hand-over': hear,
  'read-handed': hear,
  'take-over': hear,
  'colleagues-changed': hear,
  'export-tagset': hear,
  'read-tagset': hear,
  history: hear,
  'export-history': hear,
  'proposition-history': hear,
  authorities: hear,
  'take-in-authority': hear,
  'remove-authority': hear,
  'authority-rows': hear,
  'save-workspace': hear,
  'ready-to-leave': hear,
  'save-settings': hear,
  'open-link': hear,
};

const uuid = '2f1d3b0e-6a4f-4c1c-9b7e-0d8f6f6f3a01';

describe('what gets through', () => {
  const rows: [RequestName, unknown][] = [
    ['start', {}],
    ['perform', { command: { do: 'set-note', id: uuid, note: '<b>' } }],
    ['pick-texts', { from: 'folder' }],
    ['open-project', {}],
    ['open-link', { url: 'https://example.org/' }],
  ];
  for (const [name, question] of rows) {
    test(name, async () => {
      await answerTo(name, question, 'ada', deaf, log);
      expect(heard).toEqual([[question, 'ada']]);
    });
  }
  test('without what the schema does not name', async () => {
    await answerTo('read-texts', { paths: ['a'], extra: 1 }, 'ada', deaf, log);
    expect(heard).toEqual([[{ paths: ['a'] }, 'ada']]);
  });
});

describe('what is refused', () => {
  const rows: [string, unknown, unknown][] = [
    ['an unknown name', 'shell', {}],
    ['a name of every object', 'toString', {}],
    ['the prototype', '__proto__', {}],
    ['a name that is no text', ['start'], {}],
    ['no question', 'perform', undefined],
    ['an unknown command', 'perform', { command: { do: 'delete-disk' } }],
    ['an id that is a path', 'perform', { command: { do: 'set-note', id: '../x', note: '' } }],
    ['a path that is empty', 'read-texts', { paths: [''] }],
    ['too many panes', 'save-workspace', { workspace: { panes: Array(7).fill({}) } }],
    ['a link that is no address', 'open-link', { url: 'example' }],
  ];
  for (const [what, name, question] of rows) {
    test(what, async () => {
      const answer = await answerTo(name, question, 'ada', deaf, log);
      expect(answer).toMatchObject({ ok: false, problem: { code: 'request-refused' } });
      expect(heard).toEqual([]);
    });
  }
});

test('an answer is handed on', async () => {
  const step = { name: 'annotate', revision: 1 } as const;
  const answering = { ...deaf, undo: () => step };
  expect(await answerTo('undo', {}, 'ada', answering, log)).toEqual({ ok: true, value: step });
});

test('a problem is handed on', async () => {
  const answer = await answerTo('undo', {}, 'ada', deaf, log);
  expect(answer).toEqual({ ok: false, problem: { code: 'no-project', values: {} } });
});

test('an error nobody foresaw is logged, and the window learns where, not what', async () => {
  const answering = { ...deaf, undo: () => Promise.reject(new Error('secret of the heap')) };
  const answer = await answerTo('undo', {}, 'ada', answering, log);
  expect(answer).toEqual({ ok: false, problem: { code: 'unexpected', values: { log: log.file } } });
  expect(await readFile(log.file, 'utf8')).toContain('secret of the heap');
});
