/** What people are called, and blind mode, in which colleagues have no names. */
export const names = {
  you: 'you',
  /** In the order of a draw, so that the letter tells nothing. */
  nameless: 'Colleague {letter}',
  someone: 'a colleague',
  curated: 'Curated by {name}',
  nowBlind: 'Blind: colleagues have letters instead of names, and what they judged waits until you have.',
  nowSeen: 'Names are shown again.',
  blind: 'Blind',
  leave: 'Blind: show names again',
  exports: 'Files have everybody’s real name: blind mode is for this window alone.',
} as const;
