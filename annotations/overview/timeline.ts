import { datesFound } from '../comparison/dates.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import type { Project } from '../model/project.ts';
import { ruleLanguageOf } from '../suggestions/passage.ts';
import { nearestYear, type Period, periodOf, publishedPeriod } from './calendar.ts';
import { annotationsIn, grouped, type Scope } from './scope.ts';

/** When the articles came out, and of when they speak. */
export interface Timeline {
  readonly articles: readonly ArticleId[];
  readonly publications: readonly Publication[];
  /** The dates that are tagged, one for each article and date. */
  readonly dated: readonly Dated[];
  /** Dates that no day, month or year can be told of: relative ones, and those without a year where the article has no date. */
  readonly unplaced: readonly Annotation[];
}

export interface Publication {
  readonly article: ArticleId;
  readonly period: Period;
}

export interface Dated extends Publication {
  readonly mentions: readonly Annotation[];
}

/** The type of the entity layer that dates are tagged with (in the default tagset). */
const dateType = 'date';

/** The timeline of some articles, from the tagged dates that count. */
export function timelineOf(project: Project, scope: Scope): Timeline {
  const dates = annotationsIn(project, scope, 'entity').filter(({ type }) => type === dateType);
  const placed = dates.flatMap((mention) => {
    const period = periodMeant(project, mention);
    return period === undefined ? [] : [{ mention, period }];
  });
  const groups = grouped(placed, ({ mention, period }) => [mention.article, period.start, period.end].join(' '));
  const known = new Set(placed.map(({ mention }) => mention));
  return {
    articles: scope.articles,
    publications: scope.articles.flatMap((article) => {
      const period = publishedPeriod(project.articles.get(article)?.source.published ?? '');
      return period === undefined ? [] : [{ article, period }];
    }),
    dated: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const mentions = group.map(({ mention }) => mention);
      return [{ article: first.mention.article, period: first.period, mentions }];
    }),
    unplaced: dates.filter((mention) => !known.has(mention)),
  };
}

/**
 * The days that a tagged date means, as its words say them; the first ones of a stretch. Where they leave out the year, it
 * is the one in which the date lies nearest to the article's own.
 */
export function periodMeant(project: Project, { article, quotes }: Annotation): Period | undefined {
  const known = project.articles.get(article);
  const words = quotes.map(({ exact }) => exact).join(' ');
  const [found] = datesFound(words, ruleLanguageOf(known?.language ?? '') ?? 'fr');
  if (found === undefined) return undefined;
  const { month, day } = found;
  if (found.year !== undefined) return periodOf({ year: found.year, month, day });
  const published = publishedPeriod(known?.source.published ?? '');
  return published === undefined ? undefined : periodOf({ year: nearestYear({ month, day }, published), month, day });
}
