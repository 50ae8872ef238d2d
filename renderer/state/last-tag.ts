import type { Layer } from '../../annotations/model/annotation.ts';

/** What was tagged with last, in this window: what the next tag can repeat. */
export interface LastTag {
  readonly layer: Layer;
  /** A type's id: the tagset may change meanwhile. */
  readonly type: string;
}

let last: LastTag | undefined;

export function lastTag(): LastTag | undefined {
  return last;
}

export function setLastTag(tag: LastTag): void {
  last = tag;
}
