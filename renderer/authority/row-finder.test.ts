import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from './messages.ts';
import { RowFinder } from './row-finder.ts';

/** A worker that the test answers for. */
class Quiet extends EventTarget {
  static made: Quiet[] = [];
  readonly heard: ToWorker[] = [];
  isEnded = false;

  constructor() {
    super();
    Quiet.made.push(this);
  }

  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  says(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const people = { name: 'people', created: '2026-01-01' };
const rows = [{ names: [{ text: 'Zola', language: '' }], type: '', identifiers: [], note: '' }];
const found = [{ list: 'people', rows }];
let fetched: string[] = [];
let files: Record<string, string> = {};
let failures: string[] = [];

function finder(): RowFinder {
  return new RowFinder(
    async (name) => {
      fetched.push(name);
      return files[name];
    },
    (reason) => failures.push(reason),
  );
}

function worker(): Quiet {
  const [last] = Quiet.made.slice(-1);
  if (last === undefined) throw new Error('no worker was made');
  return last;
}

const turns = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  [Quiet.made, fetched, failures] = [[], [], []];
  files = { people: '{}\n' };
  vi.stubGlobal('Worker', Quiet);
});
afterEach(() => void vi.unstubAllGlobals());

test('a list goes to the worker once, before the first question', async () => {
  const rowsIn = finder();
  void rowsIn.prepare([people]);
  const first = rowsIn.find([people], 'z', 5);
  await turns();
  worker().says({ ask: 1, found });
  expect(await first).toEqual(found);
  void rowsIn.find([people], 'zo', 5);
  await turns();
  expect(fetched).toEqual(['people']);
  expect(worker().heard).toEqual([
    { list: 'people', rows: '{}\n' },
    { ask: 1, typed: 'z', lists: ['people'], most: 5 },
    { ask: 2, typed: 'zo', lists: ['people'], most: 5 },
  ]);
});

test('only the newest question is answered, whenever the others are', async () => {
  const rowsIn = finder();
  const first = rowsIn.find([people], 'z', 5);
  const second = rowsIn.find([people], 'zo', 5);
  await turns();
  const third = rowsIn.find([people], 'zol', 5);
  await turns();
  worker().says({ ask: 2, found: [] });
  worker().says({ ask: 3, found });
  expect(await Promise.all([first, second, third])).toEqual([undefined, undefined, found]);
  expect(worker().heard.filter((message) => 'ask' in message)).toHaveLength(2);
});

test('a list that was replaced is fetched anew, one that could not be had is tried again', async () => {
  const rowsIn = finder();
  await rowsIn.prepare([people]);
  await rowsIn.prepare([{ ...people, created: '2026-02-02' }]);
  expect(fetched).toEqual(['people', 'people']);
  await rowsIn.prepare([{ name: 'gone', created: '' }]);
  await rowsIn.prepare([{ name: 'gone', created: '' }]);
  expect(fetched).toEqual(['people', 'people', 'gone', 'gone']);
});

test('forgetting ends the worker and the wait; what was on its way does not come back', async () => {
  const rowsIn = finder();
  const asked = rowsIn.find([people], 'z', 5);
  await turns();
  const before = worker();
  rowsIn.forget();
  expect(await asked).toBeUndefined();
  expect(before.isEnded).toBe(true);
  void rowsIn.prepare([people]);
  rowsIn.forget();
  await turns();
  expect(Quiet.made).toEqual([before]);
});

test('a worker that breaks is told of, and there is another for the next question', async () => {
  const rowsIn = finder();
  const asked = rowsIn.find([people], 'z', 5);
  await turns();
  worker().dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  expect(await asked).toBeUndefined();
  expect(failures).toEqual(['out of memory']);
  void rowsIn.find([people], 'z', 5);
  await turns();
  expect(Quiet.made).toHaveLength(2);
  expect(worker().heard.map((message) => 'rows' in message)).toEqual([true, false]);
});
