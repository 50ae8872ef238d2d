import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import type { Term } from '../model/register.ts';
import { keyOf, mostTerms, readGlossaryCsv, writeGlossaryCsv } from './glossary-csv.ts';
import { writeTbx } from './tbx.ts';
import { writeTmx } from './tmx.ts';
import { anyTranslation, anyWords, termOf, translatedProject } from './translated.fixture.ts';
import { allNamed, named, rootOf, textOf } from './xml.fixture.ts';

const glossary = (...terms: readonly Term[]) => translatedProject([[{ source: 'Crue' }]], [], terms);
const anyTerm = fc
  .record({
    source: anyWords,
    target: anyWords,
    alternatives: fc.array(anyWords, { maxLength: 3 }),
    domain: anyWords,
    note: anyWords,
  })
  .map((fields) => termOf(7, { ...fields, source: `x${fields.source}` }));
/** As XML has it. */
const inXml = (words: string) =>
  words.replace(/\r\n?/g, '\n').replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

describe('CSV', () => {
  test('has a line for each term that stands for itself', () => {
    const terms = [
      termOf(7),
      termOf(8, { source: 'crue', alternatives: ['a|b', 'c\\d'], note: '=1' }),
      termOf(9, { mergedInto: uuid(7) }),
    ];
    expect(writeGlossaryCsv(glossary(...terms))).toBe(
      "source,target,alternatives,language,domain,note\r\ncrue,mayor,a\\|b|c\\\\d,fr,law,'=1\r\nmaire,mayor,reeve,fr,law,\r\n",
    );
  });

  test('read after it is written, every term is there', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        const { rows, problems } = readGlossaryCsv(writeGlossaryCsv(glossary(term)).replace(/\r\n?/g, '\n'), 'g.csv');
        expect(problems).toEqual([]);
        expect(rows.map(keyOf)).toEqual([keyOf(term)]);
      }),
    );
  });

  const heads: { text: string; row: object }[] = [
    {
      text: 'Source term;Translation;Synonyms\nmaire;mayor;reeve | provost',
      row: { source: 'maire', target: 'mayor', alternatives: ['reeve', 'provost'] },
    },
    {
      text: 'Domaine\tTerme\tTraduction\tLangue\ndroit\tmaire\tmayor\tfr',
      row: { domain: 'droit', source: 'maire', target: 'mayor', language: 'fr' },
    },
    {
      text: 'target_form,SOURCE-FORM,Subject field,Comment\nmayor,maire,law,"two\nlines"',
      row: { source: 'maire', target: 'mayor', domain: 'law', note: 'two\nlines' },
    },
    {
      text: 'source\nmaire',
      row: { source: 'maire', target: '', alternatives: [], language: '', domain: '', note: '' },
    },
    { text: "source,target\n'-maire,'=x", row: { source: '-maire', target: '=x' } },
  ];
  test.each(heads)('reads $text', ({ text, row }) => {
    expect(readGlossaryCsv(text, 'g.csv').rows).toMatchObject([row]);
  });

  test('tells what it cannot use, with line and reason, and goes on', () => {
    const text = [
      'source,target,language,Colour',
      'a,b,fr,',
      ',b,fr,',
      'c,d,f r,',
      'e,"f,fr,',
      'g,h',
      'i,j,fr,,k',
      `${'x'.repeat(1001)},,,`,
      'l,m,,',
      'a,b,fr,red',
    ].join('\n');
    const { rows, problems, unused, repeated } = readGlossaryCsv(text, 'g.csv');
    expect(rows.map(({ source }) => source)).toEqual(['a', 'l']);
    expect(repeated).toBe(1);
    expect(unused).toEqual(['Colour']);
    expect(problems.map(({ values }) => [values.line, values.reason])).toEqual([
      [3, 'nameless'],
      [4, 'language'],
      [5, 'quotes'],
      [6, 'cells'],
      [7, 'cells'],
      [8, 'long'],
    ]);
  });

  test.each([
    { text: '', code: 'glossary-no-source' },
    { text: 'target,note\na,b', code: 'glossary-no-source' },
    {
      text: `source\n${Array.from({ length: mostTerms + 1 }, (_, i) => `t${i}`).join('\n')}`,
      code: 'glossary-too-long',
    },
  ])('refuses a file: $code', ({ text, code }) => {
    expect(() => readGlossaryCsv(text, 'g.csv')).toThrow(expect.objectContaining({ code }));
  });
});

