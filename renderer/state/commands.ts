import type { Command } from '../../annotations/edit/command.ts';
import { type Diff, patch } from '../../annotations/edit/diff.ts';
import type { Answers, Events } from '../../app/contract/requests.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { saveDrafts } from './drafts.ts';
import { hint, say, showProblem, valueOrNotice } from './notices.ts';
import { canWrite, getState, setState } from './store.ts';
import { inTurn } from './turns.ts';

/** Give a command; answers what it changed, or undefined where it was refused (and the person was told why). */
export async function perform(command: Command): Promise<Diff | undefined> {
  const { open } = getState();
  if (open?.readOnly != null) {
    showProblem({ code: 'read-only', values: {} });
    return undefined;
  }
  const performed = valueOrNotice(await ask('perform', { command }));
  if (performed === undefined) return undefined;
  await arrived(performed.revision);
  return performed.diff;
}

/** What is typed and not saved yet is saved first: it is the last step. */
export function undo(): Promise<void> {
  saveDrafts();
  return inTurn(async () => {
    if (canWrite(getState())) await travelled('undo', valueOrNotice(await ask('undo', {})));
  });
}

export function redo(): Promise<void> {
  return inTurn(async () => {
    if (canWrite(getState())) await travelled('redo', valueOrNotice(await ask('redo', {})));
  });
}

async function travelled(way: 'undo' | 'redo', step: Answers['undo'] | undefined): Promise<void> {
  if (step === undefined) return;
  if (step !== null) await arrived(step.revision);
  const nothing = way === 'undo' ? t('say.nothingToUndo') : t('say.nothingToRedo');
  if (step === null) hint(nothing);
  else say(way === 'undo' ? t('say.undone') : t('say.redone'));
}

/** Take in a change, whoever made it. */
export function changed({ diff, texts, history, revision }: Events['changed']): void {
  const { open, workspace } = getState();
  if (open === null) return;
  const known = texts.length === 0 ? open.project.texts : new Map([...open.project.texts, ...texts]);
  const project = patch({ ...open.project, texts: known }, diff);
  const selectedIsGone = diff.removed.some(({ id }) => id === workspace.selected);
  setState({
    open: { ...open, project, reach: history },
    workspace: selectedIsGone ? { ...workspace, selected: '' } : workspace,
  });
  latest = revision;
  for (const waiting of waitingFor.splice(0)) waiting();
}

/** The last change that this window has taken in, and who waits for the next. */
let latest = 0;
const waitingFor: (() => void)[] = [];

/** Resolves once a change that was answered has also been taken in: the answer can be here before the event. */
export async function arrived(revision: number): Promise<void> {
  while (latest < revision) await new Promise<void>((resolve) => waitingFor.push(resolve));
}

/** Another project is in this window now: its changes are counted anew. */
export function forgetChanges(revision: number): void {
  latest = revision;
  for (const waiting of waitingFor.splice(0)) waiting();
}
