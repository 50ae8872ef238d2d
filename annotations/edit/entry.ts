import * as v from 'valibot';
import { NameSchema, TimeSchema } from '../model/identifier.ts';
import { DiffSchema } from './diff.ts';

/** One change as the journal keeps it: who changed what, when, and whether by doing, undoing or redoing. */
export const EntrySchema = v.pipe(
  v.object({
    /** 1, 2, 3, … in each annotator's journal, without a gap. */
    seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    at: TimeSchema,
    by: NameSchema,
    /** The command's name. */
    name: v.string(),
    cause: v.picklist(['do', 'undo', 'redo']),
    diff: DiffSchema,
  }),
  v.readonly(),
);
export type Entry = v.InferOutput<typeof EntrySchema>;
