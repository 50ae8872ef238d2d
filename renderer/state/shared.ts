import type { ArticleId } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { PassageEnds, passageKey, sharedStretches } from '../../annotations/passages/ends.ts';
import type { Passage } from '../../annotations/passages/passages.ts';
import { noTint, type Tint } from '../text/passage-tint.ts';
import type { State } from './store.ts';

/** What is derived from the passages that were found: made once for each answer of the search. */
interface Found {
  readonly ends: PassageEnds;
  readonly byKey: ReadonlyMap<string, Passage>;
  /** Of each article, and the blocks it had then. */
  readonly stretches: Map<ArticleId, { readonly blocks: unknown; readonly spans: readonly Span[] }>;
}

const found = new WeakMap<readonly Passage[], Found>();

function foundIn(passages: readonly Passage[]): Found {
  const known = found.get(passages);
  if (known !== undefined) return known;
  const made: Found = {
    ends: new PassageEnds(passages),
    byKey: new Map(passages.map((passage) => [passageKey(passage), passage])),
    stretches: new Map(),
  };
  found.set(passages, made);
  return made;
}

export function endsOf({ passages }: Pick<State, 'passages'>): PassageEnds {
  return foundIn(passages).ends;
}

/** The passage that was gone to last, if it is still one. */
export function passageAt({ passages, passageView }: Pick<State, 'passages' | 'passageView'>): Passage | undefined {
  return passageView.at === '' ? undefined : foundIn(passages).byKey.get(passageView.at);
}

/** The same, while the caret is in it in one of the panes. */
export function shownPassage(state: Pick<State, 'passages' | 'passageView' | 'workspace'>): Passage | undefined {
  const passage = passageAt(state);
  if (passage === undefined || state.workspace.hidesPassages) return undefined;
  const hasCaret = state.workspace.panes.some(({ article, head }) =>
    [passage.a, passage.b].some((end) => end.article === article && end.span.start <= head && head <= end.span.end),
  );
  return hasCaret ? passage : undefined;
}

/** What is tinted of an article's text: of the passage that was gone to, the tint is another one. */
export function tintOf(state: State, article: ArticleId): Tint {
  const blocks = state.open?.project.articles.get(article)?.blocks;
  if (blocks === undefined || state.workspace.hidesPassages) return noTint;
  const { ends, stretches } = foundIn(state.passages);
  const known = stretches.get(article);
  const shared = known?.blocks === blocks ? known.spans : sharedStretches(ends.of(article), blocks);
  stretches.set(article, { blocks, spans: shared });
  const shown = shownPassage(state);
  const at = sharedStretches(
    ends.of(article).filter(({ passage }) => passage === shown),
    blocks,
  );
  return { shared: at.length === 0 ? shared : shared.flatMap((span) => without(span, at)), at };
}

/** What is left of a span outside of others, which are sorted and disjoint. */
function without({ start, end }: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const other of others) {
    if (other.end <= from || other.start >= end) continue;
    if (from < other.start) left.push({ start: from, end: other.start });
    from = other.end;
  }
  if (from < end) left.push({ start: from, end });
  return left;
}
