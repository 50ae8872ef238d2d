import type { CurationRule } from '../model/review.ts';

/** By which rule a curated set is made of what annotators have. */

export const curationRules = ['agree', 'majority', 'trusted'] as const;

export type { CurationRule };

/**
 * Whether those who say the same are enough: all who have begun, or more than half of them, but two at the least; or who is
 * trusted among them, however many say something else.
 */
export function areEnough(rule: CurationRule, saying: readonly string[], begun: readonly string[]): boolean {
  switch (rule.by) {
    case 'agree':
      return saying.length > 1 && saying.length === begun.length;
    case 'majority':
      return saying.length > 1 && saying.length * 2 > begun.length;
    case 'trusted':
      return saying.includes(rule.annotator);
  }
}
