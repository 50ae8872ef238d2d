import { ownerOf } from '../model/curated.ts';
import { exchangeId } from '../model/exchange.ts';
import type { Draft, Keepers, PersonalRecord } from './draft.ts';

/**
 * A colleague's records can lie in a project twice: in their own files, which a shared folder brings, and with somebody who
 * took in what they handed over. Whichever is newer holds, as a whole, and nobody is told: it is the same work, come by two
 * ways.
 */

/** A record that lies in the files of somebody who did not make it. */
export interface Copy {
  readonly record: PersonalRecord;
  readonly keeper: string;
}

export class Copies {
  readonly #draft: Draft;
  readonly #keepers: Keepers;
  /** When annotators who have files of their own last changed something in them. */
  readonly #lastChanges: ReadonlyMap<string, string>;
  /** Who opens the project: what they made themselves lies in their own files. */
  readonly #opener: string;

  constructor(draft: Draft, keepers: Keepers, lastChanges: ReadonlyMap<string, string>, opener: string) {
    this.#draft = draft;
    this.#keepers = keepers;
    this.#lastChanges = lastChanges;
    this.#opener = opener;
  }

  /**
   * Whether what a keeper has of a record's owner is to be used: not where the owner's own files are here and at least as
   * new as what the keeper took in.
   */
  isWanted({ creator }: Pick<PersonalRecord, 'creator'>, keeper: string): boolean {
    const owner = ownerOf(creator);
    const at = this.#takenAt(keeper, owner);
    const own = this.#lastChanges.get(owner);
    if (at === undefined || own === undefined) return true;
    return owner !== this.#opener && own < at;
  }

  /** Adds the copies that are wanted. Answers those that contradict what is there, and were not taken in as handed over. */
  add(copies: readonly Copy[]): (Copy & Pick<PersonalRecord, 'kind' | 'id'>)[] {
    return copies.flatMap((copy) => {
      const { record, keeper } = copy;
      if (!this.isWanted(record, keeper) || this.#draft.add(record, keeper)) return [];
      const here = this.#draft.find(record);
      if (here === undefined || isContradicted(here, copy, this.#takenAt(keeper, ownerOf(record.creator)))) {
        return [{ ...copy, kind: record.kind, id: record.id }];
      }
      if (this.#isNewer(record, keeper, this.#keepers.of(here))) this.#draft.replace(record, keeper);
      return [];
    });
  }

  /** Whether what a keeper took in is newer than what another one has. Own files that are newer were asked for before. */
  #isNewer({ creator }: PersonalRecord, keeper: string, other: string): boolean {
    const owner = ownerOf(creator);
    const [at, otherAt] = [this.#takenAt(keeper, owner), this.#takenAt(other, owner)];
    return at !== undefined && (otherAt === undefined ? other === owner : at > otherAt);
  }

  /** Takes out what its owner has removed since, by what they handed over, though their own files here still have it. */
  dropGone(): void {
    for (const { creator, with: owner, gone } of this.#draft.exchanges()) {
      if (creator === owner || !this.isWanted({ creator: owner }, creator)) continue;
      for (const id of gone) this.#draft.dropOf(id, owner);
    }
  }

  #takenAt(keeper: string, owner: string): string | undefined {
    return this.#draft.exchange(exchangeId(keeper, owner))?.at;
  }
}

/** Another one's record with its id; or, where nobody noted that it was taken in, another state of it that is not older. */
function isContradicted(here: PersonalRecord, { record }: Copy, takenAt: string | undefined): boolean {
  if (here.creator !== record.creator) return true;
  return takenAt === undefined && here.modified <= record.modified && JSON.stringify(here) !== JSON.stringify(record);
}
