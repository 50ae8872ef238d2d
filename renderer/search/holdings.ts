import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Article, ArticleId } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { nameOfEntry } from '../../annotations/register/names.ts';
import type { SearchedTag } from '../../annotations/search/said.ts';
import type { News } from './messages.ts';

/** Of a project what is searched. */
export type Corpus = Pick<
  Project,
  'articles' | 'texts' | 'annotations' | 'tagset' | 'entities' | 'propositions' | 'terms'
>;

/** Tags told at once, so that the window answers between two messages: each takes some ten milliseconds. */
const tagsAtOnce = 2000;

type Tags = ReadonlyMap<string, Annotation>;

/**
 * What a worker has been told, so that it is told only what has changed since: a project keeps its articles and their tags
 * as they were where nothing was done to them, which is seen without looking into them.
 */
export class Holdings {
  readonly #articles = new Map<ArticleId, Article>();
  readonly #tags = new Map<ArticleId, Tags>();
  /** The entries that tags or their attributes point to. */
  readonly #entries = new Set<string>();
  #named: Corpus | undefined;
  #namedEntries = 0;
  readonly #words: { readonly yes: string; readonly no: string };

  /** What yes and no are called. */
  constructor(words: { readonly yes: string; readonly no: string }) {
    this.#words = words;
  }

  /** What a worker must be told to have a project as it is, its tags too where they are asked for. */
  *catchUp(project: Corpus, withTags: boolean): Generator<News> {
    yield* this.#newTexts(project);
    if (!withTags) return;
    for (const article of new Set([...this.#tags.keys(), ...project.annotations.keys()])) {
      yield* this.#newTags(article, project);
    }
    yield* this.#newNames(project);
  }

  *#newTexts({ articles, texts }: Corpus): Generator<News> {
    const changed = [...articles.values()].filter((article) => this.#articles.get(article.id) !== article);
    const gone = [...this.#articles.keys()].filter((id) => !articles.has(id));
    if (changed.length === 0 && gone.length === 0) return;
    for (const article of changed) this.#articles.set(article.id, article);
    for (const id of gone) this.#articles.delete(id);
    const told = changed.map(({ id, language, blocks }) => ({ id, language, blocks, text: texts.get(id) ?? '' }));
    yield { texts: told, gone };
  }

  *#newTags(article: ArticleId, project: Corpus): Generator<News> {
    const before = this.#tags.get(article) ?? noTags;
    const now = project.annotations.get(article) ?? noTags;
    if (before === now) return;
    this.#tags.set(article, now);
    const gone = [...before.keys()].filter((id) => !now.has(id));
    const changed = [...now.values()].filter((tag) => before.get(tag.id) !== tag);
    for (const tag of changed) this.#noteEntries(tag, project);
    for (let from = 0; from === 0 || from < changed.length; from += tagsAtOnce) {
      const tags = changed.slice(from, from + tagsAtOnce).map(searched);
      yield { article, tags, gone: from === 0 ? gone : [] };
    }
  }

  #noteEntries({ layer, entry, attributes }: Annotation, { tagset }: Corpus): void {
    if (entry !== '') this.#entries.add(entry);
    for (const { id, kind } of tagset.layers[layer].attributes) {
      const value = attributes[id];
      if ((kind === 'entity' || kind === 'proposition') && typeof value === 'string') this.#entries.add(value);
    }
  }

  /** Told again when the tagset, a register or what is pointed to is another: these change seldom, and are few. */
  *#newNames(project: Corpus): Generator<News> {
    const kept = ['tagset', 'entities', 'propositions', 'terms'] as const;
    const isSame = kept.every((part) => this.#named?.[part] === project[part]);
    if (isSame && this.#namedEntries === this.#entries.size) return;
    if (this.#named?.tagset !== project.tagset) {
      // What was a text may be a reference now.
      for (const tags of project.annotations.values()) for (const tag of tags.values()) this.#noteEntries(tag, project);
    }
    this.#named = project;
    this.#namedEntries = this.#entries.size;
    const entries = new Map<string, string>();
    for (const id of this.#entries) {
      const name = nameOfEntry(project, id);
      if (name !== undefined) entries.set(id, name);
    }
    yield { names: { tagset: project.tagset, entries, ...this.#words } };
  }
}

const noTags: Tags = new Map();

/** A tag without what searching it does not need. */
function searched({ id, article, layer, type, spans, attributes, entry, note, creator }: Annotation): SearchedTag {
  return { id, article, layer, type, spans, attributes, entry, note, creator };
}
