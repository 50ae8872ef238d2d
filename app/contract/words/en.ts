import { problems } from './en/problems.ts';

/** English: the catalogue every other language is checked against. ICU MessageFormat; keys in the order of the screen. */
export const en = {
  problems,
} as const;
