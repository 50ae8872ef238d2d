/** Invented articles that several people have tagged, much alike: what figures of agreement are timed on. */
import { describe } from '../../../annotations/anchoring/quote.ts';
import type { Annotation, AttributeValue, Layer } from '../../../annotations/model/annotation.ts';
import { defaultTagset } from '../../../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../../../annotations/model/project.ts';
import type { Span } from '../../../annotations/model/span.ts';
import { typesIn } from '../../../annotations/model/tagset.ts';

export interface Extent {
  readonly articles: number;
  readonly wordsEach: number;
  /** Ids of who has tagged each article. */
  readonly annotators: readonly string[];
  /** Of each annotator in each article, nearly. */
  readonly tagsEach: number;
}

/** A hundred articles of 1,000 words with three annotators and 300 tags each, as the promise has it. */
export const promised: Extent = {
  articles: 100,
  wordsEach: 1000,
  annotators: ['anna', 'bilal', 'chloe'],
  tagsEach: 300,
};

/** Of ten tags: names of a word or three, claims of a whole sentence, notes on a word. They overlap as they fall. */
const layerOfTen: readonly Layer[] = [
  ...Array<Layer>(6).fill('entity'),
  ...Array<Layer>(3).fill('claim'),
  'translation',
];

const wordsIn: Readonly<Record<Layer, number>> = { entity: 3, claim: 16, translation: 1 };

/** What everybody would tag, of which each leaves out 15 in 100, moves an edge of as many, and gives one in five another type. */
export function taggedProject({ articles, wordsEach, annotators, tagsEach }: Extent): Project {
  const chance = chanceFrom(5);
  const ids = Array.from({ length: articles }, (_, n) => `article-${String(n + 1).padStart(3, '0')}`);
  const texts = new Map<string, string>();
  const annotations = new Map<string, Map<string, Annotation>>();
  let made = 0;
  for (const article of ids) {
    const words = Array.from({ length: wordsEach }, () => `m${chance(5000).toString(36)}`);
    const text = words.map((word, i) => (i % 16 === 15 ? `${word}.` : word)).join(' ');
    const starts = [0, ...[...text.matchAll(/ /g)].map(({ index }) => index + 1)];
    const spanOf = (first: number, count: number): Span => {
      const last = Math.min(first + count, wordsEach) - 1;
      const start = starts[first] ?? 0;
      return { start, end: (starts[last] ?? start) + (words[last]?.length ?? 1) };
    };
    const tags = new Map<string, Annotation>();
    for (let n = 0; n < tagsEach / 0.85; n += 1) {
      const layer = layerOfTen[n % 10] ?? 'entity';
      const [first, count] = [chance(wordsEach - 20), 1 + chance(wordsIn[layer])];
      const type = anyType(layer, chance);
      for (const creator of annotators) {
        if (chance(100) < 15) continue;
        const span = spanOf(first, chance(100) < 15 ? count + 1 : count);
        made += 1;
        const id = `00000003-0000-4000-8000-${String(made).padStart(12, '0')}`;
        const at = '2026-01-02T10:00:00.000Z';
        tags.set(id, {
          kind: 'annotation',
          id,
          article,
          layer,
          type: chance(5) === 0 ? anyType(layer, chance) : type,
          spans: [span],
          quotes: describe(text, [span]),
          attributes: saidOf(layer, chance),
          entry: '',
          status: 'open',
          note: '',
          creator,
          created: at,
          modified: at,
        });
      }
    }
    texts.set(article, text);
    annotations.set(article, tags);
  }
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
  const described = [...texts].map(([id, text]) => {
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
    return [id, { kind: 'article', id, title: id, language: 'fr', source, blocks, sha256: '0'.repeat(64) }] as const;
  });
  const created = '2026-01-02T10:00:00.000Z';
  const id = '00000000-0000-4000-8000-000000000000';
  const info = { kind: 'project', id, title: '', workingLanguage: 'en', order: ids, created } as const;
  return { ...emptyProject(info, defaultTagset), articles: new Map(described), texts, annotations };
}

function anyType(layer: Layer, chance: Chance): string {
  const types = typesIn(defaultTagset, layer);
  return types[chance(types.length)]?.id ?? '';
}

/** The first choice of each attribute that has choices, one in five times another one. */
function saidOf(layer: Layer, chance: Chance): Record<string, AttributeValue> {
  const chosen = defaultTagset.layers[layer].attributes.flatMap(({ id, kind, choices }) => {
    const choice = choices[chance(5) === 0 ? chance(choices.length) : 0];
    return kind === 'one-of' && choice !== undefined ? [[id, choice.id] as const] : [];
  });
  return Object.fromEntries(chosen);
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
