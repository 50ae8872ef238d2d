import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import { hull, overlaps, type Span } from '../model/span.ts';
import { canonicalName, entityFor } from '../register/standing.ts';
import { foldedForm } from '../search/folded.ts';
import { ruleLanguageOf } from '../suggestions/passage.ts';
import { type DateFound, datesFound } from './dates.ts';
import { figuresIn } from './figures.ts';

/** What a claim says that another claim can say otherwise, or alike. */
export interface Contents {
  readonly figures: readonly Saying<number>[];
  readonly dates: readonly Saying<DateFound>[];
  /** The entities that are mentioned in it, by what stands for them: an entry of the register or else their words, folded. */
  readonly names: readonly Saying<string>[];
  /** Its other words, folded, each once: those of four letters or more. */
  readonly words: ReadonlySet<string>;
  /** The translation notes on it. */
  readonly notes: readonly Annotation[];
}

/** A thing that a claim says, with the words it is said in. */
export interface Saying<Value> {
  readonly value: Value;
  /** In the article's text (UTF-16 units). */
  readonly span: Span;
  readonly text: string;
}

/** UTF-16 units: shorter words are those that every sentence has. */
const shortestWord = 4;

/** Contents found out for the claims of one article in one state of its tags, with the registers of that time. */
interface Known {
  readonly entities: Project['entities'];
  readonly contents: Map<Annotation, Contents>;
}

const known = new WeakMap<object, Known>();

/**
 * What a claim says, from its own words and from the tags on them, whoever's they are. Found out once for each state of the
 * article's tags and the registers.
 */
export function contentsOf(project: Project, claim: Annotation): Contents {
  const tags = project.annotations.get(claim.article);
  if (tags === undefined) return read(project, claim, []);
  let here = known.get(tags);
  if (here?.entities !== project.entities) {
    here = { entities: project.entities, contents: new Map() };
    known.set(tags, here);
  }
  const contents = here.contents.get(claim) ?? read(project, claim, [...tags.values()]);
  here.contents.set(claim, contents);
  return contents;
}

function read(project: Project, claim: Annotation, tags: readonly Annotation[]): Contents {
  const text = project.texts.get(claim.article) ?? '';
  const language = ruleLanguageOf(project.articles.get(claim.article)?.language ?? '') ?? 'fr';
  const on = tags.filter((tag) => tag.layer !== 'claim' && tag.spans.some((span) => isOn(span, claim)));
  const dates = sayingsIn(text, claim, (words) =>
    datesFound(words, language).map((date) => ({ ...date, value: date })),
  );
  const figures = sayingsIn(text, claim, figuresIn).filter(
    ({ span }) => !dates.some((date) => overlaps(date.span, span)),
  );
  return {
    figures,
    dates,
    names: on.flatMap((tag) => nameIn(tag, project, text) ?? []),
    words: new Set(claim.quotes.flatMap(({ exact }) => longWords(exact))),
    notes: on.filter(({ layer }) => layer === 'translation'),
  };
}

function isOn(span: Span, { spans }: Annotation): boolean {
  return spans.some((own) => overlaps(own, span));
}

interface Found<Value> extends Span {
  readonly value: Value;
}

/** What is found in each span of a claim, at its place in the text. */
function sayingsIn<Value>(
  text: string,
  { spans }: Annotation,
  find: (words: string) => readonly Found<Value>[],
): Saying<Value>[] {
  return spans.flatMap(({ start, end }) =>
    find(text.slice(start, end)).map(({ value, ...found }) => ({
      value,
      span: { start: start + found.start, end: start + found.end },
      text: text.slice(start + found.start, start + found.end),
    })),
  );
}

/** Who or what a tag is of; undefined for one that is no name: figures and dates are compared by what they say. */
function nameIn(tag: Annotation, { entities }: Project, text: string): Saying<string> | undefined {
  if (tag.layer !== 'entity' || tag.type === 'date' || tag.type === 'quantity') return undefined;
  const span = hull(tag.spans);
  const words = text.slice(span.start, span.end);
  const entity = entityFor(entities, tag.entry);
  return { value: entity?.id ?? folded(words), span, text: entity === undefined ? words : canonicalName(entity) };
}

function longWords(text: string): string[] {
  return (
    folded(text)
      .match(/[\p{L}\p{M}]+/gu)
      ?.filter((word) => word.length >= shortestWord) ?? []
  );
}

function folded(text: string): string {
  return foldedForm(text, { matchCase: false, matchAccents: false });
}
