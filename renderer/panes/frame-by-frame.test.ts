import { beforeEach, expect, test } from 'vitest';
import { FrameByFrame } from './frame-by-frame.ts';

let frames: (() => void)[];
let done: string[];
let row: FrameByFrame<string>;

const ask = (key: string, what = key) => row.ask(key, () => done.push(what));

/** A frame passes; answers what was done in it. */
function frame(): string {
  const before = done.length;
  for (const work of frames.splice(0)) work();
  return done.slice(before).join(' ');
}

beforeEach(() => {
  [frames, done] = [[], []];
  row = new FrameByFrame((work) => frames.push(work));
});

test('each piece of work has a frame of its own, in the order in which it was asked for', () => {
  for (const key of ['a', 'b', 'c']) ask(key);
  expect(done).toEqual([]);
  expect([frame(), frame(), frame(), frame()]).toEqual(['a', 'b', 'c', '']);
  ask('a');
  expect(frame()).toBe('a');
});

test('what is asked for again under a key is done once, as it was asked last', () => {
  ask('a', 'first');
  ask('b');
  ask('a', 'second');
  expect([frame(), frame(), frame()]).toEqual(['second', 'b', '']);
});

test('what is forgotten is not done, and the rest is', () => {
  for (const key of ['a', 'b', 'c']) ask(key);
  row.forget('a');
  row.forget('none');
  expect([frame(), frame(), frame()]).toEqual(['b', 'c', '']);
});

test('what is asked for while something is done comes in the next frame', () => {
  row.ask('a', () => ask('b'));
  expect([frame(), frame()]).toEqual(['', 'b']);
});
