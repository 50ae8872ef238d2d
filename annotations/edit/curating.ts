import { describe } from '../anchoring/quote.ts';
import type { Annotation } from '../model/annotation.ts';
import { curatedBy } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { registers } from '../model/register.ts';
import type { CurationSettings, Decision } from '../model/review.ts';
import { typeOf } from '../model/tagset.ts';
import { curatedSet, type SetPlace, settingsOf } from '../review/curated-set.ts';
import type { MergedTag } from '../review/merged-tag.ts';
import { articleOf, textFor } from './articles.ts';
import type { Of } from './command.ts';
import { ruleLinks } from './curating-links.ts';
import { type Diff, patch } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { change, each, existing, mustBeNew, own, removed, together, type Update, updated } from './updates.ts';

/** A curated set made, and its places decided: by the rule as many as it takes, or one by one. */

/**
 * Takes all that the rule takes, and takes back what it took before and would not take now. What was decided by hand stays
 * as it is. Doing it twice changes nothing.
 *
 * @throws Problem `curated-of-itself`, or `no-such-record` for an article.
 */
export function curateSet(project: Project, { id, set }: Of<'curate'>, occasion: Occasion): Diff {
  mustBeOthers(set, occasion);
  for (const article of set.articles) articleOf(project, article);
  const newId = idsAfter(id);
  const { places } = curatedSet(project, occasion.by, set);
  const steps: Diff[] = [];
  const settled = new Set<Decision>();
  for (const place of places) {
    for (const decision of place.decisions) settled.add(decision);
    if (place.decisions.some(({ by }) => by === 'hand')) continue;
    if (place.taken.length > 0) steps.push(takenAt(place, set, occasion, newId));
    else steps.push(withdrawn(project, place.decisions, occasion));
  }
  const elsewhere = [...project.decisions.values()].filter(
    (decision) => decision.creator === occasion.by && decision.by !== 'hand' && !settled.has(decision),
  );
  const tags = together(...steps, withdrawn(project, elsewhere, occasion));
  const linked = withLinks(project, tags, set, occasion, newId, 'all');
  return together(linked, remembered(patch(project, linked), set, occasion));
}

/** What is in a place as the rule takes it. Tags that were there before keep their ids, as others may point to them. */
function takenAt(place: SetPlace, set: CurationSettings, occasion: Occasion, newId: () => string): Diff {
  const [decision, ...others] = place.decisions;
  const by = place.taken[0]?.rule ?? 'agree';
  if (decision === undefined) {
    const tags = place.taken.map((tag) => curatedTag(newId(), tag, occasion));
    return { added: [...tags, decisionOn(place, newId(), { tags, by, set }, occasion)], updated: [], removed: [] };
  }
  const isSame = others.length === 0 && place.state === 'taken';
  if (isSame) return updated(change(decision, { set }, occasion));
  const before = place.curated.slice(0, place.taken.length);
  const updates = before.flatMap((annotation, i): Update[] => {
    const tag = place.taken[i];
    return tag === undefined ? [] : [change(annotation, fieldsOf(tag), occasion)];
  });
  const more = place.taken.slice(before.length).map((tag) => curatedTag(newId(), tag, occasion));
  const tags = [...before, ...more];
  const fields = { of: sourcesOf(place), tags: tags.map((tag) => tag.id), by, set };
  return together(
    { added: more, updated: [], removed: [...others, ...place.curated.slice(place.taken.length)] },
    updated(...updates, change(decision, fields, occasion)),
  );
}

function fieldsOf({ type, spans, quotes, attributes, entry, from }: MergedTag) {
  return { type, spans, quotes, attributes, entry, from };
}

function curatedTag(id: string, tag: MergedTag, { by, at }: Occasion): Annotation {
  return {
    kind: 'annotation',
    id,
    article: tag.article,
    layer: tag.layer,
    ...fieldsOf(tag),
    status: 'open',
    note: '',
    creator: curatedBy(by),
    created: at,
    modified: at,
  };
}

