import type { Authority, AuthorityRow } from '../../annotations/authority/authority.ts';
import { givenType } from '../../annotations/authority/given-type.ts';
import { wordsIn } from '../../annotations/authority/words.ts';
import { typeOf, typesIn } from '../../annotations/model/tagset.ts';
import { isItem } from '../../annotations/register/identifiers.ts';
import { standing } from '../../annotations/register/standing.ts';
import { findRows } from '../state/authorities.ts';
import type { OpenProject } from '../state/store.ts';
import { t } from '../words.ts';
import type { Candidate, Candidates, Sought } from './candidates.ts';

/** The rows of authority lists that what was typed may mean. Choosing one makes an entity of it. */
export function inLists(open: OpenProject, sought: Sought): Candidates | Promise<Candidates> {
  const found = findRows(sought.typed);
  if (found === undefined) return [];
  return found.then((lists) =>
    lists.flatMap(({ authority, rows }) => rows.map((row, place) => candidateOf(row, place, authority, open, sought))),
  );
}

function candidateOf(
  row: AuthorityRow,
  place: number,
  { name: list, title }: Authority,
  open: OpenProject,
  { typed, type: ofMention }: Sought,
): Candidate {
  const { names, identifiers, note } = row;
  const name = names[0]?.text ?? '';
  const type = typeOfRow(open, row, ofMention);
  const known = entityOfRow(open, row);
  const also = names.map(({ text }) => text).find((text) => fits(text, typed)) ?? name;
  const about = [
    ...(also === name ? [] : [t('entities.byName', { text: also })]),
    ...(known === undefined ? [] : [t('authority.known')]),
    ...identifiers.filter(isItem).slice(0, 1),
    ...(note === '' ? [] : [note.split('\n')[0] ?? '']),
  ];
  const from = [note, t('authority.from', { title })].filter((line) => line !== '').join('\n');
  return {
    key: `${list} ${place}`,
    name,
    type,
    about: about.join(' · '),
    choice: known === undefined ? { make: { type, names, identifiers, note: from } } : { entry: known },
    isLikely: false,
    group: t('authority.group', { title }),
  };
}

/** Whether each word that was typed begins one of a name. */
function fits(name: string, typed: string): boolean {
  const words = wordsIn(name);
  return wordsIn(typed).every((begun) => words.some((word) => word.startsWith(begun)));
}

/** The entity that a row is already, by its Wikidata item. */
function entityOfRow({ project }: OpenProject, row: AuthorityRow): string | undefined {
  const items = row.identifiers.filter(isItem);
  if (items.length === 0) return undefined;
  const same = [...standing(project.entities).keys()].find(({ identifiers }) =>
    identifiers.some((identifier) => items.includes(identifier)),
  );
  return same?.id;
}

/** The list's type where the tagset has it, else the mention's own, else the first that there is. */
function typeOfRow({ project }: OpenProject, row: AuthorityRow, ofMention: string): string {
  const { tagset } = project;
  const given = givenType(tagset, row.type) ?? typeOf(tagset, 'entity', ofMention);
  return given?.id ?? typesIn(tagset, 'entity')[0]?.id ?? '';
}
