import type { Annotation, AttributeValue } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { type AttributeDefinition, typeOf } from '../../annotations/model/tagset.ts';
import { nameOfEntry } from '../../annotations/register/names.ts';
import { canonicalName, entryFor } from '../../annotations/register/standing.ts';
import { words } from '../contract/words/words.ts';

const t = words();

/** Something that a tag says: of which kind it is, and what. */
export interface Detail {
  readonly name: string;
  readonly value: string;
}

/** The type's label; its id where the tagset has it no more. */
export function typeLabel({ tagset }: Project, { layer, type }: Annotation): string {
  return typeOf(tagset, layer, type)?.label ?? type;
}

/** What a tag says beside its type and words: what it is of, its attributes as the tagset asks them, then what else it has, its note. */
export function detailsOf(project: Project, tag: Annotation): Detail[] {
  const { attributes, layer, note } = tag;
  const asked = project.tagset.layers[layer].attributes;
  const isAsked = new Set(asked.map(({ id }) => id));
  const others = Object.keys(attributes).filter((id) => !isAsked.has(id));
  const details = [
    { name: t(`report.tags.${relations[layer]}`), value: entryName(project, tag) },
    ...asked.map((definition) => ({
      name: definition.label,
      value: valueWords(project, attributes[definition.id], definition),
    })),
    ...others.map((id) => ({ name: id, value: valueWords(project, attributes[id], undefined) })),
    { name: t('report.tags.note'), value: note },
  ];
  return details.filter(({ value }) => value.trim() !== '');
}

const relations = { entity: 'mentions', claim: 'claims', translation: 'term' } as const;

/** What the entry that a tag points to is called; '' where there is none. */
function entryName({ entities, propositions, terms }: Project, { layer, entry }: Annotation): string {
  if (entry === '') return '';
  if (layer === 'entity') {
    const entity = entryFor(entities, entry);
    return entity === undefined ? '' : canonicalName(entity);
  }
  if (layer === 'claim') return entryFor(propositions, entry)?.statement ?? '';
  const term = entryFor(terms, entry);
  return term === undefined ? '' : [term.source, term.target].filter((form) => form !== '').join(' = ');
}

function valueWords(
  project: Project,
  value: AttributeValue | undefined,
  definition: AttributeDefinition | undefined,
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'inspector.yes' : 'inspector.no');
  const isEntry = definition?.kind === 'entity' || definition?.kind === 'proposition';
  const each = (one: string) => {
    if (isEntry) return nameOfEntry(project, one) ?? one;
    return definition?.choices.find(({ id }) => id === one)?.label ?? one;
  };
  return (typeof value === 'object' ? value : [String(value)]).map(each).join('; ');
}
