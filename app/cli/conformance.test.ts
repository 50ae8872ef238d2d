/**
 * The readers against files that others wrote. They lie outside the repository (`../shared/conformance`, or where
 * VISAVIS_CONFORMANCE says); where they are not, these tests are skipped and the line says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readGlossaryCsv } from '../../annotations/formats/glossary-csv.ts';
import { parseJson, readJson } from '../../annotations/formats/json.ts';
import { faultIn } from '../../annotations/formats/json-fault.ts';
import { anyProject } from '../../annotations/formats/project.fixture.ts';
import { termOf, translatedProject } from '../../annotations/formats/translated.fixture.ts';
import { webAnnotationsOf } from '../../annotations/formats/web-annotation.ts';
import { faultsIn } from '../../annotations/formats/web-annotation-rules.fixture.ts';
import { faultsIn as faultsInXliff } from '../../annotations/formats/xliff-rules.fixture.ts';
import { allNamed, rootOf } from '../../annotations/formats/xml.fixture.ts';
import { Problem } from '../../annotations/model/problem.ts';
import { sentence } from '../contract/words/words.ts';
import { exportAs, importFrom } from '../exchange.ts';
import { asAnna, exported, fresh, projectOf, tagOn, takeIn, text } from '../small-project.fixture.ts';

const folder = process.env.VISAVIS_CONFORMANCE ?? path.resolve(import.meta.dirname, '../../../shared/conformance');

/** Tests on the files of a folder there; without them one skipped test says so. */
function describeWith(what: string, within: string, tests: (names: readonly string[], place: string) => void): void {
  const place = path.join(folder, within);
  if (existsSync(place)) describe(what, () => tests(readdirSync(place), place));
  else test.skip(`${what}: skipped, as there is no ${place}`, () => undefined);
}

describeWith('the JSON parsing suite', 'json-parsing', (names, place) => {
  test.each(names)('%s', (name) => {
    const bytes = readFileSync(path.join(place, name));
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

describeWith('valid web annotations', 'w3c/correct', (names, place) => {
  test.each(names)('%s has no fault', (name) => {
    expect(faultsIn(readJson(readFileSync(path.join(place, name)), name))).toEqual([]);
  });
});

describeWith('invalid web annotations', 'w3c/incorrect', (names, place) => {
  test.each(names)('%s has a fault', (name) => {
    // Most of them have a comma too many besides; without it the rules are what refuses them.
    const json = readFileSync(path.join(place, name), 'utf8').replace(/,(\s*\})/g, '$1');
    if (name === 'anno1.json') expect(() => parseJson(json, name)).toThrow(Problem);
    else expect(faultsIn(parseJson(json, name))).not.toEqual([]);
  });
});

describeWith('the JSON-LD context', 'w3c', (_, place) => {
  test('has every term that we write', () => {
    const file = readFileSync(path.join(place, 'anno.jsonld'));
    const context = v.parse(v.object({ '@context': v.record(v.string(), v.unknown()) }), readJson(file, 'anno.jsonld'));
    const known = new Set(Object.keys(context['@context']));
    fc.assert(
      fc.property(anyProject, (project) => {
        const { '@context': _, ...collection } = webAnnotationsOf(project);
        for (const term of termsIn(collection)) expect(known).toContain(term);
      }),
    );
  });
});

/** Keys, and the values of those keys whose values are words of the vocabulary. */
function* termsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key;
    if (['type', 'motivation', 'purpose'].includes(key) && typeof inner === 'string') yield inner;
    yield* termsIn(inner);
  }
}

describeWith('valid XLIFF', 'xliff/valid', (names, place) => {
  test.each(names)('%s has no fault', (name) => {
    expect(faultsInXliff(rootOf(readFileSync(path.join(place, name), 'utf8')))).toEqual([]);
  });
});

describeWith('invalid XLIFF', 'xliff/invalid', (names, place) => {
  test.each(names)('%s has a fault', (name) => {
    expect(faultsInXliff(rootOf(readFileSync(path.join(place, name), 'utf8')))).not.toEqual([]);
  });
});

describeWith('naughty strings', 'text', (_, place) => {
  const strings = v.parse(v.array(v.string()), readJson(readFileSync(path.join(place, 'blns.json')), 'blns.json'));
  test.each(strings)('%j goes through title, note and attributes, out and in again', (naughty) => {
    const tag = tagOn('Le préfet', { note: naughty, attributes: { name: naughty, alternatives: [naughty] } });
    const project = projectOf(text, [tag], { title: naughty });
    const content = exported(project);
    expect(exported(takeIn(fresh, importFrom('visavis-json', content, asAnna(fresh), 'blns.json')))).toBe(content);
    expect(JSON.parse(content)).toMatchObject({
      articles: [{ title: naughty }],
      annotations: [{ note: naughty, attributes: { name: naughty, alternatives: [naughty] } }],
    });
    const body = webAnnotationsOf(project).first?.items[0]?.body ?? [];
    expect(body.filter((one) => one.type === 'TextualBody').map(({ value }) => value)).toContain(
      naughty === '' ? 'person' : naughty,
    );
  });

  test.each(strings.filter((naughty) => naughty.trim() !== ''))(
    '%j goes through a translation and a glossary',
    (naughty) => {
      const source = naughty.trim();
      const spans = [{ start: 0, end: source.length }];
      const term = termOf(7, { source, target: source, alternatives: [source], domain: source, note: source });
      const project = translatedProject([[{ source, target: naughty }]], [{ spans, note: naughty }], [term]);
      const written = (format: string) => exportAs(format, project, { annotators: [], articles: [] }).content;
      const inXml = (words: string) =>
        words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
      const textsIn = (format: string, name: string) =>
        allNamed(rootOf(written(format)), name).map((one) => one.textContent);

      const xliff = rootOf(written('xliff'));
      expect(faultsInXliff(xliff)).toEqual([]);
      expect(allNamed(xliff, 'note').map((note) => note.textContent)).toEqual([inXml(`“${source}”\n${naughty}`)]);
      expect(textsIn('tmx', 'seg')).toEqual([inXml(source), inXml(naughty)]);
      expect(textsIn('tbx', 'term')).toEqual([source, source, source].map(inXml));
      expect(written('translation-text')).toContain(naughty.trim());
      expect(written('translation-html')).not.toMatch(/<(script|img|svg|iframe)/i);
      const [row] = readGlossaryCsv(written('glossary-csv').replace(/\r\n?/g, '\n'), 'blns.csv').rows;
      expect(row).toMatchObject({ source, target: source, alternatives: [source], domain: source, note: source });
    },
  );
});
