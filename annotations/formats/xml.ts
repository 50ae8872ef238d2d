import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** An element to be written as XML. */
export interface Xml {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Xml | string)[];
  /** Whether white space within is part of the text; elsewhere elements are indented. */
  readonly isText: boolean;
}

/** An element with nothing but elements in it. What is undefined is left out. */
export function element(name: string, attributes: Xml['attributes'], ...children: readonly (Xml | undefined)[]): Xml {
  return { name, attributes, children: children.filter((child) => child !== undefined), isText: false };
}

/** An element with words in it, which are kept to the last space. */
export function words(name: string, attributes: Xml['attributes'], ...children: readonly (Xml | string)[]): Xml {
  return { name, attributes, children, isText: true };
}

export interface WrittenXml {
  readonly content: string;
  /** How many characters there were that XML cannot hold; U+FFFD stands for each. */
  readonly replaced: number;
}

/** What is not of the production Char (XML 1.0, fifth edition, section 2.2): most control characters, halves of characters. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A document of XML 1.0 in UTF-8, two spaces of indent. Line ends in texts become LF, which every reader makes of them anyway
 * (section 2.11).
 *
 * @param namespace of all its elements; '' for none
 */
export function writeXml(root: Xml, namespace: string): WrittenXml {
  const writing = new Writing(namespace);
  const document = writing.document(root);
  const text = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return { content: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, replaced: writing.replaced };
}

/** Text in parts: what XML can hold, and in between the code of each character (or half of one) that it cannot. */
export function partsOf(text: string): (string | { readonly code: number })[] {
  const parts: (string | { readonly code: number })[] = [];
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(notXml)) {
    if (index > at) parts.push(text.slice(at, index));
    parts.push({ code: sign.charCodeAt(0) });
    at = index + sign.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** A language as formats want it that cannot do without: `und` is BCP 47’s for one that is not known. */
export function tagFor(language: string): string {
  return language === '' ? 'und' : language;
}

class Writing {
  readonly #namespace: string | null;
  replaced = 0;

  constructor(namespace: string) {
    this.#namespace = namespace === '' ? null : namespace;
  }

  document(root: Xml): Document {
    const document = new DOMImplementation().createDocument(null, '');
    document.appendChild(this.#element(document, root, '\n'));
    return document;
  }

  #element(document: Document, { name, attributes, children, isText }: Xml, indent: string): Element {
    const made = document.createElementNS(this.#namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      // A prefix of the document's own makes no namespace of ours necessary: only `xml:` is used.
      if (key.startsWith('xml:')) made.setAttributeNS('http://www.w3.org/XML/1998/namespace', key, this.#clean(value));
      else made.setAttribute(key, this.#clean(value));
    }
    for (const child of children) {
      if (!isText) made.appendChild(document.createTextNode(`${indent}  `));
      made.appendChild(
        typeof child === 'string'
          ? document.createTextNode(this.#clean(child))
          : this.#element(document, child, `${indent}  `),
      );
    }
    if (!isText && children.length > 0) made.appendChild(document.createTextNode(indent));
    return made;
  }

  #clean(text: string): string {
    return text.replace(/\r\n?/g, '\n').replace(notXml, () => {
      this.replaced += 1;
      return '\ufffd';
    });
  }
}
