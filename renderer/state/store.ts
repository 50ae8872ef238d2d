import { create } from 'zustand';
import type { TakingIn } from '../../annotations/exchange/taking-in.ts';
import type { FormatId } from '../../annotations/formats/format.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Passage } from '../../annotations/passages/passages.ts';
import type { Answers, Reach, Reading, SaveState, Start } from '../../app/contract/requests.ts';
import type { Settings } from '../../app/contract/settings.ts';
import { emptyWorkspace, type Workspace } from '../../app/contract/workspace.ts';
import { type AgreementView, emptyAgreement } from './agreement-state.ts';
import { type Aligning, notAligning } from './aligning-state.ts';
import { type AuditView, emptyAudit } from './audit-state.ts';
import { type Authorities, noAuthorities } from './authority-state.ts';
import { type Checks, noChecks } from './checks-state.ts';
import { type CurationView, emptyCuration } from './curation-state.ts';
import { emptyGlossary, type GlossaryView } from './glossary-state.ts';
import { emptyVerdicts, type VerdictView } from './judging-state.ts';
import type { Linking } from './linked.ts';
import { emptyMatrix, type MatrixView } from './matrix-state.ts';
import { emptyOverview, type OverviewView } from './overview-state.ts';
import { emptyPassageView, noPassageSearch, type PassageSearch, type PassageView } from './passages-state.ts';
import { emptyRegister, type Register } from './register-state.ts';
import { emptyReview, type ReviewView } from './review-state.ts';
import { emptySearch, type Search } from './search-state.ts';
import { noSuggestions, type Suggestions } from './suggestions-state.ts';

/** The project in this window. Everything about it that can change by commands is in `project`. */
export interface OpenProject {
  readonly folder: string;
  readonly project: Project;
  readonly annotator: string;
  /** Why this window only reads; null where it can write. */
  readonly readOnly: ProblemData | null;
  readonly report: readonly ProblemData[];
  readonly reach: Reach;
}

/** What stands before the window, asking for an answer. */
export type Dialog =
  | { readonly name: 'palette' | 'keys' | 'settings' | 'about' | 'tagset' | 'authorities' }
  /** With the format that is chosen at first. */
  | { readonly name: 'export'; readonly format: FormatId }
  /** What a colleague handed over: which it is to be, whose, or what taking it in would bring. */
  | { readonly name: 'take-in'; readonly handed: Handed }
  | { readonly name: 'new-project'; readonly readings: readonly Reading[] }
  | { readonly name: 'add-articles'; readonly readings: readonly Reading[] }
  | { readonly name: 'describe-article'; readonly article: string }
  /** An entity of the register, or with the id '' one that is made of these mentions. */
  | { readonly name: 'entity'; readonly id: string; readonly mentions: readonly string[] }
  | { readonly name: 'merge-entities' | 'merge-propositions' | 'merge-terms'; readonly ids: readonly string[] }
  /** A proposition, or with the id '' one that is made of these claims. */
  | { readonly name: 'proposition'; readonly id: string; readonly claims: readonly string[] }
  /** A term, or with the id '' one that is made of these notes. */
  | { readonly name: 'term'; readonly id: string; readonly notes: readonly string[] }
  /** Why one disagrees with a tag, by its id; why one contests a verdict. */
  | { readonly name: 'disagree'; readonly annotation: string }
  | { readonly name: 'contest'; readonly verdict: string }
  | { readonly name: 'glossary-report'; readonly report: GlossaryReport };

/** How far one is with taking in from a colleague. `changed` are those whose files in the folder have changed. */
export type Handed =
  | { readonly step: 'choose'; readonly changed: readonly string[] }
  | {
      readonly step: 'whose';
      readonly from: 'folder' | 'here';
      readonly whose: readonly string[];
      readonly place: string;
    }
  | { readonly step: 'look'; readonly report: TakingIn };

/** What taking in a glossary came to. */
export type GlossaryReport = NonNullable<Answers['import']>;

/** A sentence that stays until it is read: a problem, or something done that leaves no other trace. */
export interface Notice {
  readonly id: number;
  readonly tone: 'problem' | 'done';
  readonly text: string;
}

