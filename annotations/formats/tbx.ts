import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { generator } from './format.ts';
import { standingTerms } from './glossary-csv.ts';
import { element, tagFor, type WrittenXml, words, writeXml, type Xml } from './xml.ts';

/**
 * The glossary as TBX-Basic, version 3 (ISO 30042:2019), in DCA style, where categories of data are values of `type`: a concept
 * for each term, its source form in one language section, its translation and the alternatives in the other.
 *
 * @throws Problem `no-terms`, as a body has a concept at least.
 */
export function writeTbx(project: Project): WrittenXml {
  const terms = standingTerms(project);
  if (terms.length === 0) throw new Problem('no-terms', {});
  const { title, workingLanguage } = project.info;
  const root = { type: 'TBX-Basic', style: 'dca', 'xml:lang': tagFor(workingLanguage) };
  const source = element('sourceDesc', {}, words('p', {}, generator));
  const name = title.trim() === '' ? undefined : element('titleStmt', {}, words('title', {}, title));
  const concepts = terms.map((term) => conceptOf(term, workingLanguage));
  return writeXml(
    element(
      'tbx',
      root,
      element('tbxHeader', {}, element('fileDesc', {}, name, source)),
      element('text', {}, element('body', {}, ...concepts)),
    ),
    'urn:iso:std:iso:30042:ed-2',
  );
}

function conceptOf({ id, source, target, alternatives, language, domain, note }: Term, workingLanguage: string): Xml {
  const [from, to] = [tagFor(language), tagFor(workingLanguage)];
  const translations = [
    ...(target === '' ? [] : [termOf(target, 'preferredTerm-admn-sts')]),
    ...alternatives.map((words) => termOf(words, 'admittedTerm-admn-sts')),
  ];
  // A concept has one section for a language.
  const sections =
    from === to
      ? [element('langSec', { 'xml:lang': from }, termOf(source), ...translations)]
      : [
          element('langSec', { 'xml:lang': from }, termOf(source)),
          translations.length === 0 ? undefined : element('langSec', { 'xml:lang': to }, ...translations),
        ];
  return element(
    'conceptEntry',
    // An xsd:ID begins with a letter.
    { id: `c-${id}` },
    domain === '' ? undefined : words('descrip', { type: 'subjectField' }, domain),
    note === '' ? undefined : words('note', {}, note),
    ...sections,
  );
}

function termOf(form: string, status?: string): Xml {
  return element(
    'termSec',
    {},
    words('term', {}, form),
    status === undefined ? undefined : words('termNote', { type: 'administrativeStatus' }, status),
  );
}
