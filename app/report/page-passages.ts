import { type Html, html } from '../comparison/html.ts';
import { words } from '../contract/words/words.ts';
import type { Chapter, Contents } from './contents.ts';
import { type PassageTold, passagesTold, type Side } from './passages-told.ts';

const t = words();

/** What articles have in common, both sides beside each other. */
export function passagesSection(contents: Contents): Html {
  const passages = passagesTold(contents);
  if (passages.length === 0) return html`<p class="empty">${t('report.empty.passages')}</p>`;
  return html`<p class="hint">${t('report.passages.hint')}</p>
${passages.map(table)}`;
}

function table({ passage, isEarlierKnown, sides: [first, second] }: PassageTold): Html {
  const { similarity, words: common } = passage;
  const between = { first: first.chapter.number, second: second.chapter.number, similarity, words: common };
  const earlier = isEarlierKnown
    ? t('report.passages.earlier', { number: first.chapter.number })
    : t('report.passages.unknown');
  return html`<table class="passage">
<caption>${t('report.passages.between', between)}. <small>${earlier}</small></caption>
<thead><tr>${heading(first.chapter)}${heading(second.chapter)}</tr></thead>
<tbody><tr>${cell(first)}${cell(second)}</tr></tbody>
</table>
`;
}

function heading({ number, article: { title, source, language } }: Chapter): Html {
  return html`<th scope="col">${number}. ${source.outlet || html`<span lang="${language}">${title}</span>`} <small>${source.published}</small></th>`;
}

function cell({ chapter, runs }: Side): Html {
  return html`<td lang="${chapter.article.language}" dir="auto">${runs.map(({ text, isSame }) => (isSame ? text : html`<b>${text}</b>`))}</td>`;
}
