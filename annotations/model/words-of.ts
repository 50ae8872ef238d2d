import { quoted } from './annotation.ts';
import type { ProjectRecord } from './project.ts';

/** What records are known by where there is little room. */

/** Words to know a record by. */
export function wordsOf(record: ProjectRecord): string {
  switch (record.kind) {
    case 'annotation':
      return quoted(record);
    case 'verdict':
      return record.judged.quotes.map(({ exact }) => exact).join(' … ');
    case 'comment':
      return record.text;
    case 'entity':
      return record.names[0]?.text ?? '';
    case 'proposition':
      return record.statement;
    case 'term':
      return record.source;
    case 'segment':
      return record.target;
    case 'article':
    case 'project':
      return record.title;
    case 'link':
    case 'progress':
    case 'answer':
    case 'decision':
    case 'tagset':
    case 'exchange':
      return '';
  }
}

/**
 * A text in one line, and no longer than it may be.
 *
 * @param longest UTF-16 units, with the ellipsis
 */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  // Not between the halves of a surrogate pair.
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
