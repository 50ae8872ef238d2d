/**
 * The paragraphs of a text that is pasted, without blank ones: what blank lines part or, where there are none, its lines.
 * Line ends are LF in them.
 */
export function pastedParagraphs(pasted: string): string[] {
  const text = pasted.replace(/\r\n?/g, '\n');
  const parts = /\n[^\S\n]*\n/.test(text.trim()) ? text.split(/\n(?:[^\S\n]*\n)+/) : text.split('\n');
  const written = parts.map((part) => part.trim()).filter((part) => part !== '');
  // One paragraph is pasted as it is: a space at its edge may be meant.
  return written.length > 1 ? written : [text.replace(/\n+$/, '')];
}
