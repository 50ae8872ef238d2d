import { parseArgs } from 'node:util';
import type { Catalogue } from '../contract/words/words.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './outcome.ts';
import { t } from './words.ts';

export interface Option {
  /** Whether it takes a value. */
  readonly type: 'string' | 'boolean';
  /** Whether it may come more than once. */
  readonly multiple?: boolean;
  /** The words of the catalogue that explain it. */
  readonly help: keyof Catalogue['cli']['options'];
}

/** The options of a command, by name. */
export type Options = Readonly<Record<string, Option>>;

/** What comes after a command's word, taken apart. */
export interface Line {
  readonly places: readonly string[];
  /** The value of an option; undefined where it was not given. */
  value(option: string): string | undefined;
  /** Every value of an option that may come more than once. */
  values(option: string): readonly string[];
  has(option: string): boolean;
}

/** How many words that are no options a command takes. */
export interface Places {
  readonly least: number;
  readonly most: number;
}

/** @throws UsageError with the first thing that is wrong. */
export function readLine(command: string, args: readonly string[], options: Options, { least, most }: Places): Line {
  mustBeOptions(command, args, options);
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const given = new Map(Object.entries(values));
  const line: Line = {
    places: positionals,
    value: (option) => {
      const value = given.get(option);
      return typeof value === 'string' ? value : undefined;
    },
    values: (option) => [given.get(option) ?? []].flat().filter((value) => typeof value === 'string'),
    has: (option) => given.has(option),
  };
  if (line.has('help')) return line;
  if (positionals.length < least) throw new UsageError(t('cli.wrong.too-few', { command }));
  const extra = positionals[most];
  if (extra !== undefined) throw new UsageError(t('cli.wrong.too-many', { command, extra }));
  return line;
}

/** parseArgs says the same, but in its own words and without the nearest. */
function mustBeOptions(command: string, args: readonly string[], options: Options): void {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const definition = Object.hasOwn(options, name) ? options[name] : undefined;
    if (definition === undefined) {
      const near = nearest(name, Object.keys(options));
      if (near === undefined) throw new UsageError(t('cli.wrong.unknown-option', { command, option }));
      throw new UsageError(t('cli.wrong.nearest-option', { command, option, nearest: `--${near}` }));
    }
    const looksLikeOption = value !== undefined && value.length > 1 && value.startsWith('-') && inlineValue !== true;
    if (definition.type === 'string' && (value === undefined || looksLikeOption)) {
      throw new UsageError(t('cli.wrong.option-without-value', { option }));
    }
    if (definition.type === 'boolean' && value !== undefined) {
      throw new UsageError(t('cli.wrong.option-with-value', { option }));
    }
  }
}
