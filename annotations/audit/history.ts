import type { Entry } from '../edit/entry.ts';
import type { Happening } from './happening.ts';
import { inOrderOfTime } from './in-order-of-time.ts';
import { happeningsOf } from './reading.ts';

/** Milliseconds without a key after which typing in a segment is another burst. */
const burst = 5 * 60_000;

/**
 * All that happened in a project, as its journals have it: they are read on as they grow, and what is typed in one segment
 * in one go is one happening.
 */
export class History {
  readonly #journals = new Map<string, Happening[]>();
  #sorted: readonly Happening[] | undefined;
  /** The annotation that each verdict is on, for the answers, which name the verdict alone. */
  readonly #judged = new Map<string, readonly string[]>();

  /** What follows in a journal. */
  add(journal: string, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const list = this.#journals.get(journal) ?? [];
    for (const entry of entries) {
      for (const happening of happeningsOf(entry, journal)) {
        if (happening.thing === 'verdict') for (const id of happening.ids) this.#judged.set(id, happening.about);
        const last = list.at(-1);
        if (last !== undefined && goesOn(last, happening)) list[list.length - 1] = joined(last, happening);
        else list.push(happening);
      }
    }
    this.#journals.set(journal, list);
    this.#sorted = undefined;
  }

  /** Another file has taken a journal's place: what it had is read anew. */
  forget(journal: string): void {
    this.#journals.delete(journal);
    this.#sorted = undefined;
  }

  /** The oldest first. */
  all(): readonly Happening[] {
    this.#sorted ??= inOrderOfTime(this.#journals.values()).map((happening) => this.#placed(happening));
    return this.#sorted;
  }

  #placed(happening: Happening): Happening {
    if (happening.thing !== 'answer') return happening;
    return { ...happening, about: happening.about.flatMap((verdict) => this.#judged.get(verdict) ?? []) };
  }
}

/** Whether somebody is still typing in the same segment. */
function goesOn(last: Happening, next: Happening): boolean {
  return (
    last.thing === 'segment' &&
    next.thing === 'segment' &&
    last.cause === 'do' &&
    next.cause === 'do' &&
    next.ids.length === 1 &&
    last.ids.length === 1 &&
    last.ids[0] === next.ids[0] &&
    isTyping(next) &&
    (isTyping(last) || last.changes[0]?.kind === 'made') &&
    Date.parse(next.at) - Date.parse(last.at) <= burst
  );
}

function isTyping({ changes }: Happening): boolean {
  return changes.length > 0 && changes.every((change) => change.kind === 'field' && change.of === 'target');
}

function joined(last: Happening, next: Happening): Happening {
  const [before] = last.changes;
  const changes = next.changes.map((change) =>
    change.kind === 'field' && before?.kind === 'field' ? { ...change, from: before.from } : change,
  );
  return { ...next, key: last.key, since: last.since, changes: before?.kind === 'made' ? last.changes : changes };
}
