import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as quotesOf } from '../anchoring/quote.ts';
import { uuid } from '../model/annotation.fixture.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import type { ProjectRecord } from '../model/project.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { type Diff, emptyDiff, patch } from './diff.ts';
import { anyEdited, occasion, recordsOf } from './edits.fixture.ts';
import { small, spanOf } from './small.fixture.ts';

const { project, mayor, said, place, theirs, links, entity, proposition, term, texts } = small;
const { by, at } = occasion(1);
const [articleA, articleB] = [...project.articles.values()];
if (articleA === undefined || articleB === undefined) throw new Error('the small project has two articles');

function changes(command: Command): Diff {
  return apply(project, command, { by, at });
}

function update(before: ProjectRecord, fields: object): Diff {
  return { ...emptyDiff, updated: [[before, { ...before, ...fields }]] };
}

type Annotate = Extract<Command, { do: 'annotate' }>;

function annotate(fields: Partial<Annotate> = {}): Annotate {
  const spans = [spanOf('Douze')];
  return {
    do: 'annotate',
    id: uuid(5),
    article: 'a',
    layer: 'entity',
    type: 'quantity',
    spans,
    attributes: {},
    ...fields,
  };
}

describe('a command changes', () => {
  test('annotate: adds an annotation, with its quotes, by who commands, at that time', () => {
    const spans = [spanOf('Douze maisons'), spanOf('perdues')];
    const attributes = { speaker: 'le maire' };
    expect(changes(annotate({ layer: 'claim', type: 'factual', spans, attributes }))).toEqual({
      ...emptyDiff,
      added: [
        {
          kind: 'annotation',
          id: uuid(5),
          article: 'a',
          layer: 'claim',
          type: 'factual',
          spans,
          quotes: quotesOf(texts.a, spans),
          attributes,
          entry: '',
          status: 'open',
          note: '',
          creator: by,
          created: at,
          modified: at,
        },
      ],
    });
  });

  test('annotate-all: adds what each tag by itself would have added, as one change', () => {
    const commands = [
      annotate(),
      annotate({ id: uuid(6), article: 'b', type: 'place', spans: [{ start: 3, end: 8 }] }),
    ];
    const tags = commands.map(({ do: _, ...tag }) => tag);
    expect(changes({ do: 'annotate-all', tags })).toEqual({
      ...emptyDiff,
      added: commands.flatMap((command) => changes(command).added),
    });
  });

  const spans = [spanOf('maire'), spanOf('de Valmont')];
  const described = { title: 'Crue', language: 'de', source: { ...articleA.source, outlet: 'L’Écho' } };
  const info = { ...project.info, id: uuid(9), title: 'Theirs' };
  const tagset = { ...defaultTagset, layers: { ...defaultTagset.layers, entity: defaultTagset.layers.claim } };
  const [heading, paragraph] = articleA.blocks;

  test.each<{ command: Command; diff: Diff }>([
    {
      command: { do: 'respan', id: mayor.id, spans },
      diff: update(mayor, { spans, quotes: quotesOf(texts.a, spans), modified: at }),
    },
    {
      command: {
        do: 'respan-all',
        changes: [
          { id: mayor.id, spans },
          { id: place.id, spans: place.spans },
        ],
      },
      diff: update(mayor, { spans, quotes: quotesOf(texts.a, spans), modified: at }),
    },
    {
      command: { do: 'retype', ids: [mayor.id, place.id], type: 'event' },
      diff: {
        ...emptyDiff,
        updated: [mayor, place].map((tag) => [tag, { ...tag, type: 'event', modified: at }]),
      },
    },
    {
      command: { do: 'set-attribute', ids: [mayor.id], name: 'identifier', value: 'Q1' },
      diff: update(mayor, { attributes: { name: 'M. Roux', identifier: 'Q1' }, modified: at }),
    },
    {
      command: { do: 'set-attribute', ids: [mayor.id], name: 'name', value: ['M.', 'Roux'] },
      diff: update(mayor, { attributes: { name: ['M.', 'Roux'] }, modified: at }),
    },
    {
      command: { do: 'set-attribute', ids: [mayor.id], name: 'name', value: null },
      diff: update(mayor, { attributes: {}, modified: at }),
    },
    { command: { do: 'set-note', id: said.id, note: '' }, diff: update(said, { note: '', modified: at }) },
    { command: { do: 'remove', ids: [place.id] }, diff: { ...emptyDiff, removed: [place, links.other] } },
    {
      command: { do: 'set-blocks', article: 'a', blocks: [1, 7], kind: 'boilerplate' },
      diff: update(articleA, { blocks: [heading, { ...paragraph, kind: 'boilerplate' }] }),
    },
    { command: { do: 'describe-article', article: 'a', ...described }, diff: update(articleA, described) },
    {
      command: { do: 'describe-project', title: 'Velse', workingLanguage: 'fr' },
      diff: update(project.info, { title: 'Velse', workingLanguage: 'fr' }),
    },
    { command: { do: 'arrange', order: ['b', 'a'] }, diff: update(project.info, { order: ['b', 'a'] }) },
    {
      command: { do: 'adopt', info, tagset },
      diff: {
        ...emptyDiff,
        updated: [
          [project.info, info],
          [project.tagset, tagset],
        ],
      },
    },
    {
      command: { do: 'adopt', info, tagset: project.tagset },
      diff: { ...emptyDiff, updated: [[project.info, info]] },
    },
  ])('$command.do', ({ command, diff }) => {
    expect(changes(command)).toEqual(diff);
  });

  test('retype: only what is not of that type yet', () => {
    expect(changes({ do: 'retype', ids: [place.id, mayor.id], type: 'place' })).toEqual(
      update(mayor, { type: 'place', modified: at }),
    );
  });

  test('remove: with an annotation the links that start or end at it, and no others', () => {
    expect(changes({ do: 'remove', ids: [said.id] }).removed).toEqual([said, links.out, links.in, links.other]);
  });

  test('remove: a colleague’s link stays theirs, though it leads nowhere then', () => {
    expect(changes({ do: 'remove', ids: [mayor.id] }).removed).toEqual([mayor, links.out, links.in]);
  });

  test('take-in: adds what others made as it is, theirs by name and time', () => {
    const records = [
      { ...theirs, id: uuid(6) },
      { ...links.theirs, id: uuid(7) },
      { ...term, id: uuid(8) },
    ];
    expect(changes({ do: 'take-in', records })).toEqual({ ...emptyDiff, added: records });
  });
});

