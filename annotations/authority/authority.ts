import * as v from 'valibot';
import { NameSchema, TimeSchema } from '../model/identifier.ts';
import { EntitySchema } from '../model/register.ts';

/**
 * Authority lists (libraries say authority files): who and what there is, taken in from elsewhere, to choose entities
 * from. A list is reference data of the project, frozen once taken in; what is chosen of it becomes an entity of one's own
 * register.
 */

const { names, identifiers, note } = EntitySchema.entries;

/** One thing that a list knows. */
export const AuthorityRowSchema = v.pipe(
  v.object({
    names,
    /** As the list had it, which may be no type of the tagset; '' where it said none. See `typeGiven`. */
    type: v.string(),
    identifiers,
    note,
  }),
  v.readonly(),
);
export type AuthorityRow = v.InferOutput<typeof AuthorityRowSchema>;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What is known of a list without its rows. */
export const AuthoritySchema = v.pipe(
  v.object({
    /** Its file's name. */
    name: NameSchema,
    title: v.string(),
    /** The name of the file it was taken in from. */
    source: v.string(),
    rows: Count,
    /** How many records of that file could not be used. */
    leftOut: Count,
    /** Who took it in: the one who may replace or remove it. */
    creator: NameSchema,
    created: TimeSchema,
  }),
  v.readonly(),
);
export type Authority = v.InferOutput<typeof AuthoritySchema>;
