import * as v from 'valibot';
import { NameSchema, TimeSchema, UuidSchema } from './identifier.ts';

/**
 * What an annotator last took in from a colleague's hand-over: a record like any other, so that undoing a taking-in takes back
 * with it that it was taken in. There is one for each colleague, and one with oneself for one's own other machine.
 */
export const ExchangeSchema = v.pipe(
  v.object({
    kind: v.literal('exchange'),
    /** Of the annotator and the colleague: see {@link exchangeId}. */
    id: v.string(),
    /** The colleague. */
    with: NameSchema,
    /** The handing over that was taken in last, and when it was made. */
    taken: UuidSchema,
    at: TimeSchema,
    /** What they said they have removed: their own files may lie here from before and still have it. */
    gone: v.pipe(v.array(UuidSchema), v.readonly()),
    /** Of each record that was handed over what tells whether it was changed; empty but for one's own other machine. */
    prints: v.pipe(v.record(UuidSchema, v.string()), v.readonly()),
    creator: NameSchema,
    created: TimeSchema,
    modified: TimeSchema,
  }),
  v.check((exchange) => exchange.id === exchangeId(exchange.creator, exchange.with), 'the id of its two annotators'),
  v.readonly(),
);
export type Exchange = v.InferOutput<typeof ExchangeSchema>;

/** What the exchange of an annotator with a colleague is known by. No annotator's name has a space. */
export function exchangeId(annotator: string, colleague: string): string {
  return `${annotator} ${colleague}`;
}
