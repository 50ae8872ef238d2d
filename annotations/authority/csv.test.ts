import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvRecord, csvRecords, type Delimiter, delimiters } from './csv.ts';

const cases: { name: string; text: string; delimiter?: Delimiter; records: CsvRecord[] }[] = [
  { name: 'nothing', text: '', records: [] },
  {
    name: 'cells, with and without a line end at the end',
    text: 'a,b\nc,\n',
    records: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', ''] },
    ],
  },
  {
    name: 'semicolons',
    text: 'a;"b;c"',
    delimiter: ';',
    records: [{ line: 1, cells: ['a', 'b;c'] }],
  },
  {
    name: 'blank lines, which count',
    text: 'a\n\n,\nb\n\n',
    records: [
      { line: 1, cells: ['a'] },
      { line: 4, cells: ['b'] },
    ],
  },
  {
    name: 'line ends and quotation marks in a cell',
    text: '"a\n""b""\n",c\nd\n',
    records: [
      { line: 1, cells: ['a\n"b"\n', 'c'] },
      { line: 4, cells: ['d'] },
    ],
  },
  {
    name: 'a quotation mark within a cell, which is one',
    text: 'Jean "le Bon",roi\nx\n',
    records: [
      { line: 1, cells: ['Jean "le Bon"', 'roi'] },
      { line: 2, cells: ['x'] },
    ],
  },
  {
    name: 'something after a closing quotation mark',
    text: 'a\n"Jean" le Bon,roi\n"x",y\n',
    records: [
      { line: 1, cells: ['a'] },
      { line: 2, fault: 'quotes' },
      { line: 3, cells: ['x', 'y'] },
    ],
  },
  {
    name: 'a quotation mark that nothing closes',
    text: 'a\n"b,c\nd\ne',
    records: [
      { line: 1, cells: ['a'] },
      { line: 2, fault: 'quotes' },
      { line: 3, cells: ['d'] },
      { line: 4, cells: ['e'] },
    ],
  },
  {
    name: 'one on the last line',
    text: 'a\n"',
    records: [
      { line: 1, cells: ['a'] },
      { line: 2, fault: 'quotes' },
    ],
  },
];

test.each(cases)('reads $name', ({ text, delimiter = ',', records }) => {
  expect([...csvRecords(text, delimiter)]).toEqual(records);
});

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\n', ',', ';', '\t', ' '), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

test('what is written as RFC 4180 has it is read as it was, on the lines where it is', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
      const written = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter));
      const expected = rows
        .map((cells, i) => ({ line: 1 + written.slice(0, i).join('\n').split('\n').length - (i === 0 ? 1 : 0), cells }))
        .filter(({ cells }) => cells.some((each) => each !== ''));
      expect([...csvRecords(written.map((row) => `${row}\n`).join(''), delimiter)]).toEqual(expected);
    }),
  );
});

/** A record of so many lines in quotation marks. */
const long = (lines: number) => `"${'x'.repeat(99)}\n`.repeat(lines).replaceAll('\n"', '\n');

test('a file of many windows is read whole, whatever lies across their borders', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `"${i}\n${'y\n'.repeat(i % 300)}",z`);
  const records = [...csvRecords(`${rows.join('\n')}\n`, ',')];
  expect(records.map((record) => ('cells' in record ? record.cells[0]?.split('\n')[0] : 'fault'))).toEqual(
    rows.map((_, i) => String(i)),
  );
  let line = 1;
  expect(records.map((record) => record.line)).toEqual(
    rows.map((row) => {
      const here = line;
      line += row.split('\n').length;
      return here;
    }),
  );
});

test('a stray quotation mark before many lines costs one of them', () => {
  const text = `a\n${long(10_000).replace(/^"/, '"')}b\n`;
  const records = [...csvRecords(text, ',')];
  expect(records.filter((record) => 'fault' in record)).toEqual([{ line: 2, fault: 'long' }]);
  expect(records.at(-1)).toEqual({ line: 10_002, cells: ['b'] });
});

test('every line with a fault: each is told', () => {
  const records = [...csvRecords('"a" b,"c" d\n'.repeat(5000), ',')];
  expect(records.map(({ line }) => line)).toEqual(Array.from({ length: 5000 }, (_, i) => i + 1));
});
