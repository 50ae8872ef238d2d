import { type Annotation, quoted } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { type Closeness, closenesses, closenessToIdentifier, Words, wordForm } from './closeness.ts';
import { mentionsIn } from './mentions.ts';
import { canonicalName, entityFor, standing } from './standing.ts';

/** Finding an entity while its name is typed. */

/** Why an entity was found. */
export interface Reason {
  readonly closeness: Closeness;
  /** `mention`: one has linked the same words to it before. */
  readonly by: 'name' | 'identifier' | 'mention';
  /** The name, identifier or words that agree. */
  readonly text: string;
}

export interface Found {
  readonly entity: Entity;
  readonly reason: Reason;
  /** How many annotations are mentions of it. */
  readonly mentions: number;
}

/** What is looked for, and what decides between entities that agree with it alike. */
export interface Wanted {
  readonly words: string;
  /** The type of the mention that is to be linked; '' for any. */
  readonly type: string;
  /** Whose entries come before a colleague's. */
  readonly annotator: string;
}

type Registered = Pick<Project, 'annotations' | 'entities'>;

/**
 * The entities that words could mean, best first: by any name in any language, by identifiers, and by words that one has
 * linked before; case, accents and punctuation do not matter. Alike, they come by the mention's type, then one's own, then
 * those that are mentioned most. Without words all are found, in that order.
 */
export function findEntities(project: Registered, wanted: Wanted): Found[] {
  const { of } = mentionsIn(project);
  const words = new Words(wanted.words);
  const typed = wanted.words.trim().toLowerCase();
  const said = saidBefore(project, words.form, wanted.annotator);
  const found: (Found & { readonly rank: number })[] = [];
  for (const [entity, ids] of standing(project.entities)) {
    const entries = ids.size === 1 ? [entity] : [entity, ...mergedInto(entity, ids, project)];
    const reason = reasonFor(entries, words, typed, said.get(entity));
    if (reason === undefined) continue;
    let mentions = 0;
    for (const group of of.get(entity)?.values() ?? []) mentions += group.length;
    const isOther = Number(entity.type !== wanted.type);
    const isTheirs = Number(entity.creator !== wanted.annotator);
    found.push({ entity, reason, mentions, rank: closenesses.indexOf(reason.closeness) * 4 + isOther * 2 + isTheirs });
  }
  return found.sort(
    (a, b) =>
      a.rank - b.rank ||
      b.mentions - a.mentions ||
      order(searchable(a.entity).name, searchable(b.entity).name) ||
      order(a.entity.id, b.entity.id),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entries that turned out to be an entity: a colleague’s mentions, and one's memory, may have it by their names. */
function mergedInto(entity: Entity, ids: ReadonlySet<string>, { entities }: Registered): Entity[] {
  return [...ids].flatMap((id) => entities.get(id) ?? []).filter((other) => other !== entity);
}

function reasonFor(
  entries: readonly Entity[],
  words: Words,
  typed: string,
  /** A mention of it that has the same words. */
  said: Annotation | undefined,
): Reason | undefined {
  const [entity] = entries;
  if (typed === '') return { closeness: 'start', by: 'name', text: entity === undefined ? '' : canonicalName(entity) };
  let best: Reason | undefined;
  const offer = (closeness: Closeness | undefined, by: Reason['by'], text: string) => {
    if (closeness === undefined) return;
    const isBetter = best === undefined || closenesses.indexOf(closeness) < closenesses.indexOf(best.closeness);
    if (isBetter) best = { closeness, by, text };
  };
  for (const { names, identifiers } of entries.map(searchable)) {
    for (const { text, form } of names) offer(words.closenessTo(form), 'name', text);
    for (const { text, form } of identifiers) offer(closenessToIdentifier(typed, form), 'identifier', text);
  }
  if (said !== undefined) offer('whole', 'mention', quoted(said));
  return best;
}

interface Searchable {
  readonly name: string;
  readonly names: readonly { readonly text: string; readonly form: string }[];
  readonly identifiers: readonly { readonly text: string; readonly form: string }[];
}

const searchables = new WeakMap<Entity, Searchable>();

/** An entity in the form in which it is searched: made once for each state of it. */
function searchable(entity: Entity): Searchable {
  const before = searchables.get(entity);
  if (before !== undefined) return before;
  const names = entity.names.map(({ text }) => ({ text, form: wordForm(text) }));
  const identifiers = entity.identifiers.map((text) => ({ text, form: text.toLowerCase() }));
  const made = { name: names[0]?.form ?? '', names, identifiers };
  searchables.set(entity, made);
  return made;
}

/** The entities that one has linked these very words to, each with such a mention. */
function saidBefore({ annotations, entities }: Registered, form: string, by: string): Map<Entity, Annotation> {
  const said = new Map<Entity, Annotation>();
  if (form === '') return said;
  for (const tags of annotations.values()) {
    for (const mention of linkedWords(tags).get(form) ?? []) {
      const entity = mention.creator === by ? entityFor(entities, mention.entry) : undefined;
      if (entity !== undefined && !said.has(entity)) said.set(entity, mention);
    }
  }
  return said;
}

type Tags = ReadonlyMap<string, Annotation>;

const linked = new WeakMap<Tags, ReadonlyMap<string, readonly Annotation[]>>();

/** The linked mentions of one article by their words: made once for each state of its annotations. */
function linkedWords(tags: Tags): ReadonlyMap<string, readonly Annotation[]> {
  const before = linked.get(tags);
  if (before !== undefined) return before;
  const all = new Map<string, Annotation[]>();
  for (const mention of tags.values()) {
    if (mention.layer !== 'entity' || mention.entry === '') continue;
    const form = quoteForm(mention);
    const same = all.get(form);
    if (same === undefined) all.set(form, [mention]);
    else same.push(mention);
  }
  linked.set(tags, all);
  return all;
}

const quoteForms = new WeakMap<Annotation['quotes'], string>();

/** Kept by its quotes, which stay the same when something else of the mention changes. */
function quoteForm(mention: Annotation): string {
  const before = quoteForms.get(mention.quotes);
  if (before !== undefined) return before;
  const form = wordForm(quoted(mention));
  quoteForms.set(mention.quotes, form);
  return form;
}
