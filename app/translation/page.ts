import {
  type Stretch,
  type TranslatedBlock,
  translatedArticles,
  translatedBlocks,
} from '../../annotations/formats/translated.ts';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { Article } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { Html, html } from '../comparison/html.ts';
import { sourceWords } from '../comparison/table.ts';
import { words } from '../contract/words/words.ts';
import { isShown } from './shown.ts';

const t = words();

const styles = `
:root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fffefb; --line: #d9d5ca; --quiet: #6b675c; --warn: #8a3b12; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8df; --paper: #1b1a18; --line: #45423b; --quiet: #a8a294; --warn: #f0a070; } }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: var(--ink); background: var(--paper); font: 1rem/1.55 Georgia, 'Source Serif 4', serif; }
h1, h2, th, small, aside { font-family: system-ui, Inter, sans-serif; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border-top: 1px solid var(--line); padding: .5rem .75rem; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
td + td { border-left: 1px solid var(--line); }
.heading td { font-weight: 600; }
small, .missing { color: var(--quiet); }
.missing { font-style: italic; }
.changed small { color: var(--warn); }
aside { font-size: .85rem; color: var(--quiet); }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } body { margin: 0; } }
`;

/**
 * A working translation beside its source, segment by segment, with its notes: one HTML file that needs nothing else.
 *
 * @param project with the segments and notes of one person
 * @throws Problem `no-translation`.
 */
export function translationPage(project: Project): string {
  const { title, workingLanguage } = project.info;
  const page = html`<!doctype html>
<html lang="${workingLanguage}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${new Html(styles)}</style></head>
<body>
<h1>${title}</h1>
${translatedArticles(project).map((article) => section(project, article))}
</body>
</html>
`;
  return page.text;
}

function section(project: Project, article: Article): Html {
  const blocks = translatedBlocks(project, article).filter(isShown);
  return html`<section>
<h2>${sourceWords(article)}</h2>
<p><small>${[article.source.url, article.source.rights].filter(Boolean).join('. ')}</small></p>
<table>
<thead><tr><th scope="col">${t('bilingual.source')}</th><th scope="col">${t('bilingual.translation')}</th></tr></thead>
<tbody>${blocks.map((block) => rows(project, article, block))}</tbody>
</table>
</section>
`;
}

function rows({ texts, info }: Project, article: Article, { kind, stretches, notes }: TranslatedBlock): Html {
  const text = texts.get(article.id) ?? '';
  const pairs = stretches.filter(({ isBlank }) => !isBlank);
  return html`${pairs.map(
    ({ start, end, segment }, i) =>
      html`<tr class="${kind} ${segment?.state ?? ''}"><td lang="${article.language}">${text.slice(start, end)}${
        i === 0 ? notesOn(notes) : undefined
      }</td><td lang="${info.workingLanguage}">${targetOf(segment)}</td></tr>
`,
  )}`;
}

function targetOf(segment: Stretch['segment']): Html {
  if (segment === undefined || segment.target.trim() === '') {
    return html`<span class="missing">${t('bilingual.untranslated')}</span>`;
  }
  const state = segment.state === 'done' ? undefined : html` <small>${t(`bilingual.state.${segment.state}`)}</small>`;
  return html`${segment.target}${state}`;
}

function notesOn(notes: readonly Annotation[]): Html | undefined {
  if (notes.length === 0) return undefined;
  return html`<aside aria-label="${t('bilingual.notes')}"><ul>${notes.map((note) => {
    const { proposal, comment } = note.attributes;
    const said = [proposal, comment, note.note].filter((words) => typeof words === 'string' && words !== '');
    return html`<li>“${quoted(note)}”${said.length === 0 ? '' : `: ${said.join('. ')}`}</li>`;
  })}</ul></aside>`;
}
