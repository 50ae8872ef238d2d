import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import { type Article, type ArticleId, blockAt } from '../../annotations/model/article.ts';
import { type Tagset, typeOf } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';
import { isShown, type Shown } from './derived.ts';
import type { ListFilter, OpenProject } from './store.ts';

/** One line of the list of annotations. */
export interface Row {
  readonly id: string;
  readonly annotation: Annotation;
  readonly article: Article;
  readonly type: string;
  readonly colour: string;
  readonly quote: string;
  /** Where it begins: the number of its paragraph, as words. */
  readonly place: string;
  /** Attributes and note, as one line. */
  readonly about: string;
}

/** The annotations of the open articles that are shown, in the order of the panes and of the text. */
export function rowsOf(
  { project, annotator }: Pick<OpenProject, 'project' | 'annotator'>,
  articles: readonly ArticleId[],
  shown: Shown,
): Row[] {
  return articles.flatMap((id) => {
    const article = project.articles.get(id);
    if (article === undefined) return [];
    return [...(project.annotations.get(id)?.values() ?? [])]
      .filter((annotation) => isShown({ open: { annotator }, workspace: shown }, annotation))
      .toSorted((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
      .map((annotation) => rowOf(annotation, article, project.tagset));
  });
}

function rowOf(annotation: Annotation, article: Article, tagset: Tagset): Row {
  const type = typeOf(tagset, annotation.layer, annotation.type);
  return {
    id: annotation.id,
    annotation,
    article,
    type: type?.label ?? annotation.type,
    colour: type?.colour ?? 'slate',
    quote: quoted(annotation),
    place: placeOf(article, startOf(annotation)),
    about: aboutOf(annotation, tagset),
  };
}

function startOf(annotation: Annotation): number {
  return annotation.spans[0]?.start ?? 0;
}

const paragraphs = new WeakMap<Article['blocks'], readonly number[]>();

/** The number of the paragraph at an offset, as it stands beside it; headings have none. */
function placeOf({ blocks }: Article, offset: number): string {
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

function aboutOf({ layer, attributes, note }: Annotation, tagset: Tagset): string {
  const values = tagset.layers[layer].attributes.flatMap(({ id, choices }) => {
    const value = attributes[id];
    if (value === undefined) return [];
    const label = (part: string) => choices.find((choice) => choice.id === part)?.label ?? part;
    return Array.isArray(value) ? value.map(label) : [label(String(value))];
  });
  return [...values, note].filter((part) => part !== '').join(' · ');
}

/** Rows that a filter lets through. Text is looked for without regard to case and accents. */
export function filtered(rows: readonly Row[], { text, layer, type }: ListFilter): Row[] {
  const wanted = folded(text);
  return rows.filter(
    (row) =>
      (layer === '' || row.annotation.layer === layer) &&
      (type === '' || row.annotation.type === type) &&
      (wanted === '' || folded(`${row.quote} ${row.about} ${row.type}`).includes(wanted)),
  );
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
