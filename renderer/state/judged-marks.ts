import type { Annotation } from '../../annotations/model/annotation.ts';
import { isOverruling, judgedBy, verdictBy, verdictsOn } from '../../annotations/review/verdicts.ts';
import type { JudgedMark } from '../text/judged-marks.ts';
import type { State } from './store.ts';

/** How tags that were judged are marked in the text. */

type What = Pick<State, 'open' | 'workspace'>;

/**
 * One's own tag is marked where a reviewer overrules it and one has not accepted that, whatever is being done. While
 * reviewing, it is also seen what reviewers agree with, and of colleagues' tags what one has judged oneself.
 */
export function judgedMark({ open, workspace }: What, annotation: Annotation): JudgedMark {
  if (open === null || open.project.verdicts.size === 0) return '';
  const { project, annotator } = open;
  const isReview = workspace.mode === 'review';
  if (annotation.creator !== annotator) {
    const verdict = isReview ? verdictBy(project, annotation.id, annotator) : undefined;
    if (verdict === undefined) return '';
    return verdict.judgement === 'agree' ? 'agreed' : 'overruled';
  }
  const judged = verdictsOn(project, annotation.id).map((verdict) => judgedBy(project, verdict));
  if (judged.some(isOverruling)) return 'overruled';
  return isReview && judged.some(({ standing }) => standing === 'agreed') ? 'agreed' : '';
}

/** Whether tags are marked alike in two states, as far as their verdicts and answers go. */
export function isJudgedAlike({ open, workspace }: What, before: What): boolean {
  const [now, then] = [open?.project, before.open?.project];
  return (
    now?.verdicts === then?.verdicts &&
    now?.answers === then?.answers &&
    (workspace.mode === before.workspace.mode || now === undefined || now.verdicts.size === 0)
  );
}
