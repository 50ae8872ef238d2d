import { claimReviewsOf } from '../../annotations/formats/claim-review.ts';
import type { FormatId } from '../../annotations/formats/format.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import type { Project } from '../../annotations/model/project.ts';
import { writtenMatrix } from './table.ts';

/** What a person should know of a file of claims that has none: it is written all the same, and says so where it can. */
export function missingIn(format: FormatId, project: Project): ProblemData[] {
  switch (format) {
    case 'claims-html':
    case 'claims-markdown':
    case 'claims-csv':
      return writtenMatrix(project).rows.length > 0 ? [] : [{ code: 'no-claims-joined', values: {} }];
    case 'claim-review':
      return claimReviewsOf(project)['@graph'].length > 0 ? [] : [{ code: 'no-verdicts', values: {} }];
    default:
      return [];
  }
}
