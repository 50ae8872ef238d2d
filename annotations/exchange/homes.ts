import { describe } from '../anchoring/quote.ts';
import { resolverFor } from '../anchoring/resolve.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import { hashOf } from '../text/canonical.ts';
import type { HandOver } from './hand-over.ts';
import type { OwnRecord } from './own-records.ts';

/** Where in this copy of the project a colleague's records belong, whose articles may differ from the ones here. */

/**
 * How a colleague's article differs from the one here: not at all; in its name alone; in its line ends or a byte order mark;
 * in how accented letters are composed (NFC, NFD); in its words; or there is none here.
 */
export const articleDifferences = ['same', 'renamed', 'line-ends', 'composition', 'text', 'missing'] as const;
export type ArticleDifference = (typeof articleDifferences)[number];

/** The place here of one of their articles. */
export interface Home {
  /** The article's id here; where there is none, the one that it has there. */
  readonly id: string;
  readonly title: string;
  readonly difference: ArticleDifference;
  /** Where an annotation stands here. */
  readonly place: (annotation: Annotation) => Placed;
}

/** An annotation as it is here, and how its words were found. */
export interface Placed {
  readonly annotation: Annotation;
  readonly status: 'found' | 'moved' | 'orphan';
}

type Named = HandOver['articles'][number];

/**
 * The homes of the articles that a hand-over names, by their id there, and of those that its tags are on though it does not
 * name them: their maker's copy has lost these.
 */
export function homesOf(document: Pick<HandOver, 'articles'>, records: readonly OwnRecord[], project: Project): Homes {
  const byHash = new Map([...project.articles.values()].map((article) => [article.sha256, article.id]));
  const homes = new Map(document.articles.map((article) => [article.id, homeOf(article, project, byHash)]));
  for (const record of records) {
    if (!('article' in record) || homes.has(record.article)) continue;
    const unnamed = { id: record.article, title: record.article, sha256: '' };
    homes.set(record.article, homeOf(unnamed, project, byHash));
  }
  return homes;
}

export type Homes = ReadonlyMap<string, Home>;

function homeOf(named: Named, project: Project, byHash: ReadonlyMap<string, string>): Home {
  const namesake = project.articles.get(named.id);
  const twin = namesake?.sha256 === named.sha256 ? named.id : byHash.get(named.sha256);
  const id = twin ?? named.id;
  const [article, text] = [project.articles.get(id), project.texts.get(id)];
  if (article === undefined || text === undefined) {
    return { id, title: named.title, difference: 'missing', place: asItIs };
  }
  const difference = twin === undefined ? differenceOf(text, named.sha256) : twin === named.id ? 'same' : 'renamed';
  return { id, title: article.title, difference, place: placer(text, difference) };
}

/** Why a text here has not the hash that it has there. */
function differenceOf(text: string, sha256: string): ArticleDifference {
  const isTheirs = (variant: string) => hashOf(variant) === sha256;
  const windows = text.replaceAll('\n', '\r\n');
  const variants = [windows, text.replaceAll('\n', '\r'), `\ufeff${text}`, `\ufeff${windows}`];
  if (variants.some(isTheirs)) return 'line-ends';
  return ['NFC', 'NFD'].some((form) => isTheirs(text.normalize(form))) ? 'composition' : 'text';
}

function asItIs(annotation: Annotation): Placed {
  return { annotation, status: 'orphan' };
}

/** On the very text that they were made on, tags stay as they are. */
function placer(text: string, difference: ArticleDifference): Home['place'] {
  if (difference === 'same' || difference === 'renamed') return (annotation) => ({ annotation, status: 'found' });
  const resolve = resolverFor(text);
  return (annotation) => {
    const { status, spans } = resolve(annotation.spans, annotation.quotes);
    if (status !== 'moved') return { annotation, status };
    return { annotation: { ...annotation, spans, quotes: describe(text, spans) }, status };
  };
}

/** A record as it is here. */
export interface Settled {
  readonly record: OwnRecord;
  /** How an annotation's words were found; '' of any other record. */
  readonly status: Placed['status'] | '';
  /** The article that it is on; undefined of an entry of a register. */
  readonly home: Home | undefined;
}

/** A record as it is here; undefined of a segment whose text is another one: nobody can say what it translates. */
export function settle(record: OwnRecord, homes: Homes): Settled | undefined {
  const home = 'article' in record ? homes.get(record.article) : undefined;
  if (!('article' in record) || home === undefined) return { record, status: '', home };
  const { id: article } = home;
  if (record.kind === 'annotation') {
    const { annotation, status } = home.place(record);
    return { record: { ...annotation, article }, status, home };
  }
  const isAlike = home.difference === 'same' || home.difference === 'renamed';
  if (record.kind === 'segment' && !isAlike) return undefined;
  return { record: { ...record, article }, status: '', home };
}
