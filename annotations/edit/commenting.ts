import { Problem } from '../model/problem.ts';
import { annotationOf, type Project } from '../model/project.ts';
import { commentsOn, verdictsOn } from '../review/verdicts.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { added, change, each, mustBeNew, own, removed, updated } from './updates.ts';

/** What is written in the discussion of a tag, one's own or a colleague's: each changes their own words. */

/** @throws Problem `empty-comment`, besides those of any record. */
export function comment(project: Project, { id, annotation, text }: Of<'comment'>, { by, at }: Occasion): Diff {
  mustBeNew(project, 'comment', id);
  const said = wordsOf(text);
  const on = { ...placeOf(project, annotation), annotation };
  return added({ kind: 'comment', id, ...on, text: said, creator: by, created: at, modified: at });
}

export function editComment(project: Project, { id, text }: Of<'edit-comment'>, occasion: Occasion): Diff {
  const before = own(project, 'comment', id, occasion);
  return updated(change(before, { text: wordsOf(text) }, occasion));
}

export function removeComments(project: Project, ids: readonly string[], occasion: Occasion): Diff {
  return removed(...each(ids).map((id) => own(project, 'comment', id, occasion)));
}

function wordsOf(text: string): string {
  const words = text.trim();
  if (words === '') throw new Problem('empty-comment', {});
  return words;
}

/** Where a tag is or was, and whose: one that was removed is discussed further under what was said of it before. */
function placeOf(project: Project, id: string): { article: string; about: string } {
  const tag = annotationOf(project, id);
  if (tag !== undefined) return { article: tag.article, about: tag.creator };
  const [said] = [...verdictsOn(project, id), ...commentsOn(project, id)];
  if (said === undefined) throw new Problem('no-such-record', { kind: 'annotation', id });
  return { article: said.article, about: said.about };
}
