import { articlesInOrder, type Project, schemaNumber } from '../model/project.ts';
import type { Segment } from '../model/segment.ts';
import { generator } from './format.ts';
import { hasWords, translatedArticles } from './translated.ts';
import { element, tagFor, type WrittenXml, words, writeXml, type Xml } from './xml.ts';

/**
 * All segments that have a translation, as TMX 1.4b (LISA, 26 April 2005): what translation memories read. Whose they are is
 * said with each, so that several people's can stand in one file.
 *
 * @throws Problem `no-translation` where no segment has one.
 */
export function writeTmx(project: Project): WrittenXml {
  const articles = new Map(translatedArticles(project).map((article) => [article.id, article]));
  const rank = new Map(articlesInOrder(project).map(({ id }, i) => [id, i]));
  const segments = [...project.segments.values()]
    .filter((segment) => hasWords(segment) && articles.has(segment.article))
    .sort((a, b) => (rank.get(a.article) ?? 0) - (rank.get(b.article) ?? 0) || a.span.start - b.span.start);
  const languages = [...new Set(segments.map(({ article }) => articles.get(article)?.language ?? ''))];
  const header = {
    creationtool: generator,
    creationtoolversion: String(schemaNumber),
    segtype: 'block',
    'o-tmf': 'visavis',
    adminlang: 'en',
    srclang: languages.length === 1 ? tagFor(languages[0] ?? '') : '*all*',
    datatype: 'plaintext',
  };
  const units = segments.map((segment) => unitOf(project, segment));
  return writeXml(element('tmx', { version: '1.4' }, element('header', header), element('body', {}, ...units)), '');
}

function unitOf({ articles, texts, info }: Project, segment: Segment): Xml {
  const { id, article, span, target, creator, created, modified, state } = segment;
  const source = (texts.get(article) ?? '').slice(span.start, span.end);
  const attributes = { tuid: id, creationid: creator, creationdate: timeOf(created), changedate: timeOf(modified) };
  return element(
    'tu',
    attributes,
    words('prop', { type: 'x-article' }, article),
    words('prop', { type: 'x-state' }, state),
    element('tuv', { 'xml:lang': tagFor(articles.get(article)?.language ?? '') }, words('seg', {}, source)),
    element('tuv', { 'xml:lang': tagFor(info.workingLanguage) }, words('seg', {}, target)),
  );
}

/** ISO 8601 as TMX wants it: YYYYMMDDThhmmssZ, in UTC. */
function timeOf(time: string): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
