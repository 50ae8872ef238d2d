import * as v from 'valibot';
import type { Annotation } from '../model/annotation.ts';
import { Problem } from '../model/problem.ts';
import { type Project, type ProjectRecord, RecordSchema } from '../model/project.ts';

/**
 * A change, as a value: what came, what became what, what went. The same shape is applied to the state, kept in the
 * journal, sent to the windows, reversed for undo, and read as history.
 */
export interface Diff {
  readonly added: readonly ProjectRecord[];
  readonly updated: readonly (readonly [before: ProjectRecord, after: ProjectRecord])[];
  readonly removed: readonly ProjectRecord[];
}

export const DiffSchema = v.pipe(
  v.object({
    added: v.pipe(v.array(RecordSchema), v.readonly()),
    updated: v.pipe(v.array(v.pipe(v.tuple([RecordSchema, RecordSchema]), v.readonly())), v.readonly()),
    removed: v.pipe(v.array(RecordSchema), v.readonly()),
  }),
  v.readonly(),
);

export const emptyDiff: Diff = { added: [], updated: [], removed: [] };

export function isEmpty({ added, updated, removed }: Diff): boolean {
  return added.length === 0 && updated.length === 0 && removed.length === 0;
}

/** The diff that takes a change back: what was updated twice goes back by the same two steps. */
export function reverse({ added, updated, removed }: Diff): Diff {
  const back = updated.toReversed().map(([before, after]): readonly [ProjectRecord, ProjectRecord] => [after, before]);
  return { added: removed, updated: back, removed: added };
}

/** The records of a diff as they are after it; what it removed, as it was. */
export function touched({ added, updated, removed }: Diff): ProjectRecord[] {
  return [...added, ...updated.map(([, after]) => after), ...removed];
}

/**
 * The project after a change. Maps that the change does not touch are the same objects as before, so whoever derives
 * something from one of them sees by identity that it still holds.
 *
 * @throws Problem `duplicate-record` or `no-such-record` when the change does not fit this project.
 */
export function patch(project: Project, diff: Diff): Project {
  return {
    ...project,
    info: newest(diff, 'project') ?? project.info,
    tagset: newest(diff, 'tagset') ?? project.tagset,
    articles: edited(project.articles, diffOf(diff, 'article')),
    annotations: editedByArticle(project.annotations, diffOf(diff, 'annotation')),
    links: edited(project.links, diffOf(diff, 'link')),
    progress: edited(project.progress, diffOf(diff, 'progress')),
    segments: edited(project.segments, diffOf(diff, 'segment')),
    entities: edited(project.entities, diffOf(diff, 'entity')),
    propositions: edited(project.propositions, diffOf(diff, 'proposition')),
    terms: edited(project.terms, diffOf(diff, 'term')),
    verdicts: edited(project.verdicts, diffOf(diff, 'verdict')),
    comments: edited(project.comments, diffOf(diff, 'comment')),
    answers: edited(project.answers, diffOf(diff, 'answer')),
    decisions: edited(project.decisions, diffOf(diff, 'decision')),
    exchanges: edited(project.exchanges, diffOf(diff, 'exchange')),
  };
}

type Kind = ProjectRecord['kind'];
type RecordOf<K extends Kind> = Extract<ProjectRecord, { kind: K }>;

/** The part of a diff that one map takes: no `before`, which only its reverse needs. */
interface Edit<R extends ProjectRecord> {
  readonly added: readonly R[];
  readonly updated: readonly R[];
  readonly removed: readonly R[];
}

function diffOf<K extends Kind>(diff: Diff, kind: K): Edit<RecordOf<K>> {
  const isOfKind = (record: ProjectRecord): record is RecordOf<K> => record.kind === kind;
  return {
    added: diff.added.filter(isOfKind),
    updated: diff.updated.map(([, after]) => after).filter(isOfKind),
    removed: diff.removed.filter(isOfKind),
  };
}

/** Of a kind that there is just one of. */
function newest<K extends 'project' | 'tagset'>(diff: Diff, kind: K): RecordOf<K> | undefined {
  return diffOf(diff, kind).updated.at(-1);
}

function edited<R extends ProjectRecord>(map: ReadonlyMap<string, R>, edit: Edit<R>): ReadonlyMap<string, R> {
  if (edit.added.length + edit.updated.length + edit.removed.length === 0) return map;
  const copy = new Map(map);
  for (const { kind, id } of edit.removed) {
    if (!copy.delete(id)) throw new Problem('no-such-record', { kind, id });
  }
  for (const record of edit.updated) {
    if (!copy.has(record.id)) throw new Problem('no-such-record', { kind: record.kind, id: record.id });
    copy.set(record.id, record);
  }
  for (const record of edit.added) {
    if (copy.has(record.id)) throw new Problem('duplicate-record', { kind: record.kind, id: record.id });
    copy.set(record.id, record);
  }
  return copy;
}

function editedByArticle(annotations: Project['annotations'], edit: Edit<Annotation>): Project['annotations'] {
  const articles = new Set([...edit.added, ...edit.updated, ...edit.removed].map(({ article }) => article));
  if (articles.size === 0) return annotations;
  const copy = new Map(annotations);
  for (const article of articles) {
    const within = (records: readonly Annotation[]) => records.filter((record) => record.article === article);
    const { added, updated, removed } = edit;
    const tags = annotations.get(article) ?? new Map<string, Annotation>();
    const after = edited(tags, { added: within(added), updated: within(updated), removed: within(removed) });
    // An article without tags has no map, as before its first: taking that one back leads to the very same value.
    if (after.size === 0) copy.delete(article);
    else copy.set(article, after);
  }
  return copy;
}
