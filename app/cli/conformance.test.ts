/**
 * The readers against files that others wrote. They lie outside the repository (`../shared/conformance`, or where
 * VISAVIS_CONFORMANCE says); where they are not, these tests are skipped and the line says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../annotations/formats/json.ts';
import { faultIn } from '../../annotations/formats/json-fault.ts';
import { Problem } from '../../annotations/model/problem.ts';
import { sentence } from '../contract/words/words.ts';

const folder = process.env.VISAVIS_CONFORMANCE ?? path.resolve(import.meta.dirname, '../../../shared/conformance');

const suite = path.join(folder, 'json-parsing');
const names = existsSync(suite) ? readdirSync(suite) : [];

describe.skipIf(names.length === 0)(`the JSON parsing suite in ${names.length === 0 ? 'no folder' : suite}`, () => {
  test.each(names)('%s', (name) => {
    const bytes = readFileSync(path.join(suite, name));
    let problem: unknown;
    try {
      readJson(bytes, name);
    } catch (thrown) {
      problem = thrown;
    }
    if (name.startsWith('y_')) {
      expect(problem).toBeUndefined();
      const text = bytes.toString('utf8');
      expect(faultIn(text)).toBe(text.length);
    }
    if (name.startsWith('n_')) expect(problem).toBeInstanceOf(Problem);
    if (problem !== undefined) expect(problem instanceof Problem && sentence(problem)).toContain(`“${name}”`);
  });
});
