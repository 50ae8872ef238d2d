import * as v from 'valibot';
import { generator } from '../formats/format.ts';
import { parseAs, parseJson } from '../formats/json.ts';
import { tagsetEntries, tagsetIn } from '../formats/tagset-json.ts';
import { annotationFrom, listOf, without, workEntries, writerOf } from '../formats/visavis-json.ts';
import { ArticleSchema } from '../model/article.ts';
import { NameSchema, TimeSchema, UuidSchema } from '../model/identifier.ts';
import { byId, byPlace } from '../model/order.ts';
import { Problem } from '../model/problem.ts';
import { articlesInOrder, type Project, ProjectInfoSchema } from '../model/project.ts';
import { AnswerSchema, CommentSchema, DecisionSchema, VerdictSchema } from '../model/review.ts';
import { type OwnRecord, ownRecords } from './own-records.ts';

/**
 * What one annotator hands to a colleague: all that they made in a project, and what tells whether the colleague's copy has
 * the same articles and tagset. No texts: the colleague has them. docs/formats.md describes it, docs/schema has its JSON
 * Schema, generated from here.
 */

/** What the document says it is. */
const formatName = 'visavis-hand-over';

/** Raised when programs of before could not read it any more; on its own, since it goes from copy to copy. */
export const handOverSchemaNumber = 1;

const { id: _id, title, sha256 } = ArticleSchema.entries;

/** A record that its maker has removed: without it, one that is not in the document could never have been theirs. */
const RemovedSchema = v.strictObject({ id: UuidSchema, at: TimeSchema });
export type Removed = v.InferOutput<typeof RemovedSchema>;

export const HandOverSchema = v.strictObject({
  format: v.literal(formatName),
  schema: v.pipe(
    v.literal(handOverSchemaNumber),
    v.description('Raised when programs of before could not read it any more.'),
  ),
  generator: v.string(),
  id: v.pipe(UuidSchema, v.description('Of this handing over.')),
  by: v.pipe(
    NameSchema,
    v.description('Who hands over: the creator of every record, or the curator of a curated set.'),
  ),
  at: TimeSchema,
  project: v.strictObject({ id: ProjectInfoSchema.entries.id, title: v.string() }),
  tagset: v.strictObject(tagsetEntries),
  articles: v.pipe(
    v.array(v.strictObject({ id: NameSchema, title, sha256 })),
    v.check((articles) => new Set(articles.map(({ id }) => id)).size === articles.length, 'each article id once'),
    v.readonly(),
    v.description('All articles of the project, without their texts.'),
  ),
  ...workEntries,
  verdicts: listOf(without(VerdictSchema.entries)),
  comments: listOf(without(CommentSchema.entries)),
  answers: listOf(without(AnswerSchema.entries)),
  decisions: listOf(without(DecisionSchema.entries)),
  removed: v.pipe(
    v.array(RemovedSchema),
    v.readonly(),
    v.description('What they once made and have removed since, by their journal.'),
  ),
});
export type HandOver = v.InferOutput<typeof HandOverSchema>;

/** Who hands over and when, what this handing over is called, and what their journal says that they removed. */
export interface Handing {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly removed: readonly Removed[];
}

/** What an annotator hands over of a project: their own records, and nobody else's. */
export function handOver(project: Project, { id, by, at, removed }: Handing): HandOver {
  const records = ownRecords(project, by);
  const of = <Kind extends OwnRecord['kind']>(kind: Kind) =>
    records.filter((record): record is Extract<OwnRecord, { kind: Kind }> => record.kind === kind).sort(byId);
  const here = new Set(records.map((record) => record.id));
  const articles = articlesInOrder(project);
  const tags = of('annotation');
  const strays = tags.map(({ article }) => article).filter((article) => !project.articles.has(article));
  const places = [...articles.map((article) => article.id), ...[...new Set(strays)].sort()];
  return {
    format: formatName,
    schema: handOverSchemaNumber,
    generator,
    id,
    by,
    at,
    project: { id: project.info.id, title: project.info.title },
    tagset: tagsetIn(project.tagset),
    articles: articles.map((article) => ({ id: article.id, title: article.title, sha256: article.sha256 })),
    entities: of('entity').map(without),
    propositions: of('proposition').map(without),
    terms: of('term').map(without),
    annotations: places.flatMap((place) =>
      tags
        .filter(({ article }) => article === place)
        .sort(byPlace)
        .map(writerOf(project.texts.get(place) ?? '')),
    ),
    links: of('link').map(without),
    progress: of('progress').map(without),
    segments: of('segment').map(without),
    verdicts: of('verdict').map(without),
    comments: of('comment').map(without),
    answers: of('answer').map(without),
    decisions: of('decision').map(without),
    removed: removed.filter((record) => !here.has(record.id)).toSorted(byId),
  };
}

/** A document as text: two spaces of indent, a line end at the end. */
export function writeHandOver(document: HandOver): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Whether a text says that it is such a document; nothing else of it is looked at. */
export function isHandOver(text: string): boolean {
  return new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${formatName}"`).test(text.slice(0, 200));
}

/**
 * @param file what problems name
 * @throws Problem `hand-over-not-ours`, `schema-newer`, `file-damaged` with the first place that does not fit, and those of
 *   {@link parseJson}.
 */
export function readHandOver(text: string, file: string): HandOver {
  const value = parseJson(text, file);
  const head = v.safeParse(v.object({ format: v.literal(formatName), schema: v.number() }), value);
  if (!head.success) throw new Problem('hand-over-not-ours', { file });
  const { schema } = head.output;
  if (schema > handOverSchemaNumber) throw new Problem('schema-newer', { file, schema, known: handOverSchemaNumber });
  return parseAs(HandOverSchema, value, file);
}

/** The records of a document, in the order in which they may point to one another. */
export function recordsIn(document: HandOver): OwnRecord[] {
  const { entities, propositions, terms, annotations, links, progress, segments } = document;
  const { verdicts, comments, answers, decisions } = document;
  return [
    ...entities.map((written) => ({ kind: 'entity' as const, ...written })),
    ...propositions.map((written) => ({ kind: 'proposition' as const, ...written })),
    ...terms.map((written) => ({ kind: 'term' as const, ...written })),
    ...annotations.map(annotationFrom),
    ...links.map((written) => ({ kind: 'link' as const, ...written })),
    ...progress.map((written) => ({ kind: 'progress' as const, ...written })),
    ...segments.map((written) => ({ kind: 'segment' as const, ...written })),
    ...verdicts.map((written) => ({ kind: 'verdict' as const, ...written })),
    ...comments.map((written) => ({ kind: 'comment' as const, ...written })),
    ...answers.map((written) => ({ kind: 'answer' as const, ...written })),
    ...decisions.map((written) => ({ kind: 'decision' as const, ...written })),
  ];
}
