import { inOrder } from '../../annotations/suggestions/pending.ts';
import { type Known, suggestionsIn } from '../../annotations/suggestions/suggestion.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/* Suggests beside the window: a long article takes longer than a frame. */

let known: Known | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('known' in data) {
    known = data.known;
    return;
  }
  const { article, source, question } = data;
  if (known === undefined) throw new Error('a text came before what is known');
  const answer: FromWorker = { article, question, suggestions: suggestionsIn(source, known).toSorted(inOrder) };
  postMessage(answer);
});
