import { readTagsetJson } from '../annotations/formats/tagset-json.ts';
import type { Project } from '../annotations/model/project.ts';
import type { Tagset } from '../annotations/model/tagset.ts';
import { changesBetween, type TagsetChange, takenIn } from '../annotations/model/tagset-changes.ts';
import { findingsIn } from '../annotations/model/tagset-findings.ts';

/**
 * What a project's tagset would become by taking in a file, and what that changes. Nothing is done yet: whoever asks
 * performs `set-tagset`.
 *
 * @param file what problems name
 * @throws Problem those of {@link readTagsetJson}, and what {@link findingsIn} finds in what it would become.
 */
export function tagsetFrom(
  text: string,
  project: Project,
  file: string,
): { readonly tagset: Tagset; readonly changes: readonly TagsetChange[] } {
  const tagset = takenIn(project, readTagsetJson(text, file));
  const [unsound] = findingsIn(tagset);
  if (unsound !== undefined) throw unsound.problem;
  return { tagset, changes: changesBetween(project.tagset, tagset) };
}
