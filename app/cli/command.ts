import type { Io } from './io.ts';
import type { Line, Options, Places } from './line.ts';
import type { Outcome } from './outcome.ts';

/** One command of the command line. Its name is also the key of its sentences in the catalogue. */
export interface Command {
  readonly name: CommandWord;
  readonly options: Options;
  readonly places: Places;
  run(line: Line, io: Io): Promise<Outcome>;
}

/** In the order in which a project goes through them. */
export const commandWords = [
  'new',
  'add',
  'import',
  'authority',
  'export',
  'hand-over',
  'take-in',
  'tagset',
  'passages',
  'agreement',
  'compare',
  'curate',
  'history',
  'check',
  'formats',
] as const;
export type CommandWord = (typeof commandWords)[number];
