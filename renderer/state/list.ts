import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import { type Article, type ArticleId, blockAt } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { SpanIndex } from '../../annotations/model/span-index.ts';
import { type Tagset, typeOf } from '../../annotations/model/tagset.ts';
import { canonicalName, entityFor } from '../../annotations/register/standing.ts';
import { t } from '../words.ts';
import { indexOf, isShown, type Shown, tagsOf } from './derived.ts';
import type { ListFilter, OpenProject } from './store.ts';
import { typeLabel } from './type-label.ts';

/** What one line of the list of annotations says. */
export interface Row {
  readonly type: string;
  readonly colour: string;
  readonly quote: string;
  /** Attributes and note, as one line. */
  readonly about: string;
  /** The outlet or else the title of its article. */
  readonly article: string;
  /** Where it begins: the number of its paragraph, as words. */
  readonly place: string;
}

/** The annotations of the open articles that are shown, in the order of the panes and of the text. */
export function listed(
  { project, annotator }: Pick<OpenProject, 'project' | 'annotator'>,
  articles: readonly ArticleId[],
  shown: Shown,
): Annotation[] {
  return articles.flatMap((id) => listedOf(indexOf(project, id), annotator, shown));
}

/** Certain annotations, in an order of their own; those that are no more are left out. */
export function listedOnly(project: Project, only: ReadonlyMap<string, ArticleId>): Annotation[] {
  return [...only].flatMap(([id, article]) => tagsOf(project, article).get(id) ?? []);
}

interface Listed {
  /** Who looks and what they have chosen to see, as one value to compare. */
  readonly by: string;
  readonly annotations: readonly Annotation[];
}

const lists = new WeakMap<SpanIndex, Listed>();

/** Those of one article: found once for each state its annotations are in, since most changes are in another one. */
function listedOf(index: SpanIndex, annotator: string, shown: Shown): readonly Annotation[] {
  const by = JSON.stringify([annotator, shown.hiddenLayers, shown.shownColleagues]);
  const known = lists.get(index);
  if (known?.by === by) return known.annotations;
  const state = { open: { annotator }, workspace: shown };
  const annotations = index.annotations().filter((annotation) => isShown(state, annotation));
  lists.set(index, { by, annotations });
  return annotations;
}

/** Made for the lines in sight alone: there may be a hundred thousand. */
export function rowOf(annotation: Annotation, project: Pick<Project, 'articles' | 'tagset' | 'entities'>): Row {
  const article = project.articles.get(annotation.article);
  return {
    ...labelled(annotation, project.tagset),
    quote: quoted(annotation),
    about: aboutOf(annotation, project),
    article: article === undefined ? '' : article.source.outlet || article.title,
    place: article === undefined ? '' : placeOf(article, startOf(annotation)),
  };
}

/** What an annotation's type is called, and its colour. */
export function labelled(
  { layer, type }: Pick<Annotation, 'layer' | 'type'>,
  tagset: Tagset,
): { type: string; colour: string } {
  return { type: typeLabel(tagset, layer, type), colour: typeOf(tagset, layer, type)?.colour ?? 'slate' };
}

function startOf(annotation: Annotation): number {
  return annotation.spans[0]?.start ?? 0;
}

const paragraphs = new WeakMap<Article['blocks'], readonly number[]>();

/** The number of the paragraph at an offset, as it stands beside it; headings have none. */
export function placeOf({ blocks }: Article, offset: number): string {
  let numbers = paragraphs.get(blocks);
  if (numbers === undefined) {
    let number = 0;
    numbers = blocks.map(({ kind }) => {
      if (kind === 'paragraph') number += 1;
      return number;
    });
    paragraphs.set(blocks, numbers);
  }
  const at = blockAt(blocks, offset);
  const kind = blocks[at]?.kind ?? 'paragraph';
  return kind === 'paragraph' ? t('list.place', { paragraph: String(numbers[at] ?? 0) }) : t(`blocks.${kind}`);
}

/** What is mentioned, then what the attributes say, then the note. */
function aboutOf(
  { layer, attributes, note, entry }: Annotation,
  { tagset, entities }: Pick<Project, 'tagset' | 'entities'>,
): string {
  const nameOf = (id: string) => {
    const entity = entityFor(entities, id);
    return entity === undefined ? '' : canonicalName(entity);
  };
  const values = tagset.layers[layer].attributes.flatMap(({ id, kind, choices }) => {
    const value = attributes[id];
    if (value === undefined) return [];
    if (kind === 'entity') return [nameOf(String(value))];
    const label = (part: string) => choices.find((choice) => choice.id === part)?.label ?? part;
    return Array.isArray(value) ? value.map(label) : [label(String(value))];
  });
  return [nameOf(entry), ...values, note].filter((part) => part !== '').join(' · ');
}

/** The annotations that a filter lets through. Text is looked for without regard to case and accents. */
export function filtered(
  annotations: readonly Annotation[],
  { text, layer, type, status }: ListFilter,
  project: Pick<Project, 'tagset' | 'entities'>,
): readonly Annotation[] {
  if (text === '' && layer === '' && type === '' && status === '') return annotations;
  const wanted = folded(text);
  const says = (annotation: Annotation) =>
    folded(`${quoted(annotation)} ${aboutOf(annotation, project)} ${labelled(annotation, project.tagset).type}`);
  return annotations.filter(
    (annotation) =>
      (layer === '' || annotation.layer === layer) &&
      (type === '' || annotation.type === type) &&
      (status === '' || annotation.status === status) &&
      (wanted === '' || says(annotation).includes(wanted)),
  );
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
