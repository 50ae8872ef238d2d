import type { Of } from '../edit/command.ts';
import { type Exchange, exchangeId } from '../model/exchange.ts';
import { Problem } from '../model/problem.ts';
import { fingerprint } from './fingerprint.ts';
import type { OwnRecord } from './own-records.ts';
import type { Difference } from './since.ts';
import { adoptedTagset, type TagsetChoice } from './tagset-choice.ts';
import { minuteOf, type Prepared } from './taking-in.ts';

/** What a person decides before taking in. */
export interface Choices {
  readonly tagset: TagsetChoice;
  /** The ids of records that both have changed and that become as they are there; of all others mine stays. */
  readonly theirs: readonly string[];
  /** That who stands apart is the same person all the same: then what is new is taken in, and nothing is removed. */
  readonly isSamePerson: boolean;
}

export const usualChoices: Choices = { tagset: 'keep', theirs: [], isSamePerson: false };

/**
 * The one command that takes in what was prepared; undefined where it would change nothing.
 *
 * @throws Problem `hand-over-older`, or `hand-over-apart` where nobody has said that it is the same person.
 */
export function takeOverCommand(prepared: Prepared, choices: Choices): Of<'take-over'> | undefined {
  const { report, taker, differences } = prepared;
  const { by: colleague, at, standing, unexplained } = report;
  if (standing === 'older') throw new Problem('hand-over-older', { colleague, at: minuteOf(at) });
  const isApart = standing === 'apart';
  if (isApart && !choices.isSamePerson) {
    throw new Problem('hand-over-apart', { colleague, count: unexplained.length });
  }
  const chosen = new Set(choices.theirs);
  const contradicting = new Set(unexplained.map(({ id }) => id));
  const wanted = differences.filter(({ id, theirs, isClash }) => {
    if (isApart && (theirs === undefined || contradicting.has(id))) return false;
    return !isClash || chosen.has(id);
  });
  const tagset = adoptedTagset(taker.project, prepared.tagset, choices.tagset);
  const exchange = exchangeOf(prepared, isApart);
  const isNoted = JSON.stringify(exchange.prints) === JSON.stringify(taker.last?.prints);
  const isNews = wanted.length > 0 || tagset !== null || (report.isOwn && !isNoted);
  if (!isNews) return undefined;
  return {
    do: 'take-over',
    added: wanted.flatMap(({ mine, theirs }) => (mine === undefined && theirs !== undefined ? [theirs] : [])),
    updated: wanted.flatMap(({ mine, theirs }) => (mine !== undefined && theirs !== undefined ? [theirs] : [])),
    removed: wanted.flatMap(removedBy),
    tagset,
    exchange,
  };
}

function removedBy({ mine, theirs }: Difference): Pick<OwnRecord, 'kind' | 'id'>[] {
  return mine !== undefined && theirs === undefined ? [{ kind: mine.kind, id: mine.id }] : [];
}

/** That the hand-over was taken in: next time it is the state of before. */
function exchangeOf({ document, taker, theirs, differences }: Prepared, isApart: boolean): Exchange {
  const { annotator, last } = taker;
  const { id: taken, by: colleague, at } = document;
  const isOwn = colleague === annotator;
  const removed = new Set(isApart || isOwn ? [] : document.removed.map(({ id }) => id));
  const wereHere = [
    ...differences.filter((each) => each.theirs === undefined).map(({ id }) => id),
    ...(last?.gone ?? []),
  ];
  return {
    kind: 'exchange',
    id: exchangeId(annotator, colleague),
    with: colleague,
    taken,
    at,
    gone: [...new Set(wereHere)].filter((id) => removed.has(id)).sort(),
    prints: isOwn ? Object.fromEntries([...theirs].sort().map(([id, record]) => [id, fingerprint(record)])) : {},
    creator: annotator,
    created: last?.created ?? at,
    modified: at,
  };
}
