import type { Element } from '@xmldom/xmldom';
import { allNamed, childrenOf, named } from './xml.fixture.ts';

/** For tests: constraints of XLIFF 2.1 on its core, as far as they concern what we write (its chapter 4). */

const states = ['initial', 'translated', 'reviewed', 'final'];
const token = /^[\p{L}\p{N}._:-]+$/u;
const inlineNames = ['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em'];

/** What is wrong with a document; an empty list where nothing is. */
export function faultsIn(root: Element): string[] {
  const faults: string[] = [];
  const say = (element: Element, what: string) =>
    faults.push(`${element.tagName} ${element.getAttribute('id')}: ${what}`);
  const once = (elements: readonly Element[]) => {
    const seen = new Set<string>();
    for (const element of elements) {
      const id = element.getAttribute('id');
      if (id === null) continue;
      if (!token.test(id)) say(element, 'its id is no NMTOKEN');
      if (seen.has(id)) say(element, 'another has its id');
      seen.add(id);
    }
  };
  const mustHave = (element: Element, attribute: string) => {
    if (!element.getAttribute(attribute)) say(element, `no ${attribute}`);
  };
  if (root.localName !== 'xliff' || root.namespaceURI !== 'urn:oasis:names:tc:xliff:document:2.0')
    say(root, 'no XLIFF 2');
  for (const attribute of ['version', 'srcLang']) mustHave(root, attribute);
  if (allNamed(root, 'target').length > 0) mustHave(root, 'trgLang');
  if (named(root, 'file').length === 0) say(root, 'no file');
  once(named(root, 'file'));
  for (const file of named(root, 'file')) {
    mustHave(file, 'id');
    once(allNamed(file, 'unit'));
    once(allNamed(file, 'group'));
    if (named(file, 'unit').length + named(file, 'group').length === 0) say(file, 'empty');
  }
  for (const notes of allNamed(root, 'notes')) {
    once(named(notes, 'note'));
    if (named(notes, 'note').length === 0) say(notes, 'empty');
  }
  for (const unit of allNamed(root, 'unit')) {
    mustHave(unit, 'id');
    // Segments and what is ignored between them come in any order, after the notes.
    const order = childrenOf(unit).map(({ localName }) => (localName === 'notes' ? 'n' : 's'));
    if (!/^n?s+$/.test(order.join(''))) say(unit, 'elements out of order');
    checkUnit(unit, once, say);
  }
  return faults;
}

function checkUnit(
  unit: Element,
  once: (elements: readonly Element[]) => void,
  say: (element: Element, what: string) => void,
): void {
  const sources = allNamed(unit, 'source');
  const marked = (element: Element) => inlineNames.flatMap((name) => allNamed(element, name));
  once([...named(unit, 'segment'), ...named(unit, 'ignorable'), ...sources.flatMap(marked)]);
  const notes = named(unit, 'notes').flatMap((all) => named(all, 'note').map((note) => note.getAttribute('id')));
  for (const mark of [...allNamed(unit, 'mrk'), ...allNamed(unit, 'sm')]) {
    if (!mark.getAttribute('id')) say(mark, 'no id');
    if (mark.getAttribute('type') !== 'comment') continue;
    const [value, ref] = [mark.getAttribute('value'), mark.getAttribute('ref')];
    if ((value === null) === (ref === null)) say(mark, 'a comment has a value or points to a note');
    if (ref !== null && !notes.includes(ref.replace(/^#n=/, ''))) say(mark, 'the note is not there');
  }
  const open: (string | null)[] = [];
  for (const element of Array.from(unit.getElementsByTagName('*'))) {
    if (element.localName === 'sm') open.push(element.getAttribute('id'));
    if (element.localName !== 'em') continue;
    const at = open.indexOf(element.getAttribute('startRef'));
    if (at === -1) say(element, 'it ends nothing');
    else open.splice(at, 1);
  }
  for (const id of open) say(unit, `${id} does not end`);
  for (const cp of allNamed(unit, 'cp')) {
    const sign = String.fromCharCode(Number.parseInt(cp.getAttribute('hex') ?? '', 16));
    if (/[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/u.test(sign)) say(cp, 'XML can hold it');
  }
  if (named(unit, 'segment').length === 0) say(unit, 'no segment');
  for (const part of [...named(unit, 'segment'), ...named(unit, 'ignorable')]) {
    const names = childrenOf(part).map(({ localName }) => localName);
    if (!['source', 'source target'].includes(names.join(' '))) say(part, 'not a source and perhaps a target');
    const state = part.getAttribute('state');
    if (state !== null && !states.includes(state)) say(part, 'unknown state');
    if (part.getAttribute('subState') !== null && state === null) say(part, 'a subState without state');
  }
}
