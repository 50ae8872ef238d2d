import { describe } from '../anchoring/quote.ts';
import { uuid } from '../model/annotation.fixture.ts';
import type { Annotation, Layer } from '../model/annotation.ts';
import type { Article, Block } from '../model/article.ts';
import type { Entity } from '../model/register.ts';
import type { Passage } from '../passages/passages.ts';
import { passagesIn } from '../passages/passages.ts';
import type { Compared } from './common-places.ts';
import { stated } from './evacuation.fixture.ts';

/** For tests: two articles written down with what is tagged in them. */

const at = '2026-01-02T10:00:00.000Z';
const provenance = { creator: 'anna', created: at, modified: at };

const kinds: Readonly<Record<string, Block['kind']>> = { '# ': 'heading', '~ ': 'boilerplate' };

/** What is written before the colon of a tag: a claim, a name, a quantity; and the number of what it points to. */
const letters: Readonly<Record<string, { layer: Layer; type: string }>> = {
  c: { layer: 'claim', type: 'factual' },
  n: { layer: 'entity', type: 'place' },
  q: { layer: 'entity', type: 'quantity' },
  d: { layer: 'entity', type: 'date' },
};

let made = 0;

/** Two articles `a` and `b`: a paragraph each line, a heading after “# ”, boilerplate after “~ ”; tags as “{c1:claimed words}”. */
export function comparedOf(a: string, b: string): Compared {
  const propositions = [1, 2, 3].map((n) => stated(n, `Proposition ${n}`));
  const entities = [1, 2, 3].map((n): Entity => {
    const about = { type: 'place', names: [], identifiers: [], note: '', mergedInto: '' };
    return { kind: 'entity', id: uuid(n), ...about, ...provenance };
  });
  const read = [readArticle('a', a), readArticle('b', b)];
  return {
    articles: new Map(read.map(({ article }) => [article.id, article])),
    texts: new Map(read.map(({ article, text }) => [article.id, text])),
    annotations: new Map(read.map(({ article, tags }) => [article.id, new Map(tags.map((tag) => [tag.id, tag]))])),
    propositions: new Map(propositions.map((proposition) => [proposition.id, proposition])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  };
}

/** What two articles share word for word. */
export function sharedIn({ articles, texts }: Compared): Passage[] {
  return passagesIn(
    [...articles.values()].map(({ id, blocks }) => ({ id, text: texts.get(id) ?? '', blocks, published: '' })),
  );
}

function readArticle(id: string, written: string): { article: Article; text: string; tags: Annotation[] } {
  let text = '';
  const blocks: Block[] = [];
  const marked: { words: string; letter: string; entry: string; start: number }[] = [];
  for (const line of written.split('\n')) {
    const kind = kinds[line.slice(0, 2)];
    if (text !== '') text += '\n\n';
    const start = text.length;
    const content = kind === undefined ? line : line.slice(2);
    for (const [part, letter = '', n = '', words = ''] of content.matchAll(/\{(\w)(\d?):([^}]*)\}|[^{]+/g)) {
      if (words !== '') marked.push({ words, letter, entry: n === '' ? '' : uuid(Number(n)), start: text.length });
      text += words === '' ? part : words;
    }
    blocks.push({ start, end: text.length, kind: kind ?? 'paragraph' });
  }
  const tags = marked.map(({ words, letter, entry, start }): Annotation => {
    const spans = [{ start, end: start + words.length }];
    const { layer, type } = letters[letter] ?? { layer: 'entity', type: 'place' };
    made += 1;
    const about = { attributes: {}, entry, status: 'open', note: '' } as const;
    const named = { kind: 'annotation', id: uuid(5000 + made), article: id, layer, type } as const;
    return { ...named, spans, quotes: describe(text, spans), ...about, ...provenance };
  });
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
  return {
    article: { kind: 'article', id, title: id, language: 'fr', source, blocks, sha256: '0'.repeat(64) },
    text,
    tags,
  };
}

/** Words that follow an offset of an article: for tests that say where something is. */
export function wordsAt({ texts }: Compared, article: string, offset: number): string {
  return (texts.get(article) ?? '').slice(Math.round(offset)).split(/[\s,.]/u, 1)[0] ?? '';
}
