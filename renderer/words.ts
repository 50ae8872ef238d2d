import { words } from '../app/contract/words/words.ts';

/** Every sentence the window shows comes through here: a key of the catalogue, and the values it takes. */
export const t = words();
