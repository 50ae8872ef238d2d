import { agreementOf } from '../../annotations/agreement/agreement.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { Asked, FromWorker, ToWorker } from './messages.ts';

/* Finds figures of agreement beside the window. Those that are not wanted any more are ended with their worker. */

/** Milliseconds between two answers about how far it is: what is over sooner needs none. */
const apart = 100;

const texts = new Map<ArticleId, string>();
const annotations = new Map<ArticleId, ReadonlyMap<string, Annotation>>();
let frame: Extract<ToWorker, { frame: unknown }>['frame'] | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('frame' in data) {
    frame = data.frame;
  } else if ('text' in data) {
    texts.set(data.article, data.text);
    annotations.set(data.article, new Map(data.tags.map((tag) => [tag.id, tag])));
  } else {
    find(data);
  }
});

function find({ annotators, articles }: Asked): void {
  if (frame === undefined) return;
  let told = performance.now();
  agreementOf(
    { ...frame, texts, annotations },
    annotators,
    { articles },
    {
      covers: (coverage) => tell({ coverage }),
      found: (layer, hasIntervals) => tell({ layer, hasIntervals }),
      foundGamma: (gamma) => tell({ gamma }),
      progressed: (done, total) => {
        if (performance.now() - told < apart) return;
        told = performance.now();
        tell({ done, total });
      },
    },
  );
  tell({ isWhole: true });
}

function tell(answer: FromWorker): void {
  postMessage(answer);
}
