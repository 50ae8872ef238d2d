import { findPassages, type Passage } from '../../annotations/passages/passages.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/* Looks for shared passages beside the window. A search that is not wanted any more is ended with its worker. */

/** Milliseconds between two answers about how far it is: what is over sooner needs none. */
const apart = 100;

/** Passages told at once: reading them takes the window a few milliseconds. */
const part = 200;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const search = findPassages(data.articles);
  let told = performance.now();
  for (;;) {
    const step = search.next();
    if (step.done === true) {
      tellAll(step.value);
      return;
    }
    if (performance.now() - told < apart) continue;
    told = performance.now();
    tell({ done: step.value });
  }
});

function tellAll(passages: readonly Passage[]): void {
  for (let i = 0; i < passages.length; i += part) tell({ passages: passages.slice(i, i + part) });
  tell({ isWhole: true });
}

function tell(answer: FromWorker): void {
  postMessage(answer);
}
