import type { Annotation, AttributeValue, Layer } from '../model/annotation.ts';
import { type AttributeDefinition, type Tagset, typeOf } from '../model/tagset.ts';

/** What is searched: the texts, or what the tags on them say. */
export const subjects = ['text', 'tags', 'attributes', 'notes'] as const;
/** Of tags also their words alone. */
export type TagSubject = Exclude<(typeof subjects)[number], 'text'> | 'words';
export type Subject = 'text' | TagSubject;

/** An annotation as far as it is searched; its words stand in the text. */
export type SearchedTag = Pick<
  Annotation,
  'id' | 'article' | 'layer' | 'type' | 'spans' | 'attributes' | 'entry' | 'note' | 'creator'
>;

/** What is called how, for who reads it. */
export interface Names {
  readonly tagset: Tagset;
  /** Entries of the registers that tags or their attributes are of, by id. */
  readonly entries: ReadonlyMap<string, string>;
  readonly yes: string;
  readonly no: string;
}

/** One thing that a tag says. `name` is the attribute's label, '' for all else. */
export interface Said {
  readonly what: 'words' | 'type' | 'entry' | 'attribute' | 'note';
  readonly name: string;
  readonly text: string;
}

/** The tagged words, an ellipsis where the tag is interrupted. */
export function wordsOf({ spans }: Pick<SearchedTag, 'spans'>, text: string): string {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return text.slice(only.start, only.end);
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/**
 * What a tag says on a subject, as a reader sees it: labels instead of ids, names instead of entries. Of attributes all,
 * or the one with an id.
 */
export function saidBy(tag: SearchedTag, text: string, subject: TagSubject, attribute: string, names: Names): Said[] {
  switch (subject) {
    case 'words':
      return [{ what: 'words', name: '', text: wordsOf(tag, text) }];
    case 'tags':
      return [
        { what: 'words', name: '', text: wordsOf(tag, text) },
        { what: 'type', name: '', text: typeOf(names.tagset, tag.layer, tag.type)?.label ?? tag.type },
        ...sayings('entry', '', names.entries.get(tag.entry)),
      ];
    case 'attributes':
      return Object.entries(tag.attributes).flatMap(([id, value]) =>
        attribute === '' || attribute === id ? attributeSaid(tag.layer, id, value, names) : [],
      );
    case 'notes':
      return sayings('note', '', tag.note);
  }
}

function attributeSaid(layer: Layer, id: string, value: AttributeValue, names: Names): Said[] {
  const definition = names.tagset.layers[layer].attributes.find((candidate) => candidate.id === id);
  const values: readonly (string | number | boolean)[] = typeof value === 'object' ? value : [value];
  return values.flatMap((each) => sayings('attribute', definition?.label ?? id, worded(each, definition, names)));
}

function worded(
  value: string | number | boolean,
  definition: AttributeDefinition | undefined,
  { entries, yes, no }: Names,
): string {
  if (typeof value === 'boolean') return value ? yes : no;
  const text = String(value);
  return definition?.choices.find(({ id }) => id === text)?.label ?? entries.get(text) ?? text;
}

function sayings(what: Said['what'], name: string, text: string | undefined): Said[] {
  return text === undefined || text === '' ? [] : [{ what, name, text }];
}
