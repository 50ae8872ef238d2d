import * as v from 'valibot';
import { layers } from '../../annotations/model/annotation.ts';
import { NameSchema } from '../../annotations/model/identifier.ts';

const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Size = v.pipe(v.number(), v.minValue(0));

/** Whose tags a pane shows of the two who are compared: one's, both over one another, those that differ, or each's on a copy of the text. */
export const paneShows = ['mine', 'theirs', 'both', 'differences', 'beside'] as const;
export type PaneShows = (typeof paneShows)[number];

/** One pane: an article, how far it is scrolled and where the caret stands in it (UTF-16 units of its text). */
export const PaneSchema = v.object({
  article: NameSchema,
  /** The offset of the first text in view, and how many CSS pixels of its block are above the edge. */
  top: v.object({ offset: Offset, pixels: v.number() }),
  anchor: Offset,
  head: Offset,
  /** Whose tags it shows while reviewing, where that is not what all panes show. */
  shows: v.optional(v.picklist(paneShows)),
});
export type PaneState = v.InferOutput<typeof PaneSchema>;

/** What the drawer can show. Which of it stands there in which mode is in `tabsOf`. */
export const drawerTabs = [
  'annotations',
  'claims',
  'passages',
  'suggestions',
  'concordance',
  'entities',
  'glossary',
  'checks',
  'differences',
  'verdicts',
  'history',
  'curation',
  'agreement',
] as const;
export type DrawerTab = (typeof drawerTabs)[number];

/** What the window is for: the texts to be tagged, the texts with what colleagues say of them, or figures across them. */
export const modes = ['read', 'review', 'overview'] as const;
export type Mode = (typeof modes)[number];

/** What is being done in a mode: who looks at the figures is still reading. Keys and the drawer's tabs depend on it. */
export const works = ['read', 'review'] as const;
export type Work = (typeof works)[number];

export function workIn(mode: Mode): Work {
  return mode === 'review' ? 'review' : 'read';
}

/** The drawer's tabs, in their order; the first one is shown at first. A tab that is asked for elsewhere stands after them. */
export const tabsOf: Readonly<Record<Work, readonly DrawerTab[]>> = {
  read: ['annotations', 'claims', 'passages', 'suggestions', 'concordance', 'entities', 'glossary', 'checks'],
  review: ['differences', 'verdicts', 'curation', 'agreement', 'history', 'annotations'],
};

/** How a person left a project's window: theirs alone, kept outside the project. */
export const WorkspaceSchema = v.object({
  panes: v.pipe(v.array(PaneSchema), v.maxLength(6)),
  active: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The selected annotation's id, or ''. */
  selected: v.string(),
  mode: v.optional(v.picklist(modes), 'read'),
  hiddenLayers: v.array(v.picklist(layers)),
  hidesSuggestions: v.optional(v.boolean(), false),
  hidesPassages: v.optional(v.boolean(), false),
  /** Whether the texts follow one another. */
  alignsScrolling: v.optional(v.boolean(), false),
  /** The suggestions that were skipped, by article; each as `suggestionKey` names it. */
  skipped: v.optional(v.record(NameSchema, v.array(v.string())), {}),
  /** Findings of the checks that are to stay as they are, by their key. */
  leftAsIs: v.optional(v.array(v.string()), []),
  /** The articles whose working translation stands beside them, and whose it is; '' is one's own. */
  translations: v.optional(v.record(NameSchema, v.string()), {}),
  /** Colleagues whose tags are shown beside one's own. */
  shownColleagues: v.array(NameSchema),
  /** Whether colleagues have no names here. */
  isBlind: v.optional(v.boolean(), false),
  /** The colleagues who were given a letter instead of a name, in the order of the letters. */
  namelessOrder: v.optional(v.array(NameSchema), []),
  closed: v.array(v.picklist(['articles', 'inspector', 'drawer'])),
  /** What the drawer shows. */
  drawer: v.optional(v.picklist(drawerTabs), 'annotations'),
  /** What it showed last in the work that is not being done now. */
  drawerBefore: v.optional(v.record(v.picklist(works), v.picklist(drawerTabs)), {}),
  /** The two annotators who are compared, mine first; empty for the usual ones. */
  compared: v.optional(v.pipe(v.array(NameSchema), v.maxLength(2)), []),
  /** What panes show of them, as far as a pane does not say otherwise. */
  shows: v.optional(v.picklist(paneShows), 'both'),
  /** Articles that are no columns of Claims × articles. */
  hiddenColumns: v.optional(v.array(NameSchema), []),
  /** Sizes by the name of the group of panels and the panel, in percent. */
  sizes: v.record(v.string(), v.record(v.string(), Size)),
});
export type Workspace = v.InferOutput<typeof WorkspaceSchema>;

export const emptyWorkspace: Workspace = {
  panes: [],
  active: 0,
  selected: '',
  mode: 'read',
  hiddenLayers: [],
  hidesSuggestions: false,
  hidesPassages: false,
  alignsScrolling: false,
  skipped: {},
  leftAsIs: [],
  translations: {},
  shownColleagues: [],
  isBlind: false,
  namelessOrder: [],
  closed: [],
  drawer: 'annotations',
  drawerBefore: {},
  compared: [],
  shows: 'both',
  hiddenColumns: [],
  sizes: {},
};
