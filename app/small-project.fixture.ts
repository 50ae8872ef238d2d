import { describe as quotesOf } from '../annotations/anchoring/quote.ts';
import { apply } from '../annotations/edit/apply.ts';
import { patch } from '../annotations/edit/diff.ts';
import type { Annotation } from '../annotations/model/annotation.ts';
import type { Article } from '../annotations/model/article.ts';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../annotations/model/project.ts';
import type { Span } from '../annotations/model/span.ts';
import { hashOf } from '../annotations/text/canonical.ts';
import { exportAs, type Import } from './exchange.ts';

/** For tests: projects of one article, and what becomes of them. */

export const at = '2024-05-01T10:00:00.000Z';

/** A project with nothing in it yet. */
export const fresh: Project = emptyProject(
  {
    kind: 'project',
    id: 'b8f7b1a2-7f0e-4a8e-9d7b-0f6c1f2e3d4c',
    title: 'New',
    workingLanguage: 'en',
    order: [],
    created: at,
  },
  defaultTagset,
);

export const text =
  'Le maire de Valmont a parlé de quarante maisons. Le préfet n’en a compté que douze, hier à Valmont.';
export const id = '3f1c8e52-9d0b-4a6e-8c1d-5b7f2e9a4c60';

export function spanOf(words: string, within = text): Span {
  const start = within.indexOf(words);
  return { start, end: start + words.length };
}

export function tagOn(words: string, fields: Partial<Annotation> = {}): Annotation {
  const spans = [spanOf(words)];
  return {
    kind: 'annotation',
    id,
    article: 'crue',
    layer: 'entity',
    type: 'person',
    spans,
    quotes: quotesOf(text, spans),
    attributes: {},
    entry: '',
    status: 'open',
    note: '',
    creator: 'anna',
    created: at,
    modified: at,
    ...fields,
  };
}

export function projectOf(articleText: string, tags: readonly Annotation[], changes: Partial<Article> = {}): Project {
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: 'crue.txt', encoding: 'utf-8' };
  const article: Article = {
    kind: 'article',
    id: 'crue',
    title: 'Crue',
    language: 'fr',
    source,
    blocks: [{ start: 0, end: articleText.length, kind: 'paragraph' }],
    sha256: hashOf(articleText),
    ...changes,
  };
  return {
    ...fresh,
    articles: new Map([[article.id, article]]),
    texts: new Map([[article.id, articleText]]),
    annotations: new Map([[article.id, new Map(tags.map((tag) => [tag.id, tag]))]]),
  };
}

/** Does what an import comes to, as the command line and the window do. */
export function takeIn(project: Project, { articles, commands }: Import): Project {
  const texts = new Map(project.texts);
  for (const { article, text } of articles) texts.set(article.id, text);
  const added = articles.map(({ article }) => article);
  const withArticles = patch({ ...project, texts }, { added, updated: [], removed: [] });
  return commands.reduce((now, command) => patch(now, apply(now, command, { by: 'zoe', at })), withArticles);
}

/** The project's own JSON of everything in it. */
export function exported(project: Project): string {
  return exportAs('visavis-json', project, { annotators: [], articles: [] }).content;
}

/** What is taken in by anna. */
export function asAnna(project: Project): { readonly project: Project; readonly annotator: string } {
  return { project, annotator: 'anna' };
}
