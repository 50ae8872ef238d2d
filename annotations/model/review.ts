import * as v from 'valibot';
import { AnnotationSchema, LayerSchema } from './annotation.ts';
import { KeySchema, NameSchema, TimeSchema, UuidSchema } from './identifier.ts';

/** What a reviewer can say of a colleague's annotation. To amend is to say it with a version of one's own. */
export const judgements = ['agree', 'amend', 'disagree', 'nothing-here'] as const;
export type Judgement = (typeof judgements)[number];

const provenance = { creator: NameSchema, created: TimeSchema, modified: TimeSchema };

const { modified, layer, type, spans, quotes, attributes, entry } = AnnotationSchema.entries;

/** A reviewer's judgement on a colleague's annotation. Each reviewer has at most one on each annotation. */
export const VerdictSchema = v.pipe(
  v.object({
    kind: v.literal('verdict'),
    id: UuidSchema,
    article: NameSchema,
    /** Whose annotation it is on. */
    about: NameSchema,
    annotation: UuidSchema,
    /** The annotation as it was then: it may be changed or removed since, and the verdict still says on what it was. */
    judged: v.pipe(v.object({ modified, layer, type, spans, quotes, attributes, entry }), v.readonly()),
    judgement: v.picklist(judgements),
    /** One of the tagset's reasons, or ''. */
    reason: v.union([KeySchema, v.literal('')]),
    comment: v.string(),
    /** The reviewer's own version, or ''. */
    amended: v.union([UuidSchema, v.literal('')]),
    ...provenance,
  }),
  v.readonly(),
);
export type Verdict = v.InferOutput<typeof VerdictSchema>;

/** What somebody wrote in the discussion of an annotation. */
export const CommentSchema = v.pipe(
  v.object({
    kind: v.literal('comment'),
    id: UuidSchema,
    article: NameSchema,
    /** Whose annotation it is on. */
    about: NameSchema,
    annotation: UuidSchema,
    text: v.string(),
    ...provenance,
  }),
  v.readonly(),
);
export type Comment = v.InferOutput<typeof CommentSchema>;

export const answers = ['accepted', 'contested'] as const;

/** What an annotator says to a verdict on an annotation of theirs. Each verdict has at most one. */
export const AnswerSchema = v.pipe(
  v.object({
    kind: v.literal('answer'),
    id: UuidSchema,
    article: NameSchema,
    /** Whose verdict it is on. */
    about: NameSchema,
    verdict: UuidSchema,
    answer: v.picklist(answers),
    /** When the verdict was last changed then: once it is changed again, it waits for another answer. */
    answered: TimeSchema,
    comment: v.string(),
    ...provenance,
  }),
  v.readonly(),
);
export type Answer = v.InferOutput<typeof AnswerSchema>;

/** By which rule a curated set is made of what annotators have. */
export const CurationRuleSchema = v.variant('by', [
  v.pipe(v.object({ by: v.literal('agree') }), v.readonly()),
  v.pipe(v.object({ by: v.literal('majority') }), v.readonly()),
  v.pipe(v.object({ by: v.literal('trusted'), annotator: NameSchema }), v.readonly()),
]);
export type CurationRule = v.InferOutput<typeof CurationRuleSchema>;

/** What a curated set is made of, and how. */
export const CurationSettingsSchema = v.pipe(
  v.object({
    /** Where they say alike in different letters, those of the first are taken. */
    annotators: v.pipe(v.array(NameSchema), v.minLength(2), v.readonly()),
    rule: CurationRuleSchema,
    /** The articles that count; all where none are named. */
    articles: v.pipe(v.array(NameSchema), v.readonly()),
  }),
  v.check(({ annotators }) => new Set(annotators).size === annotators.length, 'each annotator once'),
  v.check(
    ({ annotators, rule }) => rule.by !== 'trusted' || annotators.includes(rule.annotator),
    'who is trusted is one of the annotators',
  ),
  v.readonly(),
);
export type CurationSettings = v.InferOutput<typeof CurationSettingsSchema>;

/** How a place of a curated set was decided: by a rule, or by the curator. */
export const decisionMakers = ['agree', 'majority', 'trusted', 'hand'] as const;

/** What a curator, or a rule that they chose, made of what annotators have in one place. */
export const DecisionSchema = v.pipe(
  v.object({
    kind: v.literal('decision'),
    id: UuidSchema,
    article: NameSchema,
    layer: LayerSchema,
    /** The annotations in the place, as they were then. */
    of: v.pipe(
      v.array(v.pipe(v.object({ annotator: NameSchema, id: UuidSchema, modified: TimeSchema }), v.readonly())),
      v.minLength(1),
      v.readonly(),
    ),
    /** The annotations of the curated set that came of it; none where nothing belongs there. */
    tags: v.pipe(v.array(UuidSchema), v.readonly()),
    by: v.picklist(decisionMakers),
    /** How the set was being made then. What is decided next goes on from the latest. */
    set: v.optional(CurationSettingsSchema),
    ...provenance,
  }),
  v.readonly(),
);
export type Decision = v.InferOutput<typeof DecisionSchema>;
