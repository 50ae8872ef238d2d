import type { Annotation } from '../../annotations/model/annotation.ts';
import { isOwnOf } from '../../annotations/model/curated.ts';
import { t } from '../words.ts';
import { markedAnnotations } from './marking.ts';
import { nameOf } from './names.ts';
import { selectedAnnotation } from './selection.ts';
import { getState } from './store.ts';

/** What an action is for, and how much of it is colleagues' and left out. */
export interface Targets {
  readonly own: readonly Annotation[];
  readonly theirs: readonly Annotation[];
}

/** Whether the keyboard is in the list of annotations. */
export function isInList(): boolean {
  return document.activeElement?.closest('.annotation-list') != null;
}

/** In the list what is marked there, if anything is; else the selected annotation. */
export function targets(): Targets {
  const marked = isInList() ? markedAnnotations() : [];
  if (marked.length > 0) return divided(marked);
  const selected = selectedAnnotation(getState());
  return divided(selected === undefined ? [] : [selected]);
}

/** Everything that is marked in the list. */
export function markedTargets(): Targets {
  return divided(markedAnnotations());
}

function divided(annotations: readonly Annotation[]): Targets {
  const annotator = getState().open?.annotator ?? '';
  return {
    own: annotations.filter((annotation) => isOwnOf(annotator, annotation)),
    theirs: annotations.filter((annotation) => !isOwnOf(annotator, annotation)),
  };
}

/** Why nothing of one's own is meant. */
export function whyNot(theirs: readonly Annotation[]): string {
  const [first, ...others] = theirs;
  if (first === undefined) return t('say.selectAnnotationFirst');
  return others.length === 0 ? t('work.theirs', { name: nameOf(first.creator) }) : t('work.allTheirs');
}
