import { setState } from './store.ts';

/** What is typed in fields and not saved yet: how to save each at once. */
const drafts = new Set<() => void>();

/** A field has something to save. While one has, nothing is called "Saved". */
export function draftBegun(save: () => void): void {
  drafts.add(save);
  setState({ hasDrafts: true });
}

export function draftEnded(save: () => void): void {
  drafts.delete(save);
  setState({ hasDrafts: drafts.size > 0 });
}

/** Save now what would be saved in a moment: the window is about to be left. */
export function saveDrafts(): void {
  for (const save of [...drafts]) save();
}
