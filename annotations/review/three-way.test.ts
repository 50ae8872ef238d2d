import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../model/annotation.ts';
import { on } from './review.fixture.ts';
import { type State, takenIn, threeWay } from './three-way.ts';

/** States as words: `1a 2b` is a record 1 that says a, and a record 2 that says b; a time may follow, as in `1a@3`. */
function state(records: string): State<Annotation> {
  const found = records.matchAll(/(\d)(\w)(?:@(\d))?/g);
  return new Map(
    Array.from(found, ([, n = '', note = '', hour = '0']) => {
      const record = on(Number(n), 'Roux', { note, modified: `2024-05-01T0${hour}:00:00.000Z` });
      return [record.id, record];
    }),
  );
}

function worded(records: State<Annotation>): string {
  return [...records.values()]
    .map(
      ({ id, note, modified }) =>
        `${id.slice(-1)}${note}${modified.slice(12, 13) === '0' ? '' : `@${modified.slice(12, 13)}`}`,
    )
    .sort()
    .join(' ');
}

test.each<{ name: string; before: string; mine: string; theirs: string; done: readonly string[]; taken: string }>([
  { name: 'nothing', before: '1a', mine: '1a', theirs: '1a', done: [], taken: '1a' },
  { name: 'a time alone', before: '1a', mine: '1a', theirs: '1a@5', done: [], taken: '1a' },
  { name: 'they added', before: '', mine: '', theirs: '1a', done: ['1 nothing added'], taken: '1a' },
  { name: 'I added', before: '', mine: '1a', theirs: '', done: ['1 added nothing'], taken: '1a' },
  { name: 'they changed', before: '1a', mine: '1a', theirs: '1b', done: ['1 nothing changed'], taken: '1b' },
  { name: 'I changed', before: '1a', mine: '1b', theirs: '1a', done: ['1 changed nothing'], taken: '1b' },
  { name: 'they removed', before: '1a', mine: '1a', theirs: '', done: ['1 nothing removed'], taken: '' },
  { name: 'I removed', before: '1a', mine: '', theirs: '1a', done: ['1 removed nothing'], taken: '' },
  { name: 'both removed', before: '1a', mine: '', theirs: '', done: ['1 removed removed'], taken: '' },
  {
    name: 'both changed alike',
    before: '1a',
    mine: '1b@1',
    theirs: '1b@2',
    done: ['1 changed changed'],
    taken: '1b@2',
  },
  { name: 'both added alike', before: '', mine: '1a@3', theirs: '1a@2', done: ['1 added added'], taken: '1a@3' },
  { name: 'both changed', before: '1a', mine: '1b', theirs: '1c@5', done: ['1 changed changed clash'], taken: '1b' },
  { name: 'both added', before: '', mine: '1b', theirs: '1c@5', done: ['1 added added clash'], taken: '1b' },
  {
    name: 'they removed what I changed',
    before: '1a',
    mine: '1b',
    theirs: '',
    done: ['1 changed removed clash'],
    taken: '1b',
  },
  {
    name: 'they changed what I removed',
    before: '1a',
    mine: '',
    theirs: '1b',
    done: ['1 removed changed clash'],
    taken: '',
  },
  {
    name: 'several',
    before: '1a 2a 3a',
    mine: '1b 2a 4a',
    theirs: '1a 2c 3a 5a',
    done: ['1 changed nothing', '2 nothing changed', '3 removed nothing', '4 added nothing', '5 nothing added'],
    taken: '1b 2c 4a 5a',
  },
])('$name', ({ before, mine, theirs, done, taken }) => {
  const changes = threeWay(state(before), state(mine), state(theirs));
  const told = changes.map(
    ({ id, byMe, byThem, isClash }) => `${id.slice(-1)} ${byMe} ${byThem}${isClash ? ' clash' : ''}`,
  );
  expect(told).toEqual(done);
  expect(worded(takenIn(state(before), state(mine), state(theirs)))).toBe(taken);
});

test('the order in which keys are written is no change', () => {
  const modified = '2024-05-01T10:00:00.000Z';
  const plain = new Map([['1', { id: '1', attributes: { role: 'a', title: 'b' }, modified }]]);
  const turned = new Map([['1', { modified, attributes: { title: 'b', role: 'a' }, id: '1' }]]);
  expect(threeWay(plain, plain, turned)).toEqual([]);
});

const anyState = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 })),
    {
      selector: ([n]) => n,
      maxLength: 6,
    },
  )
  .map((records) => state(records.map(([n, note, hour]) => `${n}${note}@${hour}`).join(' ')));

describe('whatever both did', () => {
  test('taking the same in twice changes nothing', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (before, mine, theirs) => {
        const once = takenIn(before, mine, theirs);
        expect(worded(takenIn(theirs, once, theirs))).toBe(worded(once));
        // Even where nobody noted that it was taken in.
        expect(worded(takenIn(before, once, theirs))).toBe(worded(once));
      }),
    );
  });

  test('the other way round it is the same, mirrored', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (before, mine, theirs) => {
        const mirrored = threeWay(before, theirs, mine).map(({ mine: a, theirs: b, byMe, byThem, ...change }) => {
          return { ...change, mine: b, theirs: a, byMe: byThem, byThem: byMe };
        });
        expect(mirrored).toEqual(threeWay(before, mine, theirs));
      }),
    );
  });

  test('where nothing clashes both copies come to the same', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (before, mine, theirs) => {
        fc.pre(!threeWay(before, mine, theirs).some(({ isClash }) => isClash));
        // A time that differs alone is taken from nobody.
        const told = (records: State<Annotation>) => worded(records).replaceAll(/@\d/g, '');
        expect(told(takenIn(before, theirs, mine))).toBe(told(takenIn(before, mine, theirs)));
      }),
    );
  });

  test('two colleagues who changed different things can be taken in in either order', () => {
    fc.assert(
      fc.property(
        anyState,
        anyState,
        anyState,
        fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
        (before, mine, other, own) => {
          // One touches only the records of `own`, the other only the rest.
          const touching = (isTouched: (id: string) => boolean) =>
            new Map([...[...before].filter(([id]) => !isTouched(id)), ...[...other].filter(([id]) => isTouched(id))]);
          const isOwn = (id: string) => own.includes(Number(id.slice(-1)));
          const [bilal, chloe] = [touching(isOwn), touching((id) => !isOwn(id))];
          const there = takenIn(before, takenIn(before, mine, bilal), chloe);
          const back = takenIn(before, takenIn(before, mine, chloe), bilal);
          expect(worded(there)).toBe(worded(back));
        },
      ),
    );
  });
});
