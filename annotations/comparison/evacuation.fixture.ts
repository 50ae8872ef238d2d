import { describe } from '../anchoring/quote.ts';
import { uuid } from '../model/annotation.fixture.ts';
import type { Annotation, Layer } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { emptyProject, type Project } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';

/** For tests: three reports on one evacuation, in which the figures, a date and a name differ and one denies it. */

const at = '2026-01-02T10:00:00.000Z';

export const texts = {
  agency:
    'Le rôle de la Lydavie dans l’évacuation de plus de 38 400 civils du port de Brénica le 12 avril 2023 a été salué.',
  translated: 'On salue la Lydavie pour l’évacuation de 38,400 2023 personnes du port de Brenica le 12 mars 2023.',
  opinion: 'La Tarvanie n’a jamais vu une évacuation de 38 400 habitants de Brénica, quoi qu’on dise.',
} as const;

interface Marked {
  readonly words: string;
  readonly layer?: Layer;
  readonly type?: string;
  readonly entry?: string;
  readonly attributes?: Annotation['attributes'];
  readonly creator?: string;
}

let made = 0;

/** An annotation on words of an article. */
export function on(article: keyof typeof texts, marked: Marked): Annotation {
  const { words, layer = 'claim', type = layer === 'claim' ? 'factual' : 'place', creator = 'anna' } = marked;
  const start = texts[article].indexOf(words);
  const spans = [{ start, end: start + words.length }];
  made += 1;
  return {
    kind: 'annotation',
    id: uuid(1000 + made),
    article,
    layer,
    type,
    spans,
    quotes: describe(texts[article], spans),
    attributes: marked.attributes ?? {},
    entry: marked.entry ?? '',
    status: 'open',
    note: '',
    creator,
    created: at,
    modified: at,
  };
}

export function stated(n: number, statement: string, fields: Partial<Proposition> = {}): Proposition {
  const empty = { sourceStatement: '', tags: [], note: '', formerly: [], mergedInto: '' };
  const provenance = { creator: 'anna', created: at, modified: at };
  return { kind: 'proposition', id: uuid(n), statement, ...empty, ...provenance, ...fields };
}

export function projectOf(annotations: readonly Annotation[], propositions: readonly Proposition[]): Project {
  const info = {
    kind: 'project',
    id: uuid(0),
    title: '',
    workingLanguage: 'en',
    order: Object.keys(texts),
    created: at,
  } as const;
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
  const articles = Object.entries(texts).map(([id, text]) => {
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
    return [id, { kind: 'article', id, title: id, language: 'fr', source, blocks, sha256: '0'.repeat(64) }] as const;
  });
  const byArticle = new Map<string, Map<string, Annotation>>();
  for (const annotation of annotations) {
    const tags = byArticle.get(annotation.article) ?? new Map<string, Annotation>();
    byArticle.set(annotation.article, tags.set(annotation.id, annotation));
  }
  return {
    ...emptyProject(info, defaultTagset),
    articles: new Map(articles),
    texts: new Map(Object.entries(texts)),
    annotations: byArticle,
    propositions: new Map(propositions.map((proposition) => [proposition.id, proposition])),
  };
}
