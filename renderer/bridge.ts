import type { Result } from '../annotations/model/problem.ts';
import type { Answers, Bridge, Question, RequestName } from '../app/contract/requests.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly visavis: Bridge;
  }
}

/** Ask the program behind the window; an expected failure is a value. */
export function ask<Name extends RequestName>(name: Name, question: Question<Name>): Promise<Result<Answers[Name]>> {
  return window.visavis.ask(name, question);
}
