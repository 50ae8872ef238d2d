import { keyOf, readGlossaryCsv, standingTerms } from '../annotations/formats/glossary-csv.ts';
import type { ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import { canonicalise } from '../annotations/text/canonical.ts';
import type { Import } from './reconcile.ts';

/**
 * What a CSV glossary brings into a project: its terms as one command, but for those that are here word for word, whoever's
 * they are.
 *
 * @param file what problems name
 * @throws Problem `text-lone-surrogate`, `glossary-no-source`, `glossary-too-long`.
 */
export function glossaryImport(text: string, project: Project, file: string): Import {
  const { rows, repeated, problems, unused } = readGlossaryCsv(canonicalise(text, file), file);
  const here = new Set(standingTerms(project).map(keyOf));
  const fresh = rows.filter((row) => !here.has(keyOf(row)));
  const terms = fresh.map((row) => ({ id: crypto.randomUUID(), ...row }));
  const told: ProblemData[] = problems.map((problem) => problem.toData());
  if (unused.length > 0)
    told.push({ code: 'glossary-columns', values: { file, columns: unused.join(', ').slice(0, 120) } });
  return {
    articles: [],
    commands: terms.length === 0 ? [] : [{ do: 'add-terms', terms }],
    annotations: 0,
    terms: terms.length,
    known: rows.length - fresh.length + repeated,
    leftOut: problems.length,
    problems: told,
    aside: null,
  };
}
