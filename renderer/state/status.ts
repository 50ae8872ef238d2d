import type { AnnotationStatus } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { type Tags, tagsOf } from './derived.ts';
import { hint, say } from './notices.ts';
import { spoken } from './selection.ts';
import { getState } from './store.ts';
import { markedTargets, type Targets, targets, whyNot } from './targets.ts';
import { inTurn } from './turns.ts';

/** Mark what is meant as unsure or done; where all of it is that already, it is open again. */
export function toggleStatus(status: Exclude<AnnotationStatus, 'open'>): Promise<void> {
  return inTurn(() => {
    const meant = targets();
    const isAlready = meant.own.length > 0 && meant.own.every((annotation) => annotation.status === status);
    return setNow(isAlready ? 'open' : status, meant);
  });
}

/** Say how far one is with what is meant. */
export function setStatus(status: AnnotationStatus): Promise<void> {
  return inTurn(() => setNow(status, targets()));
}

/** Say how far one is with everything that is marked in the list. */
export function setStatusOfMarked(status: AnnotationStatus): Promise<void> {
  return inTurn(() => setNow(status, markedTargets()));
}

async function setNow(status: AnnotationStatus, { own, theirs }: Targets): Promise<void> {
  const [first] = own;
  if (first === undefined) return hint(whyNot(theirs));
  if ((await perform({ do: 'set-status', ids: own.map(({ id }) => id), status })) === undefined) return;
  const { open } = getState();
  if (own.length + theirs.length > 1) {
    const left = t('work.left', { count: theirs.length });
    hint(t(`work.several.${status}`, { count: own.length, left }).trim());
  } else if (open !== null) say(t(`work.said.${status}`, { tag: spoken(open.project, first) }));
}

const unsure = new WeakMap<Tags, { readonly annotator: string; readonly count: number }>();

/** How many tags someone is unsure of; counted anew only in the article that has changed. */
export function unsureIn(project: Project, annotator: string): number {
  let count = 0;
  for (const article of project.articles.keys()) {
    const tags = tagsOf(project, article);
    let known = unsure.get(tags);
    if (known?.annotator !== annotator) {
      const own = [...tags.values()].filter(({ status, creator }) => status === 'unsure' && creator === annotator);
      known = { annotator, count: own.length };
      unsure.set(tags, known);
    }
    count += known.count;
  }
  return count;
}
