import { ownerOf } from '../model/curated.ts';
import type { Exchange } from '../model/exchange.ts';
import { allAnnotations, type OwnedRecords, type Project } from '../model/project.ts';

/** A record that somebody made and can hand over, of whatever kind. What was exchanged itself is nobody else's business. */
export type OwnRecord = Exclude<OwnedRecords[keyof OwnedRecords], Exchange>;

/** Everything that annotators made in a project, what may be pointed to first. */
export function allRecords(project: Project): OwnRecord[] {
  const { entities, propositions, terms, links, progress, segments, verdicts, comments, answers, decisions } = project;
  return [
    ...entities.values(),
    ...propositions.values(),
    ...terms.values(),
    ...allAnnotations(project),
    ...links.values(),
    ...progress.values(),
    ...segments.values(),
    ...verdicts.values(),
    ...comments.values(),
    ...answers.values(),
    ...decisions.values(),
  ];
}

/** What one annotator made in a project, whoever keeps it: also the sets that they curated. */
export function ownRecords(project: Project, annotator: string): OwnRecord[] {
  return allRecords(project).filter(({ creator }) => ownerOf(creator) === annotator);
}
