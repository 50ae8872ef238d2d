import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import { reasonsIn } from '../../annotations/model/default-tagset.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Judgement, Verdict } from '../../annotations/model/review.ts';
import {
  given,
  type Judged,
  received,
  type Standing,
  standings,
  waitingFor,
} from '../../annotations/review/verdicts.ts';
import { t } from '../words.ts';
import { bringUp, focusOnceDrawn } from './drawer.ts';
import { everyVerdict, type VerdictFilter, type VerdictView } from './judging-state.ts';
import { visit } from './returning.ts';
import { goTo } from './selection.ts';
import { getState, type OpenProject, type State, setState } from './store.ts';

/** The list of verdicts: those on one's own tags, and those that one has given. */

interface Listed {
  readonly received: readonly Judged[];
  readonly given: readonly Judged[];
  readonly waiting: number;
}

let known: { readonly from: readonly unknown[]; readonly listed: Listed } | undefined;

/** All verdicts of the two kinds: found once for each state of what they are made of. */
export function verdictsOf({ project, annotator }: OpenProject): Listed {
  const { annotations, verdicts, answers, articles, info } = project;
  const from = [annotator, annotations, verdicts, answers, articles, info];
  if (known?.from.every((value, i) => value === from[i]) === true) return known.listed;
  const listed = {
    received: received(project, annotator),
    given: given(project, annotator),
    waiting: waitingFor(project, annotator),
  };
  known = { from, listed };
  return listed;
}

/** How many verdicts on one's tags wait for an answer; not counted anew while only tags change. */
export function toAnswer({ open }: Pick<State, 'open'>): number {
  return open === null || open.project.verdicts.size === 0 ? 0 : verdictsOf(open).waiting;
}

/** Whom a verdict is listed with: its reviewer, or of one's own the annotator. */
export function partner({ of }: Pick<VerdictView, 'of'>, { verdict }: Judged): string {
  return of === 'received' ? verdict.creator : verdict.about;
}

/** Those that the filter lets through. */
export function filteredVerdicts(list: readonly Judged[], view: VerdictView): readonly Judged[] {
  const { standing, who, judgement } = view.filter;
  return list.filter(
    (judged) =>
      (standing === '' || (standing === 'stale' ? judged.isStale : judged.standing === standing)) &&
      (who === '' || partner(view, judged) === who) &&
      isOfJudgement(judged.verdict.judgement, judgement),
  );
}

function isOfJudgement(judgement: Judgement, wanted: VerdictFilter['judgement']): boolean {
  if (wanted === '') return true;
  return wanted === 'overruled' ? judgement !== 'agree' : judgement === wanted;
}

/** What stands to be chosen as a state: those that the list has, and whether any tag was changed since. */
export function standingsIn(list: readonly Judged[]): (Standing | 'stale')[] {
  const there = standings.filter((standing) => list.some((judged) => judged.standing === standing));
  return list.some(({ isStale }) => isStale) ? [...there, 'stale'] : there;
}

export function changeVerdicts(fields: Partial<VerdictView>): void {
  setState({ verdicts: { ...getState().verdicts, ...fields } });
}

export function setVerdictFilter(fields: Partial<VerdictFilter>): void {
  changeVerdicts({ filter: { ...getState().verdicts.filter, ...fields } });
}

/** The list of verdicts, with the keyboard in it: those to be answered where there are any. */
export function openVerdicts(): void {
  const { open } = getState();
  if (open === null) return;
  const { received: onMine, given: ofMine, waiting } = verdictsOf(open);
  const of = onMine.length === 0 && ofMine.length > 0 ? 'given' : 'received';
  const first = onMine.find(({ standing }) => standing === 'waiting');
  const standing = waiting > 0 ? 'waiting' : '';
  bringUp('verdicts', () => changeVerdicts({ of, filter: { ...everyVerdict, standing }, at: first?.verdict.id ?? '' }));
  focusOnceDrawn('.verdicts [role="grid"]');
}

/** What is meant once a verdict is answered, and so may no longer be listed: the next one, else the last. */
export function listedAfter(id: string, list: readonly Judged[] = listedNow()): Judged | undefined {
  const at = list.findIndex(({ verdict }) => verdict.id === id);
  return at === -1 ? undefined : (list[at + 1] ?? list[at - 1]);
}

/** The verdicts that are listed. */
function listedNow(): readonly Judged[] {
  const { open, verdicts } = getState();
  return open === null ? [] : filteredVerdicts(verdictsOf(open)[verdicts.of], verdicts);
}

/** Select what a verdict is on, in the text too; the keyboard stays in the list. */
export function moveToVerdict({ verdict, tag }: Judged): void {
  changeVerdicts({ at: verdict.id });
  if (tag !== undefined) void goTo(tag, { focus: false });
}

/** To the words that a verdict is on, with a way back. */
export function visitVerdict({ verdict, tag }: Judged): void {
  changeVerdicts({ at: verdict.id });
  if (tag !== undefined) void visit(tag);
}

/** What a reason is called; its id where the tagset no longer has it. */
export function reasonLabel({ tagset }: Pick<Project, 'tagset'>, reason: string): string {
  return reasonsIn(tagset).find(({ id }) => id === reason)?.label ?? reason;
}

/** The words that were judged, as they were then. */
export function wordsJudged({ judged }: Pick<Verdict, 'judged'>): string {
  return quoted({ quotes: judged.quotes });
}

/** What is to be said of a tag that was changed or removed after it was judged; '' where it was not. */
export function staleWords({
  isStale,
  tag,
}: {
  readonly isStale: boolean;
  readonly tag: Annotation | undefined;
}): string {
  if (!isStale) return '';
  return tag === undefined ? t('judging.removed') : t('judging.stale');
}
