import type { Of } from '../../annotations/edit/command.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { curatorOf } from '../../annotations/model/curated.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import type { Difference } from '../../annotations/review/differences.ts';
import { alikeUnjudged, sameUnjudged, verdictBy } from '../../annotations/review/verdicts.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { comparedIn } from './compared.ts';
import { goToCompared, showDifference } from './difference-walking.ts';
import { allCompared, differenceOf, listedDifferences, placeIn } from './differences.ts';
import { nameOf } from './names.ts';
import { hint, notify } from './notices.ts';
import { selectedAnnotation, spoken } from './selection.ts';
import { keyShown } from './shown-key.ts';
import { canWrite, closeDialog, getState, openDialog, type State } from './store.ts';
import { inTurn } from './turns.ts';

/** A reviewer's verdicts on colleagues' tags, given one by one or many at once. */

/** Whether a tag is one that this person can judge: somebody else's, or of somebody else's curated set. */
export function isColleagues(annotator: string, { creator }: Annotation): boolean {
  return creator !== annotator && curatorOf(creator) !== annotator;
}

type Meant = Pick<State, 'open' | 'workspace'>;

/** The colleagues' tags that verdicts are meant for: the selected one, or those that stand against one's own selected one. */
export function judgedTags(state: Meant): readonly Annotation[] {
  const { open, workspace } = state;
  const selected = selectedAnnotation(state);
  if (open === null || selected === undefined) return [];
  if (isColleagues(open.annotator, selected)) return [selected];
  const theirs = comparedIn(state)?.theirs;
  if (workspace.mode !== 'review' || theirs === undefined || theirs === open.annotator) return [];
  const difference = differenceOf(open.project, selected, { mine: open.annotator, theirs });
  return difference?.theirs ?? [];
}

/** The one tag that is meant; undefined, and the person is told why, where there is none or there are several. */
function judgedTag(): Annotation | undefined {
  const [tag, another] = judgedTags(getState());
  if (tag === undefined) hint(t('judging.selectFirst'));
  else if (another !== undefined) hint(t('judging.which', { name: nameOf(tag.creator) }));
  return another === undefined ? tag : undefined;
}

/** Agree with the tag that is meant, or say that nothing belongs there, and go on. */
export function judgeMeant(judgement: 'agree' | 'nothing-here'): Promise<void> {
  return inTurn(async () => {
    const tag = judgedTag();
    if (tag === undefined) return;
    if (await judge([tag], { judgement, reason: '', comment: '' })) await goToUnjudged(isInList());
  });
}

/** Ask why one disagrees with the tag that is meant. */
export function askForReason(): void {
  const tag = judgedTag();
  if (tag !== undefined && canWrite(getState())) openDialog({ name: 'disagree', annotation: tag.id });
}

/** The tags that are just like one, which can be disagreed with at once. */
export function alikeTo(tag: Annotation): readonly Annotation[] {
  const { open } = getState();
  return open === null ? [] : alikeUnjudged(open.project, tag, open.annotator);
}

/** Disagree with tags for a reason, and go on. */
export function disagree(tags: readonly Annotation[], reason: string, comment: string): Promise<void> {
  return inTurn(async () => {
    if (!(await judge(tags, { judgement: 'disagree', reason, comment: comment.trim() }))) return;
    closeDialog();
    await focusGivenBack();
    await goToUnjudged(isInList());
  });
}

type Said = Pick<Of<'judge'>, 'judgement' | 'reason' | 'comment'>;

async function judge(tags: readonly Annotation[], said: Said): Promise<boolean> {
  const [first] = tags;
  const verdicts = tags.map(({ id }) => ({ id: crypto.randomUUID(), annotation: id }));
  const done = await perform({ do: 'judge', verdicts, ...said });
  const { open } = getState();
  if (done === undefined || open === null || first === undefined) return false;
  const judgement = t(`judging.judgements.${said.judgement}`);
  hint(t('judging.given', { count: tags.length, judgement, tag: spoken(open.project, first) }));
  return true;
}

/**
 * Amend the tag that is meant: by one's own tag where one has one there, else by a copy of theirs, which is selected to be
 * changed.
 */
