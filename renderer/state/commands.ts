import type { Command } from '../../annotations/edit/command.ts';
import { type Diff, patch } from '../../annotations/edit/diff.ts';
import type { Events } from '../../app/contract/requests.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { say, showProblem, valueOrNotice } from './notices.ts';
import { canWrite, getState, setState } from './store.ts';

/** Give a command; answers what it changed, or undefined where it was refused (and the person was told why). */
export async function perform(command: Command): Promise<Diff | undefined> {
  const { open } = getState();
  if (open?.readOnly != null) {
    showProblem({ code: 'read-only', values: {} });
    return undefined;
  }
  return valueOrNotice(await ask('perform', { command }));
}

export async function undo(): Promise<void> {
  if (canWrite(getState())) travelled('undo', valueOrNotice(await ask('undo', {})));
}

export async function redo(): Promise<void> {
  if (canWrite(getState())) travelled('redo', valueOrNotice(await ask('redo', {})));
}

function travelled(way: 'undo' | 'redo', step: string | null | undefined): void {
  if (step === undefined) return;
  const nothing = way === 'undo' ? t('say.nothingToUndo') : t('say.nothingToRedo');
  say(step === null ? nothing : way === 'undo' ? t('say.undone') : t('say.redone'));
}

/** Take in a change, whoever made it. */
export function changed({ diff, texts, history }: Events['changed']): void {
  const { open, workspace } = getState();
  if (open === null) return;
  const known = texts.length === 0 ? open.project.texts : new Map([...open.project.texts, ...texts]);
  const project = patch({ ...open.project, texts: known }, diff);
  const selectedIsGone = diff.removed.some(({ id }) => id === workspace.selected);
  setState({
    open: { ...open, project, reach: history },
    workspace: selectedIsGone ? { ...workspace, selected: '' } : workspace,
  });
}
