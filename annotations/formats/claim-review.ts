import { type Annotation, quoted } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { byPlace } from '../model/order.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { Proposition } from '../model/register.ts';
import type { AttributeDefinition } from '../model/tagset.ts';
import { standing } from '../register/standing.ts';

/**
 * Propositions with a verdict as schema.org's ClaimReview (schema.org/ClaimReview, release 29), in JSON-LD: what search
 * engines and fact-check archives read. A review for each verdict that somebody gave on a proposition, with all the articles
 * in which that person found it claimed.
 */
export interface ClaimReview {
  readonly '@type': 'ClaimReview';
  readonly claimReviewed: string;
  readonly author: { readonly '@type': 'Person'; readonly name: string };
  /** ISO 8601: when one of the claims was last changed. */
  readonly datePublished: string;
  readonly reviewRating: { readonly '@type': 'Rating'; readonly alternateName: string };
  readonly itemReviewed: {
    readonly '@type': 'Claim';
    readonly author?: { readonly '@type': 'Person'; readonly name: string };
    readonly appearance: readonly Appearance[];
  };
}

interface Appearance {
  readonly '@type': 'CreativeWork';
  readonly headline: string;
  readonly text: string;
  readonly url?: string;
  readonly datePublished?: string;
  readonly inLanguage?: string;
  readonly publisher?: { readonly '@type': 'Organization'; readonly name: string };
}

export interface ClaimReviews {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly ClaimReview[];
}

/** What the default tagset calls a verdict that is none yet. */
const unchecked = 'unchecked';

export function claimReviewsOf(project: Project): ClaimReviews {
  const verdicts = project.tagset.layers.claim.attributes.find(({ id }) => id === 'verdict');
  const claims = articlesInOrder(project).flatMap(({ id }) =>
    [...(project.annotations.get(id)?.values() ?? [])]
      .filter(({ layer, entry }) => layer === 'claim' && entry !== '')
      .sort(byPlace),
  );
  const reviews = [...standing(project.propositions)].flatMap(([proposition, ids]) => {
    const own = claims.filter(({ entry }) => ids.has(entry));
    return groups(own).map((group) => reviewOf(proposition, group, project, verdicts));
  });
  return { '@context': 'https://schema.org', '@graph': reviews };
}

/** The claims by who gave which verdict; those without one are left out. */
function groups(claims: readonly Annotation[]): Annotation[][] {
  const byVerdict = new Map<string, Annotation[]>();
  for (const claim of claims) {
    const { verdict } = claim.attributes;
    if (typeof verdict !== 'string' || verdict === '' || verdict === unchecked) continue;
    const key = `${claim.creator} ${verdict}`;
    byVerdict.set(key, [...(byVerdict.get(key) ?? []), claim]);
  }
  return [...byVerdict.values()];
}

function reviewOf(
  { statement }: Proposition,
  claims: readonly Annotation[],
  { articles }: Project,
  verdicts: AttributeDefinition | undefined,
): ClaimReview {
  const [first] = claims;
  const verdict = String(first?.attributes.verdict ?? '');
  const speakers = new Set(
    claims.flatMap(({ attributes }) => (typeof attributes.speaker === 'string' ? [attributes.speaker] : [])),
  );
  const [speaker] = speakers;
  return {
    '@type': 'ClaimReview',
    claimReviewed: statement,
    author: { '@type': 'Person', name: first?.creator ?? '' },
    datePublished:
      claims
        .map(({ modified }) => modified)
        .sort()
        .at(-1) ?? '',
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdicts?.choices.find(({ id }) => id === verdict)?.label ?? verdict,
    },
    itemReviewed: {
      '@type': 'Claim',
      // A claim has one author; where several are named, each article says whose words it has.
      ...(speaker !== undefined && speakers.size === 1 && { author: { '@type': 'Person' as const, name: speaker } }),
      appearance: claims.map((claim) => appearanceOf(claim, articles.get(claim.article))),
    },
  };
}

function appearanceOf(claim: Annotation, article: Article | undefined): Appearance {
  const { outlet = '', url = '', published = '' } = article?.source ?? {};
  return {
    '@type': 'CreativeWork',
    headline: article?.title ?? claim.article,
    text: quoted(claim),
    ...(/^https?:\/\//.test(url) && { url }),
    ...(published !== '' && { datePublished: published }),
    ...(article !== undefined && article.language !== '' && { inLanguage: article.language }),
    ...(outlet !== '' && { publisher: { '@type': 'Organization' as const, name: outlet } }),
  };
}
