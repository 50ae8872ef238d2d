import { Problem } from '../model/problem.ts';
import { comparablePattern } from '../text/comparable.ts';
import { type Agreement, fold, foldedForm } from './folded.ts';

/** What is searched for. Apostrophes, quotation marks, dashes and spaces of any kind always agree with one another. */
export interface Query extends Agreement {
  readonly text: string;
  readonly kind: 'plain' | 'regular-expression';
  /** Whether what is found must begin and end where words do. */
  readonly wholeWords: boolean;
}

/** What a query comes to: in which form texts are searched, and what is next in one from an offset on (UTF-16 units). */
export interface Matcher {
  readonly agreement: Agreement;
  next(text: string, from: number): { readonly start: number; readonly end: number } | undefined;
}

/**
 * How to search for a query; undefined where it is empty.
 *
 * @throws Problem `bad-pattern` when it is no regular expression.
 */
export function matcherOf(query: Query): Matcher | undefined {
  return query.kind === 'plain' ? plainMatcher(query) : patternMatcher(query);
}

function plainMatcher({ text, matchCase, matchAccents }: Query): Matcher | undefined {
  const agreement = { matchCase, matchAccents };
  const wanted = foldedForm(text, agreement).trim();
  if (wanted === '') return undefined;
  return {
    agreement,
    next(folded, from) {
      const start = folded.indexOf(wanted, from);
      return start === -1 ? undefined : { start, end: start + wanted.length };
    },
  };
}

/** The case of an expression cannot be folded (`\S` is not `\s`), so that is left to its flag. */
function patternMatcher({ text, matchCase, matchAccents }: Query): Matcher | undefined {
  if (text === '') return undefined;
  const agreement = { matchCase: true, matchAccents };
  const expression = compiled(text, fold(comparablePattern(text), agreement), matchCase ? 'gu' : 'giu');
  return {
    agreement,
    next(folded, from) {
      expression.lastIndex = from;
      const match = expression.exec(folded);
      return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
    },
  };
}

function compiled(pattern: string, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // "Invalid regular expression: /(/gu: Unterminated group": only the last part is news.
    const reason = error.message.slice(error.message.lastIndexOf(': ') + 1).trim();
    throw new Problem('bad-pattern', { pattern, reason }, { cause: error });
  }
}
