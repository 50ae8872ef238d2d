import { flushSync } from 'react-dom';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import { isOwnOf } from '../../annotations/model/curated.ts';
import { canonicalName, entityFor } from '../../annotations/register/standing.ts';
import type { Candidate } from '../entities/candidates.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { nameOf as nameOfPerson } from './names.ts';
import { hint, say } from './notices.ts';
import { selectedAnnotation } from './selection.ts';
import { getState, setState } from './store.ts';
import { leaveTerm } from './terms.ts';
import { inTurn } from './turns.ts';
import { focusText } from './views.ts';
import { toggleRegion } from './workspace.ts';

/** What a mention is of: chosen, made, taken back. */

/** Where the focus was when a mention's entity was asked for, to go back to. */
let cameFrom: Element | null = null;

/** Put the focus where it is chosen what the selected tag is of: a mention's entity, a claim's proposition, a note's term. */
export function chooseEntity(): Promise<void> {
  // In turn: the tag may just have been made by the key before.
  return inTurn(async () => {
    const mention = ownMention();
    if (mention === undefined) return;
    cameFrom = document.activeElement;
    // At once, so that what is typed right after the key arrives there.
    flushSync(() => {
      if (getState().workspace.closed.includes('inspector')) toggleRegion('inspector');
      setState({ choosing: mention.id });
    });
  });
}

/** The place where an entity is chosen has the focus now. */
export function choosingBegun(): void {
  setState({ choosing: '' });
}

/** Back to where the entity was asked for: the text or a list. Answers whether it was asked for by key. */
export function leaveChoosing(): boolean {
  const from = cameFrom;
  cameFrom = null;
  if (from === null) return false;
  const mention = selectedAnnotation(getState());
  if (from instanceof HTMLElement && from.isConnected && from.closest('.ProseMirror') === null) from.focus();
  else focusText(mention?.article);
  return true;
}

/** The focus went elsewhere by itself: there is nothing to go back to. */
export function forgetChoosing(): void {
  cameFrom = null;
}

/** Say what a mention is of: an entry that is there, or one that is made for it. */
export function linkMention(mention: Annotation, { choice }: Candidate): Promise<void> {
  return inTurn(async () => {
    if ('entry' in choice) {
      const { entry } = choice;
      if ((await perform({ do: 'set-entry', ids: [mention.id], entry })) === undefined) return;
      say(t('entities.linked', { name: nameOf(entry) }));
    } else {
      const id = crypto.randomUUID();
      if ((await perform({ do: 'add-entity', id, ...choice.make, mentions: [mention.id] })) === undefined) return;
      say(t('entities.made', { name: nameOf(id) }));
    }
  });
}

/** The entry that was chosen; made where it is not in a register yet. Undefined where that was refused. */
export async function entryOf({ choice }: Candidate): Promise<string | undefined> {
  if ('entry' in choice) return choice.entry;
  const id = crypto.randomUUID();
  return (await perform({ do: 'add-entity', id, ...choice.make, mentions: [] })) && id;
}

/** The selected mention is of nothing any more. */
export function unlinkMention(): Promise<void> {
  return inTurn(async () => {
    const mention = ownMention();
    if (mention === undefined) return;
    if (mention.layer === 'translation') return leaveTerm(mention);
    if (mention.entry === '') return hint(t('entities.notLinked'));
    const name = nameOf(mention.entry);
    if ((await perform({ do: 'set-entry', ids: [mention.id], entry: '' })) === undefined) return;
    say(t('entities.unlinked', { name: name === '' ? quoted(mention) : name }));
  });
}

/** The selected annotation where it is one's own; else the person is told why not. */
function ownMention(): Annotation | undefined {
  const { open } = getState();
  const annotation = selectedAnnotation(getState());
  if (open === null) return undefined;
  if (annotation === undefined) hint(t('say.selectAnnotationFirst'));
  else if (!isOwnOf(open.annotator, annotation))
    hint(t('inspector.theirs', { name: nameOfPerson(annotation.creator) }));
  else return annotation;
  return undefined;
}

/** What an entry's entity is called; '' where there is none. */
export function nameOf(entry: string): string {
  const { open } = getState();
  const entity = open === null ? undefined : entityFor(open.project.entities, entry);
  return entity === undefined ? '' : canonicalName(entity) || t('entities.nameless');
}
