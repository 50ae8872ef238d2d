import * as v from 'valibot';
import { layers } from '../model/annotation.ts';
import { changeKinds, type Happening, things } from './happening.ts';
import { contentOf, type Labelling } from './labels.ts';

/** What of a history is asked for; '' is any. */
export const QuestionSchema = v.object({
  by: v.string(),
  thing: v.union([v.picklist(things), v.literal('')]),
  change: v.union([v.picklist(changeKinds), v.literal('')]),
  article: v.string(),
  layer: v.union([v.picklist(layers), v.literal('')]),
  /** From this moment on and until before that one: ISO 8601, UTC. */
  since: v.string(),
  until: v.string(),
  /** Words that it has to have, whatever the case and accents; names of people are not looked at. */
  text: v.string(),
  /** The annotation that it concerns. */
  about: v.string(),
  /**
   * For who reviews blind: the annotations that they have judged. What others said of any other one is left out.
   * null where nothing is hidden.
   */
  judged: v.nullable(v.object({ reader: v.string(), annotations: v.array(v.string()) })),
});
export type Question = v.InferOutput<typeof QuestionSchema>;

export const everything: Question = {
  by: '',
  thing: '',
  change: '',
  article: '',
  layer: '',
  since: '',
  until: '',
  text: '',
  about: '',
  judged: null,
};

/** What others think of a tag: nothing for who has yet to judge it by themselves. */
const opinions: ReadonlySet<Happening['thing']> = new Set(['verdict', 'comment', 'answer', 'decision']);

/** Whether who asks may know of a happening: what is said of their own tags, and to their own verdicts, is theirs to read. */
export function mayBeSeen(happening: Happening, judged: Question['judged'], own: ReadonlySet<string>): boolean {
  const { thing, by, about, creator, toward } = happening;
  if (judged === null || !opinions.has(thing)) return true;
  if ([by, creator, toward].includes(judged.reader)) return true;
  return about.length > 0 && about.every((id) => own.has(id));
}

/** The happenings that fit, in their order. */
export function fitting(happenings: readonly Happening[], question: Question, labelling: Labelling): Happening[] {
  const { by, thing, change, article, layer, since, until, about, judged } = question;
  const wanted = folded(question.text.trim());
  const own = new Set(judged?.annotations);
  return happenings.filter(
    (happening) =>
      (by === '' || happening.by === by) &&
      (thing === '' || happening.thing === thing) &&
      (article === '' || happening.article === article) &&
      (layer === '' || happening.layer === layer) &&
      (since === '' || happening.at >= since) &&
      (until === '' || happening.since < until) &&
      (about === '' || happening.about.includes(about)) &&
      (change === '' || happening.changes.some(({ kind }) => kind === change)) &&
      mayBeSeen(happening, judged, own) &&
      (wanted === '' || folded(contentOf(labelling, happening)).includes(wanted)),
  );
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
