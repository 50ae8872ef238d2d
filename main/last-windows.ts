import * as v from 'valibot';
import { BoundsSchema } from './bounds.ts';
import type { Shape } from './personal-file.ts';

const WindowsSchema = v.object({
  /** Where the last used window was, when it was not maximised. */
  bounds: v.nullable(BoundsSchema),
  maximised: v.boolean(),
  /** The projects that were open, to be opened again at the next start. */
  open: v.array(v.string()),
});
export type Windows = v.InferOutput<typeof WindowsSchema>;

/** The file of what the windows were when the program was last used. */
export const windowsShape: Shape<Windows> = {
  schema: WindowsSchema,
  usual: { bounds: null, maximised: false, open: [] },
};
