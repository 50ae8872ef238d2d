import { type Alignment, bestAlignment, type Dissimilarity, evenly, type Marks } from './alignment.ts';
import type { Weights } from './bootstrap.ts';
import { type Figure, figure, missing } from './figure.ts';
import { samplerOf } from './sampling.ts';

/** How the disorder by chance is found, to be said beside the figure. */
export const gammaSampling = {
  seed: 1,
  /** By how much of itself the expected disorder may be off, with a confidence of 95 % (section 5.2 of the paper). */
  precision: 0.02,
  /** Of one article no more are drawn, however far the precision is: what is reached is said. */
  most: 1000,
  ...evenly,
} as const;

export interface Gamma {
  readonly figure: (weights: Weights) => Figure;
  /** How many continua were drawn by chance, for each article with tags. */
  readonly samples: number;
  /** By how much of itself the expected disorder may be off, with a confidence of 95 %; null without an article. */
  readonly precision: number | null;
  /** False where an alignment was too large for the best to be found for sure. */
  readonly isExact: boolean;
}

/**
 * Gamma: how much less disorder there is between coders' units than by chance (Mathet, Widlöcher & Métivier 2015, section
 * 4.5; see {@link bestAlignment}). It sees where units lie, how they are cut and what category they have, all in one;
 * units may overlap, and text that nobody tagged has no say.
 *
 * Each article is a continuum of its own: no unit is aligned across articles, and each has its own chance. Over articles,
 * the observed disorders are added up and so are the expected ones, each by the number of units in the article, and gamma is
 * taken of the sums. A mean of the articles' own gammas would be moved most by articles with hardly a tag, whose chance is
 * the least sure, and by those that have no figure at all.
 *
 * @param articles what each coder marked in each article; an article without any unit has no say
 * @param step is called for each article once it is aligned, and its first continua are drawn
 */
export function gammaOf(
  articles: readonly Marks[],
  how: Dissimilarity = evenly,
  step: () => void = () => undefined,
): Gamma {
  const observed = articles.map((marks) => bestAlignment(marks, how));
  const chances = articles.flatMap((marks, i) => (unitsPerCoder(marks) > 0 ? [new Chance(marks, i, how)] : []));
  for (let none = chances.length; none < articles.length; none += 1) step();
  if (chances.length === 0)
    return { figure: () => missing('nothing-coded'), samples: 0, precision: null, isExact: true };
  const samples = sampled(chances, step);
  const byArticle = new Map(chances.map((chance) => [chance.place, chance]));
  const summed = (weights: Weights, disorder: (article: number) => number) =>
    articles.reduce((sum, marks, i) => sum + (weights[i] ?? 0) * unitsPerCoder(marks) * disorder(i), 0);
  return {
    figure: (weights) => {
      if (summed(weights, () => 1) === 0) return missing('nothing-coded');
      const expected = summed(weights, (i) => byArticle.get(i)?.mean ?? 0);
      if (expected === 0) return missing('no-variation');
      return figure(1 - summed(weights, (i) => observed[i]?.disorder ?? 0) / expected);
    },
    samples,
    precision: precisionOf(chances, samples),
    isExact: observed.every(({ isExact }) => isExact) && chances.every(({ isExact }) => isExact),
  };
}

/** Fewer do not tell how much they vary (pygamma-agreement draws thirty of a continuum first, too). */
const firstOfAll = 30;
/** Of many articles fewer of each will do, as all of them together tell. */
const firstOfEach = 5;

/** Draws as many continua of each article as the precision of the sum asks for, and says how many. */
function sampled(chances: readonly Chance[], step: () => void): number {
  const first = Math.max(firstOfEach, Math.ceil(firstOfAll / chances.length));
  let samples = 0;
  let wanted = first;
  while (wanted > samples) {
    for (const chance of chances) {
      chance.draw(wanted - samples);
      if (samples === 0) step();
    }
    samples = wanted;
    const asked = Math.ceil((precisionOf(chances, 1) / gammaSampling.precision) ** 2);
    wanted = Math.min(Math.max(samples, asked), gammaSampling.most);
  }
  return samples;
}

/** What the sum of the expected disorders may be off by with so many samples, of itself; 1.96 deviations are 95 %. */
function precisionOf(chances: readonly Chance[], samples: number): number {
  const mean = chances.reduce((sum, chance) => sum + chance.units * chance.mean, 0);
  const variance = chances.reduce((sum, chance) => sum + chance.units ** 2 * chance.variance, 0);
  return mean === 0 ? 0 : (1.96 * Math.sqrt(variance / samples)) / mean;
}

function unitsPerCoder(marks: Marks): number {
  return marks.reduce((sum, units) => sum + units.length, 0) / marks.length;
}

/** The disorder to be expected of an article by chance, as continua of it are drawn. */
class Chance {
  readonly units: number;
  isExact = true;
  private readonly next: () => Alignment;
  private readonly drawn: number[] = [];

  constructor(
    marks: Marks,
    readonly place: number,
    how: Dissimilarity,
  ) {
    this.units = unitsPerCoder(marks);
    const sample = samplerOf(marks, gammaSampling.seed + place);
    this.next = () => bestAlignment(sample(), how);
  }

  draw(samples: number): void {
    for (let n = 0; n < samples; n += 1) {
      const { disorder, isExact } = this.next();
      this.drawn.push(disorder);
      this.isExact &&= isExact;
    }
  }

  get mean(): number {
    return this.drawn.reduce((sum, disorder) => sum + disorder, 0) / this.drawn.length;
  }

  get variance(): number {
    const { mean } = this;
    return this.drawn.reduce((sum, disorder) => sum + (disorder - mean) ** 2, 0) / (this.drawn.length - 1);
  }
}
