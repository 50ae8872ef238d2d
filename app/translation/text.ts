import { hasWords, type Stretch, translatedArticles, translatedBlocks } from '../../annotations/formats/translated.ts';
import type { Project } from '../../annotations/model/project.ts';
import { sourceWords } from '../comparison/table.ts';
import { isShown } from './shown.ts';

/**
 * A working translation as plain text: a line that names each article, then its paragraphs with blank lines between. Words that
 * are not translated yet stand in brackets as they are in the source.
 *
 * @param project with the segments of one person
 * @throws Problem `no-translation`.
 */
export function translationText(project: Project): string {
  const articles = translatedArticles(project).map((article) => {
    const text = project.texts.get(article.id) ?? '';
    const written = ({ start, end, segment, isBlank }: Stretch) => {
      const source = text.slice(start, end);
      if (isBlank) return source;
      return segment !== undefined && hasWords(segment) ? segment.target : `[${source}]`;
    };
    const paragraphs = translatedBlocks(project, article)
      .filter(isShown)
      .map(({ stretches }) => stretches.map(written).join('').trim())
      .filter((words) => words !== '');
    return [sourceWords(article), ...paragraphs].join('\n\n');
  });
  return `${articles.join('\n\n\n')}\n`;
}
