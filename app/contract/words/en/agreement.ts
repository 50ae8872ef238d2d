import type { Reason } from '../../../../annotations/agreement/figure.ts';

/** Figures of agreement: what they are called, what they include, and why one is missing. */
export const agreement = {
  missing: {
    'nothing-coded': 'nothing tagged',
    'nothing-in-common': 'nothing that two of them tagged or looked at',
    'no-variation': 'no variation: everything tagged is the same, so nothing else could be expected',
    'uneven-coding': 'not everyone has begun every article, which this figure takes for granted',
    'below-zero': 'a number below zero, of which there are no ratios',
    'open-list': 'anything can be said here, and this figure needs a list of what can be said',
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
  bennettS: 'Bennett’s S',
  fleissKappa: 'Fleiss’ κ',
  alpha: 'Krippendorff’s α, nominal',
  alphaMasi: 'Krippendorff’s α, MASI',
  gwetAc1: 'Gwet’s AC1',
  unitizing: 'α for unitizing',
  gamma: 'γ of places and types',
  'gamma-inexact':
    'some articles are too dense for the best alignment to be found for sure, so γ is near but not exact',
  types: 'α of types',
  attribute: 'α of “{attribute}” ({distance})',
  distance: { nominal: 'nominal', ordinal: 'ordinal', interval: 'interval', ratio: 'ratio', masi: 'MASI' },
  'of-type': 'Only “{type}”:',
  'pair-short': '{first} and {second}',
  'of-type-pair': 'F1 {exact} on the same words, {overlap} on words in common; Cohen’s κ of all words {kappa}',
  'of-type-alpha': 'Krippendorff’s α of all words',
  'not-yet': 'not found yet',
  'one-article':
    '{count, plural, =0 {No article counts: at least two of them must have begun it.} one {No intervals: there is only one article, and they say how figures vary from article to article.} other {# articles count.}}',
  all: 'All {words, plural, one {# word} other {# words}}, also those that nobody tagged:',
  tagged: 'Only the {words, plural, one {# word} other {# words}} that at least one of them tagged:',
  paired: 'Tags paired by the words they have in common:',
  'includes-gamma':
    'γ aligns tags, each as one unit from its first word to its last, article by article; the disorder of the articles is added up by their tags, and so is what chance would give. Text that nobody tagged has no say in it. Chance is drawn with seed {seed}: {samples, plural, one {# time} other {# times}} at most for each article, or until it is within {precision, number, ::percent} with a confidence of 95 %.',
  'gamma-samples':
    '{samples, plural, one {# draw} other {# draws}} of chance for each article, to within {precision, number, ::percent .0}',
  'not-begun': '{annotator} has not begun “{article}”: it does not count for them.',
  'includes-only': 'Boilerplate does not count; where several tags of one type overlap, unitizing takes them as one.',
  includes:
    'In square brackets the middle 95 % of {resamples, number} resamples of the articles (seed {seed}). Boilerplate does not count; where several tags of one type overlap, unitizing takes them as one.',
} as const;
