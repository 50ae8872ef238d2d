import { beforeEach, describe, expect, test } from 'vitest';
import { tag } from '../../annotations/model/annotation.fixture.ts';
import { endRun, markAll, markThrough, toggleMark } from './marking.ts';
import { getState, setState } from './store.ts';

const rows = Array.from({ length: 8 }, (_, n) => tag(n, [[n, n + 1]]));

/** The places of the marked rows. */
function marked(): number[] {
  return rows.flatMap(({ id }, place) => (getState().marked.has(id) ? [place] : []));
}

const idAt = (place: number) => rows[place]?.id ?? '';

beforeEach(() => {
  endRun();
  setState({ marked: new Set() });
});

describe('marking rows', () => {
  test('through to another place marks both and all between, in either direction', () => {
    markThrough(rows, 2, 4);
    expect(marked()).toEqual([2, 3, 4]);
    endRun();
    markThrough(rows, 7, 6);
    expect(marked()).toEqual([2, 3, 4, 6, 7]);
  });

  test('going back takes back what going on has marked, and nothing that was marked before', () => {
    toggleMark(idAt(3));
    markThrough(rows, 1, 2);
    markThrough(rows, 2, 3);
    markThrough(rows, 3, 4);
    expect(marked()).toEqual([1, 2, 3, 4]);
    markThrough(rows, 4, 2);
    expect(marked()).toEqual([1, 2, 3]);
    markThrough(rows, 2, 0);
    expect(marked()).toEqual([0, 1, 3]);
  });

  test('begins anew where one is after another key', () => {
    markThrough(rows, 0, 1);
    endRun();
    markThrough(rows, 5, 6);
    expect(marked()).toEqual([0, 1, 5, 6]);
  });

  test('of one takes its mark back the second time', () => {
    toggleMark(idAt(3));
    toggleMark(idAt(5));
    toggleMark(idAt(3));
    expect(marked()).toEqual([5]);
  });

  test('of all is of those that are given, whatever was marked before', () => {
    toggleMark(idAt(0));
    markAll(rows.slice(2, 4));
    expect(marked()).toEqual([2, 3]);
  });
});
