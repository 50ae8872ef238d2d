import { Problem } from '../model/problem.ts';
import { comparablePattern } from '../text/comparable.ts';
import { type Agreement, fold, foldedForm } from './folded.ts';

/** What is searched for. Apostrophes, quotation marks, dashes and spaces of any kind always agree with one another. */
export interface Query extends Agreement {
  readonly text: string;
  /** Other words that will do as well, such as the other names of an entity; not for expressions. */
  readonly others: readonly string[];
  readonly kind: 'plain' | 'regular-expression';
  /** Whether what is found must begin and end where words do. */
  readonly wholeWords: boolean;
}

/** What a query comes to: in which form texts are searched, and what is next in one from an offset on (UTF-16 units). */
export interface Matcher {
  readonly agreement: Agreement;
  next(text: string, from: number): Match | undefined;
}

/** Where something begins that fits, and where it may end: several where several words are searched for, the furthest first. */
export interface Match {
  readonly start: number;
  readonly ends: readonly number[];
}

/**
 * How to search for a query; undefined where it is empty.
 *
 * @throws Problem `bad-pattern` when it is no regular expression.
 */
export function matcherOf(query: Query): Matcher | undefined {
  return query.kind === 'plain' ? plainMatcher(query) : patternMatcher(query);
}

function plainMatcher({ text, others, matchCase, matchAccents }: Query): Matcher | undefined {
  const agreement = { matchCase, matchAccents };
  const folded = [text, ...others].map((words) => foldedForm(words, agreement).trim());
  const wanted = [...new Set(folded)].filter((words) => words !== '').toSorted((a, b) => b.length - a.length);
  const [only] = wanted;
  if (only === undefined) return undefined;
  if (wanted.length === 1) {
    return {
      agreement,
      next(text, from) {
        const start = text.indexOf(only, from);
        return start === -1 ? undefined : { start, ends: [start + only.length] };
      },
    };
  }
  const any = new RegExp(wanted.map(escaped).join('|'), 'g');
  return {
    agreement,
    next(text, from) {
      any.lastIndex = from;
      const start = any.exec(text)?.index;
      if (start === undefined) return undefined;
      const fitting = wanted.filter((words) => text.startsWith(words, start));
      return { start, ends: fitting.map((words) => start + words.length) };
    },
  };
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
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
      return match === null ? undefined : { start: match.index, ends: [match.index + match[0].length] };
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