export function amendMeant(): Promise<void> {
  return inTurn(async () => {
    const tag = judgedTag();
    const { open } = getState();
    if (tag === undefined || open === null) return;
    const before = verdictBy(open.project, tag.id, open.annotator);
    const version = annotationOf(open.project, before?.amended ?? '') ?? ownBeside(tag);
    const { id, type, spans, attributes, entry } = version ?? { ...tag, id: crypto.randomUUID() };
    const done = await perform({
      do: 'amend',
      id: crypto.randomUUID(),
      annotation: tag.id,
      version: { id, type, spans, attributes, entry },
      reason: before?.reason ?? '',
      comment: before?.comment ?? '',
    });
    const made = annotationOf(getState().open?.project ?? open.project, id);
    if (done === undefined || made === undefined) return;
    await goToCompared(made);
    const key = keyShown(getState(), 'next-difference');
    if (version !== undefined && version.from === undefined) hint(t('judging.byOwn'));
    else hint(key === '' ? t('judging.amendingKeyless') : t('judging.amending', { key }));
  });
}

/** One's own tag that stands against a colleague's, where that is just one. */
function ownBeside(tag: Annotation): Annotation | undefined {
  const { open } = getState();
  if (open === null) return undefined;
  const pair = { mine: open.annotator, theirs: tag.creator };
  const { mine = [], theirs = [] } = differenceOf(open.project, tag, pair) ?? {};
  return mine.length === 1 && theirs.length === 1 ? mine[0] : undefined;
}

/** Take back what one said of the tag that is meant. */
export function withdrawMeant(): Promise<void> {
  return inTurn(async () => {
    const tag = judgedTag();
    const { open } = getState();
    if (tag === undefined || open === null) return;
    const verdict = verdictBy(open.project, tag.id, open.annotator);
    if (verdict === undefined) return hint(t('judging.noVerdict'));
    await withdrawNow(verdict.id);
  });
}

/** Take back a verdict of one's own. */
export function withdraw(id: string): Promise<void> {
  return inTurn(() => withdrawNow(id));
}

async function withdrawNow(id: string): Promise<void> {
  if ((await perform({ do: 'withdraw', ids: [id] })) !== undefined) hint(t('judging.withdrawn'));
}

/** Agree at once with every tag that the colleague has just as oneself. */
export function agreeWithSame(): Promise<void> {
  return inTurn(async () => {
    await allCompared();
    const state = getState();
    const pair = comparedIn(state);
    if (state.open === null || pair === undefined) return hint(t('review.alone'));
    const { project, annotator } = state.open;
    if (pair.mine !== annotator) return hint(t('judging.notMine'));
    const name = nameOf(pair.theirs);
    const tags = sameUnjudged(project, state.review.differences ?? [], annotator);
    if (tags.length === 0) return hint(t('judging.noneSame', { name }));
    const verdicts = tags.map(({ id }) => ({ id: crypto.randomUUID(), annotation: id }));
    const done = await perform({ do: 'judge', verdicts, judgement: 'agree', reason: '', comment: '' });
    if (done !== undefined) notify('done', t('judging.agreedSame', { count: tags.length, name }));
  });
}

/** On to the next listed difference in which a tag of a colleague has no verdict yet, and after the last to the first. */
async function goToUnjudged(staysInList: boolean): Promise<void> {
  await allCompared();
  const state = getState();
  const { open } = state;
  if (state.workspace.mode !== 'review' || open === null) return;
  const list = listedDifferences(state);
  const at = placeIn(list, state);
  const isOpen = ({ theirs }: Difference) =>
    theirs.some(
      (tag) => isColleagues(open.annotator, tag) && verdictBy(open.project, tag.id, open.annotator) === undefined,
    );
  const next = [...list.slice(at + 1), ...list.slice(0, at + 1)].find(isOpen);
  const name = nameOf(comparedIn(state)?.theirs ?? '');
  if (next === undefined) hint(t('judging.allJudged', { name }));
  else await showDifference(next, !staysInList);
}

function isInList(): boolean {
  return document.activeElement?.closest('[data-region="drawer"]') != null;
}

/** Resolves once a dialog that is closed has given the focus back: a frame after the one in which it goes. */
async function focusGivenBack(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
