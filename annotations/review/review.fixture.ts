import { describe } from '../anchoring/quote.ts';
import { tag, uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import type { Project } from '../model/project.ts';
import type { Entity, Proposition, Term } from '../model/register.ts';
import type { AttributeDefinition, Tagset } from '../model/tagset.ts';

/** For tests: people who tag one text, and what they have in their registers. */

export const text =
  'Le maire de Valmont, M. Roux, a parlé. « Douze maisons, a-t-il dit, sont perdues. » Il en manque -3 sur 20 %. Fin !';

/** An annotation on words of the text, each the first time that it comes there. */
export function on(n: number, words: string | readonly string[], fields: Partial<Annotation> = {}): Annotation {
  const spans = [words].flat().map((each) => {
    const start = text.indexOf(each);
    if (start === -1) throw new Error(`“${each}” is not in the text`);
    return { start, end: start + each.length };
  });
  return { ...tag(n, []), spans, quotes: describe(text, spans), ...fields };
}

const provenance = { creator: 'anna', created: '2024-05-01T10:00:00.000Z', modified: '2024-05-01T10:00:00.000Z' };

export function entity(n: number, names: readonly string[], fields: Partial<Entity> = {}): Entity {
  const all = names.map((name) => ({ text: name, language: 'fr' }));
  return {
    kind: 'entity',
    id: uuid(n),
    type: 'person',
    names: all,
    identifiers: [],
    note: '',
    mergedInto: '',
    ...provenance,
    ...fields,
  };
}

export function proposition(n: number, statement: string, fields: Partial<Proposition> = {}): Proposition {
  return {
    kind: 'proposition',
    id: uuid(n),
    statement,
    sourceStatement: '',
    tags: [],
    note: '',
    formerly: [],
    mergedInto: '',
    ...provenance,
    ...fields,
  };
}

export function term(n: number, source: string, fields: Partial<Term> = {}): Term {
  return {
    kind: 'term',
    id: uuid(n),
    source,
    target: '',
    alternatives: [],
    language: 'fr',
    domain: '',
    note: '',
    mergedInto: '',
    ...provenance,
    ...fields,
  };
}

function attribute(id: string, kind: AttributeDefinition['kind'], fields: Partial<AttributeDefinition> = {}) {
  return { id, label: id, kind, choices: [], required: false, types: [], ...fields };
}

/** The default one with an attribute of each kind on entities; `seen` does not count, `role` is asked of persons alone. */
export const tagset: Tagset = {
  ...defaultTagset,
  layers: {
    ...defaultTagset.layers,
    entity: {
      ...defaultTagset.layers.entity,
      attributes: [
        attribute('title', 'text'),
        attribute('role', 'one-of', { types: ['person'] }),
        attribute('tags', 'several-of'),
        attribute('count', 'number'),
        attribute('dead', 'yes-no'),
        attribute('boss', 'entity'),
        attribute('comment', 'prose'),
        attribute('seen', 'yes-no', { compared: false }),
      ],
    },
  },
};

/** Registers with these entries. */
export function registers(...entries: readonly (Entity | Proposition | Term)[]) {
  const byId = <E extends Entity | Proposition | Term>(list: readonly E[]) =>
    new Map(list.map((each) => [each.id, each]));
  return {
    entities: byId(entries.filter((entry) => entry.kind === 'entity')),
    propositions: byId(entries.filter((entry) => entry.kind === 'proposition')),
    terms: byId(entries.filter((entry) => entry.kind === 'term')),
  };
}

/** A project of one article, `a`, with what is tagged in it. */
export function projectOf(
  tags: readonly Annotation[],
  entries: readonly (Entity | Proposition | Term)[] = [],
  parts: Partial<Project> = {},
): Project {
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: 'a.txt', encoding: 'utf-8' };
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }] as const;
  const sha256 = '0'.repeat(64);
  const article = { kind: 'article', id: 'a', title: 'a', language: 'fr', source, blocks, sha256 } as const;
  return {
    info: {
      kind: 'project',
      id: uuid(9000),
      title: 'test',
      workingLanguage: 'en',
      order: ['a'],
      created: provenance.created,
    },
    tagset,
    articles: new Map([['a', article]]),
    texts: new Map([['a', text]]),
    annotations: new Map([['a', new Map(tags.map((each) => [each.id, each]))]]),
    links: new Map(),
    progress: new Map(),
    segments: new Map(),
    verdicts: new Map(),
    comments: new Map(),
    answers: new Map(),
    decisions: new Map(),
    exchanges: new Map(),
    ...registers(...entries),
    ...parts,
  };
}