describe('of what is named twice there is one change', () => {
  const [once, twice] = [[mayor.id], [mayor.id, mayor.id]];
  test.each<{ command: Command; same: Command }>([
    { command: { do: 'retype', ids: twice, type: 'event' }, same: { do: 'retype', ids: once, type: 'event' } },
    { command: { do: 'remove', ids: twice }, same: { do: 'remove', ids: once } },
  ])('$command.do', ({ command, same }) => {
    expect(changes(command)).toEqual(changes(same));
  });
});

describe('a command that would change nothing answers an empty diff', () => {
  const { title, language, source } = articleA;
  test.each<Command>([
    { do: 'respan', id: said.id, spans: said.spans },
    { do: 'retype', ids: [mayor.id], type: mayor.type },
    { do: 'set-attribute', ids: [mayor.id], name: 'name', value: 'M. Roux' },
    { do: 'set-attribute', ids: [mayor.id], name: 'identifier', value: null },
    { do: 'set-note', id: said.id, note: said.note },
    { do: 'set-blocks', article: 'a', blocks: [0], kind: 'heading' },
    { do: 'set-blocks', article: 'a', blocks: [2], kind: 'boilerplate' },
    { do: 'describe-article', article: 'a', title, language, source },
    { do: 'describe-project', title: project.info.title, workingLanguage: project.info.workingLanguage },
    { do: 'arrange', order: project.info.order },
    { do: 'adopt', info: project.info, tagset: project.tagset },
    { do: 'take-in', records: [] },
    { do: 'take-in', records: [mayor, links.out, entity, proposition, term] },
  ])('$do', (command) => {
    expect(changes(command)).toEqual(emptyDiff);
  });
});

test('whatever is taken in is there word for word, and taking it in again changes nothing', () => {
  fc.assert(
    fc.property(anyEdited, (whole) => {
      const nothing = {
        annotations: new Map(),
        links: new Map(),
        entities: new Map(),
        propositions: new Map(),
        terms: new Map(),
      };
      const command: Command = { do: 'take-in', records: recordsOf(whole) };
      const bare = { ...whole, ...nothing };
      const full = patch(bare, apply(bare, command, { by, at }));
      expect(full).toEqual(whole);
      expect(apply(full, command, { by, at })).toEqual(emptyDiff);
    }),
  );
});
