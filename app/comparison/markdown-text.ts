/** Text as Markdown (CommonMark 0.31, GFM's tables and bare addresses) that is shown as it stands, and means nothing. */

/**
 * Words on one line. Escaped is whatever some reader of Markdown takes for its own: section 2.4 of CommonMark, tables,
 * strikethrough, mathematics, addresses that would become links, and what makes a list or a heading at the start of a line.
 */
export function inline(words: string): string {
  return words
    .replaceAll('\0', '\ufffd')
    .replace(/[ \t\n\v\f\r]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&$@]/g, (sign) => `\\${sign}`)
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^( ?)([-+=])/, '$1\\$2')
    .replace(/^( ?\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

/** Words of one line or several as a paragraph has them: each line end is kept. */
export function lines(words: string): string {
  return words.split('\n').map(inline).join('\\\n');
}

/** Words of one line or several as the cell of a table has them, which is on one line. */
export function cell(words: string): string {
  return words.split('\n').map(inline).join('<br>');
}

/** A table, each of its cells being Markdown of one line already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** An address of the web as a link, any other as words. */
export function address(url: string): string {
  return /^https?:\/\/[^\s<>\0]+$/i.test(url) ? `<${url.replaceAll('|', '%7C')}>` : inline(url);
}
