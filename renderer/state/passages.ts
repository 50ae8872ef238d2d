import { areAlike, sourcesIn } from '../../annotations/passages/sources.ts';
import type { Source } from '../../annotations/passages/words.ts';
import { PassageFinder } from '../passages/passage-finder.ts';
import { t } from '../words.ts';
import { notify } from './notices.ts';
import { emptyPassageView, noPassageSearch } from './passages-state.ts';
import { getState, type State, setState, useStore } from './store.ts';

/** Milliseconds without a change after which is looked again: not at every block of several that change. */
const rest = 200;

/** Milliseconds after which a search is no longer over in a moment. */
const moment = 500;

const finder = new PassageFinder(
  () => new Worker(new URL('../passages/passages.worker.ts', import.meta.url), { type: 'module' }),
  {
    progressed: (done) => setState({ passageSearch: { ...getState().passageSearch, done } }),
    found: (passages) => {
      const { total } = getState().passageSearch;
      setState({ passages, passageSearch: { is: 'done', done: total, total, isLong: false } });
    },
    failed: (reason) => {
      stopped();
      notify('problem', t('notices.failed', { reason }));
    },
  },
);

/** What passages were last looked for in. */
let asked: readonly Source[] | undefined;
let soon: number | undefined;
let long: number | undefined;

/** Look for shared passages beside the window, and again whenever articles, what counts of them or their dates change. */
export function followPassages(): void {
  useStore.subscribe((state, before) => {
    if (state.open?.folder !== before.open?.folder) forget();
    if (areAskedAlike(state, before)) return;
    window.clearTimeout(soon);
    soon = window.setTimeout(askNow, rest);
  });
}

function areAskedAlike(state: State, before: State): boolean {
  const [now, then] = [state.open?.project, before.open?.project];
  return now?.articles === then?.articles && now?.texts === then?.texts && now?.info === then?.info;
}

/** What another project's articles share is nothing here. */
function forget(): void {
  finder.stop();
  asked = undefined;
  setState({ passages: [], passageSearch: noPassageSearch, passageView: emptyPassageView });
}

function askNow(): void {
  const { open, passages } = getState();
  if (open === null) return;
  const sources = sourcesIn(open.project);
  if (asked !== undefined && areAlike(sources, asked)) return;
  const left = passages.filter(({ a, b }) => [a, b].every(({ article }) => open.project.articles.has(article)));
  if (left.length < passages.length) setState({ passages: left });
  find(sources);
}

function find(sources: readonly Source[]): void {
  asked = sources;
  window.clearTimeout(long);
  setState({ passageSearch: { is: 'running', done: 0, total: sources.length, isLong: false } });
  long = window.setTimeout(() => {
    const { passageSearch } = getState();
    if (passageSearch.is === 'running') setState({ passageSearch: { ...passageSearch, isLong: true } });
  }, moment);
  finder.find(sources);
}

/** Give up looking; what was found before stays. */
export function stopPassageSearch(): void {
  finder.stop();
  stopped();
}

function stopped(): void {
  const { passageSearch } = getState();
  if (passageSearch.is === 'running') setState({ passageSearch: { ...passageSearch, is: 'stopped', isLong: false } });
}

/** Give up looking, or look again. */
export function toggleSearch(): void {
  const { open, passageSearch } = getState();
  if (passageSearch.is === 'running') stopPassageSearch();
  else if (open !== null) find(sourcesIn(open.project));
}
