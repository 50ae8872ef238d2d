import * as v from 'valibot';
import { type AuthorityRow, AuthorityRowSchema } from '../../annotations/authority/authority.ts';
import { AuthorityIndex } from '../../annotations/authority/search.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/* Finds rows beside the window: making the index of 100,000 takes a second or two, which nobody who types may wait for. */

interface List {
  readonly index: AuthorityIndex;
  /** As they are written: as objects they would take several times the memory, and few are ever looked at. */
  readonly lines: readonly string[];
}

const lists = new Map<string, List>();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('rows' in data) {
    const lines = data.rows.split('\n').slice(0, -1);
    lists.set(data.list, { index: new AuthorityIndex(rowsOf(lines)), lines });
  } else {
    const found = data.lists.map((list) => ({ list, rows: find(list, data.typed, data.most) }));
    const answer: FromWorker = { ask: data.ask, found: found.filter(({ rows }) => rows.length > 0) };
    postMessage(answer);
  }
});

function find(list: string, typed: string, most: number): AuthorityRow[] {
  const { index, lines } = lists.get(list) ?? { index: undefined, lines: [] };
  const places = index?.find(typed, most) ?? [];
  return places.flatMap((place) => {
    const line = lines[place];
    return line === undefined ? [] : [rowIn(line)];
  });
}

function* rowsOf(lines: readonly string[]): Generator<AuthorityRow> {
  for (const line of lines) yield rowIn(line);
}

function rowIn(line: string): AuthorityRow {
  return v.parse(AuthorityRowSchema, JSON.parse(line));
}
