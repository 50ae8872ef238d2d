import { hasWords, type Stretch, translatedBlocks } from '../../annotations/formats/translated.ts';
import { type Html, html } from '../comparison/html.ts';
import { words } from '../contract/words/words.ts';
import { isShown } from '../translation/shown.ts';
import type { Chapter } from './contents.ts';

const t = words();

/** The working translations of an article beside it, one after the other. */
export function translationTables({ article, text, translations }: Chapter): Html[] {
  return [...translations].map(([name, project]) => {
    const rows = translatedBlocks(project, article)
      .filter(isShown)
      .flatMap(({ kind, stretches }) =>
        stretches
          .filter(({ isBlank }) => !isBlank)
          .map(
            ({
              start,
              end,
              segment,
            }) => html`<tr class="${kind}"><td lang="${article.language}" dir="auto">${text.slice(start, end)}</td><td lang="${project.info.workingLanguage}" dir="auto">${target(segment)}</td></tr>
`,
          ),
      );
    return html`<table class="translation long">
<caption>${t('report.translation.title', { name })}</caption>
<thead><tr><th scope="col">${t('bilingual.source')}</th><th scope="col">${t('bilingual.translation')}</th></tr></thead>
<tbody>${rows}</tbody>
</table>
`;
  });
}

function target(segment: Stretch['segment']): Html {
  if (segment === undefined || !hasWords(segment))
    return html`<span class="missing">${t('report.translation.missing')}</span>`;
  const state = segment.state === 'done' ? undefined : html` <small>${t(`bilingual.state.${segment.state}`)}</small>`;
  return html`${segment.target}${state}`;
}
