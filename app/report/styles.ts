import type { Colour } from '../../annotations/model/tagset.ts';

/** Fill and line of each colour, on light and on dark: those of the window (renderer/styles/tokens.css; a test keeps them alike). */
export const shades: Readonly<
  Record<Colour, readonly [fill: string, line: string, darkFill: string, darkLine: string]>
> = {
  blue: ['#c2dffe', '#326db9', '#1a3557', '#a5ccfe'],
  green: ['#bed6b5', '#389a66', '#385a3d', '#76c58f'],
  amber: ['#edc48e', '#834900', '#724719', '#ebae46'],
  violet: ['#cdbbe1', '#643c99', '#4a3d68', '#ac88cc'],
  rose: ['#f8ceda', '#a32b56', '#542831', '#c47d96'],
  olive: ['#dde3ac', '#727439', '#3b3703', '#c6d88b'],
  rust: ['#f7e0d2', '#b5550c', '#5d3a2a', '#e58f58'],
  plum: ['#dec6dc', '#8f4d94', '#3d213d', '#cb9aed'],
  brick: ['#dab6b3', '#811119', '#481c18', '#d66c5e'],
  ochre: ['#f8f1cf', '#ae8712', '#4d4000', '#f4cd3e'],
  teal: ['#daf8f4', '#00646a', '#224d49', '#63daca'],
  slate: ['#dce9f7', '#708194', '#323b4a', '#a1adbb'],
};

function coloursOf(fill: 0 | 2, line: 1 | 3): string {
  return Object.entries(shades)
    .map(([name, shade]) => `.${name} { --fill: ${shade[fill]}; --line: ${shade[line]}; }`)
    .join('\n');
}

/**
 * The style of the report's page, on screen and on paper. What a tag's layer is shows in its form; colours are those of the
 * types, and only underline that.
 */
