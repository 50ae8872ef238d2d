import { judgedBy } from '../../annotations/review/verdicts.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { nameOf } from './names.ts';
import { hint } from './notices.ts';
import { visit } from './returning.ts';
import { canWrite, closeDialog, getState, openDialog } from './store.ts';
import { inTurn } from './turns.ts';
import { listedAfter, moveToVerdict } from './verdict-list.ts';

/** What one says to verdicts on tags of one's own. */

/** Accept a verdict, with what follows; a tag that is only disagreed with is selected to be changed. */
export function accept(id: string): Promise<void> {
  return inTurn(async () => {
    const verdict = getState().open?.project.verdicts.get(id);
    if (verdict === undefined || !(await answer(id, 'accepted', ''))) return;
    const { open } = getState();
    const tag = open === null ? undefined : judgedBy(open.project, verdict).tag;
    switch (verdict.judgement) {
      case 'amend':
        return hint(t('judging.acceptedAmendment', { name: nameOf(verdict.creator) }));
      case 'nothing-here':
        return hint(t('judging.acceptedRemoval'));
      default:
        if (tag !== undefined) await visit(tag);
        hint(t(tag === undefined ? 'judging.accepted' : 'judging.acceptedToChange'));
    }
  });
}

/** Ask why one contests a verdict. */
export function askWhy(id: string): void {
  if (canWrite(getState())) openDialog({ name: 'contest', verdict: id });
}

/** Contest a verdict, with what was written. */
export function contest(id: string, comment: string): Promise<void> {
  return inTurn(async () => {
    const next = getState().verdicts.at === id ? listedAfter(id) : undefined;
    if (!(await answer(id, 'contested', comment))) return;
    closeDialog();
    if (next !== undefined) moveToVerdict(next);
    hint(t('judging.contested'));
  });
}

async function answer(verdict: string, said: 'accepted' | 'contested', comment: string): Promise<boolean> {
  const id = crypto.randomUUID();
  return (await perform({ do: 'answer', id, verdict, answer: said, comment })) !== undefined;
}
