import type { ReasonCode } from '../../../../annotations/suggestions/reason.ts';

/** What is suggested, and why. */
export const suggestions = {
  /** One sentence for each reason. */
  because: {
    'date-whole': 'a day with its month and year',
    'date-partial': 'a date that leaves out the day or the year',
    'date-range': 'a stretch of time with its beginning and end',
    'date-open': 'a date after “{word}”: one end of a stretch of time',
    'date-relative': 'a time that is counted from when the text was written, or from another time in it',
    'date-clock': 'a time of day',
    'quantity-counted': 'a number, “{number}”, followed by what it counts, “{counted}”',
    'quantity-percent': 'a number followed by a percent sign or its words',
    'quantity-money': 'a sum of money',
    'quantity-alone': 'a number that stands for what it counts',
    'damage-placeholder': '“{word}” is what translating machines leave where a number was',
    'damage-two-figures': 'two figures in a row, “{first}” and “{second}”: translation has damaged one of them',
  } satisfies Record<ReasonCode, string>,
} as const;
