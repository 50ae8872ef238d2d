import type { Of } from '../edit/command.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';

/** What is looked for, in the order in which it is worth looking at. */
export const checkCodes = [
  'orphan',
  'moved',
  'duplicate',
  'crossing',
  'cut-word',
  'loose-edge',
  'boilerplate',
  'no-speaker',
  'missing-attribute',
  'unknown-type',
  'retired-type',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** A command that mends what was found. Several of one kind make one ({@link together}), so one step to undo. */
export type Repair = Of<'remove'> | Of<'respan-all'>;

/** Something about tags that may not be meant so: for a person to mend or to leave as it is. */
export interface Finding {
  readonly code: CheckCode;
  readonly article: ArticleId;
  /** The annotations it is about; the first is the one to look at. */
  readonly annotations: readonly [Annotation, ...Annotation[]];
  /** What would mend it, where that is plain. */
  readonly repair?: Repair;
  /** Of `missing-attribute`: the labels of what is missing. */
  readonly attributes?: readonly string[];
}

/**
 * What a finding is remembered by when someone leaves it as it is: what was found, and on which words. On other words it
 * is another finding.
 */
export function keyOf({ code, annotations }: Finding): string {
  const at = annotations.map(({ id, spans }) => `${id}@${spans.map(({ start, end }) => `${start}-${end}`).join('+')}`);
  return `${code} ${at.join(' ')}`;
}

/** One command that mends all of these; undefined where none of them can be mended. */
export function together(findings: readonly Finding[]): Repair | undefined {
  const repairs = findings.flatMap(({ repair }) => (repair === undefined ? [] : [repair]));
  const ids = repairs.flatMap((repair) => (repair.do === 'remove' ? repair.ids : []));
  const changes = repairs.flatMap((repair) => (repair.do === 'respan-all' ? repair.changes : []));
  if (changes.length > 0) return { do: 'respan-all', changes };
  return ids.length > 0 ? { do: 'remove', ids } : undefined;
}
