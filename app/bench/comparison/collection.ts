/** Invented articles of any number that have passages in common and claim the same things in figures that differ. */
import { describe } from '../../../annotations/anchoring/quote.ts';
import type { Annotation } from '../../../annotations/model/annotation.ts';
import { defaultTagset } from '../../../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../../../annotations/model/project.ts';
import type { Proposition } from '../../../annotations/model/register.ts';
import type { Span } from '../../../annotations/model/span.ts';
import type { Source } from '../../../annotations/passages/words.ts';

export interface Collection {
  readonly articles: number;
  readonly wordsEach: number;
  readonly claimsEach: number;
}

/** A whole number from 0 to before n; the same row of them for the same seed. */
type Chance = (n: number) => number;

/** A linear congruential generator (Numerical Recipes, 3rd edition, section 7.1.4: 1664525 and 1013904223). */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** A word of 20,000, of which few are frequent and most are rare, as in any language. */
function anyWord(chance: Chance): string {
  return `w${Math.floor((chance(1_000_000) / 1_000_000) ** 3 * 20_000).toString(36)}`;
}

const wordsInSentence = 20;
const wordsCopied = 60;

/** Articles of which every second one has sixty words of an earlier one, in sentences of twenty words. */
export function sourcesWith({ articles, wordsEach }: Collection): Source[] {
  const chance = chanceFrom(7);
  const written: string[][] = [];
  for (let n = 0; n < articles; n += 1) {
    const words = Array.from({ length: wordsEach }, () => anyWord(chance));
    const earlier = written[chance(Math.max(1, n))];
    if (n % 2 === 1 && earlier !== undefined) {
      const from = chance(wordsEach - wordsCopied);
      words.splice(chance(wordsEach - wordsCopied), wordsCopied, ...earlier.slice(from, from + wordsCopied));
    }
    written.push(words);
  }
  return written.map((words, n) => {
    const text = words.map((word, i) => (i % wordsInSentence === wordsInSentence - 1 ? `${word}.` : word)).join(' ');
    return { id: idOf(n), text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], published: '' };
  });
}

/**
 * A project whose articles begin with a sentence for each claim: who did what to how many, and when. Each claim is of one of
 * a hundred propositions, ten to an article; of ten claims on the same, one has another figure.
 */
export function projectWith(collection: Collection): Project {
  const chance = chanceFrom(11);
  const at = '2026-01-02T10:00:00.000Z';
  const provenance = { creator: 'bench', created: at, modified: at };
  const propositions = Array.from({ length: 100 }, (_, n): Proposition => {
    const empty = { sourceStatement: '', tags: [], note: '', formerly: [], mergedInto: '' };
    return { kind: 'proposition', id: uuidOf(1, n), statement: `Proposition ${n}`, ...empty, ...provenance };
  });
  const texts = new Map<string, string>();
  const annotations = new Map<string, Map<string, Annotation>>();
  let made = 0;
  const tag = (article: string, text: string, layer: 'claim' | 'entity', span: Span, entry: string) => {
    made += 1;
    const type = layer === 'claim' ? 'factual' : 'place';
    const tags = annotations.get(article) ?? new Map<string, Annotation>();
    const id = uuidOf(2, made);
    const said = { quotes: describe(text, [span]), attributes: {}, entry, status: 'open', note: '' } as const;
    annotations.set(
      article,
      tags.set(id, { kind: 'annotation', id, article, layer, type, spans: [span], ...said, ...provenance }),
    );
  };
  for (const { id, text: rest } of sourcesWith(collection)) {
    const claimed = Array.from({ length: collection.claimsEach }, () => chance(propositions.length));
    const sentences = claimed.map((n) => {
      const figure = 1000 + n * 10 + (chance(10) === 0 ? 5 : 0);
      return `Ville${n} a vu ${figure} habitants partir le ${1 + (n % 28)} avril 2023 par ferry.`;
    });
    // As read from a file: not put together from parts, which would come free once it is searched.
    const text = Buffer.from(`${sentences.join(' ')} ${rest}`).toString();
    texts.set(id, text);
    let start = 0;
    for (const [i, sentence] of sentences.entries()) {
      const n = claimed[i] ?? 0;
      tag(id, text, 'claim', { start, end: start + sentence.length }, propositions[n]?.id ?? '');
      tag(id, text, 'entity', { start, end: start + `Ville${n}`.length }, '');
      start += sentence.length + 1;
    }
  }
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
  const articles = [...texts].map(([id, text]) => {
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
    return [id, { kind: 'article', id, title: id, language: 'fr', source, blocks, sha256: '0'.repeat(64) }] as const;
  });
  const order = [...texts.keys()];
  const info = { kind: 'project', id: uuidOf(0, 0), title: '', workingLanguage: 'en', order, created: at } as const;
  return {
    ...emptyProject(info, defaultTagset),
    articles: new Map(articles),
    texts,
    annotations,
    propositions: new Map(propositions.map((proposition) => [proposition.id, proposition])),
  };
}

function idOf(n: number): string {
  return `article-${String(n + 1).padStart(5, '0')}`;
}

function uuidOf(kind: number, n: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
