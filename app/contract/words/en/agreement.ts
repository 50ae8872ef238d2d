import type { Reason } from '../../../../annotations/agreement/figure.ts';

/** Figures of agreement: what they are called, what they include, and why one is missing. */
export const agreement = {
  missing: {
    'nothing-coded': 'nothing tagged',
    'nothing-in-common': 'nothing that two of them tagged or looked at',
    'no-variation': 'no variation: everything tagged is the same, so nothing else could be expected',
    'uneven-coding': 'not everyone has begun every article, which this figure takes for granted',
  } satisfies Record<Reason, string>,
  counts: '{annotator} {count, plural, one {# tag} other {# tags}}',
  pair: '{first} and {second}',
  exact: 'same type, same words',
  overlap: 'same type, words in common',
  scores: 'F1 {f1}, precision {precision}, recall {recall}',
  figure: '{value, number, ::.000}',
  interval: '{value, number, ::.000} [{low, number, ::.000}–{high, number, ::.000}]',
  cohenKappa: 'Cohen’s κ',
  scottPi: 'Scott’s π',
  observed: 'the same word by word',
  fleissKappa: 'Fleiss’ κ',
  alpha: 'Krippendorff’s α, nominal',
  alphaMasi: 'Krippendorff’s α, MASI',
  gwetAc1: 'Gwet’s AC1',
  unitizing: 'α for unitizing',
  types: 'α of types',
  attribute: 'α of “{attribute}” ({distance})',
  distance: { nominal: 'nominal', interval: 'interval', masi: 'MASI' },
  all: 'All {words, plural, one {# word} other {# words}}, also those that nobody tagged:',
  tagged: 'Only the {words, plural, one {# word} other {# words}} that at least one of them tagged:',
  paired: 'Tags paired by the words they have in common:',
  'not-begun': '{annotator} has not begun “{article}”: it does not count for them.',
  includes:
    'In square brackets the middle 95 % of {resamples, number} resamples of the articles (seed {seed}). Boilerplate does not count; where several tags of one type overlap, unitizing takes them as one.',
} as const;
