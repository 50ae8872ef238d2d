import type { Exchange } from '../model/exchange.ts';
import { type Done, isSame, type State, threeWay } from '../review/three-way.ts';
import { fingerprint } from './fingerprint.ts';
import type { OwnRecord } from './own-records.ts';

/** What each side did since the last exchange, by the three-way comparison of the records that are one annotator's. */

/** What is here of an annotator, what they hand over, and what they know of. */
export interface Sides {
  readonly mine: ReadonlyMap<string, OwnRecord>;
  readonly theirs: ReadonlyMap<string, OwnRecord>;
  /** Everything that the document has of theirs, also what cannot be taken in. */
  readonly known: ReadonlySet<string>;
  /** When they removed what. */
  readonly gone: ReadonlyMap<string, string>;
}

/** A record that is not here as it is there. */
export interface Difference {
  readonly id: string;
  readonly mine: OwnRecord | undefined;
  readonly theirs: OwnRecord | undefined;
  readonly byMe: Done;
  readonly byThem: Done;
  /** Whether both did something, and not the same. */
  readonly isClash: boolean;
}

/**
 * What a colleague has done. Nobody changes a colleague's records here, so what is here of theirs is what was last exchanged,
 * by whichever way it came. What is not handed over was only removed when they say so.
 */
export function differencesFromColleague({ mine, theirs, known, gone }: Sides): Difference[] {
  const kept = new Map(theirs);
  for (const [id, record] of mine) if (!theirs.has(id) && (known.has(id) || !gone.has(id))) kept.set(id, record);
  return threeWay<OwnRecord>(mine, mine, kept);
}

/** What is needed of a record to tell whether it was changed. */
interface Print {
  readonly id: string;
  readonly modified: string;
  readonly print: string;
}

/**
 * What I have done on another machine. Here both sides can have changed, so the state of the last exchange decides, of which
 * fingerprints are kept. At the first exchange there is none: what only they have is new unless I have removed it here, and
 * what only I have stays unless they have removed it after its last change.
 */
export function differencesFromSelf(
  { mine, theirs, known, gone }: Sides,
  { last, removed }: { readonly last: Exchange | undefined; readonly removed: ReadonlySet<string> },
): Difference[] {
  const [ours, others] = [printsOf(mine), new Map(printsOf(theirs))];
  for (const [id, print] of ours) if (!theirs.has(id) && (known.has(id) || !gone.has(id))) others.set(id, print);
  const before = last === undefined ? guessedBefore(ours, others, gone, removed) : printsBefore(last);
  return threeWay<Print>(before, ours, others)
    .filter(({ id, byThem }) => byThem !== 'nothing' && !isSame(ours.get(id), others.get(id)))
    .map(({ id, byMe, byThem, isClash }) => ({
      id,
      mine: mine.get(id),
      theirs: theirs.get(id),
      byMe,
      byThem,
      isClash,
    }));
}

function printsBefore({ prints }: Exchange): Map<string, Print> {
  return new Map(Object.entries(prints).map(([id, print]) => [id, { id, modified: '', print }]));
}

/** At the first exchange: what one side has as it was when the other removed it was there before. */
function guessedBefore(
  ours: State<Print>,
  others: State<Print>,
  gone: Sides['gone'],
  removed: ReadonlySet<string>,
): Map<string, Print> {
  const theyRemoved = [...ours].filter(([id, { modified }]) => !others.has(id) && modified <= (gone.get(id) ?? ''));
  const iRemoved = [...others].filter(([id]) => !ours.has(id) && removed.has(id));
  return new Map([...theyRemoved, ...iRemoved]);
}

function printsOf(records: State<OwnRecord>): Map<string, Print> {
  return new Map(
    [...records].map(([id, record]) => [id, { id, modified: record.modified, print: fingerprint(record) }]),
  );
}
