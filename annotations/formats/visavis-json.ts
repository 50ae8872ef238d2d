import * as v from 'valibot';
import { type Annotation, AnnotationSchema, QuoteSchema } from '../model/annotation.ts';
import { type Article, ArticleSchema } from '../model/article.ts';
import { NameSchema } from '../model/identifier.ts';
import { byId, byPlace } from '../model/order.ts';
import { Problem } from '../model/problem.ts';
import { ProgressSchema } from '../model/progress.ts';
import { articlesInOrder, type Project, ProjectInfoSchema, schemaNumber } from '../model/project.ts';
import { EntitySchema, LinkSchema, PropositionSchema, TermSchema } from '../model/register.ts';
import { AnswerSchema, CommentSchema, DecisionSchema, VerdictSchema } from '../model/review.ts';
import { SegmentSchema } from '../model/segment.ts';
import { type Span, SpanSchema, SpansSchema } from '../model/span.ts';
import { CodePointIndex } from '../text/units.ts';
import { generator } from './format.ts';
import { parseAs, parseJson } from './json.ts';
import { tagsetEntries, tagsetIn } from './tagset-json.ts';

/**
 * The project's own JSON: one document with everything in it, for exchange and keeping. Offsets are given twice, in UTF-16
 * units and in code points, and every span with its words, so that a reader in any language can use one and check it.
 * docs/formats.md describes it, docs/schema has its JSON Schema, generated from here.
 */

/** What the document says it is. */
const formatName = 'visavis-project';

/** A list of records of one kind, each with no key that is not known. */
export function listOf<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.array(v.strictObject(entries)), v.readonly());
}

/** In a list of its own, a record need not say its kind. */
export function without<Entries extends { kind: unknown }>({ kind: _, ...entries }: Entries): Omit<Entries, 'kind'> {
  return entries;
}

const StretchSchema = v.strictObject(SpanSchema.entries);

const PlaceSchema = v.strictObject({
  utf16: v.pipe(StretchSchema, v.description('UTF-16 code units of the text, from 0, end exclusive.')),
  codePoints: v.pipe(StretchSchema, v.description('The same in Unicode code points.')),
  quote: v.pipe(
    v.strictObject(QuoteSchema.entries),
    v.description('The words of the span, and up to 32 UTF-16 units of the text on either side.'),
  ),
});

const PlacesSchema = v.pipe(
  v.array(PlaceSchema),
  v.minLength(1),
  v.check((places) => v.is(SpansSchema, spansOf(places)), 'spans that are sorted, disjoint and not empty'),
  v.readonly(),
);

const { spans: _spans, quotes: _quotes, ...annotationEntries } = without(AnnotationSchema.entries);

/** Annotations as our documents have them: each span in both units, and with its words. */
const WrittenAnnotationsSchema = listOf({ ...annotationEntries, spans: PlacesSchema });

/** What a document has of people's work on the articles. */
export const workEntries = {
  entities: listOf(without(EntitySchema.entries)),
  propositions: listOf(without(PropositionSchema.entries)),
  terms: listOf(without(TermSchema.entries)),
  annotations: WrittenAnnotationsSchema,
  links: listOf(without(LinkSchema.entries)),
  progress: listOf(without(ProgressSchema.entries)),
  segments: listOf(without(SegmentSchema.entries)),
};

/** What an exported document looks like. */
export const VisavisDocumentSchema = v.strictObject({
  format: v.literal(formatName),
  schema: v.pipe(v.literal(schemaNumber), v.description('Raised when programs of before could not read it any more.')),
  generator: v.string(),
  project: v.strictObject(without(ProjectInfoSchema.entries)),
  tagset: v.strictObject(tagsetEntries),
  annotators: v.pipe(
    v.array(v.strictObject({ id: NameSchema })),
    v.readonly(),
    v.description('Everyone who made something in this document.'),
  ),
  articles: v.pipe(
    listOf({
      ...without(ArticleSchema.entries),
      text: v.pipe(
        v.string(),
        v.description('What offsets count in: the text with line ends LF, otherwise untouched.'),
      ),
    }),
    v.check((articles) => new Set(articles.map(({ id }) => id)).size === articles.length, 'each article id once'),
  ),
  ...workEntries,
  // Documents of before there were reviews have none of these.
  verdicts: v.optional(listOf(without(VerdictSchema.entries)), []),
  comments: v.optional(listOf(without(CommentSchema.entries)), []),
  answers: v.optional(listOf(without(AnswerSchema.entries)), []),
  decisions: v.optional(listOf(without(DecisionSchema.entries)), []),
});
export type VisavisDocument = v.InferOutput<typeof VisavisDocumentSchema>;

