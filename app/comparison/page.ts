import type { MatrixRow } from '../../annotations/comparison/matrix.ts';
import type { Project } from '../../annotations/model/project.ts';
import { words } from '../contract/words/words.ts';
import { Html, html } from './html.ts';
import { aboutClaim, claimWords, markWords, sourceWords, writtenMatrix } from './table.ts';

const t = words();

const styles = `
:root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fffefb; --line: #d9d5ca; --quiet: #6b675c; --warn: #8a3b12; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8df; --paper: #1b1a18; --line: #45423b; --quiet: #a8a294; --warn: #f0a070; } }
body { margin: 2rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 Georgia, 'Source Serif 4', serif; }
h1, h2, th, small, .mark { font-family: system-ui, Inter, sans-serif; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .5rem .6rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--paper); }
tbody th { font-weight: 600; max-width: 18rem; }
small { display: block; color: var(--quiet); }
.silent { color: var(--quiet); font-style: italic; }
.mark { display: block; color: var(--warn); font-size: .85rem; }
blockquote { margin: 0 0 .4rem; }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } body { margin: 0; } }
`;

/** The matrix as one HTML file that needs nothing else: to be read, printed or sent. */
export function matrixPage(project: Project): string {
  const { articles, rows } = writtenMatrix(project);
  const { title, workingLanguage } = project.info;
  const table = html`<table>
<thead><tr><th scope="col">${t('comparison.proposition')}</th>${articles.map(
    ({ title: name, source }) =>
      html`<th scope="col">${name}<small>${[source.outlet, source.published].filter(Boolean).join(' · ')}</small></th>`,
  )}</tr></thead>
<tbody>${rows.map((row) => line(row, project))}</tbody>
</table>`;
  const page = html`<!doctype html>
<html lang="${workingLanguage}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${new Html(styles)}</style></head>
<body>
<h1>${title}</h1>
${rows.length === 0 ? html`<p>${t('comparison.none')}</p>` : table}
<h2>${t('comparison.sources')}</h2>
<ul>${articles.map((article) => html`<li>${sourceWords(article)} ${link(article.source.url)} <small>${article.source.rights}</small></li>`)}</ul>
</body>
</html>
`;
  return page.text;
}

function line({ proposition, cells }: MatrixRow, { articles }: Project): Html {
  return html`<tr><th scope="row">${proposition.statement}</th>${cells.map(({ article, claims, marks }) =>
    claims.length === 0
      ? html`<td class="silent">${t('comparison.silent')}</td>`
      : html`<td lang="${articles.get(article)?.language ?? ''}">${claims.map(
          (claim) => html`<blockquote>${claimWords(claim)}<small>${aboutClaim(claim)}</small></blockquote>`,
        )}${marks.map((mark) => html`<span class="mark">${markWords(mark)}</span>`)}</td>`,
  )}</tr>
`;
}

/** Only web addresses become links. */
function link(url: string): Html | undefined {
  return /^https?:\/\//.test(url) ? html`<a href="${url}">${url}</a>` : undefined;
}
