import type { Diff } from '../edit/diff.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { ownerOf } from '../model/curated.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Progress } from '../model/progress.ts';
import type { OwnedRecords, Project, ProjectInfo, ProjectRecord } from '../model/project.ts';
import type { Entity, Link, Proposition, Term } from '../model/register.ts';
import type { Answer, Comment, Decision, Verdict } from '../model/review.ts';
import type { Segment } from '../model/segment.ts';
import type { Tagset } from '../model/tagset.ts';

/**
 * A project that is being put together from its files. Unlike `patch`, which holds a change against a project that it
 * must fit, a draft takes what the files say as it comes: after damage, the journal may change a record that no file has
 * any more, and what it became is then better than nothing.
 */
export class Draft {
  info: ProjectInfo | undefined;
  tagset: Tagset | undefined;
  readonly #articles = new Map<string, Article>();
  readonly #texts = new Map<string, string>();
  readonly #annotations = new Map<string, Map<string, Annotation>>();
  readonly #links = new Map<string, Link>();
  readonly #progress = new Map<string, Progress>();
  readonly #segments = new Map<string, Segment>();
  readonly #entities = new Map<string, Entity>();
  readonly #propositions = new Map<string, Proposition>();
  readonly #terms = new Map<string, Term>();
  readonly #verdicts = new Map<string, Verdict>();
  readonly #comments = new Map<string, Comment>();
  readonly #answers = new Map<string, Answer>();
  readonly #decisions = new Map<string, Decision>();
  readonly #exchanges = new Map<string, Exchange>();
  readonly #keepers: Keepers;

  constructor(keepers: Keepers) {
    this.#keepers = keepers;
  }

  addText(article: Article, text: string): void {
    this.#texts.set(article.id, text);
    this.put(article);
  }

  hasText(article: string): boolean {
    return this.#texts.has(article);
  }

  /** Adds a record of an annotator's file. Answers false where the id is taken, and leaves it to the one who had it first. */
  add(record: PersonalRecord, annotator: string): boolean {
    const map = this.#mapOf(record);
    if (map.has(record.id)) return false;
    this.put(record);
    this.#keepers.note(record, annotator);
    return true;
  }

  /** The record of a kind with an id, as far as it is known. */
  find(record: PersonalRecord): PersonalRecord | undefined {
    return this.#mapOf(record).get(record.id);
  }

  /** Puts a record in the place of one that another annotator keeps. */
  replace(record: PersonalRecord, annotator: string): void {
    this.put(record);
    this.#keepers.note(record, annotator);
  }

  exchange(id: string): Exchange | undefined {
    return this.#exchanges.get(id);
  }

  exchanges(): Exchange[] {
    return [...this.#exchanges.values()];
  }

  /** Takes out a record that lies in the files of its own maker. */
  dropOf(id: string, owner: string): void {
    const maps: readonly Pick<Map<string, PersonalRecord>, 'get' | 'delete'>[] = [
      ...this.#annotations.values(),
      this.#links,
      this.#progress,
      this.#segments,
      this.#entities,
      this.#propositions,
      this.#terms,
      this.#verdicts,
      this.#comments,
      this.#answers,
      this.#decisions,
    ];
    for (const map of maps) {
      const record = map.get(id);
      if (record !== undefined && ownerOf(this.#keepers.of(record)) === owner) map.delete(id);
    }
  }

  /** What an annotator's change says of those records that it is news of. */
  replay({ added, updated, removed }: Diff, annotator: string, isNews: (record: ProjectRecord) => boolean): void {
    for (const record of removed) {
      if (isNews(record)) this.#drop(record);
    }
    for (const record of [...updated.map(([, after]) => after), ...added]) {
      if (!isNews(record)) continue;
      this.put(record);
      if (isPersonal(record)) this.#keepers.note(record, annotator);
    }
  }

  put(record: ProjectRecord): void {
    switch (record.kind) {
      case 'project':
        this.info = record;
        break;
      case 'tagset':
        this.tagset = record;
        break;
      case 'article':
        // An article without its text cannot be shown, and the journal has no texts.
        if (this.#texts.has(record.id)) this.#articles.set(record.id, record);
        break;
      case 'annotation':
        this.#tagsOn(record.article).set(record.id, record);
        break;
      case 'link':
        this.#links.set(record.id, record);
        break;
      case 'progress':
        this.#progress.set(record.id, record);
        break;
      case 'segment':
        this.#segments.set(record.id, record);
        break;
      case 'entity':
        this.#entities.set(record.id, record);
        break;
      case 'proposition':
        this.#propositions.set(record.id, record);
        break;
      case 'term':
        this.#terms.set(record.id, record);
        break;
      case 'verdict':
        this.#verdicts.set(record.id, record);
        break;
      case 'comment':
        this.#comments.set(record.id, record);
        break;
      case 'answer':
        this.#answers.set(record.id, record);
        break;
      case 'decision':
        this.#decisions.set(record.id, record);
        break;
      case 'exchange':
        this.#exchanges.set(record.id, record);
        break;
    }
  }

  #drop(record: ProjectRecord): void {
    if (record.kind === 'article') {
      this.#articles.delete(record.id);
      this.#texts.delete(record.id);
    } else if (isPersonal(record)) {
      this.#mapOf(record).delete(record.id);
    }
  }

  #mapOf(record: PersonalRecord): Pick<Map<string, PersonalRecord>, 'has' | 'get' | 'delete'> {
    switch (record.kind) {
      case 'annotation':
        return this.#tagsOn(record.article);
      case 'link':
        return this.#links;
      case 'progress':
        return this.#progress;
      case 'segment':
        return this.#segments;
      case 'entity':
        return this.#entities;
      case 'proposition':
        return this.#propositions;
      case 'term':
        return this.#terms;
      case 'verdict':
        return this.#verdicts;
      case 'comment':
        return this.#comments;
      case 'answer':
        return this.#answers;
      case 'decision':
        return this.#decisions;
      case 'exchange':
        return this.#exchanges;
    }
  }

  #tagsOn(article: string): Map<string, Annotation> {
    const tags = this.#annotations.get(article) ?? new Map<string, Annotation>();
    this.#annotations.set(article, tags);
    return tags;
  }

  /** The project, once it has its title and tagset. */
  finished(info: ProjectInfo, tagset: Tagset): Project {
    return {
      info,
      tagset,
      articles: this.#articles,
      texts: this.#texts,
      annotations: this.#annotations,
      links: this.#links,
      progress: this.#progress,
      segments: this.#segments,
      entities: this.#entities,
      propositions: this.#propositions,
      terms: this.#terms,
      verdicts: this.#verdicts,
      comments: this.#comments,
      answers: this.#answers,
      decisions: this.#decisions,
      exchanges: this.#exchanges,
    };
  }
}

/** A record that lies in one annotator's files; the others belong to the whole project. */
export type PersonalRecord = OwnedRecords[keyof OwnedRecords];

export function isPersonal(record: ProjectRecord): record is PersonalRecord {
  return record.kind !== 'project' && record.kind !== 'tagset' && record.kind !== 'article';
}

/**
 * In whose files a record lies: its creator's, but for those that somebody took in from elsewhere, whose creator may
 * have no part in this project. Only these exceptions are noted.
 */
export class Keepers {
  readonly #exceptions = new Map<string, string>();

  note(record: PersonalRecord, annotator: string): void {
    if (record.creator === annotator) this.#exceptions.delete(record.id);
    else this.#exceptions.set(record.id, annotator);
  }

  of(record: PersonalRecord): string {
    return this.#exceptions.get(record.id) ?? record.creator;
  }
}
