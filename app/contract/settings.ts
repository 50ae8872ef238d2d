import * as v from 'valibot';
import { PersonSchema } from '../../annotations/model/curated.ts';

/** What a person sets for themselves, on this machine, for every project. */
export const SettingsSchema = v.object({
  annotator: v.object({ id: PersonSchema, name: v.string() }),
  theme: v.picklist(['system', 'light', 'dark']),
  /** Size of the reading text in CSS pixels. */
  textSize: v.pipe(v.number(), v.minValue(12), v.maxValue(28)),
  /** Keys other than the table's, by action. */
  keys: v.record(v.string(), v.string()),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;
