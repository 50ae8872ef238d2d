import type { DifferenceClass } from '../../../../annotations/review/differences.ts';

/** What two annotators' tags differ in. */
export const review = {
  classes: {
    same: 'same',
    boundary: 'boundary',
    type: 'type',
    attribute: 'attribute',
    'only-mine': 'only {mine}',
    'only-theirs': 'only {theirs}',
    stacked: 'stacked',
  } satisfies Record<DifferenceClass, string>,
  only: 'not all have it',
  entry: { entity: 'Entity', claim: 'Proposition', translation: 'Term' },
  noValue: '—',
  curated: 'curated by {annotator}',
  begun: 'Review. {mine} and {theirs} are compared.',
  alone: 'Review. There are no tags of a colleague here yet.',
} as const;
