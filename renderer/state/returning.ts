import type { Annotation } from '../../annotations/model/annotation.ts';
import { goToRegion } from './regions.ts';
import { goTo, selectAnnotation } from './selection.ts';
import { getState } from './store.ts';

/** One step to an annotation, and how to take it back. */
interface Step {
  readonly to: string;
  readonly back: () => void;
}

/** The steps by which the selected annotation was come to, the last one last. */
let steps: readonly Step[] = [];

/** From the list to an annotation's words, with a way back. */
export async function visit(annotation: Annotation): Promise<void> {
  steps = [];
  await visitFrom(annotation, () => goToRegion('drawer'));
}

/**
 * To an annotation's words from wherever `back` leads to: one step more, where the last one led here, or one in its place.
 */
export async function visitFrom(
  annotation: Annotation,
  back: () => void,
  kind: 'further' | 'instead' = 'further',
): Promise<void> {
  const led = isHere(steps.at(-1)) ? steps : [];
  const before = kind === 'further' ? led : led.slice(0, -1);
  await goTo(annotation, { focus: true });
  steps = [...before, { to: annotation.id, back }];
}

/** Back to where the selected annotation was come to from; else it is no longer selected. */
export function leaveAnnotation(): void {
  const step = steps.at(-1);
  if (step === undefined || !isHere(step)) {
    steps = [];
    selectAnnotation(undefined);
    return;
  }
  steps = steps.slice(0, -1);
  step.back();
}

function isHere(step: Step | undefined): boolean {
  return step !== undefined && step.to === getState().workspace.selected;
}
