import type { Annotation } from '../../annotations/model/annotation.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { focusOnSoon } from './drawer.ts';
import { judgedTags } from './judging.ts';
import { hint } from './notices.ts';
import { selectedAnnotation } from './selection.ts';
import { getState } from './store.ts';
import { inTurn } from './turns.ts';
import { toggleRegion } from './workspace.ts';

/** The discussion of a tag. */

/** Put the focus where a comment on what is meant is written: of a colleague's tag, else of one's own. */
export function writeComment(): void {
  const state = getState();
  const tag = judgedTags(state)[0] ?? selectedAnnotation(state);
  if (tag === undefined) {
    hint(t('judging.nothingSelected'));
    return;
  }
  if (state.workspace.closed.includes('inspector')) toggleRegion('inspector');
  focusOnSoon(`[data-discussion="${tag.id}"] textarea`);
}

/** Say something of a tag. Answers whether it was taken. */
export async function send({ id: annotation }: Pick<Annotation, 'id'>, text: string): Promise<boolean> {
  let isSent = false;
  await inTurn(async () => {
    isSent = (await perform({ do: 'comment', id: crypto.randomUUID(), annotation, text })) !== undefined;
    if (isSent) hint(t('judging.sent'));
  });
  return isSent;
}

export async function editComment(id: string, text: string): Promise<boolean> {
  let isSaved = false;
  await inTurn(async () => {
    isSaved = (await perform({ do: 'edit-comment', id, text })) !== undefined;
  });
  return isSaved;
}

export function removeComment(id: string): Promise<void> {
  return inTurn(async () => void (await perform({ do: 'remove-comments', ids: [id] })));
}
