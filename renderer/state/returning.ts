import type { Annotation } from '../../annotations/model/annotation.ts';
import { goToRegion } from './regions.ts';
import { goTo, selectAnnotation } from './selection.ts';
import { getState } from './store.ts';

/** The annotation that the list was left for, to come back from. */
let cameFor = '';

/** From the list to an annotation's words, with a way back. */
export async function visit(annotation: Annotation): Promise<void> {
  await goTo(annotation, { focus: true });
  cameFor = annotation.id;
}

/** Back to the list, where it led to the selected annotation; else the annotation is no longer selected. */
export function leaveAnnotation(): void {
  const { selected } = getState().workspace;
  if (selected !== '' && selected === cameFor) goToRegion('drawer');
  else selectAnnotation(undefined);
  cameFor = '';
}
