import { Check, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { quoted } from '../../annotations/model/annotation.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import type { Verdict } from '../../annotations/model/review.ts';
import { judgedBy } from '../../annotations/review/verdicts.ts';
import { accept, askWhy } from '../state/answering-verdicts.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { typeLabel } from '../state/type-label.ts';
import { reasonLabel, staleWords } from '../state/verdict-list.ts';
import { t } from '../words.ts';

/** One verdict on a tag: who gave it, why, and what its annotator says to it, who can answer it here. */
export function VerdictCard({ open, verdict }: { open: OpenProject; verdict: Verdict }) {
  const named = useNames();
  const { project, annotator } = open;
  const { judgement, reason, comment, creator, about, modified } = verdict;
  const judged = judgedBy(project, verdict);
  const { answer, standing } = judged;
  const stale = staleWords(judged);
  return (
    <article className={`verdict ${judgement === 'agree' ? 'agreed' : 'overruling'}`}>
      <p className="verdict-head">
        {judgement === 'agree' ? <Check size={13} aria-hidden /> : <X size={13} aria-hidden />}
        <strong>
          {t('judging.verdictOf', { name: named(creator), judgement: t(`judging.judgements.${judgement}`) })}
        </strong>
        {standing !== 'agreed' && <span className={`standing ${standing}`}>{t(`judging.standings.${standing}`)}</span>}
        {stale !== '' && <span className="standing stale">{stale}</span>}
      </p>
      {reason !== '' && <p>{t('judging.reasonOf', { reason: reasonLabel(project, reason) })}</p>}
      {judgement === 'amend' && <Version open={open} verdict={verdict} />}
      {comment !== '' && <p className="said">{comment}</p>}
      <p className="hint">{when(modified)}</p>
      {answer !== undefined && (
        <div className="answer">
          <p>
            {t('judging.answered', { name: named(answer.creator), answer: t(`judging.standings.${answer.answer}`) })}
          </p>
          {answer.comment !== '' && <p className="said">{answer.comment}</p>}
          <p className="hint">{when(answer.modified)}</p>
        </div>
      )}
      {about === annotator && standing !== 'agreed' && <Answering verdict={verdict} standing={standing} />}
    </article>
  );
}

/** When something was said, to the minute. */
export function when(time: string): string {
  return t('judging.at', { when: new Date(time) });
}

function Version({ open: { project }, verdict }: { open: OpenProject; verdict: Verdict }) {
  const version = annotationOf(project, verdict.amended);
  if (version === undefined) return <p className="hint">{t('judging.versionGone')}</p>;
  const type = typeLabel(project.tagset, version.layer, version.type);
  return <p>{t('judging.version', { type, quote: quoted(version) })}</p>;
}

const acceptLabels = {
  agree: 'judging.accept',
  disagree: 'judging.accept',
  amend: 'judging.acceptAmendment',
  'nothing-here': 'judging.acceptRemoval',
} as const;

function Answering({ verdict: { id, judgement }, standing }: { verdict: Verdict; standing: string }) {
  const writable = useStore(canWrite);
  if (!writable) return null;
  return (
    <div className="judge-bar">
      {standing !== 'accepted' && (
        <Button className="small-button" onPress={() => void accept(id)}>
          {t(acceptLabels[judgement])}
        </Button>
      )}
      <Button className="small-button" onPress={() => askWhy(id)}>
        {t('judging.contest')}
      </Button>
    </div>
  );
}
