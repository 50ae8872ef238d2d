import type { Block, Source } from '../model/article.ts';
import { authorOf, findDate, isDateline, isName, isoDateOf, partsOf, withoutLinks } from './dateline.ts';
import { sentences } from './segments.ts';

/**
 * What an article says of where it comes from, as far as it says it plainly. A person sees and corrects it, and an empty
 * field is sooner noticed than a wrong one: what is not said, a year above all, is left out.
 */
export function proposeSource(
  text: string,
  blocks: readonly Block[],
): Partial<Pick<Source, 'outlet' | 'author' | 'published'>> {
  const lines = blocks.map(({ start, end }) => withoutLinks(text.slice(start, end)));
  const body = blocks.flatMap(({ kind }, i) => (kind === 'paragraph' ? [lines[i] ?? ''] : []));
  const head = lines.slice(0, headLines);
  const tail = lines.slice(-tailLines);
  const outlet = firstOf(head, outletOfDateline) ?? firstOf(tail, outletOfNotice);
  const author = firstOf(head, authorOf) ?? firstOf(tail, authorOf) ?? signatureOf(body);
  const published = firstOf(head, publishedOf) ?? firstOf(body.slice(0, 1), announcedDateOf);
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}

/** UTF-16 units of a title that is made of an article's first sentence. */
const longestTitle = 120;

/** The headline; without one the article's first sentence, shortened; without any text the file's name. */
export function proposeTitle(text: string, blocks: readonly Block[], fileName: string): string {
  const article = blocks.filter((block) => block.kind !== 'boilerplate');
  const first = article.find(({ start, end }) => !isDateline(text.slice(start, end)));
  if (first === undefined) return fileName.replace(/\.[^.]*$/u, '');
  const span = first.kind === 'heading' ? first : (sentences(text, first, '')[0] ?? first);
  const title = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  if (first.kind === 'heading' || title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`;
}

/** Where pages put datelines and bylines, title and labels included, and where they put signatures and notices. */
const headLines = 10;
const tailLines = 16;

function firstOf<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const value = read(line);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** "Bruxelles, 14 décembre, AZERTAC", "Mondialisation.ca, 19 mars 2024", "PARIS, 2 juin (AFP) – Le port…". */
function outletOfDateline(line: string): string | undefined {
  const agency = /^[^.]{2,80}?\s\(([\p{Lu}][^()]{1,40})\)\s*[-–—]\s/u.exec(line)?.[1];
  if (agency !== undefined && findDate(line.slice(0, 100)) !== undefined) return agency;
  const found = isDateline(line) ? findDate(line) : undefined;
  if (found === undefined) return undefined;
  const afterDate = partsOf('', found.after)[0];
  // A lone name before the date may as well be a place, unless it is written as no place is.
  return afterDate ?? partsOf(found.before, '').find((part) => /\p{L}\.\p{Ll}{2,}$/u.test(part));
}

/** "… est apparu en premier sur L-Post.", "La source originale de cet article est …", "Source: LPOST". */
function outletOfNotice(line: string): string | undefined {
  return (
    /(?:est apparu en premier sur|appeared first on) (.{2,60}?)\.?$/iu.exec(line)?.[1] ??
    /^(?:la source originale de cet article est|the original source of this article is) (.{2,60}?)\.?$/iu.exec(
      line,
    )?.[1] ??
    /^source\s*: (.{2,40}[^.!?])$/iu.exec(line)?.[1]
  );
}

/** The date of a dateline, or of "Publié le 17 mars 2024". */
function publishedOf(line: string): string | undefined {
  if (!isDateline(line) && !/^(?:publié|mis en ligne|posted|published) .{0,60}$/iu.test(line)) return undefined;
  const found = findDate(line);
  return found === undefined ? undefined : isoDateOf(found.date);
}

/** "Ce dimanche (17 mars 2024), le secrétaire général…": the day of the report, in its first sentence. */
function announcedDateOf(paragraph: string): string | undefined {
  const bracketed = /^(?:Ce |This )?\p{L}+ \(([^()]{6,30})\)/u.exec(paragraph)?.[1];
  const found = bracketed === undefined ? undefined : findDate(bracketed);
  return found === undefined ? undefined : isoDateOf(found.date);
}

/** A name that stands alone under the article, alone or above a line about its bearer. */
function signatureOf(body: readonly string[]): string | undefined {
  if (body.length < 3) return undefined;
  return body.slice(-3).find((line) => isName(line));
}
