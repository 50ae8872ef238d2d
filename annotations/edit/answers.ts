import type { Annotation } from '../model/annotation.ts';
import { Problem } from '../model/problem.ts';
import { annotationOf, type Project } from '../model/project.ts';
import { registers } from '../model/register.ts';
import type { Answer, Verdict } from '../model/review.ts';
import { areOneThing } from '../review/one-thing.ts';
import { answerBy } from '../review/verdicts.ts';
import type { Of } from './command.ts';
import { type Diff, emptyDiff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { remove } from './tagging.ts';
import { added, change, existing, mustBeNew, own, together, updated } from './updates.ts';

/** What an annotator says to verdicts on tags of theirs, and what of these follows when a verdict is accepted. */

/**
 * Accepts or contests a verdict. Accepting an amendment gives the tag what the reviewer's version says; accepting that
 * nothing belongs there removes it; what to make of a disagreement is the annotator's own to decide.
 *
 * @throws Problem `not-your-tag`, `nothing-to-answer`, `contest-without-comment` or `amendment-gone`, besides those of any record
 */
export function answer(project: Project, command: Of<'answer'>, occasion: Occasion): Diff {
  const verdict = existing(project, 'verdict', command.verdict);
  if (verdict.about !== occasion.by) throw new Problem('not-your-tag', { annotator: verdict.about });
  if (verdict.judgement === 'agree') throw new Problem('nothing-to-answer', { reviewer: verdict.creator });
  const comment = command.comment.trim();
  if (command.answer === 'contested' && comment === '') throw new Problem('contest-without-comment', {});
  const said = { answer: command.answer, answered: verdict.modified, comment };
  const follows = command.answer === 'accepted' ? accepting(project, verdict, occasion) : emptyDiff;
  return together(saying(project, command.id, verdict, said, occasion), follows);
}

function saying(
  project: Project,
  id: string,
  verdict: Verdict,
  said: Pick<Answer, 'answer' | 'answered' | 'comment'>,
  occasion: Occasion,
): Diff {
  const before = answerBy(project, verdict.id, occasion.by);
  if (before !== undefined) return updated(change(before, said, occasion));
  mustBeNew(project, 'answer', id);
  const { by: creator, at } = occasion;
  const to = { article: verdict.article, about: verdict.creator, verdict: verdict.id };
  return added({ kind: 'answer', id, ...to, ...said, creator, created: at, modified: at });
}

function accepting(project: Project, { judgement, annotation, amended }: Verdict, occasion: Occasion): Diff {
  switch (judgement) {
    case 'amend': {
      const version = annotationOf(project, amended);
      if (version === undefined) throw new Problem('amendment-gone', {});
      const tag = own(project, 'annotation', annotation, occasion);
      return updated(change(tag, contentOf(project, version, tag), occasion));
    }
    case 'nothing-here':
      return annotationOf(project, annotation) === undefined ? emptyDiff : remove(project, [annotation], occasion);
    case 'disagree':
    case 'agree':
      return emptyDiff;
  }
}

/** What a tag takes from the reviewer's version. */
function contentOf(project: Project, version: Annotation, tag: Annotation): Partial<Annotation> {
  const { type, spans, quotes, attributes } = version;
  return { type, spans, quotes, attributes, entry: entryOf(project, version, tag) };
}

/**
 * The entry that a tag has then. It keeps its own where the reviewer means the same thing by an entry of theirs, and where
 * they leave it out in a tag that was not made of this one: they may never have asked what the words are of.
 */
function entryOf(project: Project, { from, entry }: Annotation, tag: Annotation): string {
  const isMade = from?.some(({ id }) => id === tag.id) === true;
  if (entry === '') return isMade ? '' : tag.entry;
  return areOneThing(project, registers[tag.layer], tag.entry, entry) ? tag.entry : entry;
}
