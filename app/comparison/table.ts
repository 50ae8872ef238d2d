import { inOrder, type Mark, type MatrixRow, matrixOf } from '../../annotations/comparison/matrix.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { quoted } from '../../annotations/model/annotation.ts';
import type { Article } from '../../annotations/model/article.ts';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import { words } from '../contract/words/words.ts';

const t = words();

/** The matrix as it is written out: the articles that have claims in it, and the rows that are claimed, in their order. */
export interface Written {
  readonly articles: readonly Article[];
  readonly rows: readonly MatrixRow[];
}

/** All claims of a project, whoever's they are: whoever exports has chosen whose. */
export function writtenMatrix(project: Project): Written {
  const articles = articlesInOrder(project);
  const matrix = matrixOf(
    project,
    articles.map(({ id }) => id),
    () => true,
  );
  return { articles, rows: inOrder(matrix, 'appearance').filter(({ coverage }) => coverage > 0) };
}

/** What a claim says of its own words: its stance, and who says so. */
export function aboutClaim({ attributes }: Annotation): string {
  const stance = attributes.stance;
  const isKnown = stance === 'asserts' || stance === 'reports' || stance === 'questions' || stance === 'denies';
  const speaker = typeof attributes.speaker === 'string' && attributes.speaker !== '' ? attributes.speaker : undefined;
  return [isKnown ? t(`comparison.stance.${stance}`) : '', speaker === undefined ? '' : t('comparison.by', { speaker })]
    .filter((part) => part !== '')
    .join(' ');
}

export function markWords({ kind, text }: Mark): string {
  return t(`comparison.mark.${kind}`, { text });
}

/** The article with its outlet and date, as a source is named. */
export function sourceWords({ title, source: { outlet, published } }: Article): string {
  return [title, outlet, published].filter((part) => part !== '').join('. ');
}

/** The words of a claim, in quotation marks of their own language as they stand. */
export function claimWords(claim: Annotation): string {
  return quoted(claim);
}
