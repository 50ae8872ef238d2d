import * as v from 'valibot';
import type { HistoryPage } from '../../annotations/audit/asking.ts';
import { QuestionSchema } from '../../annotations/audit/question.ts';
import type { Authority } from '../../annotations/authority/authority.ts';
import type { Happening } from '../../annotations/comparison/history.ts';
import { type Command, type CommandName, CommandSchema } from '../../annotations/edit/command.ts';
import type { Diff } from '../../annotations/edit/diff.ts';
import { tagsetChoices } from '../../annotations/exchange/tagset-choice.ts';
import type { TakingIn } from '../../annotations/exchange/taking-in.ts';
import { BlockSchema, SourceSchema } from '../../annotations/model/article.ts';
import { LanguageSchema, NameSchema, UuidSchema } from '../../annotations/model/identifier.ts';
import type { ProblemData, Result } from '../../annotations/model/problem.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import type { TakenIn } from './authorities.ts';
import { type Settings, SettingsSchema } from './settings.ts';
import { type Workspace, WorkspaceSchema } from './workspace.ts';

/*
 * The contract between the window and the program behind it. The window asks by name with plain data, which is parsed
 * there by these schemas; it is answered with a Result. The other way, events tell the window what changed.
 */

const Nothing = v.object({});
const Path = v.pipe(v.string(), v.minLength(1));

/** A text about to become an article, as the person has described it. */
const NewArticleSchema = v.object({
  path: Path,
  encoding: v.string(),
  title: v.string(),
  language: LanguageSchema,
  source: SourceSchema,
  blocks: v.array(BlockSchema),
});
export type NewArticle = v.InferOutput<typeof NewArticleSchema>;

/** What each request takes. */
export const requestSchemas = {
  /** What the window shows first. */
  start: Nothing,
  /** Change the project. */
  perform: v.object({ command: CommandSchema }),
  undo: Nothing,
  redo: Nothing,
  /** Try again to save what could not be saved. */
  'retry-save': Nothing,

  /** Let the person choose text files, or a folder of them, and read them. */
  'pick-texts': v.object({ from: v.picklist(['files', 'folder']) }),
  /** Read texts (files or folders) that were dropped on the window. */
  'read-texts': v.object({ paths: v.array(Path) }),
  /** Read one text again in another encoding. */
  'reread-text': v.object({ path: Path, encoding: v.string() }),
  'add-articles': v.object({ articles: v.array(NewArticleSchema) }),
  /** Stop the long work that runs for this window. */
  cancel: Nothing,

  'pick-folder': Nothing,
  'create-project': v.object({ folder: Path, title: v.string(), workingLanguage: LanguageSchema }),
  /** Open a project in this window; the person chooses where none is named. */
  'open-project': v.object({ folder: v.optional(Path), takeOver: v.optional(v.boolean()) }),
  'close-project': Nothing,
  'show-folder': Nothing,

  /** Write a file that the person names; empty lists mean everyone and everything. */
  export: v.object({ format: v.string(), annotators: v.array(NameSchema), articles: v.array(NameSchema) }),
  /** Write a figure of the overview to a file that the person names. */
  'save-figure': v.object({
    figure: NameSchema,
    extension: v.picklist(['svg', 'png']),
    content: v.instance(Uint8Array),
  }),
  /** Write figures of agreement to a file that the person names. */
  'save-agreement': v.object({ extension: v.picklist(['json', 'csv', 'md']), content: v.string() }),
  /** Take in a file that the person chooses. */
  import: v.object({ format: v.string() }),

  /** Write all that the person made to a file that they name, for a colleague. */
  'hand-over': Nothing,
  /**
   * Read what a colleague handed over, and say what taking it in would bring: a file, or a folder, that the person chooses or
   * that was dropped (`place`); or what colleagues changed in the project's own folder. `whose` chooses between several.
   */
  'read-handed': v.object({
    from: v.picklist(['file', 'folder', 'here']),
    place: v.optional(Path),
    whose: v.optional(NameSchema),
  }),
  /** Take in what was last read. */
  'take-over': v.object({
    choices: v.object({
      tagset: v.picklist(tagsetChoices),
      theirs: v.array(UuidSchema),
      isSamePerson: v.boolean(),
    }),
  }),
  /** Whose own files in the project's folder have changed since it was opened. */
  'colleagues-changed': Nothing,

  /** Write the tagset to a file that the person names. */
  'export-tagset': Nothing,
  /** Read a tagset that the person chooses; taking it in is the command `set-tagset`. */
  'read-tagset': Nothing,
  /** What was done in the project that fits a question, the newest first: so many from a place on. */
  history: v.object({
    question: QuestionSchema,
    from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    count: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)),
    at: v.string(),
  }),
  /** Write what fits a question to a file that the person names. */
  'export-history': v.object({ question: QuestionSchema, format: v.picklist(['jsonl', 'csv']) }),
  /** What happened to a proposition, as the journals have it. */
  'proposition-history': v.object({ id: UuidSchema }),
  /** The authority lists of the project, without their rows. */
  authorities: Nothing,
  /** Take in a file of rows that the person chooses: as a new list, or in the place of one. */
  'take-in-authority': v.object({ replace: v.optional(NameSchema) }),
  'remove-authority': v.object({ name: NameSchema }),
  /** The rows of a list, to be searched. */
  'authority-rows': v.object({ name: NameSchema }),

  'save-workspace': v.object({ workspace: WorkspaceSchema }),
  /** The answer to the event `leaving`: all that the window had to hand over has been handed over. */
  'ready-to-leave': Nothing,
  'save-settings': v.object({ settings: SettingsSchema }),
  /** Open an http or https address in the person's browser. */
  'open-link': v.object({ url: v.pipe(v.string(), v.url()) }),
} as const;

