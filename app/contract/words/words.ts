import { createTranslator } from 'use-intl/core';
import type { ProblemData } from '../../../annotations/model/problem.ts';
import type { Reason } from '../../../annotations/suggestions/reason.ts';
import { en } from './en.ts';

/** The catalogue's shape: English decides which sentences there are and which values each one takes. */
export type Catalogue = typeof en;

const catalogues = { en } as const;

/** Languages that the interface speaks. */
export type Locale = keyof typeof catalogues;

/** How each language writes dates and numbers: English as in Europe, with the day first and 24 hours. */
export const regions: Record<Locale, string> = { en: 'en-GB' };

/** A function from a sentence's key and values to the sentence, in one language. Keys and values are checked by the compiler. */
export function words(locale: Locale = 'en') {
  return createTranslator({ locale: regions[locale], messages: catalogues[locale] });
}

/** The sentence for a problem. */
export function sentence({ code, values }: ProblemData, locale: Locale = 'en'): string {
  const messages: Record<string, string> = catalogues[locale].problems;
  return createTranslator({ locale: regions[locale], messages })(code, values);
}

/** The sentence for a reason why something is suggested, without a capital or full stop: it follows “Suggested:”. */
export function reasonSentence({ code, values }: Reason, locale: Locale = 'en'): string {
  const messages: Record<string, string> = catalogues[locale].suggestions.because;
  return createTranslator({ locale: regions[locale], messages })(code, { ...values });
}

/** What is wrong with a tagset that is being edited. */
export function findingSentence({ code, values }: ProblemData, locale: Locale = 'en'): string {
  const messages: Record<string, string> = catalogues[locale].tagset.findings;
  return createTranslator({ locale: regions[locale], messages })(code, values);
}
