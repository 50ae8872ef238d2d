import type { Annotation } from '../model/annotation.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';
import { entryFor } from '../register/standing.ts';
import { type Contents, contentsOf } from './contents.ts';
import { canBeSame } from './dates.ts';

/** What two claims have in common, in words of the first: why the one may assert what the other does. */
export interface Common {
  readonly names: readonly string[];
  readonly figures: readonly string[];
  readonly dates: readonly string[];
  readonly words: readonly string[];
}

/** What a claim may assert: a proposition, by the claim of it that is most alike, or another claim that has none yet. */
export interface Candidate {
  readonly proposition: Proposition | undefined;
  readonly claim: Annotation;
  readonly common: Common;
  readonly score: number;
}

/**
 * What a thing in common counts. A figure or a date is rarely shared by chance, a name often, and a single word hardly says
 * anything; together they decide, and the person has the last word.
 */
const weights = { figures: 3, dates: 3, names: 2, words: 1 } as const;

/** From this score on something is offered: a figure and a word, two names, or four words. */
const least = 4;

/** What a claim may assert, the likeliest first, from all other claims of the project. */
export function candidatesFor(project: Project, claim: Annotation, most = 8): Candidate[] {
  const own = contentsOf(project, claim);
  const best = new Map<string, Candidate>();
  for (const other of allAnnotations(project)) {
    if (other.layer !== 'claim' || other.id === claim.id) continue;
    const proposition = entryFor(project.propositions, other.entry);
    if (proposition !== undefined && proposition.id === entryFor(project.propositions, claim.entry)?.id) continue;
    const contents = contentsOf(project, other);
    const common = inCommon(own, contents);
    const score = scoreOf(common);
    const key = proposition?.id ?? other.id;
    if (score >= least && score > (best.get(key)?.score ?? 0))
      best.set(key, { proposition, claim: other, common, score });
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(a.proposition === undefined) - Number(b.proposition === undefined) ||
        (a.claim.id < b.claim.id ? -1 : 1),
    )
    .slice(0, most);
}

/** What two claims both say. */
export function inCommon(a: Contents, b: Contents): Common {
  const texts = <S extends { readonly text: string }>(sayings: readonly S[], isSaid: (saying: S) => boolean) => [
    ...new Set(sayings.filter(isSaid).map(({ text }) => text)),
  ];
  return {
    names: texts(a.names, ({ value }) => b.names.some((other) => other.value === value)),
    figures: texts(a.figures, ({ value }) => b.figures.some((other) => other.value === value)),
    dates: texts(a.dates, ({ value }) => b.dates.some((other) => canBeSame(other.value, value))),
    words: [...a.words].filter((word) => b.words.has(word)),
  };
}

function scoreOf(common: Common): number {
  return (
    common.figures.length * weights.figures +
    common.dates.length * weights.dates +
    common.names.length * weights.names +
    common.words.length * weights.words
  );
}
