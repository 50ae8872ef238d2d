import type { Project } from '../../annotations/model/project.ts';
import { words } from '../contract/words/words.ts';
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
  const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  const table = rows.length === 0 ? [t('comparison.none')] : lines;
  return [
    `# ${text(project.info.title)}`,
    '',
    ...table,
    '',
    `## ${t('comparison.sources')}`,
    '',
    ...articles.map((article) => {
      const { url, rights } = article.source;
      return `- ${[sourceWords(article), url, rights]
        .filter((part) => part !== '')
        .map(text)
        .join('. ')}`;
    }),
    '',
  ].join('\n');
}

/** Signs that Markdown would take for its own (CommonMark 0.31, section 2.4), and line ends, which a cell cannot have. */
function cell(words: string): string {
  return words.split('\n').map(text).join('<br>');
}

function text(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}
