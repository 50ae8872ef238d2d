/** Comparing two people's tags in a hundred articles, without a window. */

import { describe } from '../../../annotations/anchoring/quote.ts';
import type { Annotation } from '../../../annotations/model/annotation.ts';
import { articlesInOrder, type Project } from '../../../annotations/model/project.ts';
import { compareArticle } from '../../../annotations/review/differences.ts';
import { projectWith } from '../comparison/collection.ts';

const mine = 'bench';
const theirs = 'colleague';

/** @param tags of each person in each article */
export function measure(articles: number, tags: number, rounds: number): Record<string, readonly number[]> {
  const values = { all: [] as number[], one: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const project = reviewed(articles, tags);
    const order = articlesInOrder(project).map(({ id }) => id);
    const [all, found] = timed(() => order.flatMap((id) => compareArticle(project, id, mine, theirs)));
    if (!found.some(({ classes }) => classes.includes('boundary'))) throw new Error('nothing differs');
    const [one] = timed(() => compareArticle(project, order[0] ?? '', mine, theirs));
    // The first round compiles what the others run.
    if (round === 0) continue;
    values.all.push(all);
    values.one.push(one);
  }
  return { 'two people compared, all articles, ms': values.all, 'the same for one article, ms': values.one };
}

/** Every sixth tag is a word longer or of another type at the colleague's, and every tenth is left out by one of the two. */
function reviewed(articles: number, tags: number): Project {
  const project = projectWith({ articles, wordsEach: 1000, claimsEach: 0 });
  const annotations = new Map<string, Map<string, Annotation>>();
  for (const [article, text] of project.texts) {
    const words = [...text.matchAll(/\w+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
    const made = Array.from({ length: tags }, (_, n) => n).flatMap((n) => {
      const at = Math.floor((n * (words.length - 3)) / tags);
      const [first, next] = [words[at], words[at + 1]];
      if (first === undefined || next === undefined) throw new Error('there are more words than tags');
      const ours = n % 10 === 5 ? [] : [tagged(article, text, first, { creator: mine, n, type: 'person' })];
      const span = n % 6 === 1 ? { start: first.start, end: next.end } : first;
      const other = { creator: theirs, n: tags + n, type: n % 6 === 2 ? 'place' : 'person' };
      return n % 10 === 6 ? ours : [...ours, tagged(article, text, span, other)];
    });
    annotations.set(article, new Map(made.map((each) => [each.id, each])));
  }
  return { ...project, annotations };
}

function tagged(
  article: string,
  text: string,
  span: { readonly start: number; readonly end: number },
  { creator, n, type }: { readonly creator: string; readonly n: number; readonly type: string },
): Annotation {
  const at = '2026-01-02T10:00:00.000Z';
  const id = `${article.slice(-8).replace(/\D/g, '').padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const said = { quotes: describe(text, [span]), attributes: {}, entry: '', status: 'open', note: '' } as const;
  const made = { creator, created: at, modified: at };
  return { kind: 'annotation', id, article, layer: 'entity', type, spans: [span], ...said, ...made };
}

function timed<T>(work: () => T): readonly [milliseconds: number, result: T] {
  const began = performance.now();
  const result = work();
  return [performance.now() - began, result];
}
