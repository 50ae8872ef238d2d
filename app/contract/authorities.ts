import type { Authority } from '../../annotations/authority/authority.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import { words } from './words/words.ts';

/** What taking in a file of rows came to. */
export interface AuthorityReport {
  /** How many rows the list has. */
  readonly rows: number;
  /** How many records told more of something that an earlier one had named, by its QID. */
  readonly joined: number;
  readonly leftOut: {
    readonly count: number;
    /** The first of them. */
    readonly first: readonly ProblemData[];
  };
  /** Headings that nobody understood. */
  readonly unused: readonly string[];
  /** Types that the tagset does not have: kept as they are, the mention's own is used. */
  readonly unknownTypes: readonly { readonly type: string; readonly count: number }[];
}

/** A list that was taken in. */
export interface TakenIn {
  readonly authority: Authority;
  readonly report: AuthorityReport;
  /** Where the list that it replaced is kept; '' where it replaced none. */
  readonly aside: string;
}

/** How many headings or types are named. */
const mostNamed = 8;

/** What is to be said of a list that was taken in, but for the records that were left out. */
export function remarksOn({ report, aside }: TakenIn): string[] {
  const say = words();
  const { joined, unused, unknownTypes } = report;
  const types = unknownTypes.map(({ type, count }) => say('authority.type', { type, count }));
  const named = (all: readonly string[]) => ({
    named: all.slice(0, mostNamed).join(', '),
    more: Math.max(0, all.length - mostNamed),
    count: all.length,
  });
  return [
    ...(joined > 0 ? [say('authority.joined', { count: joined })] : []),
    ...(unused.length > 0 ? [say('authority.unused', named(unused))] : []),
    ...(types.length > 0 ? [say('authority.unknownTypes', named(types))] : []),
    ...(aside === '' ? [] : [say('authority.replaced', { aside })]),
  ];
}
