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
  } satisfies Record<ReasonCode, string>,
} as const;
