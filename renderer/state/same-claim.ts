import type { Annotation } from '../../annotations/model/annotation.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { t } from '../words.ts';
import { unlinkMention } from './entities.ts';
import { briefly } from './linked.ts';
import { nameOf } from './names.ts';
import { hint, say } from './notices.ts';
import { askForStatement, joinTo, propositionOf } from './propositions.ts';
import { selectedAnnotation } from './selection.ts';
import { keyShown } from './shown-key.ts';
import { getState, openDialog, type State, setState } from './store.ts';
import { inTurn } from './turns.ts';

/** Two claims joined by keyboard: one is picked, the other gone to, and both are of one proposition then. */

/** What a tag is of is taken back; on a claim: pick it, or join it to the one that is picked. */
export function unlinkOrJoin(): Promise<void> {
  // In turn: the tag may just have been made by the key before.
  return inTurn(async () => {
    const annotation = selectedAnnotation(getState());
    if (annotation?.layer === 'claim') await pickOrJoin(annotation);
    else void unlinkMention();
  });
}

async function pickOrJoin(claim: Annotation): Promise<void> {
  const first = pickedClaim(getState());
  if (first === undefined) {
    setState({ sameAs: claim.id });
    say(pickedClaimWords());
  } else if (first.id === claim.id) {
    hint(t('claims.sameTag'));
  } else if (await join(first, claim)) {
    setState({ sameAs: '' });
  }
}

/** Answers whether the two are joined, or it is asked how. */
async function join(first: Annotation, second: Annotation): Promise<boolean> {
  const { open } = getState();
  if (open === null) return false;
  const { project, annotator } = open;
  const [one, other] = [propositionOf(project, first), propositionOf(project, second)];
  if (one !== undefined && other !== undefined) {
    if (one === other) hint(t('claims.sameAlready'));
    else openDialog({ name: 'merge-propositions', ids: [one.id, other.id] });
    return true;
  }
  const joining = [first, second].filter((claim) => propositionOf(project, claim) === undefined);
  const theirs = joining.find(({ creator }) => creator !== annotator);
  if (theirs !== undefined) {
    hint(t('inspector.theirs', { name: nameOf(theirs.creator) }));
    return false;
  }
  const ids = joining.map(({ id }) => id);
  const proposition = one ?? other;
  if (proposition === undefined) askForStatement(ids);
  else return joinTo(ids, proposition.id);
  return true;
}

/** The claim that was picked, as long as it is there. */
export function pickedClaim({ open, sameAs }: Pick<State, 'open' | 'sameAs'>): Annotation | undefined {
  return open === null || sameAs === '' ? undefined : annotationOf(open.project, sameAs);
}

/** What is to be done next with a claim that is picked; '' where none is. */
export function pickedClaimWords(): string {
  const state = getState();
  const claim = pickedClaim(state);
  if (claim === undefined) return '';
  const key = keyShown(state, 'unlink-entity');
  return t('claims.picked', { quote: briefly(claim), key });
}

/** Join nothing after all. Answers whether a claim was picked. */
export function letGoOfClaim(): boolean {
  if (pickedClaim(getState()) === undefined) return false;
  setState({ sameAs: '' });
  say(t('claims.letGo'));
  return true;
}
