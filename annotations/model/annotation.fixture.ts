import type { Annotation } from './annotation.ts';
import type { Span } from './span.ts';

/** For tests: the n-th UUID. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** For tests: an annotation of which only what is given matters. */
export function tag(
  n: number,
  spans: readonly (readonly [start: number, end: number])[],
  fields: Partial<Annotation> = {},
): Annotation {
  const time = '2024-05-01T10:00:00.000Z';
  return {
    kind: 'annotation',
    id: uuid(n),
    article: 'a',
    layer: 'entity',
    type: 'person',
    spans: spans.map(([start, end]): Span => ({ start, end })),
    quotes: spans.map(() => ({ exact: '', prefix: '', suffix: '' })),
    attributes: {},
    entry: '',
    status: 'open',
    note: '',
    creator: 'anna',
    created: time,
    modified: time,
    ...fields,
  };
}
