import { describe } from '../anchoring/quote.ts';
import type { Annotation } from '../model/annotation.ts';
import { curatedBy } from '../model/curated.ts';
import { reasonsIn } from '../model/default-tagset.ts';
import { Problem } from '../model/problem.ts';
import { annotationOf, type Project } from '../model/project.ts';
import type { Verdict } from '../model/review.ts';
import { verdictBy } from '../review/verdicts.ts';
import { textFor } from './articles.ts';
import type { Of } from './command.ts';
import { type Diff, emptyDiff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { mustBeType, remove } from './tagging.ts';
import { added, change, each, existing, mustBeNew, own, removed, together, updated } from './updates.ts';

/** Verdicts on colleagues' tags: given, changed and withdrawn. Each reviewer has one on each tag; a new one replaces it. */

/** What is said of a tag, whichever it is. */
type Said = Pick<Verdict, 'judgement' | 'reason' | 'comment' | 'amended'>;

/** @throws Problem `own-tag-judged`, `unknown-reason`, `no-reason` or `needless-reason`, besides those of any record. */
export function judge(project: Project, command: Of<'judge'>, occasion: Occasion): Diff {
  const { verdicts, judgement, reason, comment } = command;
  mustBeReason(project, command);
  const judged = new Set<string>();
  for (const { annotation: id } of verdicts) {
    if (judged.has(id)) throw new Problem('duplicate-record', { kind: 'annotation', id });
    judged.add(id);
  }
  const said = { judgement, reason, comment, amended: '' };
  return together(
    ...verdicts.map(({ id, annotation }) =>
      pronounce(project, id, judgeable(project, annotation, occasion), said, occasion),
    ),
  );
}

/**
 * Says a colleague's tag another way: the reviewer's own version is made of it, or changed where there is one, or is a tag
 * that the reviewer has anyway.
 *
 * @throws Problem `amends-elsewhere` where the version is a tag of another article or layer, besides those of `judge`
 */
export function amend(project: Project, command: Of<'amend'>, occasion: Occasion): Diff {
  const { id, annotation, version, comment } = command;
  const tag = judgeable(project, annotation, occasion);
  mustBeReason(project, { ...command, judgement: 'amend' });
  const said = { judgement: 'amend', reason: command.reason, comment, amended: version.id } as const;
  return together(pronounce(project, id, tag, said, occasion), versionOf(project, tag, version, occasion));
}

function versionOf(project: Project, tag: Annotation, version: Of<'amend'>['version'], occasion: Occasion): Diff {
  const { id, type, spans, attributes, entry } = version;
  const { article, layer } = tag;
  mustBeType(project, layer, type);
  const quotes = describe(textFor(project, article, spans), spans);
  const content = { type, spans, quotes, attributes, entry };
  const before = annotationOf(project, id);
  if (before !== undefined) {
    const mine = own(project, 'annotation', id, occasion);
    if (mine.article !== article || mine.layer !== layer) throw new Problem('amends-elsewhere', {});
    return updated(change(mine, content, occasion));
  }
  const { by: creator, at } = occasion;
  const from = [{ annotator: tag.creator, id: tag.id }];
  return added({
    kind: 'annotation',
    id,
    article,
    layer,
    ...content,
    status: 'open',
    note: '',
    from,
    creator,
    created: at,
    modified: at,
  });
}

/** Takes one's verdicts back, and the versions that were made for them. */
export function withdraw(project: Project, ids: readonly string[], occasion: Occasion): Diff {
  const verdicts = each(ids).map((id) => own(project, 'verdict', id, occasion));
  return together(removed(...verdicts), ...verdicts.map((verdict) => withoutVersion(project, verdict, occasion)));
}

/** A verdict on a tag as it is now, in place of the one that its reviewer gave before. */
function pronounce(project: Project, id: string, tag: Annotation, said: Said, occasion: Occasion): Diff {
  const { modified, layer, type, spans, quotes, attributes, entry } = tag;
  const content = { judged: { modified, layer, type, spans, quotes, attributes, entry }, ...said };
  const before = verdictBy(project, tag.id, occasion.by);
  if (before !== undefined) {
    const isKept = before.amended === said.amended;
    return together(
      updated(change(before, content, occasion)),
      isKept ? emptyDiff : withoutVersion(project, before, occasion),
    );
  }
  mustBeNew(project, 'verdict', id);
  const { by: creator, at } = occasion;
  const about = { article: tag.article, about: tag.creator, annotation: tag.id };
  return added({ kind: 'verdict', id, ...about, ...content, creator, created: at, modified: at });
}

/** The version that was made for a verdict goes with it; a tag that its reviewer had anyway stays. */
function withoutVersion(project: Project, { amended, annotation }: Verdict, occasion: Occasion): Diff {
  const version = amended === '' ? undefined : annotationOf(project, amended);
  const isMade = version?.creator === occasion.by && version.from?.some(({ id }) => id === annotation) === true;
  return isMade ? remove(project, [amended], occasion) : emptyDiff;
}

function judgeable(project: Project, id: string, { by }: Occasion): Annotation {
  const tag = existing(project, 'annotation', id);
  if (tag.creator === by || tag.creator === curatedBy(by)) throw new Problem('own-tag-judged', {});
  return tag;
}

function mustBeReason({ tagset }: Project, { judgement, reason }: Pick<Verdict, 'judgement' | 'reason'>): void {
  const reasons = reasonsIn(tagset);
  const isKnown = reasons.some(({ id }) => id === reason);
  if (reason !== '' && !isKnown) throw new Problem('unknown-reason', { reason });
  if (reason !== '' && judgement === 'agree') throw new Problem('needless-reason', {});
  if (reason === '' && judgement === 'disagree' && reasons.length > 0) throw new Problem('no-reason', {});
}
