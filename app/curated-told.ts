import { curatorOf } from '../annotations/model/curated.ts';
import type { ProblemData } from '../annotations/model/problem.ts';
import { allAnnotations, type Project } from '../annotations/model/project.ts';
import { countStates, curatedSet, settingsOf } from '../annotations/review/curated-set.ts';

/** How each curated set was made that is in what is written, and how much of it is not decided. */
export function curatedSetsIn(project: Project, part: Project): ProblemData[] {
  const curators = new Set([...allAnnotations(part)].flatMap(({ creator }) => curatorOf(creator) ?? []));
  return [...curators].sort().flatMap((curator): ProblemData[] => {
    const settings = settingsOf(project, curator);
    if (settings === undefined) return [];
    const { rule, annotators } = settings;
    const { undecided, ready, changed } = countStates(curatedSet(project, curator, settings).places);
    const trusted = rule.by === 'trusted' ? rule.annotator : '';
    const values = { curator, rule: rule.by, annotators: annotators.join(', '), trusted };
    return [{ code: 'curated-set-told', values: { ...values, undecided: undecided + ready, changed } }];
  });
}