function sourcesOf({ sources }: Pick<SetPlace, 'sources'>): Decision['of'] {
  return sources.map(({ creator, id, modified }) => ({ annotator: creator, id, modified }));
}

function decisionOn(
  place: Pick<SetPlace, 'article' | 'layer' | 'sources'>,
  id: string,
  { tags, by, set }: { tags: readonly Annotation[]; by: Decision['by']; set: CurationSettings },
  occasion: Occasion,
): Decision {
  const { article, layer } = place;
  const made = { tags: tags.map((tag) => tag.id), by, set };
  const at = { creator: occasion.by, created: occasion.at, modified: occasion.at };
  return { kind: 'decision', id, article, layer, of: sourcesOf(place), ...made, ...at };
}

/** Decisions taken back, with what came of them. */
function withdrawn(project: Project, decisions: readonly Decision[], { by }: Occasion): Diff {
  const tags = decisions.flatMap((decision) => curatedIn(project, decision, by));
  return removed(...decisions, ...tags);
}

function curatedIn(project: Project, { article, tags }: Decision, by: string): Annotation[] {
  const here = project.annotations.get(article);
  return tags.flatMap((id) => here?.get(id) ?? []).filter(({ creator }) => creator === curatedBy(by));
}

/** What is decided last says how the set is made: where nothing of it had to change, that is still said. */
function remembered(project: Project, set: CurationSettings, occasion: Occasion): Diff {
  const known = settingsOf(project, occasion.by);
  if (known === undefined || JSON.stringify(known) === JSON.stringify(set)) return removed();
  const own = [...project.decisions.values()].filter(({ creator }) => creator === occasion.by);
  const [latest] = own.toSorted((a, b) =>
    a.modified === b.modified ? (a.id > b.id ? -1 : 1) : a.modified > b.modified ? -1 : 1,
  );
  return latest === undefined ? removed() : updated(change(latest, { set }, occasion));
}

/**
 * Decides one place by hand: what is given stands there then, or nothing.
 *
 * @throws Problem `curated-of-itself`, `not-in-place`, and those of any tag.
 */
export function decide(project: Project, command: Of<'decide'>, occasion: Occasion): Diff {
  const { id, article, layer, set } = command;
  mustBeOthers(set, occasion);
  const sources = each(command.of).map((source) => existing(project, 'annotation', source));
  for (const source of sources) {
    const isThere = source.article === article && source.layer === layer && source.creator !== curatedBy(occasion.by);
    if (!isThere) throw new Problem('not-in-place', { id: source.id });
  }
  const ofHere = new Set(command.of);
  const replaced = [...project.decisions.values()].filter(
    ({ creator, of }) => creator === occasion.by && of.some((source) => ofHere.has(source.id)),
  );
  const old = replaced.flatMap((decision) => curatedIn(project, decision, occasion.by));
  const made = command.tags.map((tag) => madeByHand(project, command, tag, occasion));
  const before = new Map(old.map((tag) => [tag.id, tag]));
  const kept = made.flatMap((tag): Update[] => {
    const there = before.get(tag.id);
    return there === undefined
      ? []
      : [[there, { ...tag, created: there.created, note: there.note, status: there.status }]];
  });
  const fresh = made.filter((tag) => !before.has(tag.id));
  for (const tag of fresh) mustBeNew(project, 'annotation', tag.id);
  const ids = new Set(made.map((tag) => tag.id));
  const [first, ...others] = replaced;
  const decided = { article, layer, sources };
  const record = decisionOn(decided, id, { tags: made, by: 'hand', set }, occasion);
  if (first === undefined) mustBeNew(project, 'decision', id);
  const tags = together(
    { added: first === undefined ? [...fresh, record] : fresh, updated: [], removed: [...others] },
    updated(...kept, ...(first === undefined ? [] : [againstBefore(first, record)])),
    removed(...old.filter((tag) => !ids.has(tag.id))),
  );
  return withLinks(project, tags, set, occasion, idsAfter(id), 'new');
}

