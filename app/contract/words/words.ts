import { createTranslator } from 'use-intl/core';
import type { ProblemData } from '../../../annotations/model/problem.ts';
import { en } from './en.ts';

/** The catalogue's shape: English decides which sentences there are and which values each one takes. */
export type Catalogue = typeof en;

const catalogues = { en } as const;

/** Languages that the interface speaks. */
export type Locale = keyof typeof catalogues;

/** A function from a sentence's key and values to the sentence, in one language. Keys and values are checked by the compiler. */
export function words(locale: Locale = 'en') {
  return createTranslator({ locale, messages: catalogues[locale] });
}

/** The sentence for a problem. */
export function sentence(problem: ProblemData, locale: Locale = 'en'): string {
  const translate = createTranslator({ locale, messages: catalogues[locale].problems });
  return translate(problem.code, problem.values as never);
}
