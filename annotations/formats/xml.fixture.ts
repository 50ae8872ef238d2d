import { DOMParser, type Element } from '@xmldom/xmldom';

/** For tests: what a reader of XML makes of a document. */

/**
 * @throws Error for what is not well-formed.
 */
export function rootOf(content: string): Element {
  const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(content);
  if (unfit !== null) throw new Error(`a character at ${unfit.index} that XML cannot hold`);
  const parser = new DOMParser({
    onError: (level, message) => {
      // Of a replacement character it warns, and that is what we write.
      if (level !== 'warning' || !message.includes('replacement character')) throw new Error(`${level}: ${message}`);
    },
    // As XML 1.0 has it, section 2.11; the parser would go by 1.1.
    normalizeLineEndings: (text) => text.replace(/\r\n?/g, '\n'),
  });
  const root = parser.parseFromString(content, 'application/xml').documentElement;
  if (root === null) throw new Error('no element');
  return root;
}

/** The elements that are its children. */
export function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/** Its children of a name. */
export function named(element: Element, name: string): Element[] {
  return childrenOf(element).filter(({ localName }) => localName === name);
}

/** All elements of a name in it. */
export function allNamed(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

/** The text of the one child of a name; undefined where there is none. */
export function textOf(element: Element, name: string): string | undefined {
  return named(element, name)[0]?.textContent ?? undefined;
}
