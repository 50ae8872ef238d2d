import type { Entry } from '../edit/entry.ts';
import type { Layer } from '../model/annotation.ts';
import type { ProjectRecord } from '../model/project.ts';

/** What a journal's entry comes to for those who read it: who did what to which things, and when. */

/** What something is that was changed. */
export type Thing = ProjectRecord['kind'];

export const things = [
  'annotation',
  'link',
  'verdict',
  'comment',
  'answer',
  'decision',
  'entity',
  'proposition',
  'term',
  'segment',
  'progress',
  'article',
  'tagset',
  'project',
] as const satisfies readonly Thing[];

/** One thing that became different. Values are as the record has them; '' is none. */
export type Change =
  | { readonly kind: 'made' | 'removed' }
  /** Made elsewhere, and taken in from whom. */
  | { readonly kind: 'taken-in'; readonly from: string }
  | { readonly kind: 'type' | 'status' | 'note'; readonly from: string; readonly to: string }
  /** The tagged words before and after. */
  | { readonly kind: 'spans'; readonly from: string; readonly to: string }
  /** `of` is the attribute's id; of a list the values stand between commas. */
  | { readonly kind: 'attribute'; readonly of: string; readonly from: string; readonly to: string }
  /** Ids of register entries. */
  | { readonly kind: 'entry'; readonly from: string; readonly to: string }
  /** Another record's field: what it said, and says. */
  | { readonly kind: 'field'; readonly of: string; readonly from: string; readonly to: string };

export const changeKinds = [
  'made',
  'taken-in',
  'type',
  'spans',
  'attribute',
  'entry',
  'status',
  'note',
  'field',
  'removed',
] as const satisfies readonly Change['kind'][];
export type ChangeKind = Change['kind'];

/** What was done to one record, or the same to several at once; or the words of one segment, typed in one go. */
export interface Happening {
  /** Names it: whose journal, the entry's number there, and which of the entry it is. */
  readonly key: string;
  /** When it was done; of a burst of typing, when it ended. ISO 8601. */
  readonly at: string;
  /** When a burst of typing began; else as `at`. */
  readonly since: string;
  readonly by: string;
  readonly cause: Entry['cause'];
  readonly thing: Thing;
  /** The records. */
  readonly ids: readonly string[];
  /** The annotations that it concerns: themselves, the ends of a link, what was judged, what an answer is about. */
  readonly about: readonly string[];
  /** '' where it is of no article. */
  readonly article: string;
  /** Of annotations and decisions, else ''. */
  readonly layer: Layer | '';
  /** What a record says in a word, as it was after: a type, a judgement, an answer, a state, a rule; '' where it has none. */
  readonly type: string;
  /** Whose the records are; of verdicts, comments and answers also whom they are about. '' of what is everybody's. */
  readonly creator: string;
  readonly toward: string;
  /** What the first of the records are known by, shortened. */
  readonly words: readonly string[];
  readonly changes: readonly Change[];
}
