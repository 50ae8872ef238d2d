import { writeCsv } from '../../annotations/formats/csv.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { words } from '../contract/words/words.ts';
import { claimWords, markWords, writtenMatrix } from './table.ts';

const t = words();

const columns = [
  'proposition',
  'article',
  'outlet',
  'published',
  'words',
  'speaker',
  'attribution',
  'stance',
  'verdict',
  'marks',
  'annotator',
] as const;

/** The matrix as CSV (RFC 4180), a line for each claim: what can be sorted and counted elsewhere. */
export function matrixCsv(project: Project): string {
  const { articles, rows } = writtenMatrix(project);
  const sources = new Map(articles.map((article) => [article.id, article]));
  const lines = rows.flatMap(({ proposition, cells }) =>
    cells.flatMap(({ article, claims, marks }) => {
      const { title = article, source } = sources.get(article) ?? {};
      const where = [proposition.statement, title, source?.outlet ?? '', source?.published ?? ''];
      return claims.map((claim) => [
        ...where,
        claimWords(claim),
        ...(['speaker', 'attribution', 'stance', 'verdict'] as const).map((name) => said(claim, name)),
        marks.map(markWords).join('; '),
        claim.creator,
      ]);
    }),
  );
  return writeCsv([columns.map((column) => t(`comparison.columns.${column}`)), ...lines]);
}

function said({ attributes }: Annotation, name: string): string {
  const value = attributes[name];
  return value === undefined ? '' : Array.isArray(value) ? value.join('; ') : String(value);
}
