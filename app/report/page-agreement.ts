import { agreementNotes, type LayerTold, layerTold } from '../agreement-told.ts';
import { type Html, html } from '../comparison/html.ts';
import { words } from '../contract/words/words.ts';
import type { Contents } from './contents.ts';
import { fewerDraws } from './facts.ts';

const t = words();

/** How far the annotators agree, where there are two or more. */
export function agreementSection({ agreement, project, annotators }: Contents): Html {
  if (agreement === undefined) {
    return html`<p class="empty">${t('report.empty.agreement', { count: annotators.size })}</p>`;
  }
  const { figures, resamples } = agreement;
  return html`<p class="hint">${t('report.agreement.hint')}</p>
${figures.layers.map((layer) => table(layerTold(layer, figures.annotators, project)))}
${[...fewerDraws(resamples), ...agreementNotes(figures, resamples)].map((note) => html`<p class="hint">${note}</p>`)}`;
}

function table({ title, groups }: LayerTold): Html {
  return html`<table class="long">
<caption>${title}</caption>
<thead><tr><th scope="col">${t('report.agreement.figure')}</th><th scope="col">${t('report.agreement.value')}</th></tr></thead>
${groups.map(
  (group) =>
    html`<tbody>${
      group.title === ''
        ? undefined
        : html`<tr><th scope="rowgroup" colspan="2">${group.title}</th></tr>
`
    }${group.figures.map(
      ([name, value]) => html`<tr><td>${name}</td><td>${value}</td></tr>
`,
    )}</tbody>`,
)}
</table>
`;
}
