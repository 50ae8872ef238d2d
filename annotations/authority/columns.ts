import * as v from 'valibot';
import { LanguageSchema } from '../model/identifier.ts';

/** What a column of a CSV file, or a key of a JSON object, says of a thing. */
export type Meaning = 'name' | 'alias' | 'language' | 'type' | 'qid' | 'identifier' | 'note';

export interface Column {
  /** Undefined where nobody knows: it is left out, and said to be. */
  readonly meaning: Meaning | undefined;
  /** Of the names in it; '' where the header does not say. */
  readonly language: string;
  /** Whether commas, too, separate other names: Wikidata's label service writes them so. */
  readonly hasCommas: boolean;
}

/** How headers are written, without case, accents and what separates their words. docs/formats.md lists them. */
const headers: Readonly<Record<Meaning, readonly string[]>> = {
  name: ['name', 'names', 'label', 'labels', 'preflabel', 'preferredlabel', 'preferredname', 'canonicalname', 'nom'],
  alias: [
    'alias',
    'aliases',
    'altlabel',
    'altlabels',
    'alternativename',
    'alternativenames',
    'othername',
    'othernames',
  ],
  language: ['language', 'lang', 'langue'],
  type: ['type', 'types', 'kind', 'class', 'category', 'typelabel', 'instanceof', 'instanceoflabel', 'classlabel'],
  qid: ['qid', 'wikidata', 'wikidataid', 'wikidataqid', 'wikidataitem', 'wikidatauri', 'item', 'entity'],
  identifier: [
    'identifier',
    'identifiers',
    'id',
    'ids',
    'url',
    'urls',
    'uri',
    'uris',
    'link',
    'website',
    'identifiant',
  ],
  note: ['note', 'notes', 'description', 'descriptions', 'comment', 'comments'],
};

const meanings = new Map<string, Meaning>(
  Object.entries(headers).flatMap(([meaning, spellings]) =>
    isMeaning(meaning) ? spellings.map((spelling) => [spelling, meaning] as const) : [],
  ),
);

function isMeaning(name: string): name is Meaning {
  return Object.hasOwn(headers, name);
}

/** What each of the headers says, together: of Wikidata's `?person ?personLabel` the first is the item. */
export function columnsOf(names: readonly string[]): Column[] {
  const plain = names.map(plainForm);
  const item = itemIn(plain);
  // A type's own item is nothing that a person reads, where its label is there as well.
  const without = new Set(plain.filter((name) => meanings.get(name) === 'type' && plain.includes(`${name}label`)));
  return names.map((name, i) => {
    const whole = plain[i] ?? '';
    if (without.has(whole)) return unknown;
    return columnOf(whole, '', item) ?? withLanguage(name, item) ?? unknown;
  });
}

/** The variable of a query that is the thing itself: the first with a label, unless another column says what it is called. */
function itemIn(plain: readonly string[]): string | undefined {
  if (plain.includes('itemlabel')) return 'item';
  const isSaid = plain.some((name) => ['name', 'qid'].includes(meanings.get(name) ?? ''));
  return isSaid ? undefined : plain.find((name) => !meanings.has(name) && plain.includes(`${name}label`));
}

const unknown: Column = { meaning: undefined, language: '', hasCommas: false };

function columnOf(plain: string, language: string, item: string | undefined): Column | undefined {
  const ofItem = item === undefined || !plain.startsWith(item) ? undefined : ofItems.get(plain.slice(item.length));
  const meaning = ofItem ?? meanings.get(plain);
  return meaning === undefined ? undefined : { meaning, language, hasCommas: ofItem === 'alias' };
}

/** What the label service of Wikidata's query service adds to a variable's name. */
const ofItems = new Map<string, Meaning>([
  ['', 'qid'],
  ['label', 'name'],
  ['altlabel', 'alias'],
  ['description', 'note'],
]);

/** `label_fr`, `label@fr`, `label (fr)`: only what is read by people is in a language. */
function withLanguage(name: string, item: string | undefined): Column | undefined {
  const [, base = '', language = ''] =
    /^(.+?)[@_.:\s([-]+([a-z]{2,3}(?:-[a-z0-9]{2,8})*)[)\]]?$/i.exec(name.trim()) ?? [];
  if (language === '' || !v.is(LanguageSchema, language)) return undefined;
  const column = columnOf(plainForm(base), language, item);
  return column?.meaning === 'name' || column?.meaning === 'alias' || column?.meaning === 'note' ? column : undefined;
}

function plainForm(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
