import type { Article, ArticleId } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Span } from '../../annotations/model/span.ts';
import { knownIn } from '../../annotations/suggestions/known.ts';
import { pending, suggestionKey } from '../../annotations/suggestions/pending.ts';
import type { Known, Suggestion } from '../../annotations/suggestions/suggestion.ts';
import type { PaneState, Workspace } from '../../app/contract/workspace.ts';
import { Suggester } from '../suggestions/suggester.ts';
import { t } from '../words.ts';
import { indexOf } from './derived.ts';
import { notify } from './notices.ts';
import { getState, type State, setState, useStore } from './store.ts';
import { noSuggestions } from './suggestions-state.ts';
import { articlesInPanes } from './workspace.ts';

/** Milliseconds without a change after which is looked again: while a name is typed, not at every letter. */
const rest = 150;

const suggester = new Suggester({
  made: (article, suggestions) => {
    const { made, at } = getState().suggestions;
    setState({ suggestions: { made: new Map(made).set(article, suggestions), at } });
  },
  failed: (reason) => notify('problem', t('notices.failed', { reason })),
});

/** What an article's suggestions were last asked for. */
interface Asked extends Pick<Article, 'blocks' | 'language'> {
  readonly text: string;
  readonly known: Known;
}

let asked = new Map<ArticleId, Asked>();
let timer: number | undefined;

/** Look for suggestions in the open articles, beside the window, and again whenever what they are made from has changed. */
export function followSuggestions(): void {
  useStore.subscribe((state, before) => {
    if (state.open?.folder !== before.open?.folder) forget();
    if (areAskedAlike(state, before)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(askNow, rest);
  });
}

function areAskedAlike(state: State, before: State): boolean {
  const [now, then] = [state.open?.project, before.open?.project];
  return (
    now?.articles === then?.articles &&
    now?.texts === then?.texts &&
    now?.tagset === then?.tagset &&
    now?.entities === then?.entities &&
    state.workspace.hidesSuggestions === before.workspace.hidesSuggestions &&
    articlesInPanes(state) === articlesInPanes(before)
  );
}

/** What was suggested in another project is nothing here, even in articles of the same name. */
function forget(): void {
  suggester.forget();
  asked = new Map();
  setState({ suggestions: noSuggestions });
}

function askNow(): void {
  const { open, workspace } = getState();
  if (open === null || workspace.hidesSuggestions) return;
  const { project } = open;
  const known = knownAs(project);
  for (const { article: id } of workspace.panes) {
    const article = project.articles.get(id);
    const text = project.texts.get(id);
    if (article === undefined || text === undefined) continue;
    const { blocks, language } = article;
    const last = asked.get(id);
    const isAsked = last?.text === text && last.blocks === blocks && last.language === language && last.known === known;
    if (isAsked) continue;
    asked.set(id, { text, blocks, language, known });
    suggester.ask(id, { text, blocks, language }, known);
  }
}

const knowledge = new WeakMap<Project['entities'], Known>();

/** What a project knows: one value as long as its tagset and register are the same. */
function knownAs({ tagset, entities }: Project): Known {
  const last = knowledge.get(entities);
  if (last?.tagset === tagset) return last;
  const known = knownIn({ tagset, entities });
  knowledge.set(entities, known);
  return known;
}

/** The suggestions of an article that are still to be looked at. */
export interface Pending {
  /** In the order of the text. */
  readonly list: readonly Suggestion[];
  readonly byKey: ReadonlyMap<string, Suggestion>;
}

interface Kept extends Pending {
  /** What they were found from. */
  readonly from: readonly unknown[];
}

const nothing: Pending = { list: [], byKey: new Map() };
const found = new WeakMap<readonly Suggestion[], Kept>();

type What = Pick<State, 'open' | 'suggestions'> & {
  readonly workspace: Pick<Workspace, 'skipped' | 'hiddenLayers'>;
};

/** Those of one article whose layer is shown: found once for each state that its tags and answers are in. */
export function pendingIn({ open, suggestions, workspace }: What, article: ArticleId): Pending {
  const made = suggestions.made.get(article);
  if (open === null || made === undefined) return nothing;
  const index = indexOf(open.project, article);
  const { hiddenLayers, skipped } = workspace;
  const from = [index, open.annotator, hiddenLayers, skipped[article]];
  const last = found.get(made);
  if (last?.from.every((value, i) => value === from[i])) return last;
  const shown = made.filter(({ layer }) => !hiddenLayers.includes(layer));
  const list = pending(shown, { annotator: open.annotator, index, skipped: new Set(skipped[article]) });
  const kept = { list, byKey: new Map(list.map((suggestion) => [suggestionKey(suggestion), suggestion])), from };
  found.set(made, kept);
  return kept;
}

/** Those that were skipped in an article, in the order of the text. */
export function skippedIn({ suggestions, workspace }: What, article: ArticleId): readonly Suggestion[] {
  const skipped = new Set(workspace.skipped[article]);
  return (suggestions.made.get(article) ?? []).filter((suggestion) => skipped.has(suggestionKey(suggestion)));
}

/** The key of the suggestion that was gone to last, where it is in an article and still shown there; else ''. */
export function shownIn(
  article: ArticleId,
  { suggestions: { at }, workspace }: Pick<State, 'suggestions' | 'workspace'>,
) {
  if (at.article !== article || workspace.hidesSuggestions) return '';
  const pane = workspace.panes.find((candidate) => candidate.article === article);
  return pane !== undefined && isOn(at.spans, pane) ? at.key : '';
}

/** Whether a selection shows some spans: the first one is selected, or the caret is on one. */
export function isOn(spans: readonly Span[], { anchor, head }: Pick<PaneState, 'anchor' | 'head'>): boolean {
  const [start, end] = [Math.min(anchor, head), Math.max(anchor, head)];
  const [first] = spans;
  if (start < end) return first?.start === start && first.end === end;
  return spans.some((span) => span.start <= start && end <= span.end);
}
