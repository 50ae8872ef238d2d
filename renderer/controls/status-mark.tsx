import { Check, CircleQuestionMark } from 'lucide-react';
import type { AnnotationStatus } from '../../annotations/model/annotation.ts';
import { t } from '../words.ts';

/** How far its annotator is with a tag, as a small sign; nothing for one that is open, as most are. */
export function StatusMark({ status }: { status: AnnotationStatus }) {
  if (status === 'open') return null;
  const word = t(`work.statuses.${status}`);
  return (
    <span className={`status-mark ${status}`} title={word}>
      {status === 'unsure' ? <CircleQuestionMark size={13} aria-hidden /> : <Check size={13} aria-hidden />}
      <span className="unseen">{word}</span>
    </span>
  );
}
