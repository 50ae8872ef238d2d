import type { Element } from '@xmldom/xmldom';
import { allNamed, rootOf } from '../../annotations/formats/xml.fixture.ts';
import type { Project } from '../../annotations/model/project.ts';
import { exportAs, type Selection } from '../exchange.ts';

/** For tests: reports, and what a reader makes of them. */

export const everything: Selection = { annotators: [], articles: [] };

/** A page as an XML parser reads it, which forgives nothing: our pages are well-formed XML but for their first line. */
export function pageOf(project: Project, selection = everything): Element {
  const { content } = exportAs('report-html', project, selection);
  const [doctype, ...lines] = content.split('\n');
  if (doctype !== '<!doctype html>') throw new Error(`begins with ${doctype}`);
  return rootOf(lines.join('\n').replaceAll('\f', ' '));
}

export function documentOf(project: Project, selection = everything): string {
  return exportAs('report-markdown', project, selection).content;
}

/** The elements of a class, in order. */
export function classed(root: Element, name: string, wanted: string): Element[] {
  return allNamed(root, name).filter((element) => (element.getAttribute('class') ?? '').split(' ').includes(wanted));
}

/** The element with an id. */
export function withId(root: Element, id: string): Element {
  const found = Array.from(root.getElementsByTagName('*')).find((element) => element.getAttribute('id') === id);
  if (found === undefined) throw new Error(`no element ${id}`);
  return found;
}

/** Bracketed words of a Markdown text with the label in the braces behind them, and the text without either. */
export function readMarked(markdown: string): {
  readonly text: string;
  readonly marked: [label: string, words: string][];
} {
  const open: number[] = [];
  const marked: [string, string][] = [];
  let text = '';
  for (let at = 0; at < markdown.length; at += 1) {
    const sign = markdown[at];
    if (sign === '\\') {
      at += 1;
      text += markdown[at] ?? '';
    } else if (sign === '[') {
      open.push(text.length);
    } else if (sign === ']') {
      const end = markdown.indexOf('}', at);
      marked.push([markdown.slice(at + 2, end), text.slice(open.pop() ?? 0)]);
      at = end;
    } else {
      text += sign;
    }
  }
  return { text, marked };
}
