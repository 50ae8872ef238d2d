import { matches } from '../anchoring/quote.ts';
import type { Resolution } from '../anchoring/resolve.ts';
import type { Annotation, Quote } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { Finding } from './finding.ts';

type Resolve = (spans: readonly Span[], quotes: readonly Quote[]) => Resolution;

/** A tag that does not stand on the words it was put on; undefined for one that does. */
export function strayed(annotation: Annotation, text: string, resolve: Resolve): Finding | undefined {
  const { id, article, spans, quotes } = annotation;
  const stands = spans.every((span, i) => {
    const quote = quotes[i];
    return quote !== undefined && matches(text, span, quote);
  });
  if (stands) return undefined;
  const resolution = resolve(spans, quotes);
  const about = { article, annotations: [annotation] } as const;
  if (resolution.status === 'moved') {
    return { code: 'moved', ...about, repair: { do: 'respan-all', changes: [{ id, spans: resolution.spans }] } };
  }
  return resolution.status === 'orphan' ? { code: 'orphan', ...about } : undefined;
}