function againstBefore(before: Decision, { of, tags, by, set, modified }: Decision): Update {
  return [before, { ...before, of, tags, by, set, modified }];
}

function madeByHand(
  project: Project,
  { article, layer, of }: Of<'decide'>,
  tag: Of<'decide'>['tags'][number],
  occasion: Occasion,
): Annotation {
  const { id, type, spans, attributes, entry } = tag;
  if (typeOf(project.tagset, layer, type) === undefined) throw new Problem('unknown-type', { layer, type });
  if (entry !== '') existing(project, registers[layer], entry);
  const from = tag.from.map((source) => {
    if (!of.includes(source)) throw new Problem('not-in-place', { id: source });
    return { annotator: existing(project, 'annotation', source).creator, id: source };
  });
  const quotes = describe(textFor(project, article, spans), spans);
  return curatedTag(id, { article, layer, type, spans, quotes, attributes, entry, from }, occasion);
}

/** Puts places back into the queue: what came of their decisions goes. */
export function undecide(project: Project, ids: readonly string[], occasion: Occasion): Diff {
  const decisions = each(ids).map((id) => own(project, 'decision', id, occasion));
  const tags = withdrawn(project, decisions, occasion);
  const gone = new Set(tags.removed.map(({ id }) => id));
  return together(tags, removed(...linksAt(project, gone, occasion)));
}

/**
 * A change of tags, with what it means for a curated set: what the curator changes or removes there is decided by hand from
 * then on.
 */
export function byHand(project: Project, diff: Diff, occasion: Occasion): Diff {
  const isCurated = (record: { kind: string }): record is Annotation =>
    record.kind === 'annotation' && 'creator' in record && record.creator === curatedBy(occasion.by);
  const gone = new Set(diff.removed.filter(isCurated).map(({ id }) => id));
  const touched = new Set([
    ...diff.updated
      .map(([, after]) => after)
      .filter(isCurated)
      .map(({ id }) => id),
    ...gone,
  ]);
  if (touched.size === 0) return diff;
  const decisions = [...project.decisions.values()].filter(
    ({ creator, tags }) => creator === occasion.by && tags.some((id) => touched.has(id)),
  );
  const updates = decisions.map((decision) =>
    change(decision, { by: 'hand', tags: decision.tags.filter((id) => !gone.has(id)) }, occasion),
  );
  return together(diff, updated(...updates));
}

/** With the tags go their links, and with new ones come those that the rule takes between them and others. */
function withLinks(
  project: Project,
  tags: Diff,
  set: CurationSettings,
  occasion: Occasion,
  newId: () => string,
  which: 'all' | 'new',
): Diff {
  const gone = linksAt(project, new Set(tags.removed.map(({ id }) => id)), occasion);
  const after = patch(project, together(tags, removed(...gone)));
  const fresh = new Set(tags.added.map(({ id }) => id));
  const links = ruleLinks(after, set, occasion, newId, which === 'all' ? undefined : fresh);
  return together(tags, removed(...gone), links);
}

function linksAt({ links }: Project, ids: ReadonlySet<string>, { by }: Occasion) {
  if (ids.size === 0) return [];
  return [...links.values()].filter(
    ({ from, to, creator }) => (creator === by || creator === curatedBy(by)) && (ids.has(from) || ids.has(to)),
  );
}

/** A set is made of what others have, or oneself, never of itself. */
function mustBeOthers({ annotators }: CurationSettings, { by }: Occasion): void {
  if (annotators.includes(curatedBy(by))) throw new Problem('curated-of-itself', {});
}

/** Ids that follow from a first one, so that whoever does the same again makes the same. */
function idsAfter(first: string): () => string {
  const [head, tail] = [first.slice(0, -12), Number.parseInt(first.slice(-12), 16)];
  let n = 0;
  return () => {
    n += 1;
    return `${head}${((tail + n) % 2 ** 48).toString(16).padStart(12, '0')}`;
  };
}
