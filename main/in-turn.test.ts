import { expect, test } from 'vitest';
import { eachInTurn, type Progress } from './in-turn.ts';

test('work is done in order, its progress told, and its end', async () => {
  const told: Progress[] = [];
  const tell = (progress: Progress): void => void told.push(progress);
  expect(await eachInTurn([1, 2], new AbortController().signal, tell, async (n) => n * 10)).toEqual([10, 20]);
  expect(told).toEqual([{ done: 0, total: 2 }, { done: 1, total: 2 }, null]);
});

test('work that is called off answers what was done', async () => {
  const calledOff = new AbortController();
  const results = await eachInTurn(
    [1, 2, 3],
    calledOff.signal,
    () => undefined,
    async (n) => {
      if (n === 2) calledOff.abort();
      return n;
    },
  );
  expect(results).toEqual([1, 2]);
});

test('between two items others have their turn', async () => {
  const order: string[] = [];
  setImmediate(() => setImmediate(() => order.push('a window')));
  const work = eachInTurn(
    ['a', 'b'],
    new AbortController().signal,
    () => undefined,
    async (item) => order.push(item),
  );
  await work;
  expect(order).toEqual(['a', 'a window', 'b']);
});

test('the end is told of work that fails, too', async () => {
  const told: Progress[] = [];
  const fail = () => Promise.reject(new Error('full'));
  const work = eachInTurn([1], new AbortController().signal, (progress) => void told.push(progress), fail);
  await expect(work).rejects.toThrow('full');
  expect(told.at(-1)).toBeNull();
});