/** A key that does something where the focus is, and what. */
export interface KeyHint {
  readonly key: string;
  readonly does: string;
}

/** What of the annotations the list shows. Empty is everything. */
export interface ListFilter {
  /** Certain annotations, of any article: their ids and articles, in the order they are shown in; null for no such choice. */
  readonly only: ReadonlyMap<string, ArticleId> | null;
  readonly text: string;
  readonly layer: string;
  readonly type: string;
  readonly status: string;
}

export const emptyFilter: ListFilter = { only: null, text: '', layer: '', type: '', status: '' };

/** All that the window draws. Changed only by the functions in this folder. */
export interface State {
  readonly started: Omit<Start, 'loaded' | 'settings' | 'texts' | 'problems'> | null;
  readonly settings: Settings;
  /** Whether the window is drawn dark now, by the person's choice or the system's. */
  readonly isDark: boolean;
  readonly open: OpenProject | null;
  readonly saving: SaveState;
  /** Whether something is typed in a field that is not on its way to the disk yet. */
  readonly hasDrafts: boolean;
  readonly workspace: Workspace;
  readonly dialog: Dialog | null;
  readonly notices: readonly Notice[];
  /** What was last said to those who do not see it. */
  readonly said: { readonly id: number; readonly text: string };
  /** Why the last key did nothing, for a while; '' otherwise. */
  readonly hint: string;
  /** What keys do in the table that has the focus; empty where none has. */
  readonly keysHere: readonly KeyHint[];
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly filter: ListFilter;
  /** The ids of the rows of the list that are marked, to be changed together. */
  readonly marked: ReadonlySet<string>;
  readonly search: Search;
  readonly checks: Checks;
  readonly authorities: Authorities;
  /** The link that is being made; null where none is. */
  readonly linking: Linking | null;
  readonly suggestions: Suggestions;
  /** What the articles share, as far as it has been found. */
  readonly passages: readonly Passage[];
  readonly passageSearch: PassageSearch;
  readonly passageView: PassageView;
  readonly register: Register;
  readonly glossary: GlossaryView;
  /** The mention whose entity is asked for by key; '' where none is. */
  readonly choosing: string;
  readonly aligning: Aligning;
  readonly curation: CurationView;
  readonly matrix: MatrixView;
  readonly overview: OverviewView;
  readonly verdicts: VerdictView;
  readonly audit: AuditView;
  readonly review: ReviewView;
  readonly agreement: AgreementView;
  /** The claim that another one is to be the same as; '' where none is picked. */
  readonly sameAs: string;
  /** The segment that is being translated, by its article and where it begins; null where none is. */
  readonly translating: { readonly article: ArticleId; readonly start: number } | null;
}

export const useStore = create<State>(() => ({
  started: null,
  settings: { annotator: { id: 'me', name: '' }, theme: 'system', textSize: 16, keys: {} },
  isDark: false,
  open: null,
  saving: { state: 'saved', at: '' },
  hasDrafts: false,
  workspace: emptyWorkspace,
  dialog: null,
  notices: [],
  said: { id: 0, text: '' },
  hint: '',
  keysHere: [],
  progress: null,
  filter: emptyFilter,
  marked: new Set(),
  search: emptySearch,
  checks: noChecks,
  authorities: noAuthorities,
  linking: null,
  suggestions: noSuggestions,
  passages: [],
  passageSearch: noPassageSearch,
  passageView: emptyPassageView,
  register: emptyRegister,
  glossary: emptyGlossary,
  choosing: '',
  aligning: notAligning,
  curation: emptyCuration,
  matrix: emptyMatrix,
  overview: emptyOverview,
  verdicts: emptyVerdicts,
  audit: emptyAudit,
  review: emptyReview,
  agreement: emptyAgreement,
  sameAs: '',
  translating: null,
}));

export const { getState, setState } = useStore;

/** Whether commands can be given. */
export function canWrite({ open }: State): boolean {
  return open !== null && open.readOnly === null;
}

export function openDialog(dialog: Dialog): void {
  setState({ dialog });
}

export function closeDialog(): void {
  setState({ dialog: null });
}
