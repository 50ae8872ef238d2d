import * as v from 'valibot';
import { Problem, type ProblemData, type Result } from '../annotations/model/problem.ts';
import { type Answers, type RequestName, requestSchemas } from '../app/contract/requests.ts';
import type { Log } from './log.ts';

/** What a request of a name takes, once it is parsed. */
export type Asked<Name extends RequestName> = v.InferOutput<(typeof requestSchemas)[Name]>;

/** How each request of the contract is answered, for whoever asks. */
export type Answering<Asker> = {
  readonly [Name in RequestName]: (question: Asked<Name>, asker: Asker) => Answers[Name] | Promise<Answers[Name]>;
};

/**
 * Answers what a window asks. Nothing that comes from there is trusted: the name must be the contract's, the question
 * must fit it. It never fails: what was not foreseen is logged, and the window gets a sentence.
 */
export async function answerTo<Asker>(
  name: unknown,
  question: unknown,
  asker: Asker,
  answering: Answering<Asker>,
  log: Log,
): Promise<Result<unknown>> {
  try {
    if (!isRequestName(name)) throw new Problem('request-refused', { request: inBrief(name) });
    return { ok: true, value: await answer(name, question, asker, answering) };
  } catch (error) {
    return { ok: false, problem: problemOf(error, log) };
  }
}

/** What a person is told of an error; one that nobody foresaw is logged. */
export function problemOf(error: unknown, log: Log): ProblemData {
  if (error instanceof Problem) return error.toData();
  log.write('A window’s request failed unexpectedly.', error);
  return { code: 'unexpected', values: { log: log.file } };
}

async function answer<Asker, Name extends RequestName>(
  name: Name,
  question: unknown,
  asker: Asker,
  answering: Answering<Asker>,
): Promise<Answers[Name]> {
  const parsed = v.safeParse(requestSchemas[name], question);
  if (!parsed.success) throw new Problem('request-refused', { request: name });
  return answering[name](parsed.output, asker);
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requestSchemas, name);
}

function inBrief(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 40) : typeof name;
}
