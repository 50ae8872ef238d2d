import type { Span } from '../model/span.ts';
import { figure } from './numbers.ts';
import type { Passage } from './passage.ts';
import { gap } from './pattern.ts';
import type { Reason } from './reason.ts';

/** What a translating machine has left behind, in a passage. */
export interface DamageFound extends Span {
  readonly because: Reason;
}

/** A placeholder that should have been a number again, and two figures in a row of which one cannot belong there. */
const damage = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<placeholder>X{1,3}NUMX{1,3})|(?=\\d)(?<![\\d.,]${gap}?)(?<first>(?=\\d{4}|\\d{1,3}[.,\\u00a0\\u202f ]\\d{3})${figure})${gap}(?<second>\\d{4})(?=${gap}\\p{Ll}{3}))(?![\\p{N}])`,
  'gu',
);

/** Damage by machine translation in a passage. */
export function damageIn({ text }: Passage): DamageFound[] {
  return Array.from(text.matchAll(damage), ({ 0: match, index, groups }) => ({
    start: index,
    end: index + match.length,
    because:
      groups?.placeholder === undefined
        ? { code: 'damage-two-figures', values: { first: groups?.first ?? '', second: groups?.second ?? '' } }
        : { code: 'damage-placeholder', values: { word: match } },
  }));
}
