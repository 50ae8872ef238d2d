import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimEdges } from './edges.ts';

test.each([
  [' Bakou, ', 'Bakou'],
  ['la paix.', 'la paix'],
  ['« la paix »', '« la paix »'],
  ['« la paix', 'la paix'],
  ['la paix », a', 'la paix », a'],
  ['la paix »,', 'la paix'],
  ['(OTAN)', '(OTAN)'],
  ['OTAN)', 'OTAN'],
  ['"mot"', '"mot"'],
  ['"mot', 'mot'],
  ['rencontre M.', 'rencontre M.'],
  ['– dit-il –', 'dit-il'],
  ['l’OTAN', 'l’OTAN'],
  ['120 000 civils…', '120 000 civils'],
  ['…', '…'],
  ['“peace” and “war”', '“peace” and “war”'],
])('“%s” was meant as “%s”', (selected, meant) => {
  const text = `x ${selected} y`;
  const { start, end } = trimEdges(text, { start: 2, end: 2 + selected.length });
  expect(text.slice(start, end)).toBe(meant);
});

test('trimming lies within what was selected, leaves something of it, and is done once and for all', () => {
  const marks = fc.string({
    unit: fc.constantFrom('a', 'M', ' ', '.', '«', '»', '"', '(', ')', '…', '“', '”'),
    maxLength: 20,
  });
  fc.assert(
    fc.property(marks, (text) => {
      const once = trimEdges(text, { start: 0, end: text.length });
      expect(once.end > once.start).toBe(text.trim() !== '');
      if (once.end > once.start) expect(trimEdges(text, once)).toEqual(once);
    }),
  );
});
