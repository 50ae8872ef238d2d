import * as v from 'valibot';
import { NameSchema, TimeSchema, UuidSchema } from './identifier.ts';

export const progressStates = ['not-started', 'in-progress', 'done'] as const;
export type ProgressState = (typeof progressStates)[number];

/** How far one annotator says to be with one article. Each has at most one of each article. */
export const ProgressSchema = v.pipe(
  v.object({
    kind: v.literal('progress'),
    id: UuidSchema,
    article: NameSchema,
    state: v.picklist(progressStates),
    creator: NameSchema,
    created: TimeSchema,
    modified: TimeSchema,
  }),
  v.readonly(),
);
export type Progress = v.InferOutput<typeof ProgressSchema>;
