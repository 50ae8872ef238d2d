import { Searcher } from '../search/searcher.ts';
import { t } from '../words.ts';

/** The one that searches for all of the window: its worker has every text and tag. */
export const searcher = new Searcher(
  { yes: t('inspector.yes'), no: t('inspector.no') },
  () => new Worker(new URL('../search/search.worker.ts', import.meta.url), { type: 'module' }),
);
