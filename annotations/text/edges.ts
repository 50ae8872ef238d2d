import type { Span } from '../model/span.ts';
import { trimSpan } from './segments.ts';

/** Marks that belong to the sentence around a selection rather than to what was meant by it. */
const loose = /^[.,;:!?…·•|/–—-]$/;

/** A point that ends a shortened word: "M.", "J.-P.", "U.S." */
const shortened = /(^|[\s.-])\p{Lu}\.$/u;

const partners = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['(', ')'],
  ['[', ']'],
]);
const closing = new Map([...partners].map(([opener, closer]) => [closer, opener]));

/**
 * A selection as it was meant: without white space, punctuation and halves of pairs at its edges. A quotation mark or
 * bracket stays where its partner is selected too, and the point of a shortened word stays. Where nothing else is
 * selected, it stays as it is.
 */
export function trimEdges(text: string, span: Span): Span {
  const outer = trimSpan(text, span);
  let { start, end } = outer;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    const within = text.slice(start, end);
    if (isLooseStart(within)) start += 1;
    else if (isLooseEnd(within)) end -= 1;
    ({ start, end } = trimSpan(text, { start, end }));
  }
  return start < end ? { start, end } : outer;
}

function isLooseStart(within: string): boolean {
  const first = within.charAt(0);
  const partner = partners.get(first);
  if (partner !== undefined && first !== '‘') return !within.includes(partner, 1);
  return loose.test(first) || first === '»' || first === '”' || (first === '"' && within.split('"').length % 2 === 0);
}

function isLooseEnd(within: string): boolean {
  const last = within.charAt(within.length - 1);
  if (last === '.') return !shortened.test(within);
  const partner = closing.get(last);
  if (partner !== undefined && last !== '’') return !within.slice(0, -1).includes(partner);
  return loose.test(last) || last === '«' || last === '„' || (last === '"' && within.split('"').length % 2 === 0);
}
