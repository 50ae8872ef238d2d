import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './launch.ts';

const folder = path.join(root, '..', 'shared', 'articles');

/** The five real articles, other people's: here beside the repository, or not at all. */
export const sharedArticles: readonly string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => path.join(folder, name))
  : [];

export const withoutShared = 'the five real articles (../shared/articles) are not here';
