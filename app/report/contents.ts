import type { Agreement } from '../../annotations/agreement/agreement.ts';
import { agreementOf } from '../../annotations/agreement/agreement.ts';
import { bootstrap } from '../../annotations/agreement/bootstrap.ts';
import { standingTerms } from '../../annotations/formats/glossary-csv.ts';
import { type Selection, select } from '../../annotations/formats/selection.ts';
import { hasWords } from '../../annotations/formats/translated.ts';
import type { Annotation, Layer } from '../../annotations/model/annotation.ts';
import { layers } from '../../annotations/model/annotation.ts';
import type { Article, Block, BlockKind } from '../../annotations/model/article.ts';
import { allAnnotations, articlesInOrder, type Project } from '../../annotations/model/project.ts';
import type { Link, Term } from '../../annotations/model/register.ts';
import type { Span } from '../../annotations/model/span.ts';
import { SpanIndex } from '../../annotations/model/span-index.ts';
import { findPassages, type Passage } from '../../annotations/passages/passages.ts';
import { sourcesIn } from '../../annotations/passages/sources.ts';
import { wordCount } from '../../annotations/text/segments.ts';
import { type Written, writtenMatrix } from '../comparison/table.ts';
import { countsOf } from '../counts.ts';
import type { Making } from './making.ts';

/** What a report says, whichever file it is written to. */
export interface Contents {
  readonly project: Project;
  readonly making: Making;
  /** Whether it was chosen whose tags and which articles are in it. */
  readonly isChoice: boolean;
  /** Who has tagged something, with how many tags. */
  readonly annotators: ReadonlyMap<string, number>;
  readonly chapters: readonly Chapter[];
  /** Where each tag is found, by its id. */
  readonly labels: ReadonlyMap<string, Label>;
  readonly matrix: Written;
  readonly passages: readonly Passage[];
  readonly terms: readonly Term[];
  readonly links: readonly Link[];
  /** undefined where there are no two annotators who could agree. */
  readonly agreement: { readonly figures: Agreement; readonly resamples: number } | undefined;
}

/** An article of the report, numbered from 1. */
export interface Chapter {
  readonly number: number;
  readonly article: Article;
  readonly text: string;
  /** Without boilerplate. */
  readonly words: number;
  readonly index: SpanIndex;
  /** In the order of the text. */
  readonly tags: readonly Annotation[];
  /** One person's working translation each: a project with their segments alone. */
  readonly translations: ReadonlyMap<string, Project>;
}

/** What a tag is called: E for entities, C for claims, T for translation notes, numbered in the order of the text. */
export interface Label {
  readonly chapter: number;
  /** Within its article: E3. */
  readonly sign: string;
  readonly tag: Annotation;
}

/**
 * How many resamples the intervals of agreement are of, by the number of tags up to which it is so; beyond there are none.
 * On two cores each takes some ten seconds at its limit.
 */
const resamplesUpTo = [
  { tags: 100_000, resamples: bootstrap.resamples },
  { tags: 500_000, resamples: 100 },
] as const;

/** How many resamples a report of so many tags draws. */
export function resamplesFor(count: number): number {
  return resamplesUpTo.find(({ tags }) => count <= tags)?.resamples ?? 0;
}

const letters = { entity: 'E', claim: 'C', translation: 'T' } as const satisfies Record<Layer, string>;

/**
 * Finds out all that a report says: what takes long is the passages and the agreement. They and the writing are told of as
 * {@link Making} has it: half each.
 *
 * @param project what is selected
 * @param selection that something was selected is said
 */
export function contentsOf(project: Project, selection: Selection, making: Making): Contents {
  const articles = articlesInOrder(project);
  const annotators = countsOf([...allAnnotations(project)].map(({ creator }) => creator));
  const translators = translatorsOf(project);
  const chapters = articles.map((article, i) => chapterOf(project, article, i + 1, translators));
  const passages = passagesTold(project, (done) => making.tell(done, 2 * articles.length));
  return {
    project,
    making,
    isChoice: selection.annotators.length + selection.articles.length > 0,
    annotators: new Map([...annotators].sort(([a], [b]) => (a < b ? -1 : 1))),
    chapters,
    labels: labelsOf(chapters),
    matrix: writtenMatrix(project),
    passages,
    terms: standingTerms(project),
    links: linksOf(project, chapters),
    agreement: annotators.size < 2 ? undefined : agreed(project, [...annotators.keys()].sort()),
  };
}

function chapterOf(
  project: Project,
  article: Article,
  number: number,
  translators: ReadonlyMap<string, Project>,
): Chapter {
  const text = project.texts.get(article.id) ?? '';
  const index = new SpanIndex(project.annotations.get(article.id)?.values() ?? []);
  const read = article.blocks.filter(({ kind }) => kind !== 'boilerplate');
  const begun = [...translators].filter(([, { segments }]) =>
    [...segments.values()].some((segment) => segment.article === article.id && hasWords(segment)),
  );
  return {
    number,
    article,
    text,
    words: wordCount(text, read, article.language),
    index,
    tags: index.annotations(),
    translations: new Map(begun),
  };
}

/** Everyone who has translated something, with the project of their segments alone. */
function translatorsOf(project: Project): Map<string, Project> {
  const people = [...project.segments.values()].filter(hasWords).map(({ creator }) => creator);
  return new Map(
    [...new Set(people)].sort().map((person) => [person, select(project, { annotators: [person], articles: [] })]),
  );
}

function labelsOf(chapters: readonly Chapter[]): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const { number, tags } of chapters) {
    for (const layer of layers) {
      for (const [i, tag] of tags.filter((each) => each.layer === layer).entries()) {
        labels.set(tag.id, { chapter: number, sign: `${letters[layer]}${i + 1}`, tag });
      }
    }
  }
  return labels;
}

/** As the tags that they start at come in the text. */
function linksOf({ links }: Project, chapters: readonly Chapter[]): Link[] {
  const tags = chapters.flatMap((chapter) => chapter.tags);
  const place = new Map(tags.map(({ id }, i) => [id, i]));
  const placeOf = (id: string) => place.get(id) ?? place.size;
  return [...links.values()].sort(
    (a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to) || (a.id < b.id ? -1 : 1),
  );
}

function passagesTold(project: Project, tell: (done: number) => void): readonly Passage[] {
  const search = findPassages(sourcesIn(project));
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
    tell(step.value);
  }
}

function agreed(project: Project, annotators: readonly string[]): Contents['agreement'] {
  const resamples = resamplesFor([...allAnnotations(project)].length);
  return { figures: agreementOf(project, annotators, { resamples }), resamples };
}

/** A line of an article as it is read: a block, or text that is in none. */
export interface Line extends Span {
  readonly kind: BlockKind;
}

/** White space between two lines. */
export interface Gap extends Span {
  readonly kind: 'gap';
}

/** All of a text, one after the other: what is in no block is a paragraph where it has words. */
export function linesOf(text: string, blocks: readonly Block[]): (Line | Gap)[] {
  const lines: (Line | Gap)[] = [];
  let at = 0;
  const between = (end: number) => {
    if (at >= end) return;
    lines.push({ start: at, end, kind: text.slice(at, end).trim() === '' ? 'gap' : 'paragraph' });
  };
  for (const { start, end, kind } of blocks) {
    between(start);
    lines.push({ start: Math.max(at, start), end, kind });
    at = Math.max(at, end);
  }
  between(text.length);
  return lines;
}
