import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { type Exchange, exchangeId } from '../model/exchange.ts';
import { apply } from './apply.ts';
import type { Of } from './command.ts';
import { small } from './small.fixture.ts';

/** Anna takes in what bilal handed over. */

const at = '2024-06-01T10:00:00.000Z';

function exchange(creator = 'anna'): Exchange {
  const id = exchangeId(creator, 'bilal');
  return {
    kind: 'exchange',
    id,
    with: 'bilal',
    taken: uuid(99),
    at,
    gone: [],
    prints: {},
    creator,
    created: at,
    modified: at,
  };
}

function command(fields: Partial<Of<'take-over'>>): Of<'take-over'> {
  return { do: 'take-over', added: [], updated: [], removed: [], tagset: null, exchange: exchange(), ...fields };
}

const occasion = { by: 'anna', at };

test('what came, changed and went, and that it was taken in, are one change', () => {
  const fresh = { ...small.theirs, id: uuid(50) };
  const changed = { ...small.theirs, note: 'x' };
  const done = command({ added: [fresh], updated: [changed], removed: [{ kind: 'link', id: small.links.theirs.id }] });
  expect(apply(small.project, done, occasion)).toEqual({
    added: [fresh, exchange()],
    updated: [[small.theirs, changed]],
    removed: [small.links.theirs],
  });
});

test.each<[string, Partial<Of<'take-over'>>, string]>([
  ['adding a record of mine', { added: [{ ...small.mayor, id: uuid(50) }] }, 'not-yours'],
  ['changing a record of mine', { updated: [{ ...small.mayor, note: 'x' }] }, 'not-yours'],
  ['making a record of mine theirs', { updated: [{ ...small.mayor, creator: 'bilal' }] }, 'not-yours'],
  ['removing a record of mine', { removed: [{ kind: 'annotation', id: small.mayor.id }] }, 'not-yours'],
  ['noting it for somebody else', { exchange: exchange('chloe') }, 'not-yours'],
  ['adding what is here', { added: [small.theirs] }, 'duplicate-record'],
  ['changing what is not here', { updated: [{ ...small.theirs, id: uuid(50) }] }, 'no-such-record'],
])('%s is refused', (_, fields, code) => {
  expect(() => apply(small.project, command(fields), occasion)).toThrow(expect.objectContaining({ code }));
});
