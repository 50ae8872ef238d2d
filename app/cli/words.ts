import { words } from '../contract/words/words.ts';

/** The catalogue's sentences, in the language of the command line. */
export const t = words();
