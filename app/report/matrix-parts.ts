import type { Cell, MatrixRow } from '../../annotations/comparison/matrix.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { aboutClaim } from '../comparison/table.ts';
import type { Chapter, Contents } from './contents.ts';
import { detailsOf } from './tag-details.ts';

/** The matrix as it fits on a page: so many articles beside each other, then the next ones. */
export interface MatrixPart {
  readonly chapters: readonly Chapter[];
  readonly rows: readonly { readonly row: MatrixRow; readonly cells: readonly Cell[] }[];
  /** How many rows are left out because all of these articles are silent on them. */
  readonly silent: number;
}

/** As many columns as can still be read on a page across. */
const columns = 5;

export function matrixParts({ chapters, matrix }: Contents): MatrixPart[] {
  const parts: MatrixPart[] = [];
  const count = Math.ceil(chapters.length / columns);
  // The same width for all, rather than one column left over.
  const width = Math.ceil(chapters.length / count);
  for (let from = 0; from < chapters.length; from += width) {
    const rows = matrix.rows
      .map((row) => ({ row, cells: row.cells.slice(from, from + width) }))
      .filter(({ cells }) => cells.some(({ claims }) => claims.length > 0));
    parts.push({ chapters: chapters.slice(from, from + width), rows, silent: matrix.rows.length - rows.length });
  }
  return parts;
}

/** What is said of a claim under its words: stance and speaker, then the verdict. */
export function claimTold({ project }: Contents, claim: Annotation): string {
  const verdict = project.tagset.layers.claim.attributes.find(({ id }) => id === 'verdict');
  const said = detailsOf(project, claim).find(({ name }) => name === verdict?.label);
  return [aboutClaim(claim), said === undefined ? '' : `${said.name}: ${said.value}`]
    .filter((part) => part !== '')
    .join(' · ');
}
