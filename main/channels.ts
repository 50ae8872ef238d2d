/** The names of the three ways between a window and the program: all that the preload script may use. */
export const channels = {
  /** The window asks, by the contract's names, and is answered. */
  ask: 'ask',
  /** The program tells the window what changed. */
  tell: 'tell',
  /** The preload script says which files were dropped on the page: the page itself cannot. */
  drop: 'drop',
} as const;
