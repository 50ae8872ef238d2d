import { quoted } from '../../annotations/model/annotation.ts';
import { type Html, html, type Part } from '../comparison/html.ts';
import { words } from '../contract/words/words.ts';
import { excerpt } from '../excerpt.ts';
import type { Contents } from './contents.ts';
import { placeLink } from './places.ts';
import { entityRows, looseRows, termRows, translationNotes, unmentioned } from './register-rows.ts';
import { webAddress } from './sources.ts';
import { detailsOf } from './tag-details.ts';
import { typeRows } from './tagset-rows.ts';

const t = words();

export function sourcesSection({ chapters }: Contents): Html {
  if (chapters.length === 0) return html`<p class="empty">${t('report.empty.articles')}</p>`;
  const rows = chapters.map(({ number, article: { title, language, source }, words: count }) => [
    html`<td class="number">${number}</td>`,
    html`<td><a href="#a${number}" lang="${language}" dir="auto">${title}</a><br/>${address(source.url)}</td>`,
    html`<td>${source.outlet || t('report.source.unknown')}${source.author === '' ? '' : html`<br/><small>${source.author}</small>`}</td>`,
    html`<td>${source.published || t('report.source.unknown')}</td>`,
    html`<td class="number">${t('report.source.count', { count })}</td>`,
    html`<td>${source.rights || t('report.source.noRights')}</td>`,
  ]);
  const columns = ['number', 'title', 'outlet', 'published', 'words', 'rights'] as const;
  return table(
    columns.map((column) => t(`report.source.${column}`)),
    rows,
  );
}

export function entitiesSection(contents: Contents): Html {
  const { annotators } = contents;
  const [rows, loose, others] = [entityRows(contents), looseRows(contents), unmentioned(contents)];
  if (rows.length + loose.length === 0) return html`<p class="empty">${t('report.empty.entities')}</p>`;
  const columns = [
    t('report.entities.entity'),
    t('report.entities.type'),
    t('report.entities.names'),
    t('report.entities.mentions'),
  ];
  const joined = table(
    columns,
    rows.map(({ entity, name, type, others, places }) => [
      html`<th scope="row">${name}${annotators.size < 2 ? undefined : html` <small>${t('report.tags.by', { name: entity.creator })}</small>`}</th>`,
      html`<td>${type}</td>`,
      html`<td>${others.map((other, i) => html`${i === 0 ? '' : '; '}${address(other)}`)}</td>`,
      html`<td>${placesOf(contents, places)}</td>`,
    ]),
  );
  const unjoined = table(
    [t('report.entities.words'), t('report.entities.type'), t('report.entities.mentions')],
    loose.map(({ type, words: said, places }) => [
      html`<td>${excerpt(said)}</td>`,
      html`<td>${type}</td>`,
      html`<td>${placesOf(contents, places)}</td>`,
    ]),
  );
  return html`${rows.length === 0 ? undefined : joined}
${others === 0 ? undefined : html`<p class="hint">${t('report.entities.unmentioned', { count: others })}</p>`}
${loose.length === 0 ? undefined : html`<h3>${t('report.entities.loose')}</h3>${unjoined}`}`;
}

export function glossarySection(contents: Contents): Html {
  const terms = termRows(contents);
  const notes = translationNotes(contents);
  const columns = ['source', 'target', 'alternatives', 'domain', 'note', 'places'] as const;
  const { workingLanguage } = contents.project.info;
  const glossary = table(
    columns.map((column) => t(`report.glossary.${column}`)),
    terms.map(({ term: { source, target, alternatives, language, domain, note }, places }) => [
      html`<th scope="row" lang="${language}">${source}</th>`,
      html`<td lang="${workingLanguage}">${target}</td>`,
      html`<td lang="${workingLanguage}">${alternatives.join('; ')}</td>`,
      html`<td>${domain}</td>`,
      html`<td>${note}</td>`,
      html`<td>${placesOf(contents, places)}</td>`,
    ]),
  );
  const noted = table(
    [t('report.glossary.tag'), t('report.glossary.words'), t('report.glossary.says')],
    notes.map((note) => [
      html`<td>${placeLink(contents, note.id)}</td>`,
      html`<td lang="${contents.project.articles.get(note.article)?.language ?? ''}" dir="auto">${quoted(note)}</td>`,
      html`<td>${detailsOf(contents.project, note).map(({ name, value }, i) => html`${i === 0 ? '' : html`<br/>`}${name}: ${value}`)}</td>`,
    ]),
  );
  return html`<h3>${t('report.glossary.terms')}</h3>
${terms.length === 0 ? html`<p class="empty">${t('report.empty.terms')}</p>` : glossary}
<h3>${t('report.glossary.notes')}</h3>
${notes.length === 0 ? html`<p class="empty">${t('report.empty.notes')}</p>` : noted}`;
}

export function linksSection(contents: Contents): Html {
  const { links, project, labels } = contents;
  if (links.length === 0) return html`<p class="empty">${t('report.empty.links')}</p>`;
  const end = (id: string) => {
    const tag = labels.get(id)?.tag;
    return html`<td>${placeLink(contents, id)} ${tag === undefined ? '' : excerpt(quoted(tag))}</td>`;
  };
  return table(
    [t('report.links.from'), t('report.links.type'), t('report.links.to')],
    links.map(({ type, from, to }) => [
      end(from),
      html`<td>${project.tagset.links.find(({ id }) => id === type)?.label ?? type}</td>`,
      end(to),
    ]),
  );
}

export function tagsetSection(contents: Contents): Html {
  const links = contents.project.tagset.links.map(({ label }) => label);
  const types = table(
    [t('report.tagset.type'), t('report.tagset.meaning'), t('report.tagset.tags')],
    typeRows(contents).map(({ layer, label, guideline, count }) => [
      html`<th scope="row">${label}<br/><small>${layer}</small></th>`,
      html`<td>${guideline}</td>`,
      html`<td class="number">${t('report.source.count', { count })}</td>`,
    ]),
  );
  return html`${types}
${links.length === 0 ? undefined : html`<p>${t('report.tagset.links', { links: links.join(', ') })}</p>`}`;
}

/** A table of lines of cells under headings. */
function table(columns: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="wide"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) => html`<tr>${cells}</tr>
`,
  )}</tbody>
</table></div>`;
}

function placesOf(contents: Contents, places: readonly string[]): Part {
  return places.map((tag, i) => html`${i === 0 ? '' : ', '}${placeLink(contents, tag)}`);
}

/** An address of the web as a link, anything else as the words that it is. */
function address(url: string): Part {
  return webAddress(url) === '' ? url : html`<a class="url" href="${url}">${url}</a>`;
}
