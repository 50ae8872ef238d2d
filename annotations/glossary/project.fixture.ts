import { describe } from '../anchoring/quote.ts';
import { tag } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { byId } from '../register/register.fixture.ts';

/** For tests: articles of texts, each a block a line; a line in brackets is boilerplate. */
export function projectOf(
  texts: Readonly<Record<string, string>>,
  terms: readonly Term[],
  notes: readonly Annotation[] = [],
): Project {
  const time = '2024-05-01T10:00:00.000Z';
  const order = Object.keys(texts);
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
  const articles = Object.entries(texts).map(([id, text]) => {
    const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
      const kind = line.startsWith('[') ? ('boilerplate' as const) : ('paragraph' as const);
      return { start: index, end: index + line.length, kind };
    });
    return { kind: 'article', id, title: id, language: 'fr', source, blocks, sha256: '0'.repeat(64) } as const;
  });
  return {
    info: { kind: 'project', id: tag(0, []).id, title: '', workingLanguage: 'en', order, created: time },
    tagset: defaultTagset,
    articles: byId(...articles),
    texts: new Map(Object.entries(texts)),
    annotations: new Map(order.map((id) => [id, byId(...notes.filter(({ article }) => article === id))])),
    links: new Map(),
    progress: new Map(),
    segments: new Map(),
    verdicts: new Map(),
    comments: new Map(),
    answers: new Map(),
    decisions: new Map(),
    exchanges: new Map(),
    entities: new Map(),
    propositions: new Map(),
    terms: byId(...terms),
  };
}

/** The n-th annotation, a translation note on the first place of words in a text. */
export function noteOn(
  n: number,
  [article, text]: readonly [string, string],
  words: string,
  fields: Partial<Annotation> = {},
): Annotation {
  const start = text.indexOf(words);
  const spans = [{ start, end: start + words.length }];
  return {
    ...tag(n, []),
    article,
    layer: 'translation',
    type: 'note',
    spans,
    quotes: describe(text, spans),
    ...fields,
  };
}
