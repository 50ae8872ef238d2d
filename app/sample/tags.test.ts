import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalise } from '../../annotations/text/canonical.ts';
import { decode } from '../../annotations/text/decode.ts';
import { locate, quotes, readNames, readTags, type SampleTag, type Stretch, sampleTexts } from './tags.ts';

const bytes = (file: string) => readFileSync(new URL(`texts/${file}`, import.meta.url));
const texts = new Map(
  sampleTexts.map(({ file, encoding }) => [
    file.replace(/\.txt$/, ''),
    canonicalise(decode(bytes(file), file, encoding).text, file),
  ]),
);
const [release, dispatch, translated, opinion, portal] = [...texts.keys()];
const text = (article: string | undefined) => texts.get(article ?? '') ?? '';

const tagsOf = (annotator: string) =>
  readTags(JSON.parse(readFileSync(new URL(`tags/${annotator}.json`, import.meta.url), 'utf8')));
const anna = tagsOf('anna');
const bilal = tagsOf('bilal');

const spans = (tag: SampleTag) => locate(text(tag.article), tag);
const bounds = (tag: SampleTag): Stretch => {
  const all = spans(tag);
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
};
const inside = (inner: Stretch, outer: Stretch) => outer.start <= inner.start && inner.end <= outer.end;
const crossing = (a: Stretch, b: Stretch) => a.start < b.start && b.start < a.end && a.end < b.end;
const pairs = (left: readonly SampleTag[], right: readonly SampleTag[] = left) =>
  left.flatMap((a) => right.filter((b) => a !== b && a.article === b.article).map((b) => [a, b] as const));
const place = (tag: SampleTag) => JSON.stringify([tag.article, tag.layer, spans(tag)]);
const ofLayer = (tags: readonly SampleTag[], layer: SampleTag['layer']) => tags.filter((tag) => tag.layer === layer);
const severalSpans = (tags: readonly SampleTag[]) => tags.filter((tag) => quotes(tag).length > 1);
const types = (tags: readonly SampleTag[]) => [...new Set(tags.map(({ type }) => type))].sort();

const allTypes = [
  ...['date', 'demand', 'event', 'factual', 'forecast', 'note'],
  ...['organisation', 'person', 'place', 'quantity', 'value'],
];

describe('the texts', () => {
  test('are these files and no others', () => {
    const files = readdirSync(new URL('texts', import.meta.url)).sort();
    expect(files).toEqual(sampleTexts.map(({ file }) => file));
  });

  test.each(sampleTexts)('$file is recognised as $encoding', ({ file, encoding }) => {
    expect(decode(bytes(file), file).encoding).toBe(encoding);
  });

  test('keep what a careless editor or Git would even out', () => {
    const raw = (article: string | undefined) => bytes(`${article}.txt`);
    const ends = raw(translated).toString('latin1').match(/\r?\n/g) ?? [];
    expect(new Set(ends)).toEqual(new Set(['\r\n']));
    expect([...raw(opinion).subarray(0, 2)]).toEqual([0xff, 0xfe]);
    // œ and – lie between 0x80 and 0x9F, which is what tells Windows-1252 from ISO 8859-1.
    expect(raw(portal).includes(0x9c)).toBe(true);
    expect(raw(portal).includes(0x96)).toBe(true);
  });

  test.each([...texts])('%s is a short article', (_article, content) => {
    const words = [...new Intl.Segmenter('fr', { granularity: 'word' }).segment(content)].filter((s) => s.isWordLike);
    expect(words.length).toBeGreaterThan(220);
    expect(words.length).toBeLessThan(480);
  });

  test.each([
    ['a figure with narrow spaces', release, '38\u202f400\u00a0habitants'],
    ['the same figure in the dispatch', dispatch, '38\u202f400\u00a0habitants'],
    ['the figure damaged by machine', translated, '38,400 2019 habitants'],
    ['the figure rounded down', opinion, 'près de 30\u00a0000\u00a0personnes'],
    ['the figure belittled', portal, 'quelques milliers à peine'],
    ['an interrupted quotation', release, 'a-t-elle déclaré'],
    ['a quotation added', release, 'Et d’ajouter'],
    ['a date in words', release, 'le vingt-six mai'],
    ['a date contradicted', opinion, 'le 28\u00a0mai'],
    ['a placeholder of the machine', translated, 'depuis XNUMX'],
    ['a country become a person', translated, 'Lydia'],
    ['residue of a page', translated, 'PARTAGEZ:'],
    ['a photo caption run into the text', opinion, 'Studio RadeLes fleuves'],
    ['residue of a template', opinion, '{$inline_image}'],
    ['blank lines first', portal, '\n\n\n\n'],
    ['a link without a target', portal, 'Par [Gontran Maillefer](#)'],
    ['scare quotes', portal, '"retour à la normale"'],
    ['the same words straight', release, 'un retour à la normale'],
    ['the mission in full', release, 'Mission internationale d’assistance au bassin de la Velse'],
    ['the mission abbreviated', dispatch, 'MIABV'],
    ['the mission by its other name', translated, 'Mission Passerelle'],
    [
      'a passage of the release',
      release,
      'après le dragage de deux kilomètres de chenal et la remise en état de trois',
    ],
    [
      'the same passage in the dispatch',
      dispatch,
      'après le dragage de deux kilomètres de chenal et la remise en état',
    ],
    ['a passage of the release', release, 'un centre d’alerte commun, où siégeront des ingénieurs des deux rives'],
    ['the same passage reworded', opinion, 'ainsi qu’un centre d’alerte commun, où siégeront des ingénieurs'],
    ['an assertion', release, 'L’alerte a été transmise à Brénica quatorze heures avant'],
    ['its denial', portal, "Aucune alerte n'a été donnée avant"],
  ])('%s', (_trait, article, words) => {
    expect(text(article)).toContain(words);
  });

  test('the translated piece says nothing of the alert and leaves a quotation open', () => {
    expect(text(translated)).not.toContain('alerte');
    expect(text(translated).split('«').length).toBeGreaterThan(text(translated).split('»').length);
  });

  test('the opinion piece has its title twice', () => {
    const [first, , , second] = text(opinion).split('\n');
    expect(first).toBe(second);
  });
});

