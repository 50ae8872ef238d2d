import { useState } from 'react';
import { answerBy } from '../../annotations/review/verdicts.ts';
import { Sheet } from '../dialogs/sheet.tsx';
import { contest } from '../state/answering-verdicts.ts';
import { useNames } from '../state/names.ts';
import { useStore } from '../state/store.ts';
import { typeLabel } from '../state/type-label.ts';
import { wordsJudged } from '../state/verdict-list.ts';
import { t } from '../words.ts';
import { CommentField } from './disagree.tsx';

/** Why one contests a verdict on a tag of one's own. */
export function Contest({ verdict: id, onClose }: { verdict: string; onClose: () => void }) {
  const open = useStore(({ open }) => open);
  const named = useNames();
  const verdict = open?.project.verdicts.get(id);
  const before = open === null ? undefined : answerBy(open.project, id, open.annotator);
  const [comment, setComment] = useState(before?.answer === 'contested' ? before.comment : '');
  if (open === null || verdict === undefined) return null;
  const { layer, type } = verdict.judged;
  const isPossible = comment.trim() !== '';
  const go = () => void contest(id, comment);
  return (
    <Sheet
      title={t('judging.contesting.title', { name: named(verdict.creator) })}
      onClose={onClose}
      submit={{ label: t('judging.contesting.submit'), isPossible, go }}
    >
      <div className="disagree">
        <p className="quote">
          {t('judging.disagreeing.on', {
            type: typeLabel(open.project.tagset, layer, type),
            quote: wordsJudged(verdict),
          })}
        </p>
        <CommentField
          label={t('judging.contesting.comment')}
          value={comment}
          autoFocus
          onChange={setComment}
          onSend={() => isPossible && go()}
        />
      </div>
    </Sheet>
  );
}