export type RequestName = keyof typeof requestSchemas;

/** What a request of a name takes. */
export type Question<Name extends RequestName> = v.InferOutput<(typeof requestSchemas)[Name]>;

/**
 * What each request is answered with; null where the person called a dialog off, as that which asks before a project
 * is left whose last changes cannot be saved.
 */
export interface Answers {
  start: Start;
  perform: { readonly diff: Diff; readonly revision: number };
  undo: { readonly name: CommandName; readonly revision: number } | null;
  redo: { readonly name: CommandName; readonly revision: number } | null;
  'retry-save': null;
  'pick-texts': readonly Reading[] | null;
  'read-texts': readonly Reading[];
  'reread-text': Reading;
  'add-articles': { readonly added: readonly string[]; readonly problems: readonly ProblemData[] };
  cancel: null;
  'pick-folder': string | null;
  'create-project': Loaded | null;
  'open-project': Loaded | null;
  'close-project': null;
  'show-folder': null;
  export: {
    readonly path: string;
    readonly annotations: number;
    readonly terms: number;
    readonly problems: readonly ProblemData[];
  } | null;
  'save-figure': { readonly path: string } | null;
  'save-agreement': { readonly path: string } | null;
  import: {
    readonly file: string;
    readonly annotations: number;
    /** The source forms of the terms that a glossary brought, and of those that it said more of. */
    readonly taken: readonly string[];
    readonly joined: readonly string[];
    /** How much of it was here already. */
    readonly known: number;
    readonly problems: readonly ProblemData[];
  } | null;
  'hand-over': { readonly path: string; readonly records: number; readonly removed: number } | null;
  'read-handed':
    | { readonly report: TakingIn }
    /** Several people's work is there: ask again with one of them, and with the place. */
    | { readonly whose: readonly string[]; readonly place: string }
    | null;
  /** null also where there was nothing to change. */
  'take-over': {
    readonly added: number;
    readonly updated: number;
    readonly removed: number;
    readonly revision: number;
  } | null;
  'colleagues-changed': readonly string[];
  'export-tagset': { readonly path: string } | null;
  /** What the project’s tagset would become, and from which file. */
  'read-tagset': { readonly file: string; readonly tagset: Tagset } | null;

