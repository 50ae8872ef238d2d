import { Button } from 'react-aria-components';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { verdictBy } from '../../annotations/review/verdicts.ts';
import type { ActionId } from '../../app/contract/actions.ts';
import { KeyOf } from '../controls/key.tsx';
import { run } from '../run.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { VerdictCard } from './verdict-card.tsx';

const judgements = [
  { action: 'agree', label: 'judging.agree' },
  { action: 'amend', label: 'judging.amend' },
  { action: 'disagree', label: 'judging.disagree' },
  { action: 'nothing-here', label: 'judging.nothingHere' },
] as const satisfies readonly { action: ActionId; label: string }[];

/** What one says of a colleague's tag: the verdict that is given, and the buttons that give one. */
export function JudgeBar({ open, tag }: { open: OpenProject; tag: Annotation }) {
  const named = useNames();
  const writable = useStore(canWrite);
  const verdict = verdictBy(open.project, tag.id, open.annotator);
  return (
    <div className="judge">
      {verdict !== undefined && <VerdictCard open={open} verdict={verdict} />}
      {writable && (
        <fieldset className="judge-bar" aria-label={t('judging.judge', { name: named(tag.creator) })}>
          {judgements.map(({ action, label }) => (
            <Button
              key={action}
              className="small-button"
              aria-pressed={verdict !== undefined && verdict.judgement === action}
              onPress={() => run(action)}
            >
              {t(label)} <KeyOf action={action} />
            </Button>
          ))}
          {verdict !== undefined && (
            <Button className="plain" onPress={() => run('withdraw')}>
              {t('judging.withdraw')} <KeyOf action="withdraw" />
            </Button>
          )}
        </fieldset>
      )}
    </div>
  );
}
