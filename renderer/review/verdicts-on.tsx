import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Verdict } from '../../annotations/model/review.ts';
import { verdictBy, verdictsOn } from '../../annotations/review/verdicts.ts';
import { visibleVerdicts } from '../../annotations/review/visible-verdicts.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { VerdictCard } from './verdict-card.tsx';

/** What reviewers say of a tag of one's own; nothing where nobody has judged it. */
export function VerdictsOnOwn({ open, annotation }: { open: OpenProject; annotation: Annotation }) {
  const verdicts = verdictsOn(open.project, annotation.id);
  if (verdicts.length === 0) return null;
  return (
    <section className="verdicts-on" aria-label={t('judging.onOwn')}>
      <h3>{t('judging.onOwn')}</h3>
      {verdicts.map((verdict) => (
        <VerdictCard key={verdict.id} open={open} verdict={verdict} />
      ))}
    </section>
  );
}

/** What other reviewers say of a colleague's tag; while one reviews blind, only once one has judged it oneself. */
export function OtherVerdicts({ open, tag }: { open: OpenProject; tag: Annotation }) {
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  const { project, annotator } = open;
  const isOther = ({ creator }: Verdict) => creator !== annotator;
  const others = visibleVerdicts(project, tag.id, annotator, isBlind).filter(isOther);
  // Said whether there is any or not: that there is one would tell something, too.
  const isKept = isBlind && tag.creator !== annotator && verdictBy(project, tag.id, annotator) === undefined;
  return (
    <>
      {others.map((verdict) => (
        <VerdictCard key={verdict.id} open={open} verdict={verdict} />
      ))}
      {isKept && <p className="hint">{t('judging.hidden')}</p>}
    </>
  );
}
