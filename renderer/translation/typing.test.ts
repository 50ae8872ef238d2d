import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Sent, Typing } from './typing.ts';

const one = { start: 0, end: 9 };
const other = { start: 10, end: 20 };

describe('typing', () => {
  test('sent twice is answered twice', () => {
    const typing = new Typing();
    typing.typed(one, 'x', 'y');
    const first = typing.send();
    typing.typed(one, 'x', 'x');
    const second = typing.send();
    expect(typing.shown(one, 'x')).toBe('x');
    typing.answered(first);
    expect(typing.isEmpty).toBe(false);
    typing.answered(second);
    expect(typing.isEmpty).toBe(true);
  });

  test('is open until it is sent, and there until the project has it', () => {
    const typing = new Typing();
    typing.typed(one, '', 'a');
    expect(typing.open).toEqual([one]);
    expect(typing.send()).toMatchObject([{ ...one, words: 'a' }]);
    expect(typing.open).toEqual([]);
    expect(typing.isEmpty).toBe(false);
    expect(typing.shown(one, '')).toBe('a');
    expect(typing.shown(one, 'a')).toBe('a');
    expect(typing.isEmpty).toBe(true);
  });

  test('goes on while it is on its way', () => {
    const typing = new Typing();
    typing.typed(one, '', 'a');
    typing.send();
    typing.typed(one, '', 'ab');
    expect(typing.open).toEqual([one]);
    expect(typing.shown(one, 'a')).toBe('ab');
    expect(typing.isEmpty).toBe(false);
    expect(typing.send()).toMatchObject([{ ...one, words: 'ab' }]);
    expect(typing.shown(one, 'ab')).toBe('ab');
    expect(typing.isEmpty).toBe(true);
  });

  test('back to what is there leaves nothing to save', () => {
    const typing = new Typing();
    typing.typed(one, 'a', 'ab');
    typing.typed(one, 'a', 'a');
    expect(typing.isEmpty).toBe(true);
  });

  test('after a step is taken back stays, without what was taken back', () => {
    const typing = new Typing();
    typing.typed(one, 'the flood', 'the floods');
    expect(typing.shown(one, '')).toBe('s');
    expect(typing.send()).toMatchObject([{ ...one, words: 's' }]);
  });

  test('that the project answers is there, though nothing draws it any more', () => {
    const typing = new Typing();
    typing.typed(one, '', 'a');
    const sent = typing.send();
    typing.typed(one, '', 'ab');
    typing.answered(sent);
    const again = typing.send();
    expect(again).toMatchObject([{ ...one, words: 'ab' }]);
    typing.answered(again);
    expect(typing.isEmpty).toBe(true);
  });

  test('that was refused is sent again', () => {
    const typing = new Typing();
    typing.typed(one, '', 'a');
    typing.refused(typing.send());
    expect(typing.send()).toMatchObject([{ ...one, words: 'a' }]);
  });

  test('into a segment that is split just then goes to its first part', () => {
    const typing = new Typing();
    typing.typed({ start: 0, end: 20 }, 'a', 'ab');
    typing.resettle([
      { ...one, target: 'a' },
      { ...other, target: '' },
    ]);
    expect(typing.send()).toMatchObject([{ ...one, words: 'ab' }]);
    expect(typing.isEmpty).toBe(false);
  });
});

type Act = { does: 'type' | 'send' | 'answer' | 'rest'; which: 0 | 1; words: string };

const acts = fc.array(
  fc.record<Act>({
    does: fc.constantFrom('type', 'send', 'answer', 'rest'),
    which: fc.constantFrom(0, 1),
    words: fc.string({ maxLength: 4 }),
  }),
  { maxLength: 40 },
);

test('whatever the order of keys and answers, screen and project agree in the end and nothing typed is lost', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const typing = new Typing();
      const segments = [one, other];
      const project = ['', ''];
      const screen = ['', ''];
      const underWay: Sent[][] = [];
      const answer = () => {
        for (const sent of underWay.splice(0, 1)) {
          for (const { start, words } of sent) project[start === 0 ? 0 : 1] = words;
          // Now and then the screen is drawn only later, as while an input method composes.
          if (sent.length % 2 === 0) typing.answered(sent);
          draw();
          typing.answered(sent);
        }
      };
      const draw = () => {
        for (const [i, segment] of segments.entries()) expect(typing.shown(segment, project[i] ?? '')).toBe(screen[i]);
      };
      for (const { does, which, words } of list) {
        const segment = segments[which];
        if (segment === undefined) throw new Error('two segments');
        if (does === 'type') {
          screen[which] = words;
          typing.typed(segment, project[which] ?? '', words);
        } else if (does === 'send') underWay.push(typing.send());
        else if (does === 'answer') answer();
        else draw();
      }
      underWay.push(typing.send());
      while (underWay.length > 0) answer();
      expect(project).toEqual(screen);
      expect(typing.isEmpty).toBe(true);
    }),
  );
});
