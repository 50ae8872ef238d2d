import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import { type LinkEnd, linkIndexOf } from '../../annotations/model/link-index.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';
import type { State } from './store.ts';

/** A link that is being made. */
export interface Linking {
  /** The annotation it starts at. */
  readonly from: string;
  /** The one it leads to; '' as long as that is being looked for. */
  readonly to: string;
}

type Shown = Pick<State, 'open'> & { readonly workspace: Pick<State['workspace'], 'shownColleagues'> };

/** The links of an annotation that are shown: one's own, and those of colleagues who are shown. */
export function linksAt({ open, workspace }: Shown, annotation: string): LinkEnd[] {
  if (open === null) return [];
  const { shownColleagues } = workspace;
  const isShown = ({ link: { creator } }: LinkEnd) => creator === open.annotator || shownColleagues.includes(creator);
  return linkIndexOf(open.project).at(annotation).filter(isShown);
}

/** The annotation that the link which is being made starts at; undefined where none is, or it is gone. */
export function linkStart({ open, linking }: Pick<State, 'open' | 'linking'>): Annotation | undefined {
  return open === null || linking === null ? undefined : annotationOf(open.project, linking.from);
}

/** What a link's type is called; one that the tagset no longer has goes by its id. */
export function linkLabel({ links }: Tagset, type: string): string {
  return links.find(({ id }) => id === type)?.label ?? type;
}

/** What a link says of an annotation at one of its ends, the other end to follow: "Speaker of →". */
export function linkWords(tagset: Tagset, { link, way }: LinkEnd): string {
  return t(`links.${way}`, { type: linkLabel(tagset, link.type) });
}

/** As many characters of tagged words as a sentence can carry. */
const longestQuote = 48;

/** The tagged words, cut short for a sentence about them. */
export function briefly(annotation: Annotation): string {
  const words = quoted(annotation).replace(/\s+/gu, ' ');
  if (words.length <= longestQuote) return words;
  const end = words.lastIndexOf(' ', longestQuote);
  return `${words.slice(0, end > longestQuote / 2 ? end : longestQuote)}…`;
}
