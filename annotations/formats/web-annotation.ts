import type { Annotation, AttributeValue, Layer, Quote } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { byId, byPlace } from '../model/order.ts';
import { articlesInOrder, type Project, type ProjectInfo } from '../model/project.ts';
import type { Entity, Link } from '../model/register.ts';
import type { Span } from '../model/span.ts';
import { iriOf as iriOfIdentifier } from '../register/identifiers.ts';
import { entityFor } from '../register/standing.ts';
import { CodePointIndex } from '../text/units.ts';
import { generator } from './format.ts';
import { nameOfHash } from './hash-name.ts';

/**
 * A project's annotations after the W3C Web Annotation Data Model (Recommendation of 23 February 2017), as JSON-LD. The
 * sections named below are its own. docs/formats.md says what of a project has no place in it.
 */

/** § 5.1: a collection, with its only page in it. */
export interface WebAnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly generator: Agent;
  readonly total: number;
  /** Absent from a collection with nothing in it. */
  readonly first?: WebAnnotationPage;
}

/** § 5.2 */
interface WebAnnotationPage {
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly startIndex: 0;
  readonly items: readonly WebAnnotation[];
}

/** § 3.1 */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: Motivation;
  readonly creator: Agent;
  readonly created: string;
  readonly modified: string;
  readonly generator: Agent;
  /** § 3.3.4: what it was obtained from. */
  readonly via?: readonly string[];
  readonly body: readonly Body[];
  readonly target: readonly Target[] | string;
}

/** § 3.3.5; those that we have a use for. */
type Motivation = 'classifying' | 'commenting' | 'describing' | 'editing' | 'identifying' | 'linking' | 'tagging';

/** § 3.3.2 */
interface Agent {
  readonly id?: string;
  readonly type: 'Person' | 'Software';
  readonly name: string;
}

/** § 3.2.4 and § 4: words of our own, or a resource elsewhere. */
type Body =
  | {
      readonly type: 'TextualBody';
      readonly purpose: Motivation;
      readonly value: string;
      readonly format: 'text/plain';
      readonly language?: string;
    }
  | { readonly type: 'SpecificResource'; readonly purpose: Motivation; readonly source: string };

/** § 4: a stretch of one article in one state. */
interface Target {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly state: { readonly type: 'TimeState'; readonly cached: string };
  readonly selector: readonly Selector[];
}

/** § 4.2.4 and 4.2.5 */
type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

const software: Agent = { type: 'Software', name: generator };

/** What annotations of a layer are for. */
const motivations: Record<Layer, Motivation> = {
  entity: 'identifying',
  claim: 'classifying',
  translation: 'editing',
};

/** What an attribute is for, where the model has a word for it; the others describe, as `name: value`. */
const purposes: Record<Layer, Partial<Record<string, Motivation>>> = {
  entity: {},
  claim: {},
  // To edit is, in the model, to ask for a change of the target: first the proposal, then its alternatives.
  translation: { proposal: 'editing', alternatives: 'editing', comment: 'commenting' },
};

/** The annotations of a project, by article and place, and then the links between them. */
export function webAnnotationsOf(project: Project): WebAnnotationCollection {
  const id = iriOf(project.info.id);
  const tagged = articlesInOrder(project).flatMap((article) => {
    const selectors = selectorsIn(project.texts.get(article.id) ?? '');
    const tags = [...(project.annotations.get(article.id)?.values() ?? [])].sort(byPlace);
    return tags.map((annotation) => webAnnotationOf(annotation, targetsOf(annotation, article, selectors), project));
  });
  const linked = [...project.links.values()].sort(byId).map((link) => webAnnotationOfLink(link, project));
  const items = [...tagged, ...linked];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: project.info.title,
    generator: software,
    total: items.length,
    ...(items.length > 0 && { first: { id: `${id}#page-1`, type: 'AnnotationPage', startIndex: 0, items } }),
  };
}

function webAnnotationOf(annotation: Annotation, target: Target[], project: Project): WebAnnotation {
  return {
    ...headOf(annotation, project.info),
    ...viaOf(annotation.from),
    motivation: motivations[annotation.layer],
    body: bodiesOf(annotation, project),
    target,
  };
}

/**
 * § 3.3.5: to link is to say that a resource is related to the target. Both are annotations of this collection by their
 * IRIs, and the type is a tag, so that a program which reads links at all follows them, and one which reads tags says which.
 */
