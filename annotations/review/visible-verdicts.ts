import type { Project } from '../model/project.ts';
import type { Verdict } from '../model/review.ts';
import { verdictBy, verdictsOn } from './verdicts.ts';

/** What a reader may know of what others think: in blind mode nothing of a tag that they have yet to judge. */

/** The verdicts on a tag that a reader may see, by their reviewers' names. */
export function visibleVerdicts(project: Project, annotation: string, reader: string, isBlind: boolean): Verdict[] {
  return verdictsOn(seenBy(project, reader, isBlind), annotation);
}

/** A project as a reader may see it, found once for each state of it. */
interface Seen {
  readonly reader: string;
  readonly project: Project;
}

const seen = new WeakMap<Project, Seen>();

/**
 * A project without the verdicts, comments and answers that are kept from a reader in blind mode: those of others on tags of
 * others that the reader has not judged. What is said of the reader's own tags, and to their own verdicts, is theirs to read.
 */
export function seenBy(project: Project, reader: string, isBlind: boolean): Project {
  if (!isBlind) return project;
  const known = seen.get(project);
  if (known?.reader === reader) return known.project;
  const { verdicts, comments, answers } = project;
  const mayRead = (creator: string, about: string, annotation: string) =>
    creator === reader || about === reader || verdictBy(project, annotation, reader) !== undefined;
  const open = {
    ...project,
    verdicts: only(verdicts, ({ creator, about, annotation }) => mayRead(creator, about, annotation)),
    comments: only(comments, ({ creator, about, annotation }) => mayRead(creator, about, annotation)),
    answers: only(answers, ({ creator, about, verdict }) =>
      mayRead(creator, about, verdicts.get(verdict)?.annotation ?? ''),
    ),
  };
  seen.set(project, { reader, project: open });
  return open;
}

/** The same map where nothing is left out. */
function only<R>(records: ReadonlyMap<string, R>, isMeant: (record: R) => boolean): ReadonlyMap<string, R> {
  const left = [...records].filter(([, record]) => isMeant(record));
  return left.length === records.size ? records : new Map(left);
}
