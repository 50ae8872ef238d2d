import * as v from 'valibot';
import { LanguageSchema } from '../model/identifier.ts';
import { Problem, type RowFault } from '../model/problem.ts';
import { isIdentifier, tidyIdentifier } from '../register/identifiers.ts';
import type { AuthorityRow } from './authority.ts';
import type { Column, Meaning } from './columns.ts';

/** UTF-16 units of the longest name, type or identifier: more is a mistake in the file, or a text that is no name. */
export const longestName = 300;
/** UTF-16 units of the longest note. */
export const longestNote = 5000;
/** More names or identifiers has nobody; a cell that comes to more was split where it should not have been. */
export const mostNames = 200;

/** One value of a record: what its column means, what the file calls it, and what is there. */
export interface Field {
  readonly column: Column;
  readonly header: string;
  /** Text in CSV, any JSON value in JSONL. */
  readonly value: unknown;
}

type Name = AuthorityRow['names'][number];

/**
 * The row that a record's fields make.
 *
 * @param line where the record begins, from 1
 * @throws Problem `authority-row` with what does not fit.
 */
export function rowOf(fields: readonly Field[], line: number): AuthorityRow {
  return new Making(fields, line).row();
}

class Making {
  readonly #fields: readonly Field[];
  readonly #line: number;

  constructor(fields: readonly Field[], line: number) {
    this.#fields = fields;
    this.#line = line;
  }

  row(): AuthorityRow {
    const qids = this.#texts('qid').map((text) => qidIn(text) ?? this.#refuse('qid', text));
    const others = this.#others();
    const identified = this.#few([...new Set([...qids, ...others.map(({ text }) => text).filter(isIdentifier)])]);
    const named = [...this.#names('name'), ...this.#names('alias')];
    // Wikidata's label service gives the item's number where there is no label.
    const names = this.#few(distinct(named.filter(({ text }) => !identified.includes(text))));
    if (names.length === 0) this.#refuse('nameless', '');
    const [type = ''] = this.#texts('type');
    // Numbers of somebody else's catalogue identify nothing here, but a person may need them.
    const foreign = others.filter(({ text }) => !isIdentifier(text)).map(({ header, text }) => `${header}: ${text}`);
    const note = [...this.#texts('note', longestNote), ...foreign].join('\n');
    return { names, type, identifiers: identified, note };
  }

  #others(): { header: string; text: string }[] {
    return this.#of('identifier').flatMap((field) =>
      this.#textsIn(field)
        .flatMap((text) => text.split(/[|\s]+/))
        .filter((text) => text !== '')
        .map((text) => ({ header: field.header, text: tidyIdentifier(text) })),
    );
  }

  #names(meaning: Meaning): Name[] {
    const [language = ''] = this.#texts('language');
    if (!v.is(LanguageSchema, language)) this.#refuse('language', language);
    return this.#of(meaning).flatMap(({ column, header, value }) =>
      this.#namesIn(value, column.language || language, header, separatorsIn(column)),
    );
  }

  /** Names as people write them in JSON: a text, `{text, language}`, `{fr: …, en: …}`, or a list of these. */
  #namesIn(value: unknown, language: string, header: string, separators: RegExp | undefined): Name[] {
    const again = (inner: unknown, of = language) => this.#namesIn(inner, of, header, separators);
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.flatMap((inner) => this.#namesIn(inner, language, header, undefined));
    if (typeof value === 'object') {
      const entries = new Map<string, unknown>(Object.entries(value));
      const text = entries.get('text') ?? entries.get('value') ?? entries.get('name') ?? entries.get('label');
      const of = entries.get('language') ?? entries.get('lang') ?? language;
      if (text === undefined) return [...entries].flatMap(([key, inner]) => again(inner, this.#language(key)));
      return again(text, typeof of === 'string' ? this.#language(of) : this.#refuse('value', header));
    }
    if (typeof value !== 'string') this.#refuse('value', header);
    return (separators === undefined ? [value] : value.split(separators))
      .map((text) => this.#short(oneLine(text), longestName, header))
      .filter((text) => text !== '')
      .map((text) => ({ text, language }));
  }

  #texts(meaning: Meaning, longest = longestName): string[] {
    return this.#of(meaning).flatMap((field) => this.#textsIn(field, longest));
  }

  #textsIn({ header, value }: Field, longest = longestName): string[] {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values
      .filter((each) => each !== null && each !== undefined)
      .map((each) => (typeof each === 'string' || typeof each === 'number' ? each : this.#refuse('value', header)))
      .map((each) => this.#short(String(each).trim(), longest, header))
      .filter((each) => each !== '');
  }

  #of(meaning: Meaning): Field[] {
    return this.#fields.filter(({ column }) => column.meaning === meaning);
  }

  #language(text: string): string {
    return v.is(LanguageSchema, text) ? text : this.#refuse('language', text);
  }

  #short(text: string, longest: number, header: string): string {
    return text.length <= longest ? text : this.#refuse('long', header);
  }

  #few<T>(list: readonly T[]): readonly T[] {
    return list.length <= mostNames ? list : this.#refuse('many', String(list.length));
  }

  #refuse(reason: RowFault, value: string): never {
    throw new Problem('authority-row', { line: this.#line, reason, value: value.slice(0, 60) });
  }
}

/** Other names come several in a cell; the name itself may have such a sign in it. */
function separatorsIn({ meaning, hasCommas }: Column): RegExp | undefined {
  if (meaning !== 'alias') return undefined;
  return hasCommas ? /[|;,]/ : /[|;]/;
}

function qidIn(text: string): string | undefined {
  return /(?:^|[/:])(Q[1-9]\d*)>?$/i.exec(text)?.[1]?.toUpperCase();
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function distinct(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [`${name.language} ${name.text}`, name])).values()];
}
