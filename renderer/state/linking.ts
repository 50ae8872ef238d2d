import { flushSync } from 'react-dom';
import { annotationOf } from '../../annotations/model/project.ts';
import { hull } from '../../annotations/model/span.ts';
import type { LinkType, Tagset } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { briefly, linkLabel, linkStart } from './linked.ts';
import { hint, say } from './notices.ts';
import { selectedAnnotation } from './selection.ts';
import { keyShown } from './shown-key.ts';
import { getState, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { viewOf } from './views.ts';

/** Links made by keyboard: the selected tag is picked up, another one is gone to, and the type chosen there. */

/** Pick up the selected tag as the start of a link, or where one is picked up, ask which link leads to the selected one. */
export function link(): Promise<void> {
  // In turn: the tag may just have been made by the key before.
  return inTurn(async () => {
    const state = getState();
    const annotation = selectedAnnotation(state);
    if (annotation === undefined) return hint(t('say.selectAnnotationFirst'));
    if (state.open?.project.tagset.links.length === 0) return hint(t('links.noTypes'));
    const start = linkStart(state);
    if (start === undefined) {
      setState({ linking: { from: annotation.id, to: '' } });
      say(pickedWords());
    } else if (start.id === annotation.id) {
      hint(t('links.sameTag'));
    } else {
      viewOf(annotation.article)?.reveal(hull(annotation.spans).start);
      // At once, so that the key pressed next arrives in the menu.
      flushSync(() => setState({ linking: { from: start.id, to: annotation.id } }));
    }
  });
}

/** What is to be done next with a link that is picked up; '' where none is. */
export function pickedWords(): string {
  const state = getState();
  const start = linkStart(state);
  if (start === undefined) return '';
  const key = keyShown(state, 'link');
  return t('links.picked', { quote: briefly(start), key });
}

/** Make no link after all. Answers whether one was being made. */
export function letGo(): boolean {
  if (linkStart(getState()) === undefined) return false;
  setState({ linking: null });
  say(t('links.letGo'));
  return true;
}

/** Leave the choice of the type: another tag may be meant. */
export function lookOn(): void {
  const { linking } = getState();
  if (linking === null) return;
  setState({ linking: { ...linking, to: '' } });
  say(pickedWords());
}

/** The type that was linked with last, in this window. */
let lastType = '';

/** The types of links, the one that was used last before the others. */
export function typesByUse({ links }: Tagset): LinkType[] {
  const last = links.filter(({ id }) => id === lastType);
  return [...last, ...links.filter(({ id }) => id !== lastType)];
}

/** Make the link that is being made, of this type. */
export async function linkAs(type: string): Promise<void> {
  const { linking } = getState();
  if (linking === null) return;
  setState({ linking: null });
  await makeLink(linking.from, type, linking.to);
}

/** Make a link; answers its id, or undefined where it was refused. */
export async function makeLink(from: string, type: string, to: string): Promise<string | undefined> {
  const id = crypto.randomUUID();
  let isMade = false;
  await inTurn(async () => {
    isMade = (await perform({ do: 'link', id, type, from, to })) !== undefined;
  });
  if (!isMade) return undefined;
  lastType = type;
  const { open } = getState();
  if (open === null) return id;
  const [start, end] = [annotationOf(open.project, from), annotationOf(open.project, to)];
  if (start === undefined || end === undefined) return id;
  const label = linkLabel(open.project.tagset, type);
  say(t('links.made', { from: briefly(start), type: label, to: briefly(end) }));
  return id;
}

/** Give a link another type. */
export function retypeLink(id: string, type: string): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if ((await perform({ do: 'retype-link', id, type })) === undefined || open === null) return;
    lastType = type;
    say(t('links.changed', { type: linkLabel(open.project.tagset, type) }));
  });
}

export function removeLink(id: string): Promise<void> {
  return inTurn(async () => {
    if ((await perform({ do: 'unlink', ids: [id] })) !== undefined) say(t('links.removed'));
  });
}
