import type { TakingIn } from '../../annotations/exchange/taking-in.ts';
import type { Answers, Question } from '../../app/contract/requests.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { arrived } from './commands.ts';
import { saveDrafts } from './drafts.ts';
import { nameOf } from './names.ts';
import { hint, notify, valueOrNotice } from './notices.ts';
import { canWrite, closeDialog, getState, openDialog, setState } from './store.ts';
import { inTurn } from './turns.ts';

/** Handing one's work over to a colleague, and taking theirs in. */

/** Write all that one made to a file; what is typed and not saved yet is saved first. */
export async function handOverWork(): Promise<void> {
  saveDrafts();
  await inTurn(async () => undefined);
  const handed = valueOrNotice(await ask('hand-over', {}));
  if (handed == null) return;
  const { path, records, removed } = handed;
  notify('done', t('exchange.handed', { count: records, removed, path }));
}

/** Ask what is to be taken in. */
export async function chooseHanded(): Promise<void> {
  const changed = valueOrNotice(await ask('colleagues-changed', {})) ?? [];
  openDialog({ name: 'take-in', handed: { step: 'choose', changed } });
}

/** Show what colleagues changed in the project's folder since it was opened. */
export async function lookForChanges(): Promise<void> {
  const changed = valueOrNotice(await ask('colleagues-changed', {}));
  if (changed === undefined) return;
  if (changed.length === 0) hint(t('exchange.hereNone'));
  else await readHanded({ from: 'here' });
}

/** Read what is to be taken in, and show what that would bring. Answers whether there is something to look at. */
export async function readHanded(question: Question<'read-handed'>): Promise<boolean> {
  saveDrafts();
  await inTurn(async () => undefined);
  const read = valueOrNotice(await ask('read-handed', question));
  setState({ progress: null });
  if (read == null) return false;
  show(read, question);
  return true;
}

function show(read: NonNullable<Answers['read-handed']>, { from }: Question<'read-handed'>): void {
  const handed =
    'report' in read
      ? ({ step: 'look', report: read.report } as const)
      : ({ step: 'whose', from: from === 'here' ? 'here' : 'folder', whose: read.whose, place: read.place } as const);
  openDialog({ name: 'take-in', handed });
}

/** Take in what is looked at; answers whether that was done, or there was nothing to do. */
export async function takeOver({ by }: TakingIn, choices: Question<'take-over'>['choices']): Promise<boolean> {
  const result = await ask('take-over', { choices });
  setState({ progress: null });
  const done = valueOrNotice(result);
  if (done === undefined) return false;
  closeDialog();
  const name = nameOf(by);
  if (done === null) {
    notify('done', t('exchange.nothing', { name }));
    return true;
  }
  await arrived(done.revision);
  const { added, updated, removed } = done;
  notify('done', t('exchange.done', { name, added, updated, removed }));
  return true;
}

/** Take note of how colleagues' files stand when a project is opened, and look again whenever the window gets the focus. */
export function followColleagues(): void {
  let told = '';
  window.addEventListener('focus', async () => {
    const state = getState();
    if (!canWrite(state) || state.dialog !== null) return;
    const answer = await ask('colleagues-changed', {});
    if (!answer.ok || answer.value.length === 0 || answer.value.join(' ') === told) return;
    told = answer.value.join(' ');
    const names = answer.value.map((name) => nameOf(name)).join(', ');
    const action = t('actions.look-for-changes');
    notify('done', t('exchange.changedHere', { names, count: answer.value.length, action }));
  });
}
