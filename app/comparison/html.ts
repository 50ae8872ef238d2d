/** Text of an HTML document in which everything that is put in is escaped, unless it is such text itself. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can be put into {@link html}: text is escaped, lists follow one another, nothing is left out. */
export type Part = string | number | Html | readonly Part[] | undefined;

/** A piece of HTML as a template: html`<td>${words}</td>`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, i) => string + (i < parts.length ? written(parts[i]) : '')).join(''));
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part)
    .replace(unholdable, '\ufffd')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What no HTML document may have (HTML, section 13.1: controls, noncharacters, halves of characters): U+FFFD stands for each. */
const unholdable = /[^\P{Cc}\t\n\f\r]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
