import { Problem } from '../annotations/model/problem.ts';
import type { Answers, NewArticle } from '../app/contract/requests.ts';
import type { Desk } from './desk.ts';

export async function pickTexts(_desk: Desk, _from: 'files' | 'folder'): Promise<Answers['pick-texts']> {
  throw new Problem('read-only', {});
}
export async function readTexts(_desk: Desk, _paths: readonly string[]): Promise<Answers['read-texts']> {
  throw new Problem('read-only', {});
}
export async function rereadText(_desk: Desk, _path: string, _encoding: string): Promise<Answers['reread-text']> {
  throw new Problem('read-only', {});
}
export async function addArticles(_desk: Desk, _articles: readonly NewArticle[]): Promise<Answers['add-articles']> {
  throw new Problem('read-only', {});
}
