import { type Ends, endsOf, findingsIn } from '../../annotations/checks/checks.ts';
import {
  type CheckCode,
  checkCodes,
  type Finding,
  keyOf,
  type Repair,
  together,
} from '../../annotations/checks/finding.ts';
import type { Article } from '../../annotations/model/article.ts';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';
import type { Checks } from './checks-state.ts';
import { perform } from './commands.ts';
import { type Tags, tagsOf } from './derived.ts';
import { bringUp, focusOn } from './drawer.ts';
import { hint } from './notices.ts';
import { visit } from './returning.ts';
import { goTo } from './selection.ts';
import { getState, type OpenProject, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { change } from './workspace.ts';

/** What an article's findings depend on besides its tags. */
interface Checked {
  readonly blocks: Article['blocks'];
  readonly tagset: Tagset;
  readonly links: Project['links'];
  readonly annotator: string;
  readonly findings: readonly Finding[];
}

/** Decisions that are remembered: more than anyone takes in one project, few enough to be written at each change. */
const mostLeft = 5000;

const known = new WeakMap<Tags, Checked>();
const ends = new WeakMap<Project['links'], Ends>();

/** What may not be meant so among the annotator's own tags, article by article: looked for anew only where one has changed. */
export function findingsOf({ project, annotator }: OpenProject): readonly Finding[] {
  return articlesInOrder(project).flatMap((article) => findingsOn(project, article, annotator));
}

function findingsOn({ texts, tagset, links, ...project }: Project, article: Article, annotator: string) {
  const tags = tagsOf({ ...project, texts, tagset, links }, article.id);
  const { blocks } = article;
  const before = known.get(tags);
  const isSame =
    before?.blocks === blocks && before.tagset === tagset && before.links === links && before.annotator === annotator;
  if (isSame) return before.findings;
  const own = [...tags.values()].filter(({ creator }) => creator === annotator);
  const linkEnds = ends.get(links) ?? endsOf(links.values());
  ends.set(links, linkEnds);
  const findings = findingsIn(article, texts.get(article.id) ?? '', own, tagset, linkEnds);
  // Articles without tags share one empty map, which stands for none of them.
  if (tags.size > 0) known.set(tags, { blocks, tagset, links, annotator, findings });
  return findings;
}

/** The findings of one check: those to look at, and those that were left as they are. */
export interface Group {
  readonly code: CheckCode;
  readonly findings: readonly Finding[];
  readonly left: readonly Finding[];
}

export function groupsOf(findings: readonly Finding[], leftAsIs: readonly string[]): Group[] {
  const isLeft = new Set(leftAsIs);
  const groups = new Map(checkCodes.map((code) => [code, { code, findings: [] as Finding[], left: [] as Finding[] }]));
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (isLeft.has(keyOf(finding))) group?.left.push(finding);
    else group?.findings.push(finding);
  }
  return [...groups.values()];
}

/** The check that is shown: the chosen one, else the first that found something, else the first. */
export function shownGroup(groups: readonly Group[], code: Checks['code']): Group | undefined {
  return groups.find((group) => group.code === code) ?? groups.find(({ findings }) => findings.length > 0) ?? groups[0];
}

function set(fields: Partial<Checks>): void {
  setState({ checks: { ...getState().checks, ...fields } });
}

export function chooseCheck(code: CheckCode): void {
  set({ code, at: '' });
}

/** Select what a finding is about, in the text too; the keyboard stays in the list. */
export function moveToFinding(finding: Finding): void {
  set({ code: finding.code, at: keyOf(finding) });
  void goTo(finding.annotations[0], { focus: false });
}

/** To the words of a finding, with a way back. */
export function visitFinding(finding: Finding): void {
  set({ code: finding.code, at: keyOf(finding) });
  void visit(finding.annotations[0]);
}

/** Bring the checklist into sight, with the keyboard in it. */
export function showChecks(): void {
  bringUp('checks');
  requestAnimationFrame(goToFindings);
}

/** From what is checked to what was found. */
export function goToFindings(): void {
  focusOn('.checks [role="grid"]');
}

export function goToKinds(): void {
  focusOn('.checks [role="option"][aria-selected="true"]');
}

/** What is listed now, and which of it is meant; undefined where the checklist is not in sight. */
function here(): { group: Group; at: number } | undefined {
  const { open, workspace, checks } = getState();
  if (open === null || workspace.drawer !== 'checks' || workspace.closed.includes('drawer')) return undefined;
  const group = shownGroup(groupsOf(findingsOf(open), workspace.leftAsIs), checks.code);
  if (group === undefined) return undefined;
  return { group, at: group.findings.findIndex((finding) => keyOf(finding) === checks.at) };
}

/** Mend the finding that the keyboard is at. */
export function repairFinding(): Promise<void> {
  return inTurn(async () => {
    const place = here();
    const finding = place?.group.findings[place.at];
    if (place === undefined || finding === undefined) return hint(t('checks.nothingHere'));
    if (finding.repair === undefined) return hint(t('checks.noRepair'));
    await mend(finding.repair);
    goOn(place.group.code, place.at);
  });
}

/** Mend all of the check that is shown, as one change. */
export function repairAll(): Promise<void> {
  return inTurn(async () => {
    const place = here();
    if (place === undefined || place.group.findings.length === 0) return hint(t('checks.nothingHere'));
    const repair = together(place.group.findings);
    if (repair === undefined) return hint(t('checks.noRepair'));
    await mend(repair);
    goOn(place.group.code, place.at);
  });
}

async function mend(repair: Repair): Promise<void> {
  if ((await perform(repair)) === undefined) return;
  hint(t('checks.repaired', { count: repair.do === 'remove' ? repair.ids.length : repair.changes.length }));
}

/** Leave a finding as it is: it is not listed again until its words are others. */
export function leaveFinding(): void {
  const place = here();
  const finding = place?.group.findings[place.at];
  if (place === undefined || finding === undefined) {
    hint(t('checks.nothingHere'));
    return;
  }
  const { leftAsIs } = getState().workspace;
  change({ leftAsIs: [...leftAsIs, keyOf(finding)].slice(-mostLeft) });
  goOn(place.group.code, place.at);
  hint(t('checks.isLeft'));
}

/** List what was left as it is of one check again. */
export function lookAgain({ code, left }: Group): void {
  const again = new Set(left.map(keyOf));
  change({ leftAsIs: getState().workspace.leftAsIs.filter((key) => !again.has(key)) });
  chooseCheck(code);
}

/** The keyboard goes on at the finding that took the place of the one that is gone. */
function goOn(code: CheckCode, at: number): void {
  const place = here();
  const findings = place?.group.code === code ? place.group.findings : [];
  const next = findings[Math.max(0, Math.min(at, findings.length - 1))];
  if (next === undefined) set({ code, at: '' });
  else moveToFinding(next);
}
