/** Texts that follow one another, and what is shown of one in the others. */
export const aligning = {
  toggle: 'Aligned scrolling',
  on: 'Aligned scrolling is on. {how}',
  off: 'Aligned scrolling is off.',
  nothingElse: 'There is no other article open yet.',
  follows:
    '{article} follows {count, plural, =0 {by position only: no common places} one {by # common place} other {by # common places}}.',
  count: '{count, number}',
  positionOnly: 'by position only',
  aside: 'set off',
  about:
    '{count, plural, =0 {Follows {article} by position only: there are no common places} one {Follows {article} by # common place} other {Follows {article} by # common places}}',
  aboutAside: '{about}; set off by being scrolled alone, until aligned scrolling is turned on anew',
  alone: '{article} was scrolled alone, and keeps this distance.',
  noOther: 'Open another article beside this one first.',
  shown: 'Shown beside: {places}.',
  place: '{place} in {article}, {by}',
  by: {
    passage: 'by a shared passage',
    claim: 'by the same claim',
    date: 'by the same date',
    figure: 'by the same figure',
    name: 'by the same name',
    between: 'by what comes before and after',
    position: 'by position only',
  },
} as const;
