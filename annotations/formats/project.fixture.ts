import fc from 'fast-check';
import { describe } from '../anchoring/quote.ts';
import { type Annotation, type AttributeValue, annotationStatuses, layers } from '../model/annotation.ts';
import { type Article, blockKinds } from '../model/article.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import type { Exchange } from '../model/exchange.ts';
import { type Progress, progressStates } from '../model/progress.ts';
import { allAnnotations, type Project, type ProjectInfo } from '../model/project.ts';
import type { Entity, Link, Proposition, Term } from '../model/register.ts';
import {
  type Answer,
  answers,
  type Comment,
  type Decision,
  decisionMakers,
  judgements,
  type Verdict,
} from '../model/review.ts';
import { type Segment, segmentStates } from '../model/segment.ts';
import { joinSpans, type Span } from '../model/span.ts';
import { hashOf } from '../text/canonical.ts';
import { snapToGraphemes } from '../text/graphemes.ts';

/** For tests: any project there may be, with every kind of character in every text of it. */

const people = ['anna', 'bilal', 'chloe'];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '<b>x</b>', '\u0000', '__proto__'),
);
const language = fc.constantFrom('', 'fr', 'en-GB');
const time = fc
  .integer({ min: 0, max: Date.parse('2030-01-01') })
  .map((milliseconds) => new Date(milliseconds).toISOString());
const provenance = { creator: fc.constantFrom(...people), created: time, modified: time };

