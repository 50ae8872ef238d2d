import type { Annotation } from '../../annotations/model/annotation.ts';
import { selectedAnnotation } from './selection.ts';
import { getState } from './store.ts';

/** What an action is for, and how much of it is colleagues' and left out. */
export interface Targets {
  readonly own: readonly Annotation[];
  readonly theirs: readonly Annotation[];
}

/** The selected annotation, as what an action is for. */
export function targets(): Targets {
  const state = getState();
  const selected = selectedAnnotation(state);
  return divided(selected === undefined ? [] : [selected], state.open?.annotator ?? '');
}

export function divided(annotations: readonly Annotation[], annotator: string): Targets {
  const own = annotations.filter(({ creator }) => creator === annotator);
  const theirs = annotations.filter(({ creator }) => creator !== annotator);
  return { own, theirs };
}
