import { type Annotation, quoted } from '../model/annotation.ts';
import { annotationOf, articlesInOrder, type Project } from '../model/project.ts';
import type { Answer, Comment, Verdict } from '../model/review.ts';
import { saySame } from '../model/same.ts';
import { comparableForm } from '../text/comparable.ts';
import type { Difference } from './differences.ts';

/** What follows from verdicts and answers: which hold, which wait for somebody, which are of a tag as it is no more. */

type Verdicts = Project['verdicts'];
type Comments = Project['comments'];
type Answers = Project['answers'];

/** Finds the records of a key, which are grouped once for each state of the map that they are in. */
function finder<R extends Verdict | Comment | Answer>(keyOf: (record: R) => string) {
  const known = new WeakMap<ReadonlyMap<string, R>, ReadonlyMap<string, readonly R[]>>();
  const grouped = (records: ReadonlyMap<string, R>): ReadonlyMap<string, readonly R[]> => {
    const groups = new Map<string, R[]>();
    for (const record of records.values()) {
      const key = keyOf(record);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
    return groups;
  };
  return (records: ReadonlyMap<string, R>, key: string): readonly R[] => {
    const groups = known.get(records) ?? grouped(records);
    known.set(records, groups);
    return groups.get(key) ?? [];
  };
}

const verdictsByTag = finder<Verdict>(({ annotation }) => annotation);
const commentsByTag = finder<Comment>(({ annotation }) => annotation);
const answersByVerdict = finder<Answer>(({ verdict }) => verdict);

/** The verdicts on a tag, by their reviewers' names. */
export function verdictsOn({ verdicts }: { verdicts: Verdicts }, annotation: string): Verdict[] {
  return verdictsByTag(verdicts, annotation).toSorted((a, b) => (a.creator < b.creator ? -1 : 1));
}

/** What a reviewer judged of a tag. */
export function verdictBy(
  { verdicts }: { verdicts: Verdicts },
  annotation: string,
  reviewer: string,
): Verdict | undefined {
  return verdictsByTag(verdicts, annotation).find(({ creator }) => creator === reviewer);
}

/** The discussion of a tag, the oldest first. */
export function commentsOn({ comments }: { comments: Comments }, annotation: string): Comment[] {
  return commentsByTag(comments, annotation).toSorted(
    (a, b) => compareText(a.created, b.created) || compareText(a.id, b.id),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an annotator last said to a verdict, be it to what the verdict was before. */
export function answerBy({ answers }: { answers: Answers }, verdict: string, annotator: string): Answer | undefined {
  return answersByVerdict(answers, verdict).find(({ creator }) => creator === annotator);
}

/** How far a verdict is: agreed, or waiting for the annotator's answer, or answered. */
export const standings = ['waiting', 'accepted', 'contested', 'agreed'] as const;
export type Standing = (typeof standings)[number];

/** A verdict, with what has become of it. */
export interface Judged {
  readonly verdict: Verdict;
  /** The tag as it is now; undefined where it was removed. */
  readonly tag: Annotation | undefined;
  /** What its annotator says to the verdict as it is now. */
  readonly answer: Answer | undefined;
  readonly standing: Standing;
  /** Whether the tag is another one than was judged, or than its annotator made of it by accepting. */
  readonly isStale: boolean;
}

type Reviewed = Pick<Project, 'annotations' | 'verdicts' | 'answers'>;

export function judgedBy(project: Project, verdict: Verdict): Judged {
  const tag = annotationOf(project, verdict.annotation);
  const last = answerBy(project, verdict.id, verdict.about);
  // An answer is to what was judged then: a verdict that was changed since waits for another one.
  const answer = last?.answered === verdict.modified ? last : undefined;
  const standing = verdict.judgement === 'agree' ? 'agreed' : (answer?.answer ?? 'waiting');
  return { verdict, tag, answer, standing, isStale: isStale(verdict, tag, answer) };
}

/**
 * A note, or that a tag is done with, makes it no other tag. What the annotator did after accepting is told by the time, which
 * is by one person's clock.
 */
function isStale({ judged, judgement }: Verdict, tag: Annotation | undefined, answer: Answer | undefined): boolean {
  if (answer?.answer !== 'accepted') return tag === undefined || !saySame(saying(tag), saying(judged));
  return tag === undefined ? judgement !== 'nothing-here' : tag.modified > answer.modified;
}

/** What a tag says that a verdict can be on. */
function saying({ type, spans, attributes, entry }: Pick<Annotation, 'type' | 'spans' | 'attributes' | 'entry'>) {
  return { type, spans, attributes, entry };
}

/** Whether a verdict says that a tag is not right, and its annotator has not accepted that. */
export function isOverruling({ standing }: Judged): boolean {
  return standing === 'waiting' || standing === 'contested';
}

/** The verdicts on an annotator's tags, as a reader meets them, whatever has become of the tags. */
export function received(project: Project, annotator: string): Judged[] {
  return inOrder(project, ({ about }) => about === annotator);
}

/** The verdicts that a reviewer gave, in the same order. */
export function given(project: Project, reviewer: string): Judged[] {
  return inOrder(project, ({ creator }) => creator === reviewer);
}

function inOrder(project: Project, isMeant: (verdict: Verdict) => boolean): Judged[] {
  const rank = new Map(articlesInOrder(project).map(({ id }, i) => [id, i]));
  const rankOf = ({ article }: Verdict) => rank.get(article) ?? rank.size;
  const startOf = ({ judged }: Verdict) => judged.spans[0]?.start ?? 0;
  return [...project.verdicts.values()]
    .filter(isMeant)
    .sort((a, b) => rankOf(a) - rankOf(b) || startOf(a) - startOf(b) || compareText(a.id, b.id))
    .map((verdict) => judgedBy(project, verdict));
}

/** How many verdicts on an annotator's tags wait for an answer. */
export function waitingFor(project: Project, annotator: string): number {
  return [...project.verdicts.values()].filter(
    (verdict) => verdict.about === annotator && judgedBy(project, verdict).standing === 'waiting',
  ).length;
}

/** Of the tags that a colleague has just as the reviewer has them, those that the reviewer has not judged yet. */
export function sameUnjudged(
  project: Pick<Reviewed, 'verdicts'>,
  differences: readonly Difference[],
  reviewer: string,
): Annotation[] {
  return differences
    .filter(({ classes }) => classes.includes('same'))
    .flatMap(({ theirs }) => theirs)
    .filter(({ id }) => verdictBy(project, id, reviewer) === undefined);
}

/** The other tags of one annotator on the same words, in one layer and of one type, that the reviewer has not judged yet. */
export function alikeUnjudged(project: Project, tag: Annotation, reviewer: string): Annotation[] {
  const words = comparableForm(quoted(tag));
  return articlesInOrder(project)
    .flatMap(({ id }) => [...(project.annotations.get(id)?.values() ?? [])])
    .filter(
      (other) =>
        other.id !== tag.id &&
        other.creator === tag.creator &&
        other.layer === tag.layer &&
        other.type === tag.type &&
        comparableForm(quoted(other)) === words &&
        verdictBy(project, other.id, reviewer) === undefined,
    );
}
