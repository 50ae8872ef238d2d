import { type Candidate as Alike, type Common, candidatesFor } from '../../annotations/comparison/candidates.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { allAnnotations, type Project } from '../../annotations/model/project.ts';
import type { Proposition } from '../../annotations/model/register.ts';
import { standing } from '../../annotations/register/standing.ts';
import { foldedForm } from '../../annotations/search/folded.ts';
import type { Candidate, Candidates, Offers, Sought } from '../entities/candidates.ts';
import { briefly } from '../state/linked.ts';
import { nameOf } from '../state/names.ts';
import { propositionOf, sourceOf, statementOf } from '../state/propositions.ts';
import type { OpenProject } from '../state/store.ts';
import { t } from '../words.ts';

/** A proposition that choosing it makes; without a statement that is asked for. */
export interface Made {
  readonly statement: string;
  readonly claims: readonly string[];
}

/** Propositions offered at the most: one more letter is typed sooner than a longer list is read. */
const limit = 12;

/** What a claim can assert: what is likely by what it says, or fits what is typed, or is stated anew. */
export function offersFor(claim: Annotation): Offers<Made> {
  return {
    label: t('claims.candidates'),
    nothing: t('claims.nothingFound'),
    ask: (open, { typed }) => [typed.trim() === '' ? likely(open, claim) : found(open, claim, typed)],
    inOrder: (_open, { typed }, answers) => [...answers.flat(), ...stated(typed, claim)],
  };
}

/** What nothing was typed for: the likeliest by what is in common. */
function likely(open: OpenProject, claim: Annotation): Candidates<Made> {
  return candidatesFor(open.project, claim).flatMap((alike) => offerOf(open, claim, alike) ?? []);
}

function offerOf(open: OpenProject, claim: Annotation, { proposition, claim: other, common }: Alike) {
  const about = [commonWords(common), t('claims.in', { articles: sourceOf(open, other) })].join(' · ');
  const base = { type: '', about, isLikely: true };
  if (proposition !== undefined) {
    return { ...base, key: proposition.id, name: statementOf(proposition), choice: { entry: proposition.id } };
  }
  // A colleague's claim is theirs to join.
  if (other.creator !== open.annotator) return undefined;
  const make = { statement: '', claims: [claim.id, other.id] };
  return { ...base, key: other.id, name: t('claims.withClaim', { quote: briefly(other) }), choice: { make } };
}

/** Why two claims may assert the same: "same figure 38 400, same name Brénica". */
export function commonWords(common: Common): string {
  return (['figures', 'dates', 'names', 'words'] as const)
    .filter((kind) => common[kind].length > 0)
    .map((kind) => t(`claims.common.${kind}`, { texts: common[kind].join(', ') }))
    .join(', ');
}

/** The propositions that have everything that is typed in their statement or a source's words. */
function found({ project, annotator }: OpenProject, claim: Annotation, typed: string): Candidates<Made> {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean);
  const counts = claimCounts(project);
  return [...standing(project.propositions).keys()]
    .filter((proposition) => {
      const said = folded(`${proposition.statement} ${proposition.sourceStatement}`);
      return proposition !== propositionOf(project, claim) && wanted.every((word) => said.includes(word));
    })
    .map((proposition) => ({ proposition, count: counts.get(proposition) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.proposition.statement < b.proposition.statement ? -1 : 1))
    .slice(0, limit)
    .map(({ proposition, count }): Candidate<Made> => {
      const theirs =
        proposition.creator === annotator ? [] : [t('claims.theirs', { name: nameOf(proposition.creator) })];
      return {
        key: proposition.id,
        name: statementOf(proposition),
        type: '',
        about: [t('claims.claimed', { count }), ...theirs].join(' · '),
        choice: { entry: proposition.id },
        isLikely: true,
      };
    });
}

function claimCounts(project: Project): Map<Proposition, number> {
  const counts = new Map<Proposition, number>();
  for (const annotation of allAnnotations(project)) {
    const proposition = annotation.layer === 'claim' ? propositionOf(project, annotation) : undefined;
    if (proposition !== undefined) counts.set(proposition, (counts.get(proposition) ?? 0) + 1);
  }
  return counts;
}

function stated(typed: string, claim: Annotation): Candidates<Made> {
  const statement = typed.replace(/\s+/gu, ' ').trim();
  if (statement === '') return [];
  const make = { statement, claims: [claim.id] };
  return [{ key: 'new', name: t('claims.new', { statement }), type: '', about: '', choice: { make }, isLikely: true }];
}

function folded(text: string): string {
  return foldedForm(text, { matchCase: false, matchAccents: false });
}

/** What the field looks for at first: nothing but what is likely, since a claim's words are no name. */
export const soughtForClaim: Omit<Sought, 'typed'> = { words: '', language: '', type: '' };
