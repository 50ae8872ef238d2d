import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import type { Project } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';
import { entryFor, standing } from '../register/standing.ts';
import { annotationsIn, grouped, type Scope } from './scope.ts';

/** Which outlet claims what. */
export interface Coverage {
  readonly outlets: readonly Outlet[];
  /** Every proposition that stands for itself, those that most outlets claim first, then those with most claims. */
  readonly rows: readonly CoverageRow[];
  /** The claims of no proposition, or of one that is in no register any more. */
  readonly unjoined: readonly Annotation[];
}

export interface Outlet {
  /** Its name; the title of an article that names none, which is then an outlet by itself. */
  readonly name: string;
  readonly articles: readonly ArticleId[];
}

export interface CoverageRow {
  readonly proposition: Proposition;
  /** The claims of each outlet, in their order; none where it is silent. */
  readonly cells: readonly (readonly Annotation[])[];
  /** How many outlets claim it. */
  readonly coverage: number;
  readonly count: number;
}

/** Propositions × outlets, from the claims that count. */
export function coverageOf(project: Project, scope: Scope): Coverage {
  const outlets = outletsOf(project, scope.articles);
  const claims = annotationsIn(project, scope, 'claim');
  const joined = grouped(claims, ({ entry }) => entryFor(project.propositions, entry)?.id ?? '');
  const rows = [...standing(project.propositions).keys()].map((proposition): CoverageRow => {
    const own = joined.get(proposition.id) ?? [];
    const cells = outlets.map(({ articles }) => own.filter(({ article }) => articles.includes(article)));
    return { proposition, cells, coverage: cells.filter((cell) => cell.length > 0).length, count: own.length };
  });
  return {
    outlets,
    rows: rows.sort(
      (a, b) => b.coverage - a.coverage || b.count - a.count || (a.proposition.id < b.proposition.id ? -1 : 1),
    ),
    unjoined: joined.get('') ?? [],
  };
}

/** The outlets of some articles, in the order of their first. */
export function outletsOf({ articles }: Project, ids: readonly ArticleId[]): Outlet[] {
  const outletOf = (id: ArticleId) => articles.get(id)?.source.outlet.trim() ?? '';
  // A title cannot be taken for an outlet's name: the keys differ in their first letter.
  const groups = grouped(ids, (id) => (outletOf(id) === '' ? `article ${id}` : `outlet ${outletOf(id)}`));
  return [...groups.values()].map((group) => {
    const [first = ''] = group;
    return { name: outletOf(first) || articles.get(first)?.title || first, articles: group };
  });
}
