import fc from 'fast-check';
import { anyProject } from '../formats/project.fixture.ts';
import { uuid } from '../model/annotation.fixture.ts';
import { annotationStatuses, type Layer, layers } from '../model/annotation.ts';
import { type Article, blockKinds } from '../model/article.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { progressStates } from '../model/progress.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Entry } from '../model/register.ts';
import { joinSpans, overlaps, type Span } from '../model/span.ts';
import { typesIn } from '../model/tagset.ts';
import { snapToGraphemes } from '../text/graphemes.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { type Diff, isEmpty, patch } from './diff.ts';
import type { Occasion } from './occasion.ts';

/** For tests: any edits of any project. */

/** Any project as it is when it is held in memory: articles without annotations have no map of them. */
export const anyEdited: fc.Arbitrary<Project> = anyProject
  .map((project) => ({
    ...project,
    annotations: new Map([...project.annotations].filter(([, tags]) => tags.size > 0)),
  }))
  .filter((project) => {
    const ids = recordsOf(project).map(({ id }) => id);
    return new Set(ids).size === ids.length;
  });

export function recordsOf(project: Project): Extract<Command, { do: 'take-in' }>['records'] {
  const { links, progress, segments, entities, propositions, terms } = project;
  return [
    ...allAnnotations(project),
    ...links.values(),
    ...progress.values(),
    ...segments.values(),
    ...entities.values(),
    ...propositions.values(),
    ...terms.values(),
  ];
}

/** Chance, which becomes a command once there is a project to give it in. */
export interface Draw {
  readonly does: number;
  readonly numbers: readonly [number, number, number, number];
}

export function anyDraws(maxLength: number): fc.Arbitrary<Draw[]> {
  const number = fc.nat(997);
  return fc.array(fc.record({ does: number, numbers: fc.tuple(number, number, number, number) }), {
    maxLength,
    size: 'max',
  });
}

const annotator = 'anna';

