import { tag, uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Entity } from '../model/register.ts';

/** For tests: the n-th entity, of which only what is given matters. */
export function entityOf(n: number, fields: Partial<Entity> = {}): Entity {
  const { creator, created, modified } = tag(n, []);
  return {
    kind: 'entity',
    id: uuid(n),
    type: 'person',
    names: [],
    identifiers: [],
    note: '',
    mergedInto: '',
    creator,
    created,
    modified,
    ...fields,
  };
}

/** An entity of names without a language. */
export function named(n: number, names: readonly string[], fields: Partial<Entity> = {}): Entity {
  return entityOf(n, { names: names.map((text) => ({ text, language: '' })), ...fields });
}

/** The n-th annotation, at an offset of an article: words that are a mention of an entity, or of none. */
export function mention(n: number, at: number, words: string, fields: Partial<Annotation> = {}): Annotation {
  const spans = [{ start: at, end: at + words.length }];
  return { ...tag(n, []), spans, quotes: [{ exact: words, prefix: '', suffix: '' }], ...fields };
}

export function byId<R extends { readonly id: string }>(...records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}
