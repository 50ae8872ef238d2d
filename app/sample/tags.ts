/**
 * The notation of the sample's tags: what tags/anna.json and tags/bilal.json are edited in, read strictly.
 * A tag names its place by quoting, so that the texts can be corrected without counting offsets again.
 */
import * as v from 'valibot';

/** The five texts in the order in which the sample project shows them, with the encoding that each file is written in. */
export const sampleTexts = [
  { file: '01-communique-commission.txt', encoding: 'utf-8' },
  { file: '02-depeche-lydapresse.txt', encoding: 'utf-8' },
  { file: '03-traduction-continent-courrier.txt', encoding: 'utf-8' },
  { file: '04-tribune-quai-des-idees.txt', encoding: 'utf-16le' },
  { file: '05-commentaire-vent-d-amont.txt', encoding: 'windows-1252' },
] as const;

const filled = v.pipe(v.string(), v.nonEmpty());
const occurrence = v.pipe(v.number(), v.integer(), v.minValue(1));

const place = {
  /** The stem of the text's file name. */
  article: filled,
  /** The exact text of the one span, or of each span in order. */
  quote: v.union([filled, v.pipe(v.array(filled), v.minLength(2))]),
  /** Which occurrence is meant, from 1: one number for one span, one for each span otherwise. Absent: the only one. */
  nth: v.optional(v.union([occurrence, v.array(occurrence)])),
  note: v.optional(filled),
};

const entity = v.strictObject({
  ...place,
  layer: v.literal('entity'),
  type: v.picklist(['person', 'organisation', 'place', 'date', 'quantity', 'event']),
  /**
   * The name of the entity that this is a mention of, in the annotator's register; absent where that is still to be said.
   * No identifier: what is invented has none, and a borrowed one would point at something real.
   */
  entity: v.optional(filled),
});

const claim = v.strictObject({
  ...place,
  layer: v.literal('claim'),
  type: v.picklist(['factual', 'forecast', 'demand', 'value']),
  attributes: v.strictObject({
    speaker: filled,
    attribution: v.picklist(['author', 'direct', 'indirect', 'unattributed']),
    stance: v.picklist(['asserts', 'denies', 'questions', 'reports']),
    certainty: v.picklist(['certain', 'probable', 'possible', 'reported']),
    verdict: v.picklist(['unchecked', 'supported', 'disputed', 'refuted']),
    evidence: v.optional(filled),
  }),
});

/** Issue types after MQM (Multidimensional Quality Metrics), the subset that news texts need. */
const translationNote = v.strictObject({
  ...place,
  layer: v.literal('translation'),
  type: v.literal('note'),
  attributes: v.strictObject({
    proposal: filled,
    alternatives: v.optional(v.pipe(v.array(filled), v.minLength(1))),
    issue: v.optional(
      v.picklist([
        'mistranslation',
        'omission',
        'addition',
        'untranslated',
        'terminology',
        'number-format',
        'entity-name',
        'grammar',
        'punctuation',
        'style',
      ]),
    ),
    severity: v.optional(v.picklist(['neutral', 'minor', 'major', 'critical'])),
    comment: v.optional(filled),
  }),
});

const tags = v.array(v.variant('layer', [entity, claim, translationNote]));

/** One tag in this notation. */
export type SampleTag = v.InferOutput<typeof tags>[number];

/** A stretch of a text in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Reads the parsed JSON of one annotator's file; throws valibot's error, which names the place, on anything unknown. */
export function readTags(json: unknown): readonly SampleTag[] {
  return v.parse(tags, json);
}

const names = v.record(filled, v.record(filled, v.pipe(v.array(filled), v.minLength(1))));

/** What entities are called besides the name that tags give them, by language: the parsed JSON of names.json. */
export function readNames(json: unknown): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> {
  return v.parse(names, json);
}

/** The quotes of a tag, one for each span. */
export function quotes(tag: SampleTag): readonly string[] {
  return typeof tag.quote === 'string' ? [tag.quote] : tag.quote;
}

/** Where `part` begins in `text`, every time, overlapping occurrences included; UTF-16 code units. */
export function occurrences(text: string, part: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

/**
 * The spans of a tag in the canonical text (LF, no BOM) of its article, in the order written. Throws where a quote is
 * absent, or repeats without `nth` saying which one is meant, or `nth` names none: a sample with a stray tag is not built.
 */
export function locate(text: string, tag: SampleTag): readonly Stretch[] {
  const parts = quotes(tag);
  const nth = typeof tag.nth === 'number' ? [tag.nth] : tag.nth;
  if (nth !== undefined && nth.length !== parts.length) throw new Error(`${tag.article}: nth does not fit “${parts}”`);
  return parts.map((part, index) => {
    const starts = occurrences(text, part);
    const wanted = nth?.[index];
    if (wanted === undefined && starts.length > 1) throw new Error(`${tag.article}: “${part}” repeats; say nth`);
    const start = starts[(wanted ?? 1) - 1];
    if (start === undefined) throw new Error(`${tag.article}: “${part}” (${wanted ?? 1}) is not in the text`);
    return { start, end: start + part.length };
  });
}
