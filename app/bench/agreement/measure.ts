/** What comparing and all figures of agreement cost without a window, and when the first of them are there. */
import { agreementOf } from '../../../annotations/agreement/agreement.ts';
import { compare } from '../../../annotations/review/differences.ts';
import { type Extent, taggedProject } from './tagged.ts';

/** Milliseconds of each measurement, so many times; each time of a project that nothing is known of yet. */
export function measure(extent: Extent, rounds: number): Record<string, number[]> {
  const values: Record<string, number[]> = {};
  const add = (name: string, value: number) => {
    values[name] = [...(values[name] ?? []), value];
  };
  for (let round = 0; round < rounds; round += 1) {
    const project = taggedProject(extent);
    const { annotators } = extent;
    const began = performance.now();
    for (const [i, mine] of annotators.entries()) {
      for (const theirs of annotators.slice(i + 1)) compare(project, mine, theirs);
    }
    add('every pair compared', performance.now() - began);
    const begun = performance.now();
    const reached = (name: string, isLast: boolean) => {
      if (isLast) add(name, performance.now() - begun);
    };
    agreementOf(
      project,
      annotators,
      {},
      {
        found: ({ layer }, hasIntervals) =>
          reached(hasIntervals ? 'with intervals' : 'figures without intervals and γ', layer === 'translation'),
        foundGamma: ({ layer }) => reached('all figures', layer === 'translation'),
      },
    );
  }
  return values;
}