function webAnnotationOfLink(link: Link, { info }: Project): WebAnnotation {
  return {
    ...headOf(link, info),
    ...viaOf(link.sources),
    motivation: 'linking',
    body: [textBody('tagging', link.type), { type: 'SpecificResource', purpose: 'linking', source: iriOf(link.to) }],
    target: iriOf(link.from),
  };
}

/** The annotations that a curated one, or a reviewer's version, was made of: by their IRIs, whether they are here or not. */
function viaOf(sources: Annotation['from'] = []): Pick<WebAnnotation, 'via'> {
  return sources.length === 0 ? {} : { via: sources.map(({ id }) => iriOf(id)) };
}

function headOf({ id, creator, created, modified }: Annotation | Link, info: ProjectInfo) {
  return {
    id: iriOf(id),
    type: 'Annotation',
    creator: { id: `${iriOf(info.id)}#annotator-${creator}`, type: 'Person', name: creator },
    created,
    modified,
    generator: software,
  } as const;
}

/**
 * One target for each span. Several selectors in one target would be several ways of describing the same segment (§ 4.2),
 * and a range would take in the words that interrupt a quotation; the model's one way to say that a body is about several
 * segments is several targets (§ 3.2.1). It reads each of them as tagged on its own, which here is true of the type and the
 * speaker, though the sentence is only whole when they are read together.
 */
function targetsOf({ spans, quotes }: Annotation, article: Article, selectors: SelectorsOf): Target[] {
  const hash = nameOfHash(article.sha256);
  const source = /^https?:\/\/\S+$/.test(article.source.url) ? article.source.url : hash;
  return spans.map((span, i) => ({
    type: 'SpecificResource',
    source,
    // § 4.3.1: the copy of the source that the offsets count in, named by its hash.
    state: { type: 'TimeState', cached: hash },
    selector: selectors(span, quotes[i] ?? { exact: '', prefix: '', suffix: '' }),
  }));
}

type SelectorsOf = (span: Span, quote: Quote) => Selector[];

/** Position, in code points as § 4.2.5 wants it, and quote: two ways to the same segment. An orphan has only its quote. */
function selectorsIn(text: string): SelectorsOf {
  const index = new CodePointIndex(text);
  return ({ start, end }, quote) => {
    const byQuote = { type: 'TextQuoteSelector', ...quote } as const;
    if (text.slice(start, end) !== quote.exact) return [byQuote];
    const position = { start: index.toCodePoints(start), end: index.toCodePoints(end) };
    return [{ type: 'TextPositionSelector', ...position }, byQuote];
  };
}

function bodiesOf(annotation: Annotation, { tagset, info, entities }: Project): Body[] {
  const { layer, type, attributes, note, entry } = annotation;
  const language = info.workingLanguage;
  const bodies = [textBody('tagging', type), textBody('classifying', layer)];
  if (layer === 'entity') bodies.push(...identifyingBodies(entityFor(entities, entry)));
  const order = tagset.layers[layer].attributes.map(({ id }) => id);
  const others = Object.keys(attributes).sort();
  for (const name of new Set([...order, ...others])) {
    const purpose = purposes[layer][name];
    for (const value of valuesOf(attributes[name])) {
      if (purpose === undefined) bodies.push(textBody('describing', `${name}: ${value}`));
      else bodies.push(textBody(purpose, value, language));
    }
  }
  if (note !== '') bodies.push(textBody('commenting', note, language));
  return bodies;
}

/** What a mention is of: its name, in the name's language, then each identifier, as the resource that it names where it does. */
function identifyingBodies(entity: Entity | undefined): Body[] {
  const name = entity?.names[0];
  const bodies = name === undefined ? [] : [textBody('identifying', name.text, name.language)];
  for (const identifier of entity?.identifiers ?? []) {
    const source = iriOfIdentifier(identifier);
    bodies.push(
      source === undefined
        ? textBody('identifying', identifier)
        : { type: 'SpecificResource', purpose: 'identifying', source },
    );
  }
  return bodies;
}

function valuesOf(value: AttributeValue | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? [...value] : [String(value)];
}

function textBody(purpose: Motivation, value: string, language = ''): Body {
  const inLanguage = language === '' ? {} : { language };
  return { type: 'TextualBody', purpose, value, format: 'text/plain', ...inLanguage };
}

function iriOf(uuid: string): string {
  return `urn:uuid:${uuid}`;
}
