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
  /* the tab */
  tab: 'Agreement',
  label: 'Figures of agreement',
  keys: 'Arrow keys go from figure to figure, Enter lists the differences that it is of.',
  go: 'to the differences',
  who: 'Annotators',
  layersLabel: 'Layers',
  articlesLabel: 'Articles',
  articles: { all: 'All', open: 'Open ones', chosen: 'Chosen ones' },
  choose: 'Choose articles',
  chosen: '{count, plural, one {# article} other {# articles}}',
  layerRow: '{layer}: {counts}',
  nothing: 'nothing',
  met: '{first} → {second}',
  pending: '…',
  finding: 'Finding figures…',
  findingOf: 'Finding figures: {percent, number, ::percent}',
  stop: 'Stop',
  stopLabel: 'Stop finding figures',
  again: 'Find again',
  stopped: 'Stopped. What was found stays.',
  allFound: 'All figures of agreement are found.',
  outdated: 'Out of date: something has changed since.',
  tooFew: 'Figures of agreement need two who have tagged. Choose two or more, or take in what a colleague hands over.',
  noArticle: 'No article is chosen.',
  copy: 'Copy',
  copyLabel: 'Copy the figures for a spreadsheet',
  save: 'Save',
  saveLabel: 'Save the figures as',
  saved: 'The figures are saved as {path}.',
  saves: { json: 'JSON, all figures', csv: 'CSV, the table', md: 'Markdown, the table' },
  columns: {
    figure: 'Figure',
    all: 'All',
    layer: 'Layer',
    of: 'Of',
    value: 'Value',
    low: 'From',
    high: 'To',
    reason: 'Why not',
  },
  beside: { types: 'By type', articles: 'By article', confusion: 'Types confused' },
  heads: { types: 'Type', articles: 'Article' },
  besideLabel: 'Beside the figures',
  byType: '{figure}, by type',
  byArticle: '{figure}, by article',
  notByType: 'This figure is not found by type.',
  confusion: 'Types of {first} (rows) and of {second} (columns)',
  confusionKeys: 'Arrow keys go from cell to cell, Enter lists the tags of a cell.',
  confusionOf: '{first} of {mine}, {second} of {theirs}: {count, number}',
  listed: 'Show the differences',
  number: '{count, number}',
  tooRare: 'no interval: too few resamples of the articles have a figure',
  noInterval: 'no interval: there is only one article',
  within: 'middle 95 % of {resamples, number} resamples of articles: {low, number, ::.000} to {high, number, ::.000}',
  figures: {
    'exact-f1': 'F1, same words',
    'exact-precision': 'Precision, same words',
    'exact-recall': 'Recall, same words',
    'overlap-f1': 'F1, words in common',
    'overlap-precision': 'Precision, words in common',
    'overlap-recall': 'Recall, words in common',
    observed: 'Same word by word',
    cohenKappa: 'Cohen’s κ',
    scottPi: 'Scott’s π',
    bennettS: 'Bennett’s S',
    'all-fleissKappa': 'Fleiss’ κ',
    'all-alpha': 'Krippendorff’s α',
    'all-alphaMasi': 'Krippendorff’s α, MASI',
    'all-gwetAc1': 'Gwet’s AC1',
    'tagged-fleissKappa': 'Fleiss’ κ, tagged words',
    'tagged-alpha': 'Krippendorff’s α, tagged words',
    'tagged-alphaMasi': 'Krippendorff’s α, MASI, tagged words',
    'tagged-gwetAc1': 'Gwet’s AC1, tagged words',
    unitizing: 'α for unitizing',
    gamma: 'γ',
  },
  ofPaired: '{what}: {figure}',
  pairedTypes: 'Types',
  pairedFigures: {
    observed: 'same',
    cohenKappa: 'Cohen’s κ',
    scottPi: 'Scott’s π',
    gwetAc1: 'Gwet’s AC1',
    alpha: 'α, {distance}',
  },
  /* what a figure includes, in plain words */
  about: {
    'exact-f1':
      'How many tags both have with the same type on the same words, of all that either has. Uncoded text has no say.',
    'exact-precision':
      'Of the second one’s tags, the share that the first has with the same type on the same words. Uncoded text has no say.',
    'exact-recall':
      'Of the first one’s tags, the share that the second has with the same type on the same words. Uncoded text has no say.',
    'overlap-f1':
      'How many tags both have with the same type on words in common, of all that either has. Uncoded text has no say.',
    'overlap-precision':
      'Of the second one’s tags, the share that the first has with the same type on words in common. Uncoded text has no say.',
    'overlap-recall':
      'Of the first one’s tags, the share that the second has with the same type on words in common. Uncoded text has no say.',
    observed:
      'The share of all words on which both have the same types. Uncoded text is included, and most of what they agree on is that nothing is there.',
    cohenKappa:
      'Agreement on each word beyond what each one’s own habits would give by chance. All words count, uncoded text is included.',
    scottPi:
      'Agreement on each word beyond what their common habits would give by chance. All words count, uncoded text is included.',
    bennettS:
      'Agreement on each word beyond what guessing among all types and none would give. All words count, uncoded text is included.',
    'all-fleissKappa':
      'Agreement of all on each word beyond chance. All words count, uncoded text is included; all must have begun every article.',
    'all-alpha':
      'How much less they differ on each word than words differ overall. All words count, uncoded text is included; who has not begun an article is missing there.',
    'all-alphaMasi':
      'The same, where a word with two types is near to one with either of them. All words count, uncoded text is included.',
    'all-gwetAc1':
      'Agreement on each word beyond chance, which only hard words are left to. All words count, uncoded text is included; it stays high where one type is far the commonest.',
    'tagged-fleissKappa': 'Agreement of all on each word that at least one of them tagged. Uncoded text is left out.',
    'tagged-alpha':
      'How much less they differ on each word that at least one of them tagged than such words differ overall. Uncoded text is left out.',
    'tagged-alphaMasi':
      'The same, where a word with two types is near to one with either of them. Uncoded text is left out.',
    'tagged-gwetAc1':
      'Agreement beyond chance on each word that at least one of them tagged. Uncoded text is left out.',
    unitizing:
      'Whether they mark the same stretches with the same types. The gaps between count: uncoded text is included. Overlapping tags of one type are one stretch.',
    gamma:
      'How much less disorder there is between their tags, in place and type at once, than by chance. Uncoded text has no say. Chance is drawn with seed {seed}{samples, plural, =0 {} one {, # time for each article} other {, # times for each article}}.',
    paired:
      'Of tags paired by the words they have in common: whether they say the same. Tags without a partner and uncoded text have no say; what only one says is missing ({units, plural, one {# pair counts} other {# pairs count}}).',
    ordinal: 'It takes the order in which the tagset lists the choices as a scale.',
  },
} as const;
