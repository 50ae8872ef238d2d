import { describe, expect, test } from 'vitest';
import { documentOf, readVisavisJson, writeVisavisJson } from '../annotations/formats/visavis-json.ts';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import type { Project } from '../annotations/model/project.ts';
import { hashOf } from '../annotations/text/canonical.ts';
import { sentence } from './contract/words/words.ts';
import { type Import, importFrom } from './exchange.ts';
import { asAnna, exported, fresh, id, projectOf, spanOf, tagOn, takeIn, text } from './small-project.fixture.ts';

/** The records that an import takes in. */
function recordsIn({ commands }: Import) {
  return commands.flatMap((command) => (command.do === 'take-in' ? command.records : []));
}

const correction = text.replace('Le maire', 'Hier, le maire');
const other = 'Un tout autre article du même nom, sur les moissons de la plaine et le prix du blé au marché.';

describe('what a colleague’s copy brings into a project that has articles', () => {
  const cases: {
    name: string;
    theirs: Project;
    ours: Project;
    says: readonly string[];
    takes?: readonly object[];
    asideTags?: number;
    articles?: readonly string[];
  }[] = [
    {
      name: 'a tag on the very same text is found',
      theirs: projectOf(text, [tagOn('Le préfet')]),
      ours: projectOf(text, []),
      says: [],
      takes: [{ id, spans: [spanOf('Le préfet')], creator: 'anna', article: 'crue' }],
    },
    {
      name: 'an article is known by its text, whatever it is called',
      theirs: projectOf(text, [tagOn('Le préfet')]),
      ours: projectOf(text, [], { id: 'depeche' }),
      says: [],
      takes: [{ id, article: 'depeche' }],
    },
    {
      name: 'on a corrected text a tag moves along, with the words around it there',
      theirs: projectOf(text, [tagOn('maire de Valmont')]),
      ours: projectOf(correction, []),
      says: ['import-other-text', 'import-moved'],
      takes: [
        {
          id,
          spans: [spanOf('maire de Valmont', correction)],
          quotes: [{ exact: 'maire de Valmont', prefix: 'Hier, le ' }],
        },
      ],
      asideTags: 0,
    },
    {
      name: 'a tag whose words the text here does not have is kept aside',
      theirs: projectOf(text, [tagOn('quarante maisons')]),
      ours: projectOf(text.replace('quarante maisons', 'beaucoup d’eau'), []),
      says: ['import-other-text', 'import-orphan'],
      asideTags: 1,
    },
    {
      name: 'another article of the same name is added under a free one',
      theirs: projectOf(text, [tagOn('Le préfet')]),
      ours: projectOf(other, []),
      says: ['import-renamed'],
      takes: [{ id, article: 'crue-2' }],
      articles: ['crue-2'],
    },
    {
      name: 'what is here word for word is passed over',
      theirs: projectOf(text, [tagOn('Le préfet', { attributes: { name: 'y', speaker: 'x' } })]),
      ours: projectOf(text, [tagOn('Le préfet', { attributes: { speaker: 'x', name: 'y' } })]),
      says: [],
    },
    {
      name: 'what differs from the one here is kept aside',
      theirs: projectOf(text, [tagOn('Le préfet', { note: 'theirs' })]),
      ours: projectOf(text, [tagOn('Le préfet', { note: 'ours' })]),
      says: ['import-clash'],
      asideTags: 1,
    },
    {
      name: 'another title is kept aside',
      theirs: projectOf(text, [], { title: 'La crue' }),
      ours: projectOf(text, []),
      says: ['import-clash'],
      asideTags: 0,
    },
    {
      name: 'a tag of an unheard-of type is taken in, and said',
      theirs: projectOf(text, [tagOn('Le préfet', { type: 'ship' })]),
      ours: projectOf(text, []),
      says: ['import-unknown-type'],
      takes: [{ id, type: 'ship' }],
    },
    {
      name: 'a tag on an article that nobody has is kept aside',
      theirs: {
        ...projectOf(text, []),
        annotations: new Map([['gone', new Map([[id, tagOn('Le préfet', { article: 'gone' })]])]]),
      },
      ours: projectOf(text, []),
      says: ['import-no-article'],
      asideTags: 1,
    },
    {
      name: 'a tag that stood on other words already is taken in as it is, and said',
      theirs: projectOf(text, [tagOn('Le préfet', { quotes: [{ exact: 'Zanzibar', prefix: '', suffix: '' }] })]),
      ours: projectOf(text, []),
      says: ['import-orphan-kept'],
      takes: [{ id, spans: [spanOf('Le préfet')], quotes: [{ exact: 'Zanzibar' }] }],
    },
    {
      name: 'a tag past the end of its text is kept aside',
      theirs: projectOf(text, [
        tagOn('Le préfet', {
          spans: [{ start: 900, end: 905 }],
          quotes: [{ exact: 'Zanzibar', prefix: '', suffix: '' }],
        }),
      ]),
      ours: projectOf(text, []),
      says: ['import-unfit-span'],
      asideTags: 1,
    },
    {
      name: 'another tagset is said, and ours stays',
      theirs: {
        ...projectOf(text, []),
        tagset: { ...defaultTagset, layers: { ...defaultTagset.layers, claim: defaultTagset.layers.translation } },
      },
      ours: projectOf(text, []),
      says: ['import-other-tagset'],
    },
  ];

  test.each(cases)('$name', ({ theirs, ours, says, takes = [], asideTags, articles = [] }) => {
    const taken = importFrom('visavis-json', exported(theirs), asAnna(ours), 'theirs.json');
    expect(taken.problems.map(({ code }) => code)).toEqual(says);
    for (const problem of taken.problems) expect(sentence(problem)).toMatch(/^[^{}]+\.$/);
    expect(recordsIn(taken)).toMatchObject(takes);
    expect(recordsIn(taken)).toHaveLength(takes.length);
    expect(taken.articles.map(({ article }) => article.id)).toEqual(articles);
    if (asideTags === undefined) expect(taken.aside).toBeNull();
    else expect(readVisavisJson(taken.aside ?? '', 'aside').annotations).toHaveLength(asideTags);

    const after = takeIn(ours, taken);
    const again = importFrom('visavis-json', exported(theirs), asAnna(after), 'theirs.json');
    expect(again.commands).toEqual([]);
  });

  test('of two records with one id the second is kept aside', () => {
    const document = documentOf(projectOf(text, [tagOn('Le préfet')]));
    const annotations = document.annotations.flatMap((tag) => [tag, { ...tag, note: 'second' }]);
    const twice = writeVisavisJson({ ...document, annotations });
    const taken = importFrom('visavis-json', twice, asAnna(fresh), 'twice.json');
    expect(taken.problems.map(({ code }) => code)).toEqual(['import-clash']);
    expect(readVisavisJson(taken.aside ?? '', 'aside').annotations).toMatchObject([{ note: 'second' }]);
  });

  test('a text that was edited in the file is taken as it is, and its tags are anchored in it', () => {
    const edited = exported(projectOf(text, [tagOn('Le préfet')])).replace(text, correction);
    const taken = importFrom('visavis-json', edited, asAnna(fresh), 'edited.json');
    expect(taken.problems.map(({ code }) => code)).toEqual(['import-hash', 'import-moved']);
    expect(taken.articles).toMatchObject([{ text: correction, article: { sha256: hashOf(correction) } }]);
    expect(recordsIn(taken)).toMatchObject([{ spans: [spanOf('Le préfet', correction)] }]);
  });
});
