import type { Annotation } from '../../annotations/model/annotation.ts';
import { commentsOn } from '../../annotations/review/verdicts.ts';
import { isColleagues, judgedTags } from '../state/judging.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { Discussion } from './discussion.tsx';
import { JudgeBar } from './judge-bar.tsx';
import { OtherVerdicts, VerdictsOnOwn } from './verdicts-on.tsx';

interface Props {
  readonly open: OpenProject;
  readonly annotation: Annotation;
}

/**
 * What reviewers say of the selected tag, and while reviewing the buttons to judge it. One's own tag then stands for the
 * colleague's that is against it: the buttons come right after what the colleague has, before what is said of one's own.
 */
export function Judging({ open, annotation }: Props) {
  const meant = useMeant(open, annotation);
  const isReviewing = useStore(({ workspace }) => workspace.mode === 'review');
  return (
    <>
      {meant !== undefined && isReviewing && <JudgeBar open={open} tag={meant} />}
      {meant !== undefined && <OtherVerdicts open={open} tag={meant} />}
      {!isColleagues(open.annotator, annotation) && <VerdictsOnOwn open={open} annotation={annotation} />}
    </>
  );
}

/** What is said in the discussion of the selected tag, and while reviewing of the colleague's that is against it. */
export function Discussions({ open, annotation }: Props) {
  const meant = useMeant(open, annotation);
  const isOnOther = meant !== undefined && meant.id !== annotation.id;
  return (
    <>
      {(!isOnOther || commentsOn(open.project, annotation.id).length > 0) && (
        <Discussion open={open} tag={annotation} />
      )}
      {isOnOther && <Discussion open={open} tag={meant} />}
    </>
  );
}

/** The one colleague's tag that verdicts are meant for. */
function useMeant(open: OpenProject, annotation: Annotation): Annotation | undefined {
  const workspace = useStore(({ workspace }) => workspace);
  const [tag, another] = judgedTags({ open, workspace: { ...workspace, selected: annotation.id } });
  return another === undefined ? tag : undefined;
}
