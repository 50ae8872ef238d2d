import type { Annotation } from '../../../annotations/model/annotation.ts';
import { hull, overlaps, type Span } from '../../../annotations/model/span.ts';
import { SpanIndex } from '../../../annotations/model/span-index.ts';
import { inOrder, pending } from '../../../annotations/suggestions/pending.ts';
import type { Suggestion } from '../../../annotations/suggestions/suggestion.ts';
import type { Router, Standing } from './route.ts';

/** A tag that is to be made. */
export interface Target extends Span {
  readonly type: string;
  /** The key of its type. */
  readonly key: string;
}

/** What is pressed for one tag. */
export interface Plan {
  /** First: N until the suggestion is shown that is meant or that lies on the words; its words are selected then. */
  readonly walk: readonly string[];
  /** What is selected after that, where something is. */
  readonly shown: Span | undefined;
  /** Last: the key that makes the tag of what is selected, once that is the target. */
  readonly make: string;
}

/** Plans the tags one after the other, as one who sees what is suggested and presses the fewest keys for the next tag. */
export class Planner {
  readonly #router: Router;
  readonly #suggestions: readonly Suggestion[];
  readonly #made: Annotation[] = [];
  #shown: Suggestion | undefined;

  /** Without suggestions all is selected by hand. */
  constructor(router: Router, suggestions: readonly Suggestion[]) {
    this.#router = router;
    this.#suggestions = suggestions;
  }

  plan(target: Target, at: Standing): Plan {
    const left = this.#left();
    const shown = this.#shown;
    const ahead = left.filter((one) =>
      shown === undefined ? hull(one.spans).start >= at.head : inOrder(one, shown) >= 0,
    );
    const first = shown !== undefined && ahead[0] === shown ? 0 : 1;
    const ways = ahead.flatMap((suggestion, away) => {
      const [span] = suggestion.spans;
      if (span === undefined || !overlaps(span, target)) return [];
      const isMeant = isSame(span, target) && suggestion.layer === 'entity' && suggestion.spans.length === 1;
      const onwards = isSame(span, target) ? 0 : this.#router.route(target, selection(span)).length;
      return [{ suggestion, span, isMeant, presses: away + first, keys: away + first + onwards }];
    });
    const byHand = this.#router.route(target, at).length;
    const best = ways.toSorted((a, b) => a.keys - b.keys)[0];
    this.#made.push(tagOf(target, this.#made.length));
    if (best === undefined || byHand < best.keys) {
      this.#shown = undefined;
      return { walk: [], shown: undefined, make: target.key };
    }
    const { suggestion, span, isMeant, presses } = best;
    // Accepting goes on to the next by itself.
    this.#shown = isMeant ? this.#left().find((other) => inOrder(other, suggestion) > 0) : undefined;
    const make = isMeant && suggestion.type === target.type ? 'a' : target.key;
    return { walk: Array.from({ length: presses }, () => 'n'), shown: span, make };
  }

  #left(): Suggestion[] {
    return pending(this.#suggestions, { annotator: '', index: new SpanIndex(this.#made), skipped: new Set() });
  }
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function selection({ start, end }: Span): Standing {
  return { anchor: start, head: end };
}

function tagOf({ type, start, end }: Target, n: number): Annotation {
  return {
    kind: 'annotation',
    id: String(n),
    article: '',
    layer: 'entity',
    type,
    spans: [{ start, end }],
    quotes: [],
    attributes: {},
    entry: '',
    status: 'open',
    note: '',
    creator: '',
    created: '',
    modified: '',
  };
}
