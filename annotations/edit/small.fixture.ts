import { describe } from '../anchoring/quote.ts';
import { tag, uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';

/** For tests: a small project of anna's, in which bilal has a tag, too. */

const valmont = 'Le maire de Valmont a parlé. « Douze maisons, a-t-il dit, sont perdues. » 👩‍👩‍👧 Cafe\u0301.';
const velse = 'La Velse monte.';

/** Where words stand in the article `a`. */
export function spanOf(words: string): Span {
  const start = valmont.indexOf(words);
  return { start, end: start + words.length };
}

function tagOn(n: number, words: readonly string[], fields: Partial<Annotation> = {}): Annotation {
  const spans = words.map(spanOf);
  return { ...tag(n, []), spans, quotes: describe(valmont, spans), ...fields };
}

function linkBetween(n: number, from: Annotation, to: Annotation, creator = 'anna') {
  const time = '2024-05-01T10:00:00.000Z';
  return {
    kind: 'link',
    id: uuid(n),
    type: 'supports',
    from: from.id,
    to: to.id,
    article: from.article,
    creator,
    created: time,
    modified: time,
  } as const;
}

function articleOf(id: string, text: string) {
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: `${id}.txt`, encoding: 'utf-8' };
  const blocks = [
    { start: 0, end: 8, kind: 'heading' },
    { start: 9, end: text.length, kind: 'paragraph' },
  ] as const;
  return { kind: 'article', id, title: id, language: 'fr', source, blocks, sha256: '0'.repeat(64) } as const;
}

/** Three annotations of anna's and one of bilal's on `a`, links among them, an article `b` without any, one of each register. */
const mayor = tagOn(1, ['Le maire'], { attributes: { name: 'M. Roux' } });
const said = tagOn(2, ['Douze maisons', 'sont perdues'], { layer: 'claim', type: 'factual', note: 'who counted?' });
const place = tagOn(3, ['Valmont'], { type: 'place' });
const theirs = tagOn(4, ['Valmont'], { creator: 'bilal' });
const links = {
  out: linkBetween(11, mayor, said),
  in: linkBetween(12, said, mayor),
  other: linkBetween(13, said, place),
  theirs: linkBetween(14, theirs, mayor, 'bilal'),
};
const provenance = { creator: 'anna', created: mayor.created, modified: mayor.modified };
const entity = {
  kind: 'entity',
  id: uuid(21),
  type: 'person',
  names: [],
  identifiers: [],
  note: '',
  mergedInto: '',
  ...provenance,
} as const;
const proposition = {
  kind: 'proposition',
  id: uuid(22),
  statement: 'Houses are lost.',
  sourceStatement: '',
  tags: [],
  formerly: [],
  mergedInto: '',
  note: '',
  ...provenance,
} as const;
const term = {
  kind: 'term',
  id: uuid(23),
  source: 'crue',
  target: 'flood',
  alternatives: [],
  language: 'fr',
  domain: '',
  mergedInto: '',
  note: '',
  ...provenance,
} as const;

export const small = {
  mayor,
  said,
  place,
  theirs,
  links,
  entity,
  proposition,
  term,
  texts: { a: valmont, b: velse },
  project: {
    info: {
      kind: 'project',
      id: uuid(0),
      title: 'Flood',
      workingLanguage: 'en',
      order: ['a', 'b'],
      created: mayor.created,
    },
    tagset: defaultTagset,
    articles: new Map([
      ['a', articleOf('a', valmont)],
      ['b', articleOf('b', velse)],
    ]),
    texts: new Map([
      ['a', valmont],
      ['b', velse],
    ]),
    annotations: new Map([
      ['a', new Map([mayor, said, place, theirs].map((annotation) => [annotation.id, annotation]))],
    ]),
    links: new Map(Object.values(links).map((link) => [link.id, link])),
    progress: new Map(),
    segments: new Map(),
    verdicts: new Map(),
    comments: new Map(),
    answers: new Map(),
    decisions: new Map(),
    exchanges: new Map(),
    entities: new Map([[entity.id, entity]]),
    propositions: new Map([[proposition.id, proposition]]),
    terms: new Map([[term.id, term]]),
  } satisfies Project,
};
