import { type Html, html } from '../comparison/html.ts';
import type { Chapter, Contents } from './contents.ts';

/** What a tag is called: C2 within its article, 3.C2 from elsewhere; a dash for one that is not in the report. */
export function placeName({ labels }: Contents, tag: string, chapter = 0): string {
  const label = labels.get(tag);
  if (label === undefined) return '–';
  return label.chapter === chapter ? label.sign : `${label.chapter}.${label.sign}`;
}

/** The same, leading to its place in the page. */
export function placeLink(contents: Contents, tag: string, chapter = 0): Html {
  const label = contents.labels.get(tag);
  if (label === undefined) return html`–`;
  return html`<a href="#${anchorOf({ number: label.chapter }, label.sign)}">${placeName(contents, tag, chapter)}</a>`;
}

/** The id of a tag's place in the page; what the tag says has the same with `-n`. */
export function anchorOf({ number }: Pick<Chapter, 'number'>, sign: string): string {
  return `a${number}-${sign.toLowerCase()}`;
}
