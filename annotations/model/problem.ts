import type { TagsetFindingValues } from './tagset-findings.ts';

/**
 * An expected failure, as a value. The domain says *what* went wrong with which values; the sentence a person reads is in
 * the catalogue (app/contract/words), one for each code, so that no layer below the interface speaks a language.
 */

/** Why a record of a file does not become a row of an authority list. */
export type RowFault =
  | 'quotes'
  | 'cells'
  | 'json'
  | 'object'
  | 'nameless'
  | 'qid'
  | 'language'
  | 'value'
  | 'long'
  | 'many';

/** Why a record of a file does not become a term of the glossary. */
export type TermFault = Extract<RowFault, 'quotes' | 'cells' | 'nameless' | 'language' | 'long'>;

/** Every expected failure and the values that its sentence needs. */
export interface ProblemValues extends TagsetFindingValues {
  /* texts that are brought in */
  'text-too-large': { file: string; megabytes: number; limit: number };
  'text-empty': { file: string };
  'text-binary': { file: string };
  'text-undecodable': { file: string; encoding: string; offset: number };
  'text-lone-surrogate': { file: string; offset: number };
  'folder-without-texts': { folder: string };
  'unknown-encoding': { file: string; encoding: string };
  /* JSON files */
  'file-not-utf8': { file: string };
  'file-not-json': { file: string; line: number; column: number };
  'file-too-deep': { file: string; limit: number };
  'file-forbidden-key': { file: string; key: string; place: string };
  'file-number-too-large': { file: string; place: string };
  'file-damaged': { file: string; place: string; expected: string };
  'schema-newer': { file: string; schema: number; known: number };
  /* files of other programs and people that are taken in */
  'no-such-article': { article: string };
  'no-such-annotator': { annotator: string };
  /** Not wrong, but to be said where a curated set goes out: how it was made, and what of it is still to be decided. */
  'curated-set-told': {
    curator: string;
    rule: string;
    annotators: string;
    trusted: string;
    undecided: number;
    changed: number;
  };
  'no-such-coder': { annotator: string; annotators: string };
  'unknown-format': { format: string; formats: string };
  'format-not-read': { format: string; formats: string };
  'import-not-ours': { file: string };
  /* what colleagues hand over */
  'hand-over-not-ours': { file: string };
  'hand-over-older': { colleague: string; at: string };
  'hand-over-apart': { colleague: string; count: number };
  'hand-over-of-whom': { folder: string; annotators: string };
  'hand-over-nobody': { folder: string };
  'conflict-copy': { file: string; of: string; service: string };
  'git-conflict': { file: string; line: number };
  'import-no-tagset': { file: string };
  'import-other-tagset': { file: string };
  'import-hash': { file: string; article: string };
  'import-other-text': { file: string; article: string };
  'import-renamed': { file: string; article: string; name: string };
  'import-moved': { file: string; article: string; quote: string; start: number };
  'import-orphan': { file: string; article: string; quote: string };
  'import-orphan-kept': { file: string; article: string; quote: string };
  'import-no-article': { file: string; article: string; quote: string };
  'import-link-no-article': { file: string; article: string; type: string };
  'import-progress-no-article': { file: string; article: string };
  'import-review-no-article': { file: string; article: string };
  'import-segment-no-article': { file: string; article: string };
  'import-segment-unfit': { file: string; article: string };
  'import-unfit-span': { file: string; article: string; quote: string };
  'import-clash': { file: string; kind: string; id: string };
  'import-unknown-type': { file: string; type: string; count: number };
  /* glossaries and translations, in and out */
  'glossary-no-source': { file: string; columns: string };
  'glossary-too-long': { file: string; limit: number };
  'glossary-row': { line: number; reason: TermFault; value: string };
  'glossary-encoding': { file: string; encoding: string };
  'glossary-columns': { file: string; columns: string };
  'no-terms': Record<never, never>;
  'no-translation': Record<never, never>;
  'nothing-to-translate': Record<never, never>;
  'translation-of-whom': { annotators: string };
  'xliff-languages': { languages: string };
  'no-claims-joined': Record<never, never>;
  'no-verdicts': Record<never, never>;
  'xml-characters': { format: string; count: number };
  /* authority lists */
  'authority-no-names': { file: string; columns: string };
  'authority-too-long': { file: string; limit: number };
  'authority-no-rows': { file: string; count: number; line: number; reason: RowFault; value: string };
  'authority-there': { name: string };
  'authority-not-yours': { name: string; creator: string };
  'authority-gone': { name: string };
  'authority-changed': { file: string };
  'authority-row': { line: number; reason: RowFault; value: string };
  'file-unreadable': { file: string; reason: string };
  'file-there': { file: string };
  'file-not-offered': { file: string };
  /* what a check finds */
  'check-orphan': { article: string; creator: string; quote: string };
  'check-moved': { article: string; creator: string; quote: string; start: number };
  'check-duplicate': { article: string; creator: string; quote: string; count: number };
  'check-unknown-type': { type: string; count: number };
  'check-no-article': { article: string; count: number };
  'check-loose-link': { id: string; type: string };
  'check-loose-entry': { article: string; creator: string; quote: string };
  'check-order': { article: string };
  /* the disk */
  'disk-full': { file: string };
  'disk-refused': { file: string; reason: string };
  'disk-failed': { file: string; reason: string };
  /* project folders */
  'not-a-project': { folder: string };
  'folder-in-use': { folder: string; file: string };
  'file-missing': { file: string };
  held: { holder: string; host: string; pid: number; since: string };
  'opened-to-read': Record<never, never>;
  'previous-used': { file: string };
  'file-set-aside': { file: string; aside: string };
  'file-not-known': { file: string };
  'unknown-key': { file: string; place: string };
  'record-twice': { kind: string; id: string; file: string };
  'text-changed': { file: string };
  'journal-torn': { file: string; bytes: number };
  'journal-line-damaged': { file: string; line: number };
  'journal-gap': { file: string; after: number; next: number };
  'journal-changed': { file: string };
  'snapshot-waits': { file: string; reason: string };
  /* commands */
  'no-such-record': { kind: string; id: string };
  'duplicate-record': { kind: string; id: string };
  'span-outside-text': { start: number; end: number; length: number };
  'span-splits-character': { offset: number };
  'unknown-type': { layer: string; type: string };
  'unknown-link-type': { type: string };
  'link-to-itself': Record<never, never>;
  'duplicate-link': { type: string };
  'not-a-segment': { start: number; end: number };
  'segment-not-split': Record<never, never>;
  'segments-not-joined': Record<never, never>;
  'merge-with-itself': Record<never, never>;
  'merge-into-merged': { id: string };
  'merge-into-retired': { type: string };
  'type-in-use': { layer: string; type: string; count: number };
  'link-type-in-use': { type: string; count: number };
  'own-tag-judged': Record<never, never>;
  'unknown-reason': { reason: string };
  'no-reason': Record<never, never>;
  'needless-reason': Record<never, never>;
  'amends-elsewhere': Record<never, never>;
  'empty-comment': Record<never, never>;
  'not-your-tag': { annotator: string };
  'nothing-to-answer': { reviewer: string };
  'contest-without-comment': Record<never, never>;
  'amendment-gone': Record<never, never>;
  'not-yours': { creator: string };
  'curated-of-itself': Record<never, never>;
  'not-in-place': { id: string };
  'read-only': Record<never, never>;
  /* searching */
  'bad-pattern': { pattern: string; reason: string };
  'slow-pattern': { pattern: string };
  /* windows */
  'no-project': Record<never, never>;
  'open-in-other-window': { project: string };
  'taken-over': { project: string };
  'settings-damaged': { file: string; aside: string };
  'settings-not-saved': { file: string; reason: string };
  'window-restarted': Record<never, never>;
  'link-refused': { url: string };
  'request-refused': { request: string };
  unexpected: { log: string };
}

export type ProblemCode = keyof ProblemValues;

/** A problem as it crosses the process boundary: plain data. */
export interface ProblemData {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Thrown where an expected failure stops the work; caught at the border and handed on as {@link ProblemData}. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error implements ProblemData {
  readonly code: Code;
  readonly values: ProblemValues[Code];

  constructor(code: Code, values: ProblemValues[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
  }

  toData(): ProblemData {
    return { code: this.code, values: this.values };
  }
}

/** What an operation that may fail in an expected way answers across a border. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemData };
