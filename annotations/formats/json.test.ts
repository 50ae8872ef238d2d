import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Problem, type ProblemCode } from '../model/problem.ts';
import { depthLimit, parseAs, parseJson, readJson } from './json.ts';
import { faultIn } from './json-fault.ts';

/** What reading comes to: the value, or the problem. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof Problem) return problem.toData();
    throw problem;
  }
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const refused: { name: string; json: string; code: ProblemCode; values: object }[] = [
  { name: 'cut off', json: '{"a": [1, 2', code: 'file-not-json', values: { line: 1, column: 12 } },
  { name: 'empty', json: '', code: 'file-not-json', values: { line: 1, column: 1 } },
  { name: 'a comma too many', json: '{\n  "a": 1,\n}', code: 'file-not-json', values: { line: 3, column: 1 } },
  { name: 'a word', json: '{"a":\n  yes}', code: 'file-not-json', values: { line: 2, column: 3 } },
  { name: 'an open string', json: '{"a": "b\n"}', code: 'file-not-json', values: { line: 1, column: 7 } },
  { name: 'more behind the end', json: '{} {}', code: 'file-not-json', values: { line: 1, column: 4 } },
  { name: 'too deep', json: nested(depthLimit + 1), code: 'file-too-deep', values: { limit: depthLimit } },
  { name: 'as deep as 100,000', json: nested(100_000), code: 'file-too-deep', values: { limit: depthLimit } },
  {
    name: '__proto__',
    json: '{"a": [{"__proto__": {}}]}',
    code: 'file-forbidden-key',
    values: { place: 'a[0].__proto__' },
  },
  { name: 'a number without end', json: '{"a": [0, 1e400]}', code: 'file-number-too-large', values: { place: 'a[1]' } },
];

test.each(refused)('refuses $name', ({ json, code, values }) => {
  expect(outcome(() => parseJson(json, 'f.json'))).toMatchObject({ code, values: { file: 'f.json', ...values } });
});

const read: { name: string; json: string; value: unknown }[] = [
  { name: 'a byte order mark', json: '\ufeff{"a": 1}', value: { a: 1 } },
  { name: 'as deep as may be', json: nested(depthLimit), value: JSON.parse(nested(depthLimit)) },
  { name: 'half a character that is escaped', json: '"\\ud800"', value: '\ud800' },
];

test.each(read)('reads $name', ({ json, value }) => {
  expect(readJson(utf8ToBytes(json), 'f.json')).toEqual(value);
});

test('bytes that are no UTF-8 are refused, never replaced', () => {
  const bytes = Uint8Array.from([0x22, 0xe9, 0x22]);
  expect(outcome(() => readJson(bytes, 'f.json'))).toMatchObject({ code: 'file-not-utf8', values: { file: 'f.json' } });
});

test('a value that does not fit its schema is refused with the place', () => {
  const schema = v.object({ list: v.array(v.object({ start: v.number() })) });
  const parse = () => parseAs(schema, { list: [{ start: 1 }, { start: 'x' }] }, 'f.json');
  expect(outcome(parse)).toMatchObject({ code: 'file-damaged', values: { file: 'f.json', place: 'list[1].start' } });
});

test('a whole text has no fault, and what lies before a fault could have gone on', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 3 }), (json, nat, inserted) => {
      expect(faultIn(json)).toBe(json.length);
      const at = nat % (json.length + 1);
      const damaged = json.slice(0, at) + inserted + json.slice(at);
      const fault = faultIn(damaged);
      expect(faultIn(damaged.slice(0, fault))).toBe(fault);
    }),
  );
});

test('a text cut off within a long string is refused at once, not after trying every way to divide the string', () => {
  const json = `{"text": "${'a '.repeat(500_000)}`;
  expect(faultIn(json)).toBe(json.indexOf('"a '));
});
