import { type Annotation, type Layer, layers, quoted } from '../../annotations/model/annotation.ts';
import { linkIndexOf } from '../../annotations/model/link-index.ts';
import { type Nest, nested, type Part as TextPart } from '../../annotations/model/nesting.ts';
import type { Entry } from '../../annotations/model/span-index.ts';
import { type Colour, typeOf } from '../../annotations/model/tagset.ts';
import { type Html, html } from '../comparison/html.ts';
import { words } from '../contract/words/words.ts';
import { excerpt } from '../excerpt.ts';
import type { Chapter, Contents } from './contents.ts';
import { linesOf } from './contents.ts';
import { translationTables } from './page-translation.ts';
import { anchorOf, placeLink } from './places.ts';
import { sourceFacts } from './sources.ts';
import { detailsOf, typeLabel } from './tag-details.ts';

const t = words();

/** How each layer is drawn: a class of the style sheet. */
const forms = { entity: 'e', claim: 'c', translation: 't' } as const satisfies Record<Layer, string>;

/** What the forms of the tags mean, shown on words of the legend's own. */
export function legend({ project }: Contents): Html {
  const line = (layer: Layer) => {
    const colour = project.tagset.layers[layer].types[0]?.colour ?? 'slate';
    return html`<li><mark class="${forms[layer]} ${colour}">${t(`layer.${layer}`)}</mark>: ${t(`report.legend.${layer}`)}</li>`;
  };
  return html`<div class="legend"><h3>${t('report.legend.title')}</h3>
<ul>${line('entity')}${line('claim')}${line('translation')}</ul>
<p>${t('report.legend.numbers')}</p></div>`;
}

/** An article: where it is from, its text with the tags in it, what they say, and its working translations. */
export function chapterOf(contents: Contents, chapter: Chapter): Html {
  const { number, article, tags } = chapter;
  const hasBoilerplate = article.blocks.some(({ kind }) => kind === 'boilerplate');
  return html`<article id="a${number}" aria-labelledby="a${number}-title">
<h3 id="a${number}-title">${number}. <span lang="${article.language}" dir="auto">${article.title}</span></h3>
<dl>${sourceFacts(chapter).map(
    ({ name, value, url }) =>
      html`<dt>${name}</dt><dd>${url === '' ? value : html`<a class="url" href="${url}">${value}</a>`}</dd>`,
  )}</dl>
${hasBoilerplate ? html`<p class="hint">${t('report.source.boilerplate')}</p>` : undefined}
<div class="text" lang="${article.language}" dir="auto">${textOf(contents, chapter)}</div>
${
  tags.length === 0
    ? html`<p class="empty">${t('report.empty.tags')}</p>`
    : html`<h4>${t('report.tags.title')}</h4>
${layers.map((layer) => notesOf(contents, chapter, layer))}`
}
${translationTables(chapter)}
</article>
`;
}

/** The whole text and nothing else as characters: the numbers of tags are drawn by the style sheet. */
function textOf(contents: Contents, chapter: Chapter): Html[] {
  const { text, article, index } = chapter;
  return linesOf(text, article.blocks).map(({ start, end, kind }) => {
    const parts = nested({ start, end }, index.overlapping(start, end));
    const inside = parts.map((part) => partOf(contents, chapter, part, kind === 'gap'));
    if (kind === 'gap') return html`${inside}`;
    if (kind === 'heading') return html`<h4>${inside}</h4>`;
    return kind === 'boilerplate' ? html`<p class="boilerplate">${inside}</p>` : html`<p>${inside}</p>`;
  });
}

function partOf(contents: Contents, chapter: Chapter, part: TextPart<Entry>, isGap: boolean): Html {
  if (part.of === undefined) return html`${chapter.text.slice(part.start, part.end)}`;
  const { annotation } = part.of;
  const inside = part.parts.map((inner) => partOf(contents, chapter, inner, isGap));
  const isFirst = part.start === annotation.spans[0]?.start;
  const sign = contents.labels.get(annotation.id)?.sign ?? '';
  const anchor = anchorOf(chapter, sign);
  const id = isFirst ? html` id="${anchor}"` : undefined;
  const end = part.isEnd
    ? html`<a class="n" href="#${anchor}-n" data-n="${numberAt(annotation, part, sign)}"></a>`
    : undefined;
  const title = `${sign} ${typeLabel(contents.project, annotation)}`;
  if (isGap) return html`<mark class="gap"${id} title="${title}">${inside}${end}</mark>`;
  return html`<mark class="${classOf(contents, annotation, part)}"${id} title="${title}">${inside}${end}</mark>`;
}

function classOf({ project }: Contents, { layer, type }: Annotation, { isBegin, isEnd }: Nest<Entry>): string {
  return [forms[layer], colourOf(project, layer, type), isBegin ? '' : 'from', isEnd ? '' : 'on']
    .filter((name) => name !== '')
    .join(' ');
}

function colourOf({ tagset }: Contents['project'], layer: Layer, type: string): Colour {
  return typeOf(tagset, layer, type)?.colour ?? 'slate';
}

/** The number after a stretch, with dots where the tag has stretches before or after it. */
function numberAt({ spans }: Annotation, { of }: Nest<Entry>, sign: string): string {
  const [first, last] = [spans[0], spans.at(-1)];
  return `${of.span.start === first?.start ? '' : '…'}${sign}${of.span.end === last?.end ? '' : '…'}`;
}

/** What the tags of a layer say, in the order of their numbers. */
function notesOf(contents: Contents, chapter: Chapter, layer: Layer): Html | undefined {
  const tags = chapter.tags.filter((tag) => tag.layer === layer);
  if (tags.length === 0) return undefined;
  return html`<h5>${t(`layers.${layer}`)}</h5>
<ul class="notes">${tags.map((tag) => note(contents, chapter, tag))}</ul>
`;
}

function note(contents: Contents, chapter: Chapter, tag: Annotation): Html {
  const { project, annotators, labels } = contents;
  const { layer, type, status, creator, id } = tag;
  const sign = labels.get(id)?.sign ?? '';
  const anchor = anchorOf(chapter, sign);
  const said = [
    ...detailsOf(project, tag).map(({ name, value }) => html`${name}: ${value}`),
    ...linksOn(contents, chapter, id),
    ...(annotators.size < 2 ? [] : [html`<small>${t('report.tags.by', { name: creator })}</small>`]),
  ].map((detail, i) => html`${i === 0 ? ' ' : ' · '}${detail}`);
  const unsure = status === 'unsure' ? html` (${t('report.tags.unsure')})` : undefined;
  return html`<li id="${anchor}-n"><a class="sign" href="#${anchor}">${sign}</a><mark class="${forms[layer]} ${colourOf(project, layer, type)}">${typeLabel(project, tag)}</mark>${unsure} <q lang="${chapter.article.language}">${excerpt(quoted(tag))}</q><span class="said">${said}</span></li>
`;
}

/** The links of a tag: what it says of another, and what another says of it. */
function linksOn(contents: Contents, { number }: Chapter, tag: string): Html[] {
  const { project } = contents;
  return linkIndexOf(project)
    .at(tag)
    .map(({ link, way, other }) => {
      const type = project.tagset.links.find(({ id }) => id === link.type)?.label ?? link.type;
      const place = placeLink(contents, other, number);
      return way === 'out' ? html`${type} ${place}` : html`${place}: ${type}`;
    });
}
