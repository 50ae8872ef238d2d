import { contentsOf } from '../review/three-way.ts';
import { hashOf } from '../text/canonical.ts';
import type { OwnRecord } from './own-records.ts';

/** Hexadecimal digits of a fingerprint: enough that no two states of one record will ever have the same. */
const length = 24;

/** What tells two states of a record apart: of what it says, in whatever order its keys are written, and not of when. */
export function fingerprint(record: OwnRecord): string {
  return hashOf(contentsOf(record)).slice(0, length);
}
