import path from 'node:path';
import * as v from 'valibot';
import { isCommand } from '../app/cli/run.ts';

/** What a start of the program is for: a command, or a window on what the paths name (on nothing in particular for none). */
export type Launch =
  | { readonly kind: 'command'; readonly args: readonly string[] }
  | { readonly kind: 'window'; readonly paths: readonly string[] };

/** What a second start hands over to the program that already runs. */
export const HandoverSchema = v.object({ paths: v.array(v.string()) });
export type Handover = v.InferOutput<typeof HandoverSchema>;

/**
 * Reads the arguments of a start.
 *
 * @param argv as process.argv
 * @param appPath the folder of the app where it is named on the command line (Electron's own development way), else ''
 * @param from the folder that relative paths are meant from
 */
export function launchOf(argv: readonly string[], appPath: string, from: string): Launch {
  const given = withoutRuntime(argv, appPath);
  // Chromium's own switches stand first; a switch of a command comes after its word.
  const begin = given.findIndex((argument) => !argument.startsWith('-'));
  const args = begin === -1 ? [] : given.slice(begin);
  const [word] = args;
  if (isCommand(word)) return { kind: 'command', args };
  const paths = args.filter((argument) => argument !== '' && !argument.startsWith('-'));
  return { kind: 'window', paths: paths.map((name) => path.resolve(from, name)) };
}

/** The arguments after the executable and, in development, after the folder of the app. */
function withoutRuntime(argv: readonly string[], appPath: string): readonly string[] {
  if (appPath === '') return argv.slice(1);
  const index = argv.findIndex(
    (argument, i) => i > 0 && !argument.startsWith('-') && path.resolve(argument) === appPath,
  );
  return argv.slice(index === -1 ? 1 : index + 1);
}
