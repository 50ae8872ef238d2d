import * as v from 'valibot';
import { NameSchema, TimeSchema, UuidSchema } from './identifier.ts';
import { SpanSchema } from './span.ts';

/** How far a segment's translation is: being written, done, or changed after it was done. */
export const segmentStates = ['draft', 'done', 'changed'] as const;
export type SegmentState = (typeof segmentStates)[number];

/**
 * One segment of an annotator's working translation of an article: a stretch of one block of the source, and its words in
 * the working language. A block of which there is no segment is one segment that is not translated yet.
 */
export const SegmentSchema = v.pipe(
  v.object({
    kind: v.literal('segment'),
    id: UuidSchema,
    article: NameSchema,
    /** Of the source, which is frozen; an annotator's segments of an article are disjoint. */
    span: SpanSchema,
    target: v.string(),
    state: v.picklist(segmentStates),
    creator: NameSchema,
    created: TimeSchema,
    modified: TimeSchema,
  }),
  v.readonly(),
);
export type Segment = v.InferOutput<typeof SegmentSchema>;
