import type { Of } from '../annotations/edit/command.ts';
import { united } from '../annotations/edit/terms.ts';
import { keyOf, readGlossaryCsv, standingTerms, type TermRow } from '../annotations/formats/glossary-csv.ts';
import type { ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import type { Term } from '../annotations/model/register.ts';
import { wordForm } from '../annotations/register/closeness.ts';
import { canonicalise } from '../annotations/text/canonical.ts';
import type { Import } from './reconcile.ts';

/**
 * What a CSV glossary brings into a project: its terms as one command, but for those that are here word for word, whoever's
 * they are. A row with the source form of one of one's own terms, of its language and domain or of none, joins that term:
 * its translations become alternatives, as when terms are merged. Where several could be meant it comes in for itself, as
 * do those whose term is a colleague's.
 *
 * @param file what problems name
 * @param annotator whose glossary it comes into
 * @throws Problem `text-lone-surrogate`, `glossary-no-source`, `glossary-too-long`.
 */
export function glossaryImport(text: string, project: Project, file: string, annotator: string): Import {
  const { rows, repeated, problems, unused } = readGlossaryCsv(canonicalise(text, file), file);
  const standing = standingTerms(project);
  const here = new Set(standing.map(keyOf));
  const bySource = new Map<string, Term[]>();
  for (const term of standing.filter(({ creator }) => creator === annotator)) {
    const form = wordForm(term.source);
    bySource.set(form, [...(bySource.get(form) ?? []), term]);
  }
  const taken: Of<'add-terms'>['terms'][number][] = [];
  const joined = new Map<string, Term>();
  let known = repeated;
  for (const row of rows) {
    const own = (bySource.get(wordForm(row.source)) ?? []).map((term) => joined.get(term.id) ?? term);
    const [term, ...others] = own.filter((candidate) => isSame(candidate, row));
    const more = term === undefined || others.length > 0 ? undefined : joinedWith(term, row);
    if (here.has(keyOf(row)) || (more !== undefined && more === term)) known += 1;
    else if (more === undefined) taken.push({ id: crypto.randomUUID(), ...row });
    else joined.set(more.id, more);
  }
  const told: ProblemData[] = problems.map((problem) => problem.toData());
  if (unused.length > 0)
    told.push({ code: 'glossary-columns', values: { file, columns: unused.join(', ').slice(0, 120) } });
  const described = [...joined.values()].map(describedBy);
  return {
    articles: [],
    commands: taken.length + described.length === 0 ? [] : [{ do: 'add-terms', terms: taken, described }],
    annotations: 0,
    terms: taken.length,
    taken: taken.map(({ source }) => source),
    joined: described.map(({ source }) => source),
    known,
    leftOut: problems.length,
    problems: told,
    aside: null,
  };
}

/** Of one language and domain, or where one of the two does not say. Homonyms are told apart by their domains. */
function isSame(term: Term, row: TermRow): boolean {
  const agree = (a: string, b: string) => a === '' || b === '' || a.toLowerCase() === b.toLowerCase();
  return agree(term.language, row.language) && agree(term.domain.trim(), row.domain);
}

/** A term with what a row says besides; itself where that is nothing. */
function joinedWith(term: Term, row: TermRow): Term {
  const more = united(term, [{ ...term, ...row }]);
  const language = term.language || row.language;
  const whole = { ...more, language, mergedInto: term.mergedInto };
  return keyOf(whole) === keyOf(term) ? term : whole;
}

function describedBy({ id, source, target, alternatives, language, domain, note }: Term) {
  return { id, source, target, alternatives, language, domain, note };
}
