import * as v from 'valibot';
import { type Annotation, AnnotationSchema } from '../model/annotation.ts';
import { ArticleSchema } from '../model/article.ts';
import { ExchangeSchema } from '../model/exchange.ts';
import { NameSchema } from '../model/identifier.ts';
import { type Progress, ProgressSchema } from '../model/progress.ts';
import { ProjectInfoSchema, type ProjectRecord } from '../model/project.ts';
import { EntitySchema, type Link, LinkSchema, PropositionSchema, TermSchema } from '../model/register.ts';
import { AnswerSchema, CommentSchema, type Decision, DecisionSchema, VerdictSchema } from '../model/review.ts';
import { type Segment, SegmentSchema } from '../model/segment.ts';
import { TagsetSchema } from '../model/tagset.ts';

/**
 * The files of a project: which there are, what is in each, and which of them a record is kept in. Paths are relative to
 * the project's folder and written with `/` everywhere, as they are shown.
 */

export const projectPath = 'project.json';
export const tagsetPath = 'tagset.json';

/** For each annotator the last entry of their journal that a file includes. */
const UpToSchema = v.pipe(v.record(NameSchema, v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.readonly());
export type UpTo = v.InferOutput<typeof UpToSchema>;

export const ProjectFileSchema = v.object({ upTo: UpToSchema, project: ProjectInfoSchema });
export type ProjectFile = v.InferOutput<typeof ProjectFileSchema>;

export const TagsetFileSchema = v.object({ upTo: UpToSchema, tagset: TagsetSchema });
export type TagsetFile = v.InferOutput<typeof TagsetFileSchema>;

/** An article's file carries its id as its name. */
export function articleFileSchema(id: string) {
  return v.object({
    upTo: UpToSchema,
    article: v.pipe(
      ArticleSchema,
      v.check((article) => article.id === id, `the id ${id}, as the file is named`),
    ),
    text: v.string(),
  });
}
export type ArticleFile = v.InferOutput<ReturnType<typeof articleFileSchema>>;

const onceEach = <T extends { readonly id: string }>(schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.array(schema),
    v.check((records) => new Set(records.map(({ id }) => id)).size === records.length, 'each id once'),
    v.readonly(),
  );

/** A file of annotations holds those on one article. */
export function annotationFileSchema(article: string) {
  const ofThisArticle = <T extends { readonly article: string }>(schema: v.GenericSchema<unknown, T>) =>
    v.pipe(
      schema,
      v.check((record) => record.article === article, `the article ${article}, as the file is named`),
    );
  return v.object({
    upTo: UpToSchema,
    annotations: onceEach<Annotation>(ofThisArticle(AnnotationSchema)),
    links: onceEach<Link>(ofThisArticle(LinkSchema)),
    progress: onceEach<Progress>(ofThisArticle(ProgressSchema)),
    segments: onceEach<Segment>(ofThisArticle(SegmentSchema)),
    // Files of before there were curated sets have none.
    decisions: v.optional(onceEach<Decision>(ofThisArticle(DecisionSchema)), []),
  });
}
export type AnnotationFile = v.InferOutput<ReturnType<typeof annotationFileSchema>>;

export const RegisterFileSchema = v.object({
  upTo: UpToSchema,
  entities: onceEach(EntitySchema),
  propositions: onceEach(PropositionSchema),
  terms: onceEach(TermSchema),
});
export type RegisterFile = v.InferOutput<typeof RegisterFileSchema>;

/** What one person said of one other's work: of their annotations, or of their verdicts. */
export const ReviewFileSchema = v.object({
  upTo: UpToSchema,
  verdicts: onceEach(VerdictSchema),
  comments: onceEach(CommentSchema),
  answers: onceEach(AnswerSchema),
});
export type ReviewFile = v.InferOutput<typeof ReviewFileSchema>;

/** What one person last took in from one other. */
export const ExchangeFileSchema = v.object({ upTo: UpToSchema, exchange: v.nullable(ExchangeSchema) });
export type ExchangeFile = v.InferOutput<typeof ExchangeFileSchema>;

export function articlePath(article: string): string {
  return `articles/${article}.json`;
}

export function annotationPath(annotator: string, article: string): string {
  // An article may be called `register`; no article's name has an underscore.
  const name = article === 'register' ? 'register_' : article;
  return `annotations/${annotator}/${name}.json`;
}

export function registerPath(annotator: string): string {
  return `annotations/${annotator}/register.json`;
}

export function journalPath(annotator: string): string {
  return `annotations/${annotator}/journal.jsonl`;
}

/** Where the reviews by one person lie. */
export function reviewsFolder(reviewer: string): string {
  return `reviews/${reviewer}`;
}

export function reviewPath(reviewer: string, about: string): string {
  return `${reviewsFolder(reviewer)}/${about}.json`;
}

/** Whom a file in a reviewer's folder, or in that of what was exchanged, is about; undefined for a name that is none of ours. */
export function personOfFile(name: string): string | undefined {
  return nameIn(name, 'json');
}

/** Where one person keeps what they last took in from whom. */
export function exchangedFolder(annotator: string): string {
  return `exchanged/${annotator}`;
}

export function exchangePath(annotator: string, colleague: string): string {
  return `${exchangedFolder(annotator)}/${colleague}.json`;
}

/** Where authority lists lie. Projects made before there were any have none. */
export const authoritiesFolder = 'authorities';

export function authorityPath(name: string): string {
  return `${authoritiesFolder}/${name}.jsonl`;
}

/** The authority list that a file in their folder holds; undefined for a name that is none of ours. */
export function authorityOfFile(name: string): string | undefined {
  return nameIn(name, 'jsonl');
}

/** The article whose text a file in the articles' folder holds; undefined for a name that is none of ours. */
export function articleOfTextFile(name: string): string | undefined {
  return nameIn(name, 'json');
}

/** The name that a file of an extension has; undefined for one that is none of ours. */
function nameIn(file: string, extension: string): string | undefined {
  const ending = `.${extension}`;
  const name = file.endsWith(ending) ? file.slice(0, -ending.length) : undefined;
  return v.is(NameSchema, name) ? name : undefined;
}

/** The article that a file in an annotator's folder is about; undefined for a name that is none of ours. */
export function articleOfFile(name: string): string | undefined {
  if (name === 'register.json') return undefined;
  return name === 'register_.json' ? 'register' : articleOfTextFile(name);
}

/** The file that a record is kept in when an annotator adds or changes it. */
export function pathOf(record: ProjectRecord, annotator: string): string {
  switch (record.kind) {
    case 'project':
      return projectPath;
    case 'tagset':
      return tagsetPath;
    case 'article':
      return articlePath(record.id);
    case 'annotation':
    case 'link':
    case 'progress':
    case 'segment':
    case 'decision':
      return annotationPath(annotator, record.article);
    case 'entity':
    case 'proposition':
    case 'term':
      return registerPath(annotator);
    case 'verdict':
    case 'comment':
    case 'answer':
      return reviewPath(annotator, record.about);
    case 'exchange':
      return exchangePath(annotator, record.with);
  }
}

/** The last entry of an annotator's journal that a file includes: 0 where it includes none. */
export function seqIn(upTo: UpTo, annotator: string): number {
  return Object.hasOwn(upTo, annotator) ? (upTo[annotator] ?? 0) : 0;
}
