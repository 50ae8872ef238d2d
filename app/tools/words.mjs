/** How the tools speak: one line a step, and a sentence instead of a stack trace when something expected goes wrong. */

/** Something expected that a person can act on: the message says what happened and what to do. */
export class Stop extends Error {}

/** The person, or what started us, has asked us to end. */
export class Interrupted extends Stop {}

/** @param {string} sentence */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/**
 * Runs a command's main function; a Stop ends it with its sentence and exit status 1, anything else with its stack.
 * @param {() => Promise<number>} main answers the exit status
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : inFull(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * @param {unknown} error
 * @returns {string} its innermost cause in one line, for a sentence
 */
export function inBrief(error) {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return inBrief(error.cause);
  return error.message.split('\n', 1)[0] ?? error.name;
}

/** @param {unknown} error */
function inFull(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
