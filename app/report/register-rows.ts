import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { Entity, Term } from '../../annotations/model/register.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { mentionsIn } from '../../annotations/register/mentions.ts';
import { allNamesOf } from '../../annotations/register/names.ts';
import { canonicalName, standing } from '../../annotations/register/standing.ts';
import type { Contents } from './contents.ts';
import { typeLabel } from './tag-details.ts';

/** The registers as a report lists them: each entry with the places where it is tagged. */

export interface EntityRow {
  readonly entity: Entity;
  readonly name: string;
  readonly type: string;
  /** Its other names, and its identifiers. */
  readonly others: readonly string[];
  /** In how many articles it is mentioned. */
  readonly coverage: number;
  /** Tags, in the order of the articles and of their texts. */
  readonly places: readonly string[];
}

/** The entities that are mentioned, those of most articles first. */
export function entityRows(contents: Contents): EntityRow[] {
  const { project } = contents;
  const rows = [...mentionsIn(project).of].map(([entity, mentions]): EntityRow => {
    const names = allNamesOf(project.entities, entity).filter((name) => name !== canonicalName(entity).trim());
    return {
      entity,
      name: canonicalName(entity),
      type: typeOf(project.tagset, 'entity', entity.type)?.label ?? entity.type,
      others: [...names, ...entity.identifiers],
      coverage: mentions.size,
      places: placesOf(contents, mentions),
    };
  });
  return rows.sort((a, b) => b.coverage - a.coverage || b.places.length - a.places.length || byName(a, b));
}

/** How many entities of the registers nobody mentions in the articles. */
export function unmentioned({ project }: Contents): number {
  return standing(project.entities).size - mentionsIn(project).of.size;
}

/** Words that are tagged as entities and joined to none. */
export interface LooseRow {
  readonly type: string;
  readonly words: string;
  readonly places: readonly string[];
}

/** Of the same type and words together, those in most articles first. */
export function looseRows(contents: Contents): LooseRow[] {
  const rows = new Map<string, { type: string; words: string; mentions: Map<ArticleId, Annotation[]> }>();
  for (const [article, tags] of mentionsIn(contents.project).unlinked) {
    for (const tag of tags) {
      const [type, words] = [typeLabel(contents.project, tag), quoted(tag)];
      const key = JSON.stringify([type, words]);
      const row = rows.get(key) ?? { type, words, mentions: new Map<ArticleId, Annotation[]>() };
      row.mentions.set(article, [...(row.mentions.get(article) ?? []), tag]);
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .map(({ type, words, mentions }) => ({
      type,
      words,
      coverage: mentions.size,
      places: placesOf(contents, mentions),
    }))
    .sort(
      (a, b) =>
        (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
        b.coverage - a.coverage ||
        b.places.length - a.places.length ||
        (a.words < b.words ? -1 : 1),
    );
}

export interface TermRow {
  readonly term: Term;
  readonly places: readonly string[];
}

/** All terms, with the translation notes that point to them. */
export function termRows(contents: Contents): TermRow[] {
  const ids = standing(contents.project.terms);
  const notes = translationNotes(contents);
  const byEntry = new Map<string, Annotation[]>();
  for (const note of notes) byEntry.set(note.entry, [...(byEntry.get(note.entry) ?? []), note]);
  return contents.terms.map((term) => {
    const own = [...(ids.get(term) ?? [])].flatMap((id) => byEntry.get(id) ?? []);
    const mentions = new Map<ArticleId, Annotation[]>();
    for (const note of own) mentions.set(note.article, [...(mentions.get(note.article) ?? []), note]);
    return { term, places: placesOf(contents, mentions) };
  });
}

/** In the order of the articles and of their texts. */
export function translationNotes({ chapters }: Contents): Annotation[] {
  return chapters.flatMap(({ tags }) => tags.filter(({ layer }) => layer === 'translation'));
}

function placesOf({ chapters }: Contents, mentions: ReadonlyMap<ArticleId, readonly Annotation[]>): string[] {
  return chapters.flatMap(({ article }) => (mentions.get(article.id) ?? []).map(({ id }) => id));
}

function byName(a: EntityRow, b: EntityRow): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.entity.id < b.entity.id ? -1 : 1;
}
