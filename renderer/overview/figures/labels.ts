import type { ArticleId } from '../../../annotations/model/article.ts';
import type { Project } from '../../../annotations/model/project.ts';
import { type Period, publishedPeriod } from '../../../annotations/overview/calendar.ts';
import type { FigureMark } from '../../state/overview.ts';
import { t } from '../../words.ts';
import type { TableCell } from '../figure-model.ts';

/** What an article goes by in the figures. */
export interface ArticleLabel {
  /** Its outlet or else its title. */
  readonly short: string;
  /** When it came out, in words; '' where that is not known. */
  readonly date: string;
  /** One that no other of the articles has, as far as their sources tell them apart. */
  readonly full: string;
}

/** The labels of some articles: two of one outlet are told apart by their dates, and then by their titles. */
export function articleLabels({ articles }: Project, ids: readonly ArticleId[]): ReadonlyMap<ArticleId, ArticleLabel> {
  const plain = ids.map((id) => {
    const article = articles.get(id);
    const period = publishedPeriod(article?.source.published ?? '');
    const title = article?.title ?? id;
    return { id, title, short: article?.source.outlet || title, date: period === undefined ? '' : dateWords(period) };
  });
  const isAlone = (of: (label: (typeof plain)[number]) => string, label: (typeof plain)[number]) =>
    plain.filter((other) => of(other) === of(label)).length === 1;
  const dated = ({ short, date }: (typeof plain)[number]) => (date === '' ? short : `${short}, ${date}`);
  return new Map(
    plain.map((label) => {
      const candidates = [({ short }: typeof label) => short, dated];
      const found = candidates.find((of) => isAlone(of, label));
      const { id, title, short, date } = label;
      return [id, { short, date, full: found?.(label) ?? `${dated(label)}, ${title}` }];
    }),
  );
}

/** A date as exactly as it is said. */
export function dateWords({ start, precision }: Period): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  // At noon where the person is: the same day, whatever the zone.
  return t(`overview.timeline.${precision}`, { date: new Date(year, month - 1, day, 12) });
}

/** A cell of a table that says how many there are, and goes there. */
export function countCell(mark: FigureMark | undefined): TableCell {
  return { text: String(mark?.annotations.length ?? 0), mark };
}
