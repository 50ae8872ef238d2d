/** Shared passages and the matrix of claims, by how many articles there are: times without a window, and memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { candidatesFor } from '../../../annotations/comparison/candidates.ts';
import { inOrder, matrixOf } from '../../../annotations/comparison/matrix.ts';
import { allAnnotations, articlesInOrder, type Project } from '../../../annotations/model/project.ts';
import { passagesIn } from '../../../annotations/passages/passages.ts';
import { type Collection, projectWith, sourcesWith } from './collection.ts';

export type Values = Readonly<Record<string, readonly number[]>>;

/** What a number of articles costs, each measurement so many times, after one that does not count. */
export function measure(articles: number, rounds: number): Values {
  const collection: Collection = { articles, wordsEach: 1000, claimsEach: 10 };
  const sources = sourcesWith(collection);
  const passages = repeated(rounds, () => passagesIn(sources));
  const matrix = { first: [] as number[], again: [] as number[], candidates: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    // What claims say is kept by the state of the tags, so a project of its own has nothing yet.
    const project = projectWith(collection);
    const [first, rows] = timed(() => read(project));
    const [again] = timed(() => read(project));
    const [candidates] = timed(() => likely(project));
    if (round === 0) continue;
    matrix.first.push(first);
    matrix.again.push(again);
    matrix.candidates.push(candidates);
    if (rows.length === 0) throw new Error('the matrix has no rows');
  }
  return {
    'shared passages, ms': passages,
    'matrix, read for the first time, ms': matrix.first,
    'matrix, read again, ms': matrix.again,
    'candidates for a claim, ms': matrix.candidates,
    'matrix, MB kept': [kept(collection)],
  };
}

/** Megabytes that reading the matrix once adds to those of the project, while both are there. */
function kept(collection: Collection): number {
  const project = projectWith(collection);
  const before = heap();
  const rows = read(project);
  const after = heap();
  if (rows.length === 0 || project.articles.size === 0) throw new Error('the matrix has no rows');
  return (after - before) / 2 ** 20;
}

function read(project: Project) {
  const articles = articlesInOrder(project).map(({ id }) => id);
  return inOrder(
    matrixOf(project, articles, () => true),
    'disagreement',
  );
}

function likely(project: Project) {
  const claim = [...allAnnotations(project)].find(({ layer }) => layer === 'claim');
  if (claim === undefined) throw new Error('a claim');
  return candidatesFor(project, { ...claim, entry: '' });
}

function repeated(rounds: number, work: () => unknown): number[] {
  work();
  return Array.from({ length: rounds }, () => timed(work)[0]);
}

function timed<T>(work: () => T): readonly [milliseconds: number, result: T] {
  const began = performance.now();
  const result = work();
  return [performance.now() - began, result];
}

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes in use once everything that nobody has any more is gone. */
function heap(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
