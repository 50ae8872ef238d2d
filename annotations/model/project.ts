import * as v from 'valibot';
import { type Annotation, AnnotationSchema } from './annotation.ts';
import { type Article, type ArticleId, ArticleSchema } from './article.ts';
import { type Exchange, ExchangeSchema } from './exchange.ts';
import { LanguageSchema, NameSchema, TimeSchema, UuidSchema } from './identifier.ts';
import { type Progress, ProgressSchema } from './progress.ts';
import {
  type Entity,
  EntitySchema,
  type Link,
  LinkSchema,
  type Proposition,
  PropositionSchema,
  type Term,
  TermSchema,
} from './register.ts';
import {
  type Answer,
  AnswerSchema,
  type Comment,
  CommentSchema,
  type Decision,
  DecisionSchema,
  type Verdict,
  VerdictSchema,
} from './review.ts';
import { type Segment, SegmentSchema } from './segment.ts';
import { type Tagset, TagsetSchema } from './tagset.ts';

/** The number that every file of a project carries; raised with each migration. */
export const schemaNumber = 1;

export const ProjectInfoSchema = v.pipe(
  v.object({
    kind: v.literal('project'),
    id: UuidSchema,
    title: v.string(),
    /** The analysts' own language: notes, canonical names and proposed translations are in it. */
    workingLanguage: LanguageSchema,
    /** The order articles are listed in. Articles not named here come last, by id. */
    order: v.pipe(v.array(NameSchema), v.readonly()),
    created: TimeSchema,
  }),
  v.readonly(),
);
export type ProjectInfo = v.InferOutput<typeof ProjectInfoSchema>;

/** The records that somebody makes, and can hand to others. */
export const madeSchemas = [
  AnnotationSchema,
  LinkSchema,
  ProgressSchema,
  SegmentSchema,
  EntitySchema,
  PropositionSchema,
  TermSchema,
  VerdictSchema,
  CommentSchema,
  AnswerSchema,
  DecisionSchema,
] as const;

/** Everything that a command can add, change or remove. */
export const RecordSchema = v.variant('kind', [
  ProjectInfoSchema,
  TagsetSchema,
  ArticleSchema,
  ...madeSchemas,
  ExchangeSchema,
]);
export type ProjectRecord =
  | ProjectInfo
  | Tagset
  | Article
  | Annotation
  | Link
  | Progress
  | Segment
  | Entity
  | Proposition
  | Term
  | Verdict
  | Comment
  | Answer
  | Decision
  | Exchange;

/**
 * A project in memory: an immutable value. Annotations are kept by article, so that a change copies one article's map
 * and leaves every other article's tags (and whatever is derived from them) as they were.
 */
export interface Project {
  readonly info: ProjectInfo;
  readonly tagset: Tagset;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  /** Canonical texts: frozen once imported. */
  readonly texts: ReadonlyMap<ArticleId, string>;
  readonly annotations: ReadonlyMap<ArticleId, ReadonlyMap<string, Annotation>>;
  readonly links: ReadonlyMap<string, Link>;
  /** How far each annotator says to be with each article. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** The working translations, segment by segment. */
  readonly segments: ReadonlyMap<string, Segment>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly propositions: ReadonlyMap<string, Proposition>;
  readonly terms: ReadonlyMap<string, Term>;
  /** What reviewers think of colleagues' annotations, what was written about these, and what their makers answered. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly comments: ReadonlyMap<string, Comment>;
  readonly answers: ReadonlyMap<string, Answer>;
  /** How the places of curated sets were decided. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What was last taken in from whom. */
  readonly exchanges: ReadonlyMap<string, Exchange>;
}

/** A project with a title and a tagset and nothing else yet. */
export function emptyProject(info: ProjectInfo, tagset: Tagset): Project {
  return {
    info,
    tagset,
    articles: new Map(),
    texts: new Map(),
    annotations: new Map(),
    links: new Map(),
    progress: new Map(),
    segments: new Map(),
    entities: new Map(),
    propositions: new Map(),
    terms: new Map(),
    verdicts: new Map(),
    comments: new Map(),
    answers: new Map(),
    decisions: new Map(),
    exchanges: new Map(),
  };
}

/** The articles in the project's order. */
export function articlesInOrder(project: Pick<Project, 'info' | 'articles'>): Article[] {
  const rank = new Map(project.info.order.map((id, i) => [id, i]));
  const rankOf = ({ id }: Article): number => rank.get(id) ?? rank.size;
  return [...project.articles.values()].sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

/** The annotation with an id, in whichever article it lies. */
export function annotationOf(project: Project, id: string): Annotation | undefined {
  for (const tags of project.annotations.values()) {
    const annotation = tags.get(id);
    if (annotation !== undefined) return annotation;
  }
  return undefined;
}

export function* allAnnotations(project: Project): Generator<Annotation> {
  for (const tags of project.annotations.values()) yield* tags.values();
}

/** The records that someone made, by kind. */
export interface OwnedRecords {
  annotation: Annotation;
  link: Link;
  progress: Progress;
  segment: Segment;
  entity: Entity;
  proposition: Proposition;
  term: Term;
  verdict: Verdict;
  comment: Comment;
  answer: Answer;
  decision: Decision;
  exchange: Exchange;
}

/** The record of a kind with an id, if the project has it. */
export function recordHere<Kind extends keyof OwnedRecords>(
  project: Project,
  kind: Kind,
  id: string,
): OwnedRecords[Kind] | undefined;
export function recordHere(project: Project, kind: keyof OwnedRecords, id: string): ProjectRecord | undefined {
  switch (kind) {
    case 'annotation':
      return annotationOf(project, id);
    case 'link':
      return project.links.get(id);
    case 'progress':
      return project.progress.get(id);
    case 'segment':
      return project.segments.get(id);
    case 'entity':
      return project.entities.get(id);
    case 'proposition':
      return project.propositions.get(id);
    case 'term':
      return project.terms.get(id);
    case 'verdict':
      return project.verdicts.get(id);
    case 'comment':
      return project.comments.get(id);
    case 'answer':
      return project.answers.get(id);
    case 'decision':
      return project.decisions.get(id);
    case 'exchange':
      return project.exchanges.get(id);
  }
}
