import type { Entry } from '../edit/entry.ts';
import { ownerOf } from '../model/curated.ts';
import type { Removed } from './hand-over.ts';

/** What an annotator once made and has removed since, and when, by their journal; what they have brought back is not in it. */
export function removedBy(annotator: string, entries: Iterable<Entry>): Removed[] {
  const removed = new Map<string, string>();
  for (const { diff, at } of entries) {
    for (const record of diff.removed) {
      if ('creator' in record && record.kind !== 'exchange' && ownerOf(record.creator) === annotator) {
        removed.set(record.id, at);
      }
    }
    for (const { id } of diff.added) removed.delete(id);
  }
  return [...removed].map(([id, at]) => ({ id, at }));
}
