import type { Cell } from '../../annotations/comparison/matrix.ts';
import { type Html, html } from '../comparison/html.ts';
import { claimWords, markWords } from '../comparison/table.ts';
import { words } from '../contract/words/words.ts';
import type { Contents } from './contents.ts';
import { claimTold, type MatrixPart, matrixParts } from './matrix-parts.ts';
import { placeLink } from './places.ts';

const t = words();

/** Claims × articles, as many articles beside each other as can be read. */
export function matrixSection(contents: Contents): Html {
  if (contents.matrix.rows.length === 0) return html`<p class="empty">${t('comparison.none')}</p>`;
  const parts = matrixParts(contents);
  return html`<p class="hint">${t('report.claims.hint')}</p>
${parts.map((part) => table(contents, part, parts.length > 1))}`;
}

function table(contents: Contents, { chapters, rows, silent }: MatrixPart, isOneOfSeveral: boolean): Html {
  const [first, last] = [chapters[0]?.number ?? 0, chapters.at(-1)?.number ?? 0];
  const { workingLanguage } = contents.project.info;
  return html`<div class="wide"><table class="matrix">
${isOneOfSeveral ? html`<caption>${t('report.claims.articles', { first, last })}</caption>` : undefined}
<thead><tr><th scope="col">${t('comparison.proposition')}</th>${chapters.map(
    ({ number, article: { title, source, language } }) =>
      html`<th scope="col">${number}. ${source.outlet || html`<span lang="${language}">${title}</span>`}<small>${source.published}</small></th>`,
  )}</tr></thead>
<tbody>${rows.map(
    ({
      row,
      cells,
    }) => html`<tr><th scope="row" lang="${workingLanguage}">${row.proposition.statement}</th>${cells.map((cell) => cellOf(contents, cell))}</tr>
`,
  )}</tbody>
</table></div>
${silent === 0 ? undefined : html`<p class="hint">${t('report.claims.silentRows', { count: silent })}</p>`}`;
}

function cellOf(contents: Contents, { article, claims, marks }: Cell): Html {
  if (claims.length === 0) return html`<td class="silent">${t('comparison.silent')}</td>`;
  const language = contents.project.articles.get(article)?.language ?? '';
  return html`<td>${claims.map(
    (claim) =>
      html`<blockquote><span lang="${language}" dir="auto">${claimWords(claim)}</span> <small>${placeLink(contents, claim.id)} ${claimTold(contents, claim)}</small></blockquote>`,
  )}${marks.map((mark) => html`<span class="mark ${mark.kind}">${markWords(mark)}</span>`)}</td>`;
}