/** The document of a project. What is the same project is the same document, key by key, on every machine. */
export function documentOf(project: Project): VisavisDocument {
  const articles = articlesInOrder(project);
  const strays = [...project.annotations.keys()].filter((id) => !project.articles.has(id)).sort();
  const ids = [...articles.map(({ id }) => id), ...strays];
  const annotations = ids.flatMap((id) => {
    const tags = [...(project.annotations.get(id)?.values() ?? [])].sort(byPlace);
    return tags.map(writerOf(project.texts.get(id) ?? ''));
  });
  const [entities, propositions, terms, links, progress, segments, verdicts, comments, answers, decisions] = [
    [...project.entities.values()].sort(byId).map(without),
    [...project.propositions.values()].sort(byId).map(without),
    [...project.terms.values()].sort(byId).map(without),
    [...project.links.values()].sort(byId).map(without),
    [...project.progress.values()].sort(byId).map(without),
    [...project.segments.values()].sort(byId).map(without),
    [...project.verdicts.values()].sort(byId).map(without),
    [...project.comments.values()].sort(byId).map(without),
    [...project.answers.values()].sort(byId).map(without),
    [...project.decisions.values()].sort(byId).map(without),
  ];
  const reviews = [verdicts, comments, answers, decisions];
  const makers = [annotations, entities, propositions, terms, links, progress, segments, ...reviews].flatMap((list) =>
    list.map(({ creator }) => creator),
  );
  return {
    format: formatName,
    schema: schemaNumber,
    generator,
    project: without(project.info),
    tagset: tagsetIn(project.tagset),
    annotators: [...new Set(makers)].sort().map((id) => ({ id })),
    articles: articles.map((article) => ({ ...without(article), text: project.texts.get(article.id) ?? '' })),
    entities,
    propositions,
    terms,
    annotations,
    links,
    progress,
    segments,
    verdicts,
    comments,
    answers,
    decisions,
  };
}

/** A document as text: two spaces of indent, a line end at the end. */
export function writeVisavisJson(document: VisavisDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * @param file what problems name
 * @throws Problem `import-not-ours`, `schema-newer`, `file-damaged` with the first place that does not fit, and those of
 *   {@link parseJson}.
 */
export function readVisavisJson(text: string, file: string): VisavisDocument {
  const value = parseJson(text, file);
  const head = v.safeParse(v.object({ format: v.literal(formatName), schema: v.number() }), value);
  if (!head.success) throw new Problem('import-not-ours', { file });
  const { schema } = head.output;
  if (schema > schemaNumber) throw new Problem('schema-newer', { file, schema, known: schemaNumber });
  return parseAs(VisavisDocumentSchema, value, file);
}

type WrittenAnnotation = VisavisDocument['annotations'][number];

/** An annotation of a document as a record; its code points are for other readers. */
export function annotationFrom({ spans, ...written }: WrittenAnnotation): Annotation {
  const { id, article, layer, type, ...others } = written;
  const quotes = spans.map(({ quote }) => quote);
  return { kind: 'annotation', id, article, layer, type, spans: spansOf(spans), quotes, ...others };
}

/** An article of a document as a record; its text is kept beside it. */
export function articleFrom({ text: _, ...written }: VisavisDocument['articles'][number]): Article {
  return { kind: 'article', ...written };
}

function spansOf(places: readonly { readonly utf16: Span }[]): Span[] {
  return places.map(({ utf16 }) => utf16);
}

/** How the annotations on a text are written. */
export function writerOf(text: string): (annotation: Annotation) => WrittenAnnotation {
  const index = new CodePointIndex(text);
  return ({ kind: _, spans, quotes, attributes, ...others }) => ({
    ...others,
    attributes: Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
    spans: spans.map((utf16, i) => ({
      utf16,
      codePoints: { start: codePointsBefore(utf16.start, text, index), end: codePointsBefore(utf16.end, text, index) },
      quote: quotes[i] ?? { exact: '', prefix: '', suffix: '' },
    })),
  });
}

/** An orphan may lie past the end of its text or cut a character in two; it is written all the same, to lose nothing. */
function codePointsBefore(offset: number, text: string, index: CodePointIndex): number {
  if (offset > text.length) return index.length;
  const isCut = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
  return index.toCodePoints(isCut ? offset - 1 : offset);
}