describe('TBX-Basic', () => {
  test('a concept for each term, a section for each language, alternatives admitted', () => {
    const root = rootOf(
      writeTbx(glossary(termOf(7, { note: 'Office.' }), termOf(8, { source: 'crue', target: '', alternatives: [] })))
        .content,
    );
    expect(['type', 'style', 'xml:lang'].map((name) => root.getAttribute(name))).toEqual(['TBX-Basic', 'dca', 'en']);
    expect(root.namespaceURI).toBe('urn:iso:std:iso:30042:ed-2');
    const [flood, mayor] = allNamed(root, 'conceptEntry');
    if (flood === undefined || mayor === undefined) throw new Error('two concepts');
    expect(named(flood, 'langSec').map((section) => section.getAttribute('xml:lang'))).toEqual(['fr']);
    expect([mayor.getAttribute('id'), textOf(mayor, 'descrip'), textOf(mayor, 'note')]).toEqual([
      `c-${uuid(7)}`,
      'law',
      'Office.',
    ]);
    const sections = named(mayor, 'langSec').map((section) => [
      section.getAttribute('xml:lang'),
      ...named(section, 'termSec').map((one) => [textOf(one, 'term'), textOf(one, 'termNote')]),
    ]);
    expect(sections).toEqual([
      ['fr', ['maire', undefined]],
      ['en', ['mayor', 'preferredTerm-admn-sts'], ['reeve', 'admittedTerm-admn-sts']],
    ]);
  });

  test('a term in the working language has one section', () => {
    const root = rootOf(writeTbx(glossary(termOf(7, { language: 'en' }))).content);
    expect(allNamed(root, 'langSec')).toHaveLength(1);
    expect(allNamed(root, 'term').map(({ textContent }) => textContent)).toEqual(['maire', 'mayor', 'reeve']);
  });

  test('any words survive, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        const { source, target, alternatives } = term;
        const root = rootOf(writeTbx(glossary(term)).content);
        const expected = [source, ...(target === '' ? [] : [target]), ...alternatives].map(inXml);
        expect(allNamed(root, 'term').map(({ textContent }) => textContent)).toEqual(expected);
      }),
    );
  });

  test('is not written without a term', () => {
    expect(() => writeTbx(glossary())).toThrow(expect.objectContaining({ code: 'no-terms' }));
  });
});

describe('TMX', () => {
  test('has the segments that have a translation, with whose it is', () => {
    const root = rootOf(
      writeTmx(
        translatedProject([
          [{ source: 'Le maire.', target: 'The mayor.' }, { source: 'Rien.', target: ' ' }, { source: 'Fin.' }],
        ]),
      ).content,
    );
    expect(root.getAttribute('version')).toBe('1.4');
    const [header] = named(root, 'header');
    const required = ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'];
    expect(required.filter((name) => !header?.getAttribute(name))).toEqual([]);
    expect(header?.getAttribute('srclang')).toBe('fr');
    const [unit, ...others] = allNamed(root, 'tu');
    expect(others).toEqual([]);
    expect(['creationid', 'creationdate'].map((name) => unit?.getAttribute(name))).toEqual([
      'anna',
      '20240501T100000Z',
    ]);
    const variants = allNamed(root, 'tuv').map((variant) => [variant.getAttribute('xml:lang'), textOf(variant, 'seg')]);
    expect(variants).toEqual([
      ['fr', 'Le maire.'],
      ['en', 'The mayor.'],
    ]);
  });

  test('of any translation has every segment with words once', () => {
    fc.assert(
      fc.property(anyTranslation, (project) => {
        const segments = [...project.segments.values()].filter(({ target }) => target.trim() !== '');
        fc.pre(segments.length > 0);
        const text = project.texts.get('crue') ?? '';
        const written = allNamed(rootOf(writeTmx(project).content), 'seg').map(({ textContent }) => textContent);
        const expected = segments.flatMap(({ span, target }) => [text.slice(span.start, span.end), target].map(inXml));
        expect(written).toEqual(expected);
      }),
    );
  });

  test('is not written without a translation', () => {
    expect(() => writeTmx(glossary())).toThrow(expect.objectContaining({ code: 'no-translation' }));
  });
});
