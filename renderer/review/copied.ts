import { quoted } from '../../annotations/model/annotation.ts';
import { sidesOf } from '../state/article-differences.ts';
import { comparedIn } from '../state/compared.ts';
import { classesInWords } from '../state/difference-words.ts';
import { listedDifferences } from '../state/differences.ts';
import { placeOf } from '../state/list.ts';
import { nameOf } from '../state/names.ts';
import { copyTable } from '../state/overview.ts';
import { sourceName } from '../state/source-name.ts';
import { getState } from '../state/store.ts';
import { t } from '../words.ts';
import { sideInWords } from './side-words.ts';

/** Copy the differences that are listed for a spreadsheet. */
export function copyDifferences(): void {
  const state = getState();
  const pair = comparedIn(state);
  if (state.open === null || pair === undefined) return;
  const { project } = state.open;
  const columns = ['article', 'place', 'layer', 'words', 'class'] as const;
  const heads = [...columns.map((id) => t(`review.copyColumns.${id}`)), nameOf(pair.mine), nameOf(pair.theirs)];
  const rows = listedDifferences(state).map((difference) => {
    const [tag] = sidesOf(difference);
    const article = project.articles.get(difference.article);
    return [
      sourceName(project, difference.article),
      article === undefined ? '' : placeOf(article, tag?.spans[0]?.start ?? 0),
      t(`layers.${difference.layer}`),
      tag === undefined ? '' : quoted(tag),
      classesInWords(project, difference),
      sideInWords(project, difference, 'mine'),
      sideInWords(project, difference, 'theirs'),
    ];
  });
  copyTable([heads, ...rows]);
}