const articleText = fc
  .array(fc.oneof(fc.lorem({ maxCount: 5 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) =>
    lines
      .join('\n')
      .replace(/\r\n?/g, '\n')
      .replace(/^\ufeff/, ''),
  )
  .filter((text) => text.trim() !== '');

function spansIn(text: string): fc.Arbitrary<Span[]> {
  const offset = fc.nat({ max: Math.max(0, text.length - 1) });
  const span = fc.tuple(offset, fc.integer({ min: 1, max: 9 })).map(([start, length]) => {
    const { start: from, end } = snapToGraphemes(text, { start, end: Math.min(text.length, start + length) });
    return { start: from, end };
  });
  return fc.array(span, { minLength: 1, maxLength: 3 }).map(joinSpans);
}

function articleIn(id: string, text: string): fc.Arbitrary<Article> {
  const blocks = spansIn(text).chain((spans) =>
    fc.tuple(...spans.map((span) => fc.constantFrom(...blockKinds).map((kind) => ({ ...span, kind })))),
  );
  return fc.record({
    kind: fc.constant('article' as const),
    id: fc.constant(id),
    title: anyText,
    language,
    source: fc.record({
      outlet: anyText,
      author: anyText,
      published: fc.constantFrom('', '2024', '2024-03', '2024-03-17'),
      url: fc.constantFrom('', 'https://example.org/a', 'not an address'),
      rights: anyText,
      file: anyText,
      encoding: fc.constantFrom('utf-8', 'windows-1252'),
    }),
    blocks,
    sha256: fc.constant(hashOf(text)),
  });
}

const attributeValue: fc.Arbitrary<AttributeValue> = fc.oneof(
  anyText,
  fc.array(anyText, { maxLength: 3 }),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
);

function annotationOn(article: string, text: string): fc.Arbitrary<Annotation> {
  const head = fc.record({ id: fc.uuid(), layer: fc.constantFrom(...layers), spans: spansIn(text) });
  return head.chain(({ id, layer, spans }) =>
    fc.record({
      kind: fc.constant('annotation' as const),
      id: fc.constant(id),
      article: fc.constant(article),
      layer: fc.constant(layer),
      type: fc.constantFrom(...defaultTagset.layers[layer].types.map((type) => type.id), 'unheard-of'),
      spans: fc.constant(spans),
      quotes: fc.constant(describe(text, spans)),
      attributes: fc.dictionary(fc.constantFrom('name', 'speaker', 'alternatives', 'x'), attributeValue, {
        noNullPrototype: true,
      }),
      entry: fc.oneof(fc.constant(''), fc.uuid()),
      status: fc.constantFrom(...annotationStatuses),
      note: anyText,
      ...provenance,
    }),
  );
}

const info: fc.Arbitrary<ProjectInfo> = fc.record({
  kind: fc.constant('project' as const),
  id: fc.uuid(),
  title: anyText,
  workingLanguage: language,
  order: fc.shuffledSubarray(['a', 'b', 'c']),
  created: time,
});

const entity: fc.Arbitrary<Entity> = fc.record({
  kind: fc.constant('entity' as const),
  id: fc.uuid(),
  type: fc.constant('person'),
  names: fc.array(fc.record({ text: anyText, language }), { maxLength: 2 }),
  identifiers: fc.array(anyText, { maxLength: 2 }),
  note: anyText,
  mergedInto: fc.oneof(fc.constant(''), fc.uuid()),
  ...provenance,
});

const proposition: fc.Arbitrary<Proposition> = fc.record({
  kind: fc.constant('proposition' as const),
  id: fc.uuid(),
  statement: anyText,
  sourceStatement: anyText,
  tags: fc.array(anyText, { maxLength: 2 }),
  note: anyText,
  formerly: fc.array(fc.record({ statement: anyText, until: time }), { maxLength: 2 }),
  mergedInto: fc.oneof(fc.constant(''), fc.uuid()),
  ...provenance,
});

const term: fc.Arbitrary<Term> = fc.record({
  kind: fc.constant('term' as const),
  id: fc.uuid(),
  source: anyText,
  target: anyText,
  alternatives: fc.array(anyText, { maxLength: 2 }),
  language,
  domain: anyText,
  note: anyText,
  mergedInto: fc.oneof(fc.constant(''), fc.uuid()),
  ...provenance,
});

function segmentOn(article: string, text: string): fc.Arbitrary<Segment> {
  return spansIn(text).chain(([span = { start: 0, end: 1 }]) =>
    fc.record({
      kind: fc.constant('segment' as const),
      id: fc.uuid(),
      article: fc.constant(article),
      span: fc.constant(span),
      target: anyText,
      state: fc.constantFrom(...segmentStates),
      ...provenance,
    }),
  );
}

function progressOn(article: string): fc.Arbitrary<Progress> {
  return fc.record({
    kind: fc.constant('progress' as const),
    id: fc.uuid(),
    article: fc.constant(article),
    state: fc.constantFrom(...progressStates),
    ...provenance,
  });
}

/** Reviews of some annotations: a verdict with its answer, a comment, and a decision on each. */
function reviewsOf(annotations: readonly Annotation[]) {
  const uuids = () => fc.uuid();
  const verdicts = annotations.map(
    ({ id, article, creator, modified, layer, type, spans, quotes, attributes, entry }) =>
      fc.record({
        kind: fc.constant('verdict' as const),
        id: uuids(),
        article: fc.constant(article),
        about: fc.constant(creator),
        annotation: fc.constant(id),
        judged: fc.constant({ modified, layer, type, spans, quotes, attributes, entry }),
        judgement: fc.constantFrom(...judgements),
        reason: fc.constantFrom('', 'extent', 'gone-since'),
        comment: anyText,
        amended: fc.oneof(fc.constant(''), fc.uuid()),
        ...provenance,
      }),
  );
  const comments = annotations.map(({ id, article, creator }) =>
    fc.record({
      kind: fc.constant('comment' as const),
      id: uuids(),
      article: fc.constant(article),
      about: fc.constant(creator),
      annotation: fc.constant(id),
      text: anyText,
      ...provenance,
    }),
  );
  const answered = annotations.map(({ article, creator }) =>
    fc.record({
      kind: fc.constant('answer' as const),
      id: uuids(),
      article: fc.constant(article),
      about: fc.constant(creator),
      verdict: fc.uuid(),
      answer: fc.constantFrom(...answers),
      answered: time,
      comment: anyText,
      ...provenance,
    }),
  );
  const decisions = annotations.map(({ id, article, layer, creator, modified }) =>
    fc.record({
      kind: fc.constant('decision' as const),
      id: uuids(),
      article: fc.constant(article),
      layer: fc.constant(layer),
      of: fc.constant([{ annotator: creator, id, modified }]),
      tags: fc.array(fc.uuid(), { maxLength: 2 }),
      by: fc.constantFrom(...decisionMakers),
      ...provenance,
    }),
  );
  return fc.record({
    verdicts: fc.tuple(...verdicts).map(byIds),
    comments: fc.tuple(...comments).map(byIds),
    answers: fc.tuple(...answered).map(byIds),
    decisions: fc.tuple(...decisions).map(byIds),
  });
}

function linkBetween(annotations: readonly Annotation[]): fc.Arbitrary<Link> {
  const ends = fc.tuple(fc.constantFrom(...annotations), fc.constantFrom(...annotations));
  return ends.chain(([from, to]) =>
    fc.record({
      kind: fc.constant('link' as const),
      id: fc.uuid(),
      type: fc.constantFrom('supports', 'contradicts'),
      from: fc.constant(from.id),
      to: fc.constant(to.id),
      article: fc.constant(from.article),
      ...provenance,
    }),
  );
}

function byIds<R extends { readonly id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

const unreviewed: fc.Arbitrary<Project> = fc
  .tuple(fc.subarray(['a', 'b', 'c', 'd']), fc.array(articleText, { minLength: 4, maxLength: 4 }))
  .chain(([ids, texts]) => {
    const pairs = ids.map((id, i): readonly [string, string] => [id, texts[i] ?? '']);
    const articles = fc.tuple(...pairs.map(([id, text]) => articleIn(id, text)));
    const annotations = fc.tuple(...pairs.map(([id, text]) => fc.array(annotationOn(id, text), { maxLength: 5 })));
    return fc.record({
      info,
      tagset: fc.constant(defaultTagset),
      articles: articles.map(byIds),
      texts: fc.constant(new Map(pairs)),
      annotations: annotations.map((lists) => new Map(ids.map((id, i) => [id, byIds(lists[i] ?? [])]))),
      links: fc.constant(new Map<string, Link>()),
      segments: fc
        .subarray(pairs)
        .chain((on) => fc.tuple(...on.map(([id, text]) => segmentOn(id, text))))
        .map(byIds),
      progress: fc
        .subarray(ids)
        .chain((on) => fc.tuple(...on.map(progressOn)))
        .map(byIds),
      entities: fc.array(entity, { maxLength: 2 }).map(byIds),
      propositions: fc.array(proposition, { maxLength: 2 }).map(byIds),
      terms: fc.array(term, { maxLength: 2 }).map(byIds),
      verdicts: fc.constant(new Map<string, Verdict>()),
      comments: fc.constant(new Map<string, Comment>()),
      answers: fc.constant(new Map<string, Answer>()),
      decisions: fc.constant(new Map<string, Decision>()),
      exchanges: fc.constant(new Map<string, Exchange>()),
    });
  });

export const anyProject: fc.Arbitrary<Project> = unreviewed.chain((project) => {
  const annotations = [...allAnnotations(project)];
  if (annotations.length === 0) return fc.constant(project);
  const links = fc.array(linkBetween(annotations), { maxLength: 3 });
  const reviews = fc.subarray(annotations).chain(reviewsOf);
  return fc.tuple(links, reviews).map(([some, reviewed]) => ({ ...project, ...reviewed, links: byIds(some) }));
});