export const styles = `
:root { color-scheme: light dark; --ink: #23211c; --paper: #fff; --rule: #d8d3c7; --quiet: #635d52; --accent: #2a567f; --warn: #8a3b12; --wash: #f6f4ef; --fill: #eee; --line: #635d52; }
${coloursOf(0, 1)}
@media screen and (prefers-color-scheme: dark) {
:root { --ink: #e9e5db; --paper: #1e1d1a; --rule: #45423b; --quiet: #b3ac9d; --accent: #9cc3ea; --warn: #f0a070; --wash: #262521; --fill: #333; --line: #b3ac9d; }
${coloursOf(2, 3)}
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 66rem; padding: 3rem 2rem 6rem; color: var(--ink); background: var(--paper); font: 1rem/1.55 'Source Serif 4', Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, th, dt, nav, small, caption, .notes { font-family: Inter, system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
h1 { margin: .2rem 0 1.5rem; font-size: 2.1rem; line-height: 1.2; }
h2 { margin: 4rem 0 1rem; padding-top: .8rem; border-top: 3px solid var(--ink); font-size: 1.45rem; line-height: 1.25; }
h3 { margin: 2.5rem 0 .6rem; font-size: 1.15rem; line-height: 1.3; }
h4 { margin: 1.6rem 0 .5rem; font-size: .95rem; }
h5 { margin: 1rem 0 .35rem; font-size: .82rem; }
p { margin: 0 0 .8rem; }
a { color: var(--accent); text-underline-offset: 2px; }
small { font-size: .8rem; color: var(--quiet); }
.kind { margin: 0; color: var(--quiet); font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; }
.hint, .empty { color: var(--quiet); font-size: .92rem; max-width: 46rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1.2rem; margin: 0 0 1.2rem; font-size: .92rem; }
dt { color: var(--quiet); font-size: .82rem; padding-top: .1rem; }
dd { margin: 0; }
article > dl { grid-template-columns: max-content minmax(0, 1fr) max-content minmax(0, 1fr); }
nav { margin: 2rem 0; padding: 1rem 1.4rem; background: var(--wash); font-size: .92rem; }
nav h2 { margin: 0 0 .5rem; padding: 0; border: 0; font-size: 1rem; }
nav ol { margin: 0; padding-left: 1.4rem; }
nav li { margin: .15rem 0; }
nav a { text-decoration: none; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.2rem; font-size: .9rem; line-height: 1.45; }
caption { padding: 0 0 .4rem; text-align: left; font-size: .9rem; font-weight: 600; }
th, td { border: 1px solid var(--rule); padding: .4rem .55rem; text-align: left; vertical-align: top; }
thead th { background: var(--wash); font-size: .8rem; }
tbody th { font-weight: 600; font-size: .85rem; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.matrix { table-layout: fixed; }
.matrix th small { display: block; font-weight: 400; }
.matrix blockquote { margin: 0 0 .4rem; }
.matrix small { display: block; }
.silent { color: var(--quiet); font-style: italic; }
.mark { display: block; color: var(--warn); font: 600 .78rem/1.4 Inter, system-ui, sans-serif; }
.mark::before { content: '≠ '; }
.mark.note::before { content: '⚠ '; }
.text { max-width: 44rem; margin: 1.4rem 0; padding-left: 1.2rem; border-left: 3px solid var(--rule); font-size: 1.06rem; line-height: 1.85; }
.text p, .text h4 { margin: 0 0 .8rem; white-space: pre-wrap; }
.text h4 { font: inherit; font-weight: 650; }
.text .boilerplate { color: var(--quiet); font-size: .82rem; line-height: 1.6; font-style: italic; }
mark { color: inherit; background: none; }
mark.e { background: var(--fill); border: 1px solid color-mix(in srgb, var(--line) 60%, var(--fill)); border-radius: 3px; padding: 0 1px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark.c { border-bottom: 2px solid var(--line); }
mark.c:has(mark.c) { padding-bottom: 3px; }
mark.c:has(mark.c mark.c) { padding-bottom: 6px; }
mark.t { text-decoration: underline dotted 2.5px var(--line); text-underline-offset: 3px; text-decoration-skip-ink: none; }
mark.e.from { border-left-style: dashed; border-top-left-radius: 0; border-bottom-left-radius: 0; }
mark.e.on { border-right-style: dashed; border-top-right-radius: 0; border-bottom-right-radius: 0; }
mark.gap { all: unset; }
a.n { color: var(--ink); text-decoration: none; }
a.n::after { content: attr(data-n); margin-left: 1px; font: 600 .62rem/1 Inter, system-ui, sans-serif; vertical-align: .55em; text-decoration: none; }
mark:target, li:target { outline: 2px solid var(--accent); outline-offset: 2px; }
.legend { max-width: 46rem; margin: 0 0 1rem; padding: .8rem 1.2rem; background: var(--wash); font-size: .92rem; }
.legend h3 { margin: 0 0 .5rem; font-size: 1rem; }
.legend ul { margin: 0 0 .6rem; padding-left: 1.2rem; }
.notes { columns: 2; column-gap: 2rem; margin: 0 0 1.2rem; padding: 0; list-style: none; font-size: .78rem; line-height: 1.45; }
.notes li { break-inside: avoid; margin: 0 0 .35rem; padding-left: 2.4rem; text-indent: -2.4rem; }
.notes .sign { display: inline-block; min-width: 2.4rem; text-indent: 0; font-weight: 600; text-decoration: none; }
.notes q, .notes .said { text-indent: 0; }
.notes q { font-family: 'Source Serif 4', Georgia, serif; quotes: '“' '”'; }
.passage { break-inside: avoid; }
.passage td { white-space: pre-wrap; }
.passage b { text-decoration: underline; text-decoration-thickness: 2px; }
.missing { color: var(--quiet); font-style: italic; }
.translation td { white-space: pre-wrap; }
.translation .heading td { font-weight: 600; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; color: #555; } }
@page wide { size: A4 landscape; }
@media screen and (max-width: 48rem) { body { padding: 1.2rem 1rem 4rem; } .notes { columns: 1; } dl, article > dl { grid-template-columns: 1fr; } dt { padding-top: .4rem; } }
@media print {
html { font-size: 10pt; }
body { max-width: none; padding: 0; }
h2, .text, .legend, .notes { max-width: none; }
h2 { margin-top: 2.5rem; }
nav { break-after: page; }
#articles, #entities { break-before: page; }
#claims > h2, #articles > h2, #entities > h2 { margin-top: 0; }
h2, h3, h4, h5, caption { break-after: avoid; }
section.wide-page { page: wide; }
.wide { overflow: visible; }
thead { display: table-header-group; }
tr, blockquote { break-inside: avoid; }
.long tr { break-inside: auto; }
p { orphans: 3; widows: 3; }
a { color: inherit; text-decoration: none; }
a.url { text-decoration: underline; }
article + article { break-before: page; }
.text { font-size: 1.05rem; line-height: 1.75; }
thead th, .legend, nav { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