describe.each([
  ['anna', anna],
  ['bilal', bilal],
])('the tags of %s', (_annotator, tags) => {
  test.each(tags.map((tag) => [`${tag.article} ${tag.layer} “${quotes(tag).join(' … ')}”`, tag] as const))(
    '%s',
    (_name, tag) => {
      const found = spans(tag);
      const content = text(tag.article);
      expect(found.map(({ start, end }) => content.slice(start, end))).toEqual(quotes(tag));
      // Sorted and disjoint, within one paragraph, not ending in blanks: what an annotation may be.
      for (const [index, span] of found.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        expect(content.slice(span.start, span.end)).toMatch(/^\S(.*\S)?$/);
      }
      expect(content.slice(bounds(tag).start, bounds(tag).end)).not.toContain('\n');
    },
  );

  test('no tag stands twice', () => {
    const keys = tags.map((tag) => `${place(tag)} ${tag.type}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('nth is said only where the words repeat', () => {
    const needless = tags.filter((tag) => {
      const { nth: _, ...bare } = tag;
      try {
        return tag.nth !== undefined && locate(text(tag.article), bare).length > 0;
      } catch {
        return false;
      }
    });
    expect(needless).toEqual([]);
  });
});

describe('what the sample has to show', () => {
  test('Anna tags every article thoroughly', () => {
    expect(anna.length).toBeGreaterThanOrEqual(110);
    expect(anna.length).toBeLessThanOrEqual(150);
    expect(new Set(anna.map(({ article }) => article))).toEqual(new Set(texts.keys()));
    expect(types(anna)).toEqual(allTypes);
    expect(ofLayer(anna, 'claim').length).toBeGreaterThanOrEqual(25);
    expect(severalSpans(ofLayer(anna, 'claim')).length).toBeGreaterThanOrEqual(5);
    expect(ofLayer(anna, 'translation').length).toBeGreaterThanOrEqual(12);
  });

  test('Bilal tags the first three a second time', () => {
    expect(bilal.length).toBeGreaterThanOrEqual(60);
    expect(bilal.length).toBeLessThanOrEqual(80);
    expect(new Set(bilal.map(({ article }) => article))).toEqual(new Set([release, dispatch, translated]));
    expect(types(bilal)).toEqual(allTypes);
  });

  test('entities lie in claims, and claims overlap', () => {
    const claims = ofLayer(anna, 'claim');
    const nested = pairs(ofLayer(anna, 'entity'), claims).filter(([a, b]) => inside(bounds(a), bounds(b)));
    expect(nested.length).toBeGreaterThan(10);
    expect(pairs(claims).some(([a, b]) => inside(bounds(a), bounds(b)))).toBe(true);
    expect(pairs(claims).some(([a, b]) => crossing(bounds(a), bounds(b)))).toBe(true);
  });

  test('the two agree on most places, and differ in every way that a review shows', () => {
    const annasPlaces = new Set(anna.map(place));
    const shared = bilal.filter((tag) => annasPlaces.has(place(tag)));
    expect(shared.length).toBeGreaterThan(bilal.length / 2);

    const samePlace = pairs(bilal, anna).filter(([b, a]) => place(a) === place(b));
    expect(samePlace.some(([b, a]) => b.type !== a.type)).toBe(true);
    expect(samePlace.some(([b, a]) => b.layer === 'claim' && a.layer === 'claim' && differs(b, a, 'stance'))).toBe(
      true,
    );
    expect(samePlace.some(([b, a]) => b.layer === 'claim' && a.layer === 'claim' && differs(b, a, 'speaker'))).toBe(
      true,
    );

    const sameLayer = pairs(bilal, anna).filter(([b, a]) => a.layer === b.layer && place(a) !== place(b));
    expect(sameLayer.some(([b, a]) => b.type === a.type && inside(bounds(a), bounds(b)))).toBe(true);
    expect(sameLayer.some(([b, a]) => b.type === a.type && inside(bounds(b), bounds(a)))).toBe(true);

    const touches = (tag: SampleTag, others: readonly SampleTag[]) =>
      pairs([tag], others).some(([a, b]) => {
        const [one, other] = [bounds(a), bounds(b)];
        return a.layer === b.layer && one.start < other.end && other.start < one.end;
      });
    expect(bilal.some((tag) => !touches(tag, anna))).toBe(true);
    expect(anna.some((tag) => tag.article === release && !touches(tag, bilal))).toBe(true);
    expect(pairs(bilal).some(([a, b]) => place(a) === place(b))).toBe(true);
  });

  test.each([
    ['anna', anna],
    ['bilal', bilal],
  ])('%s has said of most mentions what they are of, and a few are left to do', (_annotator, tags) => {
    const isMention = (tag: SampleTag) => tag.layer === 'entity';
    const mentions = tags.filter(isMention);
    const unlinked = mentions.filter(({ entity }) => entity === undefined);
    expect(unlinked.length).toBeGreaterThan(0);
    expect(unlinked.length).toBeLessThan(mentions.length / 8);
  });

  test('every name in French is of an entity that is mentioned', () => {
    const json: unknown = JSON.parse(readFileSync(new URL('tags/names.json', import.meta.url), 'utf8'));
    const mentioned = new Set([...anna, ...bilal].flatMap((tag) => (tag.layer === 'entity' ? [tag.entity] : [])));
    expect(Object.keys(readNames(json)).filter((name) => !mentioned.has(name))).toEqual([]);
  });

  test.each(['38,400 2019 habitants', 'XNUMX'])('both note the damage “%s”', (damage) => {
    for (const tags of [anna, bilal]) {
      const notes = ofLayer(tags, 'translation').flatMap(quotes);
      expect(notes.some((quote) => quote.includes(damage))).toBe(true);
    }
  });
});

type ClaimTag = Extract<SampleTag, { layer: 'claim' }>;
function differs(a: ClaimTag, b: ClaimTag, attribute: keyof ClaimTag['attributes']) {
  return a.attributes[attribute] !== b.attributes[attribute];
}

test.each([
  ['absent', { quote: 'Atlantide' }, 'not in the text'],
  ['repeated without nth', { quote: 'Brénica' }, 'repeats'],
  ['beyond the last', { quote: 'Brénica', nth: 99 }, 'not in the text'],
  ['nth for another number of spans', { quote: 'Brénica', nth: [1, 2] }, 'does not fit'],
])('a quote that is %s is refused', (_case, place, message) => {
  const [tag] = readTags([{ article: release, layer: 'entity', type: 'place', entity: 'Brenica', ...place }]);
  expect(() => tag && spans(tag)).toThrow(message);
});

test.each([
  ['an unknown type', { type: 'animal' }],
  ['an identifier', { identifier: 'Q64' }],
  ['an attribute of another layer', { attributes: { stance: 'asserts' } }],
  ['an empty quote', { quote: '' }],
])('%s is refused', (_case, change) => {
  const tag = { article: release, layer: 'entity', type: 'place', quote: 'Brénica', entity: 'Brenica' };
  expect(() => readTags([{ ...tag, ...change }])).toThrow();
});

/** Folds what typography alone tells apart, so that a passage is not hidden by its kind of space or apostrophe. */
const folded = (content: string) => content.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('’', "'");
const passageLength = 40;
const passages = (content: string) =>
  Array.from({ length: Math.max(0, content.length - passageLength + 1) }, (_, at) =>
    content.slice(at, at + passageLength),
  );

test('no passage of the articles in ../shared is in the sample', ({ skip }) => {
  const folder = new URL('../../../shared/articles/', import.meta.url);
  if (!existsSync(folder)) skip('../shared/articles is not here, so the sample was not compared with it');
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const others = new Set(files.flatMap((file) => passages(folded(readFileSync(new URL(file, folder), 'utf8')))));
  expect(others.size).toBeGreaterThan(0);
  for (const content of texts.values()) {
    expect(passages(folded(content)).filter((passage) => others.has(passage))).toEqual([]);
  }
});
