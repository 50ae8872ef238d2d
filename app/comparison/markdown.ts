import type { Project } from '../../annotations/model/project.ts';
import { words } from '../contract/words/words.ts';
import { cell, inline, table } from './markdown-text.ts';
import { aboutClaim, claimWords, markWords, sourceWords, writtenMatrix } from './table.ts';

const t = words();

/** The matrix as a table of GitHub-flavoured Markdown, with the sources below. */
export function matrixMarkdown(project: Project): string {
  const { articles, rows } = writtenMatrix(project);
  const head = [t('comparison.proposition'), ...articles.map(({ source, title }) => source.outlet || title)];
  const body = rows.map(({ proposition, cells }) => [
    proposition.statement,
    ...cells.map(({ claims, marks }) =>
      claims.length === 0
        ? t('comparison.silent')
        : [
            ...claims.map((claim) => [`“${claimWords(claim)}”`, aboutClaim(claim)].filter(Boolean).join(' – ')),
            ...marks.map(markWords),
          ].join('\n'),
    ),
  ]);
  const matrix = table(
    head.map(cell),
    body.map((cells) => cells.map(cell)),
  );
  return [
    `# ${inline(project.info.title)}`,
    '',
    rows.length === 0 ? t('comparison.none') : matrix,
    '',
    `## ${t('comparison.sources')}`,
    '',
    ...articles.map((article) => {
      const { url, rights } = article.source;
      return `- ${[sourceWords(article), url, rights]
        .filter((part) => part !== '')
        .map(inline)
        .join('. ')}`;
    }),
    '',
  ].join('\n');
}
