import type { Annotation, AttributeValue } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { registers } from '../../annotations/model/register.ts';
import type { AttributeDefinition } from '../../annotations/model/tagset.ts';
import { canonicalName, entityFor, entryFor } from '../../annotations/register/standing.ts';
import { t } from '../words.ts';
import { statementOf } from './propositions.ts';

/** One thing that a tag says: an attribute by its id, or `entry`. */
export interface Saying {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

type What = Pick<Annotation, 'layer' | 'attributes' | 'entry'>;

/** What a tag says, in words: what it is of, and its attributes in the tagset's order. */
export function said({ layer, attributes, entry }: What, project: Project): Saying[] {
  const entryName = entry === '' ? '' : nameOfEntry(project, registers[layer], entry);
  const ofEntry = entryName === '' ? [] : [{ id: 'entry', label: t(`review.entry.${layer}`), value: entryName }];
  const values = project.tagset.layers[layer].attributes.flatMap((definition) => {
    const value = attributes[definition.id];
    return value === undefined
      ? []
      : [{ id: definition.id, label: definition.label, value: valueSaid(definition, value, project) }];
  });
  return [...ofEntry, ...values];
}

function valueSaid({ kind, choices }: AttributeDefinition, value: AttributeValue, project: Project): string {
  if ((kind === 'entity' || kind === 'proposition') && typeof value === 'string') {
    return nameOfEntry(project, kind, value);
  }
  const label = (part: string) => choices.find((choice) => choice.id === part)?.label ?? part;
  return [value]
    .flat()
    .map((part) => label(String(part)))
    .join(', ');
}

function nameOfEntry(project: Project, kind: 'entity' | 'proposition' | 'term', id: string): string {
  if (kind === 'entity') {
    const entity = entityFor(project.entities, id);
    return entity === undefined ? '' : canonicalName(entity);
  }
  if (kind === 'term') return entryFor(project.terms, id)?.source ?? '';
  const proposition = entryFor(project.propositions, id);
  return proposition === undefined ? '' : statementOf(proposition);
}
