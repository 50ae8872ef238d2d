import { claimReviewsOf } from '../annotations/formats/claim-review.ts';
import { type FormatId, formats } from '../annotations/formats/format.ts';
import { type Selection, select } from '../annotations/formats/selection.ts';
import { documentOf, readVisavisJson, writeVisavisJson } from '../annotations/formats/visavis-json.ts';
import { webAnnotationsOf } from '../annotations/formats/web-annotation.ts';
import { Problem } from '../annotations/model/problem.ts';
import { allAnnotations, type Project } from '../annotations/model/project.ts';
import { matrixCsv } from './comparison/csv.ts';
import { matrixMarkdown } from './comparison/markdown.ts';
import { matrixPage } from './comparison/page.ts';
import { type Import, reconcile } from './reconcile.ts';

export type { Import, Selection };

/**
 * A project, or what a selection asks for of it, as the text of a file in a format.
 *
 * @throws Problem `unknown-format`, and those of {@link select}.
 */
export function exportAs(format: string, project: Project, selection: Selection): Exported {
  const selected = select(project, selection);
  const annotations = [...allAnnotations(selected)].length;
  switch (known(format, 'exports')) {
    case 'visavis-json':
      return { content: writeVisavisJson(documentOf(selected)), annotations };
    case 'web-annotation':
      return { content: `${JSON.stringify(webAnnotationsOf(selected), null, 2)}\n`, annotations };
    case 'claims-html':
      return { content: matrixPage(selected), annotations };
    case 'claims-markdown':
      return { content: matrixMarkdown(selected), annotations };
    case 'claims-csv':
      return { content: matrixCsv(selected), annotations };
    case 'claim-review':
      return { content: `${JSON.stringify(claimReviewsOf(selected), null, 2)}\n`, annotations };
  }
}

export interface Exported {
  readonly content: string;
  /** How many annotations are in it. */
  readonly annotations: number;
}

/**
 * What the text of a file would bring into a project: see {@link reconcile}. Nothing is done yet: whoever asks adds the
 * articles, then performs the commands.
 *
 * @param file what problems name
 * @throws Problem `unknown-format`, `format-not-read`, `text-lone-surrogate`, and those of {@link readVisavisJson}.
 */
export function importFrom(format: string, text: string, project: Project, file: string): Import {
  known(format, 'imports');
  return reconcile(readVisavisJson(text, file), project, file);
}

function known(format: string, can: 'exports' | 'imports'): FormatId {
  const able = formats.filter((candidate) => candidate[can]);
  const names = able.map(({ id }) => id).join(', ');
  const found = formats.find(({ id }) => id === format);
  if (found === undefined) throw new Problem('unknown-format', { format, formats: names });
  if (!found[can]) throw new Problem('format-not-read', { format, formats: names });
  return found.id;
}
