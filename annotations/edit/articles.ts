import type { Article } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import { statedProgress } from '../model/progress-of.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { added, change, mustBeNew, type Update, updated } from './updates.ts';

/** Changes of what is known about articles, never of their text. */

/** @throws Problem `no-such-record`. */
export function articleOf(project: Project, id: string): Article {
  const article = project.articles.get(id);
  if (article === undefined) throw new Problem('no-such-record', { kind: 'article', id });
  return article;
}

/**
 * The article's text, once it is clear that the spans lie in it and cut no character.
 *
 * @throws Problem `no-such-record`, `span-outside-text` or `span-splits-character`.
 */
export function textFor(project: Project, article: string, spans: readonly Span[]): string {
  const text = project.texts.get(articleOf(project, article).id);
  if (text === undefined) throw new Problem('no-such-record', { kind: 'article', id: article });
  for (const { start, end } of spans) {
    if (end > text.length) throw new Problem('span-outside-text', { start, end, length: text.length });
    for (const offset of [start, end]) {
      if (!isGraphemeBoundary(text, offset)) throw new Problem('span-splits-character', { offset });
    }
  }
  return text;
}

export function setBlocks(project: Project, command: Of<'set-blocks'>): Update {
  const article = articleOf(project, command.article);
  const chosen = new Set(command.blocks);
  const blocks = article.blocks.map((block, i) => (chosen.has(i) ? { ...block, kind: command.kind } : block));
  return [article, { ...article, blocks }];
}

/** What someone said of an article before is changed; there is never a second statement of theirs on it. */
export function setProgress(project: Project, command: Of<'set-progress'>, occasion: Occasion): Diff {
  const { id, article, state } = command;
  articleOf(project, article);
  const said = statedProgress(project, article, occasion.by);
  if (said !== undefined) return updated(change(said, { state }, occasion));
  mustBeNew(project, 'progress', id);
  const { by: creator, at } = occasion;
  return added({ kind: 'progress', id, article, state, creator, created: at, modified: at });
}
