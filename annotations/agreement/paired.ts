import type { AttributeValue } from '../model/annotation.ts';
import type { AttributeDefinition } from '../model/tagset.ts';
import { type Said, sameThings, valueIn, wordedValue } from '../review/contents.ts';
import type { Pair } from '../review/pairing.ts';
import { alpha, ordinalAlpha, ratioAlpha } from './alpha.ts';
import type { Estimate } from './bootstrap.ts';
import { cohenKappa, gwetAc1, observedAgreement, observedOfPairs, scottPi } from './chance.ts';
import { interval, masi, nominal } from './distance.ts';
import { missing } from './figure.ts';
import type { Of } from './figures.ts';
import { type Part, pairsOf } from './parts.ts';
import { type Pool, pooled } from './pooled.ts';
import type { Rating, Unit } from './ratings.ts';

/**
 * What annotations that were paired say: their types and attributes. Each pair is a unit that two coded; what one of them did
 * not say is missing.
 */
export interface PairedAgreement {
  /** How many pairs have something said on both sides. */
  readonly units: number;
  readonly observed: Estimate;
  /** By each distance that what is said admits; the first is the one that suits it best. */
  readonly alphas: readonly { readonly distance: DistanceName; readonly alpha: Estimate }[];
  readonly gwetAc1: Estimate;
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly observed: Estimate;
    readonly cohenKappa: Estimate;
    readonly scottPi: Estimate;
  }[];
}

export interface AttributeAgreement extends PairedAgreement {
  readonly id: string;
}

export type DistanceName = 'nominal' | 'ordinal' | 'interval' | 'ratio' | 'masi';

/** What the figures are of. */
export interface Paired {
  readonly annotators: readonly string[];
  readonly parts: readonly Part[];
  readonly of: Of;
}

/** @param categories how many types there are to choose from */
export function typesAgreement(paired: Paired, categories: number): PairedAgreement {
  const types = said(paired, ([a, b]) => [a.type, b.type]);
  const alphas = [{ distance: 'nominal', alpha: paired.of((weights) => alpha(types(weights), nominal)) }] as const;
  return { ...common(paired, types, categories), alphas };
}

/**
 * Of an attribute, by its kind: numbers by their distance, and as ranks and as quantities too; choices as categories, and as
 * ranks in the order in which the tagset lists them; lists as sets; all else as categories.
 */
export function attributeAgreement(paired: Paired, definition: AttributeDefinition, known: Said): AttributeAgreement {
  const { id, kind, choices } = definition;
  const { of } = paired;
  const isAsked = ({ type }: { type: string }) => definition.types.length === 0 || definition.types.includes(type);
  const values =
    <R extends Rating>(as: (value: AttributeValue) => R | undefined) =>
    ([a, b]: Pair): (R | undefined)[] =>
      [a, b].map((tag) => {
        const value = isAsked(a) && isAsked(b) ? valueIn(tag, definition) : null;
        return value === null ? undefined : as(value);
      });
  if (kind === 'number') {
    const numbers = said(paired, values(asNumber));
    const alphas = [
      { distance: 'interval', alpha: of((weights) => alpha(numbers(weights), interval)) },
      { distance: 'ratio', alpha: of((weights) => ratioAlpha(numbers(weights))) },
      { distance: 'ordinal', alpha: of((weights) => ordinalAlpha(numbers(weights))) },
      { distance: 'nominal', alpha: of((weights) => alpha(numbers(weights), nominal)) },
    ] as const;
    return { id, ...common(paired, numbers, null), alphas };
  }
  if (kind === 'several-of' || kind === 'several-texts') {
    const sets = said(paired, values(asSet));
    const alphas = [
      { distance: 'masi', alpha: of((weights) => alpha(sets(weights), masi)) },
      { distance: 'nominal', alpha: of((weights) => alpha(sets(weights), nominal)) },
    ] as const;
    return { id, ...common(paired, sets, null), alphas };
  }
  const one = oneThingOf(paired, definition, known);
  const categories = said(
    paired,
    values((value) => one(value)),
  );
  const asCategories = { distance: 'nominal', alpha: of((weights) => alpha(categories(weights), nominal)) } as const;
  const count = kind === 'yes-no' ? 2 : kind === 'one-of' ? choices.length : null;
  const shared = { id, ...common(paired, categories, count) };
  // Of two choices each is as far from the other whatever the distance.
  if (kind !== 'one-of' || choices.length < 3) return { ...shared, alphas: [asCategories] };
  const ranks = said(
    paired,
    values((value) => rankIn(definition, value)),
  );
  return {
    ...shared,
    alphas: [asCategories, { distance: 'ordinal', alpha: of((weights) => ordinalAlpha(ranks(weights))) }],
  };
}

/** What each pair says, in the places of its two annotators. */
function said<R extends Rating>({ annotators, parts }: Paired, of: (pair: Pair) => (R | undefined)[]): Pool<R> {
  const all = pairsOf(annotators);
  return pooled(
    parts.map(({ pairings }) =>
      pairings.flatMap(({ pairs }, n) =>
        pairs.map((pair): Unit<R> => {
          const [first, second] = of(pair);
          const row = annotators.map((_, coder) =>
            coder === all[n]?.[0] ? first : coder === all[n]?.[1] ? second : undefined,
          );
          return { said: row, count: 1 };
        }),
      ),
    ),
  );
}

/** @param categories how many there are to choose from; null where anything can be said */
function common({ annotators, parts, of }: Paired, pool: Pool, categories: number | null) {
  const whole = pool(parts.map(() => 1));
  return {
    units: whole.counts.reduce((sum, count, unit) => {
      const row = whole.said.subarray(unit * whole.coders, (unit + 1) * whole.coders);
      return row.filter((value) => value >= 0).length > 1 ? sum + count : sum;
    }, 0),
    observed: of((weights) => observedOfPairs(pool(weights))),
    gwetAc1: of((weights) => (categories === null ? missing('open-list') : gwetAc1(pool(weights), categories))),
    pairs: pairsOf(annotators).map((two) => ({
      first: annotators[two[0]] ?? '',
      second: annotators[two[1]] ?? '',
      observed: of((weights) => observedAgreement(pool(weights), two)),
      cohenKappa: of((weights) => cohenKappa(pool(weights), two)),
      scottPi: of((weights) => scottPi(pool(weights), two)),
    })),
  };
}

function asNumber(value: AttributeValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function asSet(value: AttributeValue): readonly string[] | undefined {
  return typeof value === 'object' ? value.map(wordedValue) : undefined;
}

function rankIn({ choices }: AttributeDefinition, value: AttributeValue): number | undefined {
  const rank = choices.findIndex(({ id }) => id === value);
  return rank === -1 ? undefined : rank + 1;
}

/** A value as a category; an entry of a register is the same as another one that is one thing with it. */
function oneThingOf(
  { parts }: Paired,
  definition: AttributeDefinition,
  known: Said,
): (value: AttributeValue) => Rating | undefined {
  const { kind } = definition;
  if (kind !== 'entity' && kind !== 'proposition') return wordedValue;
  const tags = parts.flatMap(({ annotations }) => annotations.flat());
  const ids = tags.flatMap((tag) => {
    const value = valueIn(tag, definition);
    return typeof value === 'string' ? [value] : [];
  });
  const groups = sameThings(known, kind, ids);
  return (value) => groups.get(String(value)) ?? String(value);
}
