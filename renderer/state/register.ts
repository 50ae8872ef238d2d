import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Entity } from '../../annotations/model/register.ts';
import { findEntities } from '../../annotations/register/finding.ts';
import { mentionsOf } from '../../annotations/register/mentions.ts';
import { canonicalName, entityFor, standing } from '../../annotations/register/standing.ts';
import type { Described } from '../entities/candidates.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { bringUp, focusOn, focusOnceDrawn, focusOnSoon } from './drawer.ts';
import { nameOf } from './entities.ts';
import { nameOf as nameOfPerson } from './names.ts';
import { hint, notify, say } from './notices.ts';
import { type Register, unlinked } from './register-state.ts';
import { visitFrom } from './returning.ts';
import { getState, type OpenProject, openDialog, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { change, showTagsOf } from './workspace.ts';

/** The register in the drawer: what of it is shown, and what is done with several of its entities or their mentions. */

function set(fields: Partial<Register>): void {
  setState({ register: { ...getState().register, ...fields } });
}

export function filterEntities(fields: Pick<Partial<Register>, 'text' | 'type'>): void {
  set(fields);
}

/** Show an entity's mentions; `unlinked` shows those of none. */
export function moveToEntity(at: string): void {
  if (getState().register.at !== at) set({ at, mentions: new Set() });
}

/** Bring the entities into sight, with the focus on their table: at one of them, where it is named. */
export function openEntities(entity?: string): void {
  bringUp('entities', () => {
    if (entity !== undefined) set({ text: '', type: '', at: entity, mentions: new Set() });
  });
  focusOnSoon(entities);
}

const entities = '.entity-table [role="grid"]';
const mentions = '.mention-table [role="grid"]';

/** From an entity to its mentions, and back. */
export function goToMentions(): void {
  focusOnceDrawn(mentions);
}

export function goToTable(): void {
  focusOn(entities);
}

/** To a mention's words, with a way back to it in the list. A colleague's tags are shown from then on: it is one. */
export function visitMention(mention: Annotation): Promise<void> {
  showTagsOf(mention.creator);
  return visitFrom(mention, () => {
    change({ drawer: 'entities' });
    requestAnimationFrame(goToMentions);
  });
}

/** The entities that the table shows: by name, or while a name is typed those that fit it best first. */
export function shownEntities(
  { project, annotator }: OpenProject,
  { text, type }: Pick<Register, 'text' | 'type'>,
): Entity[] {
  const isOfType = (entity: Entity) => type === '' || entity.type === type;
  if (text.trim() !== '') {
    return findEntities(project, { words: text, type, annotator })
      .map(({ entity }) => entity)
      .filter(isOfType);
  }
  const order = new Intl.Collator(project.info.workingLanguage || undefined).compare;
  return [...standing(project.entities).keys()]
    .filter(isOfType)
    .sort((a, b) => order(canonicalName(a), canonicalName(b)) || (a.id < b.id ? -1 : 1));
}

/** One's own mentions of no entity. */
export function unlinkedMentions({ project, annotator }: OpenProject): Annotation[] {
  return mentionsOf(project, null).filter(({ creator }) => creator === annotator);
}

/** The mentions that are listed for what the table is at. */
export function listedMentions(open: OpenProject, at: string): Annotation[] {
  if (at === unlinked) return unlinkedMentions(open);
  const entity = open.project.entities.get(at);
  return entity === undefined ? [] : mentionsOf(open.project, entity);
}

export function toggleMark(entity: Entity): void {
  set({ marked: toggled(getState().register.marked, entity.id) });
}

/** Mark a mention to be another entity's; only one's own can be. */
export function toggleMention(mention: Annotation): void {
  const { open, register } = getState();
  if (mention.creator === open?.annotator) set({ mentions: toggled(register.mentions, mention.id) });
  else hint(t('inspector.theirs', { name: nameOfPerson(mention.creator) }));
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  say(next.has(id) ? t('entities.marked') : t('entities.unmarked'));
  return next;
}

/** The marked entities that are still there and stand for themselves. */
export function markedEntities({ entities }: Project, { marked }: Register): Entity[] {
  return [...marked].flatMap((id) => {
    const entity = entities.get(id);
    return entity !== undefined && entityFor(entities, id) === entity ? [entity] : [];
  });
}

/** Ask which of the marked entities stays. */
export function askToMerge(): void {
  const { open, register } = getState();
  if (open === null) return;
  const ids = markedEntities(open.project, register).map(({ id }) => id);
  if (ids.length < 2) hint(t('entities.markTwo'));
  else openDialog({ name: 'merge-entities', ids });
}

/** Merge entities into one of them; answers whether that was done. */
export async function mergeInto(into: string, ids: readonly string[]): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    const others = ids.filter((id) => id !== into);
    if ((await perform({ do: 'merge-entities', ids: others, into })) === undefined) return;
    isDone = true;
    set({ marked: new Set(), at: into, mentions: new Set() });
    say(t('entities.merged', { count: others.length, name: nameOf(into) }));
  });
  return isDone;
}

/** Ask what the marked mentions are of. */
export function askToSplit(): void {
  const ids = markedMentions();
  if (ids.length === 0) hint(t('entities.markMentions'));
  else openDialog({ name: 'entity', id: '', mentions: ids });
}

/** The marked mentions that are listed and one's own. */
export function markedMentions(): string[] {
  const { open, register } = getState();
  if (open === null) return [];
  return listedMentions(open, register.at).flatMap(({ id }) => (register.mentions.has(id) ? [id] : []));
}

/** Edit an entity, or look at a colleague's. */
export function editEntity(id: string): void {
  openDialog({ name: 'entity', id, mentions: [] });
}

/** Put an entity into one's register, with the mentions that are of it from now on; answers whether that was done. */
export async function makeEntity(described: Described, mentions: readonly string[]): Promise<boolean> {
  const id = crypto.randomUUID();
  let isDone = false;
  await inTurn(async () => {
    if ((await perform({ do: 'add-entity', id, ...described, mentions })) === undefined) return;
    isDone = true;
    set({ text: '', type: '', at: id, mentions: new Set() });
    say(t('entities.added', { name: nameOf(id) }));
  });
  return isDone;
}

/** Say something else of an entity; answers whether that was done. */
export async function describeEntity(id: string, described: Described): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    if ((await perform({ do: 'describe-entity', id, ...described })) === undefined) return;
    isDone = true;
    say(t('entities.described', { name: nameOf(id) }));
  });
  return isDone;
}

/** Take an entity out of one's register. What it leaves without one is said to everyone: it may be much. */
export function removeEntity(entity: Entity): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if (open === null) return;
    if (entity.creator !== open.annotator) return hint(t('entities.notYours', { name: nameOfPerson(entity.creator) }));
    const before = new Set(unlinkedMentions(open).map(({ id }) => id));
    const name = nameOf(entity.id);
    if ((await perform({ do: 'remove-entities', ids: [entity.id] })) === undefined) return;
    const after = getState().open;
    const count = after === null ? 0 : unlinkedMentions(after).filter(({ id }) => !before.has(id)).length;
    notify('done', t('entities.removed', { name, count }).trim());
  });
}