/** Who gives the n-th command of a test, and when. */
export function occasion(n: number): Occasion {
  return { by: annotator, at: new Date(Date.UTC(2031, 0, 1) + n * 1000).toISOString() };
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

function spansFrom(text: string, numbers: readonly number[]): Span[] {
  return joinSpans(
    numbers.map((number) => {
      const start = number % text.length;
      return snapToGraphemes(text, { start, end: Math.min(text.length, start + 1 + (number % 7)) });
    }),
  );
}

/** The n-th command, on whatever is there to be commanded; undefined where nothing is. */
export function commandFrom(project: Project, { does, numbers }: Draw, n: number): Command | undefined {
  const [a, b, c, d] = numbers;
  const article = pick([...project.articles.values()], a);
  const text = project.texts.get(article?.id ?? '');
  if (article === undefined || text === undefined) return undefined;
  const layer = pick(layers, b) ?? 'entity';
  const type = pick(project.tagset.layers[layer].types, c)?.id ?? '';
  const id = uuid(n);
  const all = [...allAnnotations(project)];
  const own = all.filter(({ creator }) => creator === annotator);
  const mine = pick(own, a);
  const records = all.slice(0, 1).map(({ id: from, article }) => {
    const { by: creator, at: created } = occasion(n);
    const to = pick(all, d)?.id ?? from;
    return { kind: 'link', id, type: 'supports', from, to, article, creator, created, modified: created } as const;
  });
  const general: Command[] = [
    {
      do: 'annotate',
      id,
      article: article.id,
      layer,
      type,
      spans: spansFrom(text, [c, d]),
      attributes: { name: type },
    },
    {
      do: 'annotate-all',
      tags: [c, d].map((number, i) => ({
        id: uuid(n + 100_000 * i),
        article: article.id,
        layer,
        type,
        spans: spansFrom(text, [number]),
        attributes: {},
      })),
    },
    { do: 'set-blocks', article: article.id, blocks: [b % 3, c % 3], kind: pick(blockKinds, d) ?? 'heading' },
    { do: 'describe-article', article: article.id, title: `Title ${b % 3}`, language: 'fr', source: article.source },
    { do: 'describe-project', title: `Project ${b % 3}`, workingLanguage: 'fr' },
    { do: 'arrange', order: b % 2 === 0 ? ['a', 'b'] : ['c'] },
    { do: 'adopt', info: { ...project.info, id: uuid(b % 3) }, tagset: { ...defaultTagset } },
    { do: 'take-in', records },
    { do: 'set-progress', id, article: article.id, state: pick(progressStates, b) ?? 'done' },
    { do: 'translate', id, article: article.id, span: segmentFrom(project, article, b), target: `words ${c % 3}` },
    {
      do: 'translate-all',
      segments: [{ id, article: article.id, span: segmentFrom(project, article, c), target: `words ${d % 3}` }],
    },
    ...registerCommands(project, numbers, id),
  ];
  if (mine === undefined) return pick(general, does);
  const words = project.texts.get(mine.article) ?? '';
  const mates = own.filter((other) => other.layer === mine.layer);
  const { types } = project.tagset.layers[mine.layer];
  const onOwn: Command[] = [
    { do: 'respan', id: mine.id, spans: spansFrom(words, [b, c]) },
    { do: 'respan-all', changes: [{ id: mine.id, spans: spansFrom(words, [c, d]) }] },
    { do: 'retype', ids: [mine.id, pick(mates, b)?.id ?? mine.id], type: pick(types, d)?.id ?? '' },
    {
      do: 'set-attribute',
      ids: [mine.id, pick(own, c)?.id ?? mine.id],
      name: pick(['name', 'x'], b) ?? '',
      value: pick([null, true, c, ['p', 'q']], d) ?? null,
    },
    { do: 'set-note', id: mine.id, note: `note ${b % 3}` },
    { do: 'remove', ids: [mine.id, pick(own, c)?.id ?? mine.id] },
    { do: 'set-status', ids: [mine.id, pick(own, c)?.id ?? mine.id], status: pick(annotationStatuses, d) ?? 'done' },
    ...linkCommands(project, numbers, id, mine.id),
    ...(mine.layer === 'entity' ? entryCommands(project, numbers, mine.id) : []),
  ];
  return pick([...general, ...onOwn], does);
}

/** What can be done to registers and tagset with these numbers. */
function registerCommands(project: Project, [a, b, c, d]: Draw['numbers'], id: string): Command[] {
  const entities = [...project.entities.values()];
  const own = entities.filter(({ creator }) => creator === annotator);
  const mentions = [...allAnnotations(project)]
    .filter(({ layer, creator }) => layer === 'entity' && creator === annotator)
    .slice(0, d % 4)
    .map((annotation) => annotation.id);
  const names = [{ text: `Name ${c % 5}`, language: '' }];
  const described = { type: pick(project.tagset.layers.entity.types, b)?.id ?? '', names, identifiers: [], note: '' };
  const into = pick(
    entities.filter(({ mergedInto }) => mergedInto === ''),
    a,
  );
  const other = pick(
    entities.filter((entity) => entity !== into),
    b,
  );
  const [one, another] = [pick(own, a), pick(own, c)];
  const layer = pick(layers, a) ?? 'entity';
  const [kept, merged] = [0, 1].map((more) => pick(typesIn(project.tagset, layer), b + more)?.id);
  return [
    { do: 'add-entity', id, ...described, mentions },
    ...(one === undefined ? [] : [{ do: 'describe-entity', id: one.id, ...described } as const]),
    ...(into === undefined || other === undefined
      ? []
      : [{ do: 'merge-entities', ids: [other.id], into: into.id } as const]),
    ...(one === undefined || another === undefined
      ? []
      : [{ do: 'remove-entities', ids: [one.id, another.id] } as const]),
    ...(kept === undefined || merged === undefined || kept === merged
      ? []
      : [{ do: 'merge-types', layer, types: [merged], into: kept } as const]),
    ...propositionCommands(project, [a, b, c, d], id),
    ...termCommands(project, [a, b, c, d], id),
    { do: 'set-tagset', tagset: { ...project.tagset, links: project.tagset.links.toReversed() } },
  ];
}

/** A segment that may be translated: one that is there, or else a block of the article. */
function segmentFrom({ segments }: Project, article: Article, b: number): Span {
  const own = [...segments.values()].filter((one) => one.article === article.id && one.creator === annotator);
  const blocks = article.blocks.filter((block) => !own.some(({ span }) => overlaps(span, block)));
  const { start, end } = pick([...own.map(({ span }) => span), ...blocks], b) ?? { start: 0, end: 1 };
  return { start, end };
}

/** One's own annotations of a layer, up to three of them. */
function ownIn(project: Project, layer: Layer, count: number): string[] {
  return [...allAnnotations(project)]
    .filter((annotation) => annotation.layer === layer && annotation.creator === annotator)
    .slice(0, count % 4)
    .map((annotation) => annotation.id);
}

/** An entry that stands for itself and another one, where there are two. */
function twoOf<E extends Entry>(register: ReadonlyMap<string, E>, [a, b]: Draw['numbers']): [E, E] | undefined {
  const entries = [...register.values()];
  const into = pick(
    entries.filter(({ mergedInto }) => mergedInto === ''),
    a,
  );
  const other = pick(
    entries.filter((entry) => entry !== into),
    b,
  );
  return into === undefined || other === undefined ? undefined : [into, other];
}

function propositionCommands(project: Project, numbers: Draw['numbers'], id: string): Command[] {
  const [, b, c, d] = numbers;
  const described = { statement: `Statement ${c % 3}`, sourceStatement: '', tags: [`tag ${b % 2}`], note: '' };
  const mine = pick(
    [...project.propositions.values()].filter(({ creator }) => creator === annotator),
    b,
  );
  const two = twoOf(project.propositions, numbers);
  return [
    { do: 'add-proposition', id, ...described, claims: ownIn(project, 'claim', d) },
    ...(mine === undefined ? [] : [{ do: 'describe-proposition', id: mine.id, ...described } as const]),
    ...(mine === undefined ? [] : [{ do: 'remove-propositions', ids: [mine.id] } as const]),
    ...(two === undefined ? [] : [{ do: 'merge-propositions', ids: [two[1].id], into: two[0].id } as const]),
  ];
}

function termCommands(project: Project, numbers: Draw['numbers'], id: string): Command[] {
  const [, b, c, d] = numbers;
  const words = {
    source: `mot ${c % 3}`,
    target: b % 2 === 0 ? '' : `word ${c % 3}`,
    alternatives: [],
    language: 'fr',
  };
  const described = { ...words, domain: '', note: '' };
  const mine = pick(
    [...project.terms.values()].filter(({ creator }) => creator === annotator),
    b,
  );
  const two = twoOf(project.terms, numbers);
  return [
    { do: 'add-term', id, ...described, notes: ownIn(project, 'translation', d) },
    {
      do: 'add-terms',
      terms: [{ id, ...described }],
      described: mine === undefined ? [] : [{ ...described, id: mine.id }],
    },
    ...(mine === undefined
      ? []
      : [{ do: 'note-term', id: mine.id, tags: [], notes: ownIn(project, 'translation', d) } as const]),
    ...(mine === undefined ? [] : [{ do: 'describe-term', id: mine.id, ...described } as const]),
    ...(mine === undefined ? [] : [{ do: 'remove-terms', ids: [mine.id] } as const]),
    ...(two === undefined ? [] : [{ do: 'merge-terms', ids: [two[1].id], into: two[0].id } as const]),
  ];
}

/** What can be done to links at an annotation. */
function linkCommands(project: Project, [a, b, c]: Draw['numbers'], id: string, from: string): Command[] {
  const [to, type] = [pick([...allAnnotations(project)], b)?.id, pick(project.tagset.links, c)?.id];
  const mine = pick(
    [...project.links.values()].filter(({ creator }) => creator === annotator),
    a,
  );
  const exists = (like: { type: string; from: string; to: string }) =>
    [...project.links.values()].some(
      (other) =>
        other.creator === annotator && other.type === like.type && other.from === like.from && other.to === like.to,
    );
  const commands: Command[] = [];
  if (to !== undefined && type !== undefined && to !== from && !exists({ type, from, to })) {
    commands.push({ do: 'link', id, type, from, to });
  }
  if (mine !== undefined) commands.push({ do: 'unlink', ids: [mine.id] });
  if (mine !== undefined && type !== undefined && !exists({ ...mine, type })) {
    commands.push({ do: 'retype-link', id: mine.id, type });
  }
  return commands;
}

/** What can be said of what an annotation is a mention of. */
function entryCommands(project: Project, [, b]: Draw['numbers'], id: string): Command[] {
  const entry = pick([...project.entities.keys(), ''], b) ?? '';
  return [{ do: 'set-entry', ids: [id], entry }];
}

/** One change that was made: the command, what it changed, and the project before and after it. */
export interface Edit {
  readonly command: Command;
  readonly diff: Diff;
  readonly before: Project;
  readonly after: Project;
}

/** The changes that draws come to, one after the other; commands that change nothing are none. */
export function editsOf(start: Project, draws: readonly Draw[]): Edit[] {
  const edits: Edit[] = [];
  let before = start;
  for (const [n, draw] of draws.entries()) {
    const command = commandFrom(before, draw, n);
    if (command === undefined) continue;
    const diff = apply(before, command, occasion(n));
    if (isEmpty(diff)) continue;
    const after = patch(before, diff);
    edits.push({ command, diff, before, after });
    before = after;
  }
  return edits;
}
