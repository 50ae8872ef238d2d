import type * as v from 'valibot';
import { exchangeId } from '../model/exchange.ts';
import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Keepers, PersonalRecord } from './draft.ts';
import {
  type AnnotationFile,
  type ArticleFile,
  annotationFileSchema,
  annotationPath,
  articleFileSchema,
  articlePath,
  type ExchangeFile,
  ExchangeFileSchema,
  exchangePath,
  type ProjectFile,
  ProjectFileSchema,
  projectPath,
  type RegisterFile,
  RegisterFileSchema,
  type ReviewFile,
  ReviewFileSchema,
  registerPath,
  reviewPath,
  type TagsetFile,
  TagsetFileSchema,
  tagsetPath,
  type UpTo,
} from './files.ts';
import { type Place, Snapshot } from './snapshot.ts';

/** A file that one annotator's program writes: how it is written from a project. */
export interface WritableFile {
  readonly path: string;
  /** Whether others write it too: then it is left alone when they did. */
  readonly isShared: boolean;
  isAsWeLeftIt(): Promise<boolean>;
  /** Copies it aside if writing would lose something; answers where to. */
  setAside(): Promise<string | undefined>;
  /** Answers where to what was there before was set aside, if it was. */
  write(project: Project): Promise<string | undefined>;
}

/**
 * The files of one project, each as one {@link Snapshot} that is made when it is first asked for: there must not be two
 * of a file, since each remembers what it last saw on the disk.
 */
export class ProjectFiles {
  readonly project: Snapshot<ProjectFile>;
  readonly tagset: Snapshot<TagsetFile>;
  readonly #place: Place;
  readonly #articles = new Map<string, Snapshot<ArticleFile>>();
  readonly #annotations = new Map<string, Snapshot<AnnotationFile>>();
  readonly #registers = new Map<string, Snapshot<RegisterFile>>();
  readonly #reviews = new Map<string, Snapshot<ReviewFile>>();
  readonly #exchanges = new Map<string, Snapshot<ExchangeFile>>();

  constructor(place: Place) {
    this.#place = place;
    this.project = new Snapshot(place, projectPath, ProjectFileSchema);
    this.tagset = new Snapshot(place, tagsetPath, TagsetFileSchema);
  }

  article(id: string): Snapshot<ArticleFile> {
    return this.#only(this.#articles, articlePath(id), () => articleFileSchema(id));
  }

  annotations(annotator: string, article: string): Snapshot<AnnotationFile> {
    const path = annotationPath(annotator, article);
    return this.#only(this.#annotations, path, () => annotationFileSchema(article));
  }

  register(annotator: string): Snapshot<RegisterFile> {
    return this.#only(this.#registers, registerPath(annotator), () => RegisterFileSchema);
  }

  review(reviewer: string, about: string): Snapshot<ReviewFile> {
    return this.#only(this.#reviews, reviewPath(reviewer, about), () => ReviewFileSchema);
  }

  exchange(annotator: string, colleague: string): Snapshot<ExchangeFile> {
    return this.#only(this.#exchanges, exchangePath(annotator, colleague), () => ExchangeFileSchema);
  }

  #only<T extends object>(
    made: Map<string, Snapshot<T>>,
    path: string,
    schema: () => v.GenericSchema<unknown, T>,
  ): Snapshot<T> {
    const snapshot = made.get(path) ?? new Snapshot(this.#place, path, schema());
    made.set(path, snapshot);
    return snapshot;
  }
}

/** How the files that an annotator writes come from a project in memory. */
export class Writing {
  readonly #files: ProjectFiles;
  readonly #annotator: string;
  readonly #keepers: Keepers;
  /** What the project in memory includes of each journal. */
  readonly #upTo: () => UpTo;

  constructor(files: ProjectFiles, annotator: string, keepers: Keepers, upTo: () => UpTo) {
    this.#files = files;
    this.#annotator = annotator;
    this.#keepers = keepers;
    this.#upTo = upTo;
  }

  project(): WritableFile {
    return writable(this.#files.project, true, ({ info }) => ({ upTo: this.#upTo(), project: info }));
  }

  tagset(): WritableFile {
    return writable(this.#files.tagset, true, ({ tagset }) => ({ upTo: this.#upTo(), tagset }));
  }

  article(id: string): WritableFile {
    return writable(this.#files.article(id), true, (project) => {
      const article = project.articles.get(id);
      const text = project.texts.get(id);
      if (article === undefined || text === undefined) throw new Problem('no-such-record', { kind: 'article', id });
      return { upTo: this.#upTo(), article, text };
    });
  }

  annotations(id: string): WritableFile {
    return writable(this.#files.annotations(this.#annotator, id), false, (project) => ({
      upTo: this.#ownUpTo(),
      annotations: this.#own(project.annotations.get(id)).sort(byPlace),
      links: this.#own(project.links).filter(({ article }) => article === id),
      progress: this.#own(project.progress).filter(({ article }) => article === id),
      segments: this.#own(project.segments).filter(({ article }) => article === id),
      decisions: this.#own(project.decisions).filter(({ article }) => article === id),
    }));
  }

  register(): WritableFile {
    return writable(this.#files.register(this.#annotator), false, (project) => ({
      upTo: this.#ownUpTo(),
      entities: this.#own(project.entities),
      propositions: this.#own(project.propositions),
      terms: this.#own(project.terms),
    }));
  }

  review(person: string): WritableFile {
    const isOnThem = ({ about }: { readonly about: string }) => about === person;
    return writable(this.#files.review(this.#annotator, person), false, (project) => ({
      upTo: this.#ownUpTo(),
      verdicts: this.#own(project.verdicts).filter(isOnThem),
      comments: this.#own(project.comments).filter(isOnThem),
      answers: this.#own(project.answers).filter(isOnThem),
    }));
  }

  exchange(colleague: string): WritableFile {
    return writable(this.#files.exchange(this.#annotator, colleague), false, (project) => ({
      upTo: this.#ownUpTo(),
      exchange: project.exchanges.get(exchangeId(this.#annotator, colleague)) ?? null,
    }));
  }

  #own<R extends PersonalRecord>(records: ReadonlyMap<string, R> | undefined): R[] {
    return [...(records?.values() ?? [])].filter((record) => this.#keepers.of(record) === this.#annotator);
  }

  #ownUpTo(): UpTo {
    const seq = this.#upTo()[this.#annotator];
    return seq === undefined ? {} : { [this.#annotator]: seq };
  }
}

function writable<T extends object>(
  snapshot: Snapshot<T>,
  isShared: boolean,
  contents: (project: Project) => T,
): WritableFile {
  return {
    path: snapshot.path,
    isShared,
    isAsWeLeftIt: () => snapshot.isAsWeLeftIt(),
    setAside: () => snapshot.setAside(),
    write: (project) => snapshot.write(contents(project)),
  };
}

interface Placed {
  readonly id: string;
  readonly spans: readonly { readonly start: number }[];
}

/** In the order of the text, so that a file says the same whatever order its annotations were made in. */
function byPlace(a: Placed, b: Placed): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (a.id < b.id ? -1 : 1);
}
