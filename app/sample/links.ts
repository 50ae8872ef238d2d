/** The sample's links, between anna's tags: each end is named by its words, as in tags/anna.json. */
import { type Annotation, type Layer, quoted } from '../../annotations/model/annotation.ts';
import { allAnnotations } from '../../annotations/model/project.ts';
import type { Session } from '../session.ts';

/** A tag by the number of its article, its layer and how its words begin. */
export type End = readonly [article: `${number}`, layer: Layer, words: string];

const links: readonly { readonly from: End; readonly type: string; readonly to: End }[] = [
  { from: ['01', 'entity', 'Mme\u00a0Voršak'], type: 'speaker-of', to: ['01', 'claim', 'L’alerte a été transmise'] },
  { from: ['01', 'entity', 'Mme\u00a0Voršak'], type: 'speaker-of', to: ['01', 'claim', 'les vannes du barrage'] },
  { from: ['02', 'claim', "l'alerte a été donnée"], type: 'repeats', to: ['01', 'claim', 'L’alerte a été transmise'] },
  {
    from: ['02', 'claim', 'le message était parvenu'],
    type: 'contradicts',
    to: ['01', 'claim', 'L’alerte a été transmise'],
  },
  { from: ['05', 'claim', 'Aucune alerte'], type: 'contradicts', to: ['01', 'claim', 'L’alerte a été transmise'] },
  { from: ['05', 'claim', 'On nous a réveillés'], type: 'supports', to: ['05', 'claim', 'Aucune alerte'] },
  {
    from: ['02', 'claim', 'La circulation des ferries'],
    type: 'repeats',
    to: ['01', 'claim', 'La circulation des ferries'],
  },
  {
    from: ['03', 'claim', "l'évacuation de plus de 38,400 2019"],
    type: 'translation-of',
    to: ['01', 'claim', 'l’évacuation de 38\u202f400'],
  },
  { from: ['05', 'entity', 'quelques milliers'], type: 'contradicts', to: ['02', 'entity', '38\u202f400'] },
];

/** Makes the links, by commands of the session. */
export function linkTags(session: Session, idOf: (...parts: readonly unknown[]) => string): void {
  for (const { from, type, to } of links) {
    const [start, end] = [tagAt(session, from), tagAt(session, to)];
    session.perform({ do: 'link', id: idOf('link', type, start.id, end.id), type, from: start.id, to: end.id });
  }
}

/** The annotator's own tag that an end names. */
export function tagAt({ project, annotator }: Session, [article, layer, words]: End): Annotation {
  const found = [...allAnnotations(project)].filter(
    (tag) =>
      tag.creator === annotator &&
      tag.article.startsWith(`${article}-`) &&
      tag.layer === layer &&
      quoted(tag).startsWith(words),
  );
  const [tag, ...others] = found;
  if (tag === undefined || others.length > 0) throw new Error(`${article}: ${found.length} tags begin “${words}”`);
  return tag;
}
