import type { Annotation } from '../../annotations/model/annotation.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { t } from '../words.ts';
import { isShown } from './derived.ts';
import { briefly, linksAt, linkWords } from './linked.ts';
import { hint } from './notices.ts';
import { leaveAnnotation, visitFrom } from './returning.ts';
import { goTo, selectedAnnotation } from './selection.ts';
import { getState } from './store.ts';
import { toggleColleague, toggleLayer } from './workspace.ts';

/** The round that is under way: whose links are followed, which one was last, and where that led. */
let round: { readonly origin: string; readonly link: string; readonly stop: string } | undefined;

/**
 * Go to the other end of the selected tag's first link; from there to that of its next one, and after the last back to
 * the tag.
 */
export async function followNext(): Promise<void> {
  const state = getState();
  const selected = selectedAnnotation(state);
  if (state.open === null || selected === undefined) return hint(t('say.selectAnnotationFirst'));
  const { project } = state.open;
  const under = round?.stop === selected.id ? round : undefined;
  const origin = annotationOf(project, under?.origin ?? '') ?? selected;
  const all = linksAt(state, origin.id);
  const ends = all.filter(({ other }) => annotationOf(project, other) !== undefined);
  if (ends.length === 0) return hint(all.length === 0 ? t('links.noneToFollow') : t('links.noneLeft'));
  const at = under === undefined ? 0 : ends.findIndex(({ link }) => link.id === under.link) + 1;
  const next = ends[at];
  const other = next === undefined ? undefined : annotationOf(project, next.other);
  if (next === undefined || other === undefined) {
    round = undefined;
    leaveAnnotation();
    hint(t('links.back'));
    return;
  }
  // Each stop of a round is one step from where it began, whichever came before.
  const kind = under === undefined ? 'further' : 'instead';
  await follow(other, () => void goTo(origin, { focus: true }), kind);
  round = { origin: origin.id, link: next.link.id, stop: other.id };
  const type = linkWords(project.tagset, next);
  hint(t('links.followed', { at: at + 1, count: ends.length, type, quote: briefly(other) }));
}

/** How to come back, and whether that is one step more. */
type Way = [back: () => void, kind?: 'further' | 'instead'];

/** To the annotation at the other end of a link, which is shown for that if it was not, with a way back. */
export async function follow(annotation: Annotation, ...way: Way): Promise<void> {
  const state = getState();
  if (state.workspace.hiddenLayers.includes(annotation.layer)) toggleLayer(annotation.layer);
  if (!isShown(getState(), annotation)) toggleColleague(annotation.creator);
  await visitFrom(annotation, ...way);
}