  history: HistoryPage;
  'export-history': { readonly path: string; readonly count: number } | null;
  'proposition-history': readonly Happening[];
  authorities: { readonly authorities: readonly Authority[]; readonly problems: readonly ProblemData[] };
  /** null also where the person stopped it. */
  'take-in-authority': TakenIn | null;
  'remove-authority': { /** Where it is kept. */ readonly aside: string };
  /** One JSON object a line: as one string they cross the process boundary in a copy, not in a clone of each. */
  'authority-rows': { readonly rows: string };
  'save-workspace': null;
  'ready-to-leave': null;
  'save-settings': null;
  'open-link': null;
}

/** What reading one text file gave: a proposal to look at, or why it cannot be read. */
export type Reading =
  | { readonly path: string; readonly file: string; readonly problem: ProblemData }
  | { readonly path: string; readonly file: string; readonly proposal: Proposal };

export interface Proposal {
  readonly encoding: string;
  /** Whether the encoding is sure (a byte order mark, valid UTF-8) or a guess. */
  readonly certain: boolean;
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly source: v.InferOutput<typeof SourceSchema>;
  readonly blocks: readonly v.InferOutput<typeof BlockSchema>[];
  /** The article of this project that has the very same text, or ''. */
  readonly sameAs: string;
}

export interface Start {
  readonly settings: Settings;
  readonly recent: readonly { readonly folder: string; readonly title: string; readonly opened: string }[];
  readonly version: string;
  readonly platform: string;
  readonly loaded: Loaded | null;
  /** Texts that the program was started with, to make a new project from. */
  readonly texts: readonly string[];
  /** What went wrong before the window could be told. */
  readonly problems: readonly ProblemData[];
}

/** A project as a window gets it when it opens. */
export interface Loaded {
  readonly folder: string;
  readonly project: Project;
  readonly annotator: string;
  /** Why the window only reads; null where it can write. */
  readonly readOnly: ProblemData | null;
  /** What was found and mended on opening. */
  readonly report: readonly ProblemData[];
  readonly saving: SaveState;
  readonly workspace: Workspace;
  readonly history: Reach;
  readonly revision: number;
}

/** What undo and redo would do; '' where there is nothing. */
export interface Reach {
  readonly undo: CommandName | '';
  readonly redo: CommandName | '';
}

/** Whether everything is on the disk. */
export type SaveState =
  | { readonly state: 'saved' /** ISO 8601; '' where nothing was changed yet. */; readonly at: string }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly problem: ProblemData; readonly waiting: number };

/** What the program tells a window unasked. */
export interface Events {
  /** The project changed: by this window or another of the same project. */
  changed: {
    readonly diff: Diff;
    readonly texts: readonly (readonly [string, string])[];
    readonly history: Reach;
    /**
     * Counts the session's changes. An answer says which one it speaks of, because an answer can overtake the event that
     * tells of the same change.
     */
    readonly revision: number;
  };
  saving: SaveState;
  /** An action chosen in the menu. */
  action: { readonly id: string };
  /** The window is about to close; it waits a moment for `ready-to-leave`. */
  leaving: null;
  /** Another project, or none, is in this window now. */
  opened: Loaded | null;
  progress: { readonly done: number; readonly total: number } | null;
  problem: ProblemData;
  /** The authority lists changed, by this window or another of the same project. */
  authorities: readonly Authority[];
  /** The settings changed, in this window or another. */
  settings: Settings;
}
export type EventName = keyof Events;
export const eventNames = [
  'changed',
  'saving',
  'action',
  'leaving',
  'opened',
  'progress',
  'problem',
  'authorities',
  'settings',
] as const satisfies EventName[];

/** What the preload script puts on the page: the whole of what a window can do. */
export interface Bridge {
  ask<Name extends RequestName>(name: Name, question: Question<Name>): Promise<Result<Answers[Name]>>;
  /** Returns how to stop listening. */
  listen<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
  /** The paths of files dropped on the page. */
  pathsOf(files: readonly unknown[]): readonly string[];
}

export type { Command };
