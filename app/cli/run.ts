import { Problem, type ProblemData } from '../../annotations/model/problem.ts';
import { sentence } from '../contract/words/words.ts';
import { add } from './add.ts';
import { showAgreement } from './agreement.ts';
import { takeInAuthority } from './authority.ts';
import { checkProject } from './check.ts';
import { type Command, type CommandWord, commandWords } from './command.ts';
import { compareAnnotators } from './compare.ts';
import { curateTags } from './curate.ts';
import { exportProject } from './export.ts';
import { listFormats } from './formats.ts';
import { handOverWork } from './hand-over.ts';
import { generalHelp, helpFor } from './help.ts';
import { showHistory } from './history.ts';
import { importFile } from './import.ts';
import type { Io } from './io.ts';
import { type Options, readLine } from './line.ts';
import { nearest } from './nearest.ts';
import { newProject } from './new.ts';
import { Failure, type Outcome, printable, UsageError } from './outcome.ts';
import { listPassages } from './passages.ts';
import { tagset } from './tagset.ts';
import { takeInWork } from './take-in.ts';
import { t } from './words.ts';

const commands: Readonly<Record<CommandWord, Command>> = {
  new: newProject,
  add,
  import: importFile,
  authority: takeInAuthority,
  export: exportProject,
  'hand-over': handOverWork,
  'take-in': takeInWork,
  tagset,
  passages: listPassages,
  agreement: showAgreement,
  compare: compareAnnotators,
  curate: curateTags,
  history: showHistory,
  check: checkProject,
  formats: listFormats,
};

/** What every command takes. */
const everywhere: Options = { json: { type: 'boolean', help: 'json' }, help: { type: 'boolean', help: 'help' } };

/** Whether the first word of a command line is a command's: then it is for {@link run}, and else for the window. */
export function isCommand(word: string | undefined): word is CommandWord {
  return commandWords.some((known) => known === word);
}

/**
 * Runs `visavis` with what came after its name.
 *
 * Answers the exit code: 0 when all went well, 1 when it said what is wrong, 2 when it was called wrongly. Results go to
 * standard output, and with `--json` as one document; everything said about them goes to standard error. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const [word, ...args] = argv;
  const json = argv.includes('--json');
  try {
    if (word === '--help' || word === 'help') {
      io.out(`${generalHelp()}\n`);
      return 0;
    }
    const command = commandFor(word);
    const withAll = { ...command, options: { ...command.options, ...everywhere } };
    const line = readLine(command.name, args, withAll.options, command.places);
    if (line.has('help')) {
      io.out(`${helpFor(withAll)}\n`);
      return 0;
    }
    return print(await command.run(line, io), json, io);
  } catch (error) {
    return explain(error, word, json, io);
  }
}

function commandFor(word: string | undefined): Command {
  const list = commandWords.join(', ');
  if (word === undefined) throw new UsageError(t('cli.wrong.no-command', { commands: list }));
  if (isCommand(word)) return commands[word];
  const near = nearest(word, commandWords);
  if (near !== undefined) throw new UsageError(t('cli.wrong.nearest-command', { command: word, nearest: near }));
  throw new UsageError(t('cli.wrong.unknown-command', { command: word, commands: list }));
}

function print({ exit, result, lines, problems, content }: Outcome, json: boolean, io: Io): 0 | 1 {
  if (content !== undefined) io.out(content);
  else if (json) printJson({ ...result, problems: problems.map(printable) }, io);
  else for (const line of lines) io.out(`${line}\n`);
  tell(problems, io);
  return exit;
}

function explain(error: unknown, word: string | undefined, json: boolean, io: Io): 1 | 2 {
  if (error instanceof UsageError) {
    if (json) printJson({ problems: [{ code: 'usage', values: {}, message: error.message }] }, io);
    const usage = isCommand(word) ? t(`cli.usage.${word}`) : 'visavis --help';
    io.err(`${error.message}\n${t('cli.wrong.see', { usage })}\n`);
    return 2;
  }
  if (error instanceof Problem || error instanceof Failure) {
    const problems = error instanceof Failure ? error.problems : [error.toData()];
    if (json) printJson({ problems: problems.map(printable) }, io);
    tell(problems, io);
    return 1;
  }
  const message = t('cli.unexpected', { reason: error instanceof Error ? error.message : String(error) });
  if (json) printJson({ problems: [{ code: 'unexpected', values: {}, message }] }, io);
  io.err(`${message}\n`);
  if (io.env.VISAVIS_DEBUG === '1' && error instanceof Error) io.err(`${error.stack}\n`);
  return 1;
}

function tell(problems: readonly ProblemData[], io: Io): void {
  for (const problem of problems) io.err(`${sentence(problem)}\n`);
}

function printJson(document: object, io: Io): void {
  io.out(`${JSON.stringify(document, null, 2)}\n`);
}
