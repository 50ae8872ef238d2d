import { type Annotation, quoted } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { standsForOthers } from '../model/curated.ts';
import { byPlace } from '../model/order.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { type Tagset, typesIn } from '../model/tagset.ts';
import { entryFor } from '../register/standing.ts';

/** Which translation notes are on which term, across articles, and what they say of the translation. */

/** The notes of a project, in the order of articles and texts. */
export interface Notes {
  /** Those on a term that stands for itself; those on terms that were merged into it are among them. */
  readonly on: ReadonlyMap<Term, readonly Annotation[]>;
  /** Those on none: where none was said, or where no glossary has it any more. */
  readonly unjoined: readonly Annotation[];
}

type Tags = ReadonlyMap<string, Annotation>;

const noteLists = new WeakMap<Tags, readonly Annotation[]>();

/** The notes of one article: found once for each state of its annotations. */
export function notesAmong(tags: Tags): readonly Annotation[] {
  const before = noteLists.get(tags);
  if (before !== undefined) return before;
  const notes = [...tags.values()]
    .filter((tag) => tag.layer === 'translation' && !standsForOthers(tag, tags))
    .sort(byPlace);
  noteLists.set(tags, notes);
  return notes;
}

const known = new WeakMap<Project['annotations'], { readonly terms: Project['terms']; readonly notes: Notes }>();

export function notesIn(project: Project): Notes {
  const { annotations, terms } = project;
  const before = known.get(annotations);
  if (before?.terms === terms) return before.notes;
  const on = new Map<Term, Annotation[]>();
  const unjoined: Annotation[] = [];
  for (const article of annotatedArticles(project)) {
    for (const note of notesAmong(annotations.get(article) ?? new Map())) {
      const term = entryFor(terms, note.entry);
      const same = term === undefined ? unjoined : (on.get(term) ?? []);
      same.push(note);
      if (term !== undefined) on.set(term, same);
    }
  }
  const notes = { on, unjoined };
  known.set(annotations, { terms, notes });
  return notes;
}

/** In the project's order; what it has no article for comes last. */
function annotatedArticles(project: Project): ReadonlySet<ArticleId> {
  return new Set([...articlesInOrder(project).map(({ id }) => id), ...project.annotations.keys()]);
}

/** The term that a note is on; undefined for those on none. */
export function termOf({ terms }: Pick<Project, 'terms'>, { layer, entry }: Annotation): Term | undefined {
  return layer === 'translation' ? entryFor(terms, entry) : undefined;
}

/** What a note says of the translation by the attributes of the default tagset; '' where it does not. */
export function qualityOf({ attributes }: Annotation, attribute: 'issue' | 'severity'): string {
  const value = attributes[attribute];
  return typeof value === 'string' ? value : '';
}

/** The values of such an attribute, the mildest first for severities; none where the tagset has no such choice. */
export function qualities(
  { layers }: Tagset,
  attribute: 'issue' | 'severity',
): readonly { readonly id: string; readonly label: string }[] {
  return layers.translation.attributes.find(({ id }) => id === attribute)?.choices ?? [];
}

/** The worst severity of some notes, by the order in which the tagset has them; '' where none has one. */
export function worstSeverity(tagset: Tagset, notes: readonly Annotation[]): string {
  const said = new Set(notes.map((note) => qualityOf(note, 'severity')));
  return qualities(tagset, 'severity').findLast(({ id }) => said.has(id))?.id ?? '';
}

/** What a term made of a note begins with: the note's words, and what it proposes for them. */
export function termFromNote(
  project: Project,
  note: Annotation,
): Pick<Term, 'source' | 'target' | 'alternatives' | 'language' | 'domain' | 'note'> {
  const { proposal, alternatives } = note.attributes;
  return {
    source: quoted(note).replace(/\s+/gu, ' ').trim(),
    target: typeof proposal === 'string' ? proposal : '',
    alternatives: typeof alternatives === 'object' ? alternatives : [],
    language: project.articles.get(note.article)?.language ?? '',
    domain: '',
    note: '',
  };
}

/** The type that further notes on a term have: the one that most of its notes have, else the first that is offered. */
export function noteType(tagset: Tagset, notes: readonly Annotation[]): string {
  const offered = typesIn(tagset, 'translation').map(({ id }) => id);
  const count = (type: string) => notes.filter((note) => note.type === type).length;
  return offered.toSorted((a, b) => count(b) - count(a))[0] ?? '';
}
