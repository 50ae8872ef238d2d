import { hasWords, translatedBlocks } from '../../annotations/formats/translated.ts';
import { type Annotation, layers, quoted } from '../../annotations/model/annotation.ts';
import { linkIndexOf } from '../../annotations/model/link-index.ts';
import { nested, type Part } from '../../annotations/model/nesting.ts';
import type { Entry } from '../../annotations/model/span-index.ts';
import { address, cell, inline, lines, table } from '../comparison/markdown-text.ts';
import { words } from '../contract/words/words.ts';
import { excerpt } from '../excerpt.ts';
import { isShown } from '../translation/shown.ts';
import { type Chapter, type Contents, linesOf } from './contents.ts';
import { placeName } from './places.ts';
import { sourceFacts } from './sources.ts';
import { detailsOf, typeLabel } from './tag-details.ts';

const t = words();

/** How tags are written in the text. */
export function legendLines(): string[] {
  const [whole, type] = [t('report.legend.words'), t('report.legend.type')];
  const examples = {
    whole: `\`[${whole}]{E1 ${type}}\``,
    begun: `\`[${whole}]{C2 ${type} …}\``,
    ended: `\`[${whole}]{… C2 ${type}}\``,
  };
  return [t('report.legend.markdown', examples), t('report.legend.quote')];
}

/** An article: where it is from, its text with the tags in it, what they say, and its working translations. */
export function chapterLines(contents: Contents, chapter: Chapter): string[] {
  const { number, article } = chapter;
  const facts = sourceFacts(chapter).map(
    ({ name, value, url }) => `- ${name}: ${url === '' ? inline(value) : address(url)}`,
  );
  return [
    `### ${number}. ${inline(article.title)}`,
    facts.join('\n'),
    ...textLines(contents, chapter),
    ...noteLines(contents, chapter),
    ...translations(chapter),
  ];
}

/** The text, a paragraph for each line of it: headings as headings, residue of the web page as quotations. */
function textLines(contents: Contents, chapter: Chapter): string[] {
  const { text, article, index } = chapter;
  return linesOf(text, article.blocks).flatMap(({ start, end, kind }) => {
    if (kind === 'gap' || text.slice(start, end).trim() === '') return [];
    const parts = nested({ start, end }, index.overlapping(start, end));
    const written = parts
      .map((part) => marked(contents, chapter, part))
      .join('')
      .replace(/^(?:[ \t]|\\\n)+|(?:[ \t]|\\\n)+$/g, '');
    if (kind === 'heading') return [`#### ${written.replaceAll('\\\n', ' ')}`];
    return [kind === 'boilerplate' ? `> ${written.replaceAll('\n', '\n> ')}` : written];
  });
}

/** Words of a tag in brackets, with its number and type in braces; dots say that it begins before or goes on behind. */
function marked(contents: Contents, chapter: Chapter, part: Part<Entry>): string {
  if (part.of === undefined) return lines(chapter.text.slice(part.start, part.end));
  const { annotation } = part.of;
  const inside = part.parts.map((inner) => marked(contents, chapter, inner)).join('');
  const sign = contents.labels.get(annotation.id)?.sign ?? '';
  const before = part.start === annotation.spans[0]?.start ? '' : '… ';
  const after = part.end === annotation.spans.at(-1)?.end ? '' : ' …';
  return `[${inside}]{${before}${sign} ${inline(typeLabel(contents.project, annotation))}${after}}`;
}

function noteLines(contents: Contents, chapter: Chapter): string[] {
  const { tags } = chapter;
  if (tags.length === 0) return [t('report.empty.tags')];
  return [
    `#### ${t('report.tags.title')}`,
    ...layers.flatMap((layer) => {
      const own = tags.filter((tag) => tag.layer === layer);
      if (own.length === 0) return [];
      return [`##### ${t(`layers.${layer}`)}`, own.map((tag) => noteLine(contents, chapter, tag)).join('\n')];
    }),
  ];
}

function noteLine(contents: Contents, { number }: Chapter, tag: Annotation): string {
  const { project, annotators } = contents;
  const links = linkIndexOf(project)
    .at(tag.id)
    .map(({ link, way, other }) => {
      const type = project.tagset.links.find(({ id }) => id === link.type)?.label ?? link.type;
      const place = placeName(contents, other, number);
      return way === 'out' ? `${type} ${place}` : `${place}: ${type}`;
    });
  const said = [
    ...detailsOf(project, tag).map(({ name, value }) => `${name}: ${value}`),
    ...links,
    ...(annotators.size < 2 ? [] : [t('report.tags.by', { name: tag.creator })]),
  ];
  const unsure = tag.status === 'unsure' ? ` (${t('report.tags.unsure')})` : '';
  const what = `${inline(typeLabel(project, tag))}${unsure} “${inline(excerpt(quoted(tag)))}”`;
  return `- **${placeName(contents, tag.id, number)}** ${what}${said.length === 0 ? '' : `. ${said.map(inline).join(' · ')}`}`;
}

function translations({ article, text, translations }: Chapter): string[] {
  return [...translations].flatMap(([name, project]) => {
    const rows = translatedBlocks(project, article)
      .filter(isShown)
      .flatMap(({ stretches }) => stretches.filter(({ isBlank }) => !isBlank))
      .map(({ start, end, segment }) => {
        if (segment === undefined || !hasWords(segment)) {
          return [cell(text.slice(start, end)), `*${t('report.translation.missing')}*`];
        }
        const state = segment.state === 'done' ? '' : ` *(${t(`bilingual.state.${segment.state}`)})*`;
        return [cell(text.slice(start, end)), `${cell(segment.target)}${state}`];
      });
    return [
      `#### ${inline(t('report.translation.title', { name }))}`,
      table([t('bilingual.source'), t('bilingual.translation')], rows),
    ];
  });
}
