import { type Occurrence, termsIn } from '../glossary/occurrences.ts';
import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import type { Span } from '../model/span.ts';

/** The glossary as it bears on one segment. */
export interface SegmentTerms {
  /** Where terms stand in the source, in units of the article's text. */
  readonly inSource: readonly Occurrence[];
  /** Where the target forms of those terms, or their alternatives, stand in the translation, in units of its words. */
  readonly inTarget: readonly Span[];
}

/** Source and translation of a segment, each with its language (BCP 47, '' when it is not known). */
export interface Bilingual {
  readonly text: string;
  readonly span: Span;
  readonly language: string;
  readonly words: string;
  readonly workingLanguage: string;
}

/** The terms of a glossary in a segment, and which of them its translation has already. */
export function segmentTerms(terms: Project['terms'], segment: Bilingual): SegmentTerms {
  const { text, span, language, words, workingLanguage } = segment;
  const inSource = termsIn(terms, text, span, language);
  if (inSource.length === 0 || words === '') return { inSource, inTarget: [] };
  const meant = new Set(inSource.flatMap((occurrence) => occurrence.terms.map(({ id }) => id)));
  const inTarget = termsIn(targetForms(terms), words, { start: 0, end: words.length }, workingLanguage)
    .filter((occurrence) => occurrence.terms.some(({ id }) => meant.has(id)))
    .map((occurrence) => occurrence.span);
  return { inSource, inTarget };
}

/** The target form of each term that stands in a segment, once, in the order of the source. */
export function proposedTerms({ inSource }: SegmentTerms): Term[] {
  const proposed = new Map<string, Term>();
  for (const { terms } of inSource) {
    for (const term of terms) {
      const key = `${term.source}\n${term.target}`;
      if (term.target.trim() !== '' && !proposed.has(key)) proposed.set(key, term);
    }
  }
  return [...proposed.values()];
}

const turned = new WeakMap<Project['terms'], Project['terms']>();

/** A glossary whose source forms are the target forms of another, and their alternatives. */
function targetForms(terms: Project['terms']): Project['terms'] {
  const known = turned.get(terms);
  if (known !== undefined) return known;
  const forms = new Map<string, Term>();
  for (const term of terms.values()) {
    forms.set(term.id, { ...term, source: term.target, language: '' });
    term.alternatives.forEach((alternative, i) => {
      const id = `${term.id} ${i}`;
      forms.set(id, { ...term, id, source: alternative, language: '', mergedInto: term.id });
    });
  }
  turned.set(terms, forms);
  return forms;
}
