import { Checkbox } from 'react-aria-components';
import type { AttributeValue } from '../../annotations/model/annotation.ts';
import type { AttributeDefinition } from '../../annotations/model/tagset.ts';
import { Choice } from '../controls/choice.tsx';
import { SavedLine } from '../controls/saved-line.tsx';
import { EntityField } from '../entities/entity-field.tsx';
import { t } from '../words.ts';
import { PropositionField } from './proposition-field.tsx';

/** The field for one attribute, as its definition has it. Saves as it changes. */
export function AttributeField({
  attribute,
  value,
  isDisabled,
  onSave: save,
}: {
  attribute: AttributeDefinition;
  value: AttributeValue | undefined;
  isDisabled: boolean;
  /** `null` takes the value away. */
  onSave: (value: AttributeValue | null) => void;
}) {
  const { kind, choices } = attribute;
  const label = attribute.required ? `${attribute.label} (${t('inspector.required')})` : attribute.label;
  const saveText = (text: string) => save(text === '' ? null : text);
  switch (kind) {
    case 'text':
    case 'prose':
      return (
        <SavedLine
          label={label}
          value={textOf(value)}
          isProse={kind === 'prose'}
          isDisabled={isDisabled}
          onSave={saveText}
        />
      );
    case 'number':
      return (
        <SavedLine
          label={label}
          value={textOf(value)}
          isDisabled={isDisabled}
          onSave={(text) => save(text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text))}
        />
      );
    case 'several-texts':
      return (
        <SavedLine
          label={label}
          hint={t('inspector.listHint')}
          value={listOf(value).join('; ')}
          isDisabled={isDisabled}
          onSave={(text) =>
            save(
              emptyIsNull(
                text
                  .split(';')
                  .map((part) => part.trim())
                  .filter((part) => part !== ''),
              ),
            )
          }
        />
      );
    case 'one-of':
      return (
        <Choice
          label={label}
          value={textOf(value)}
          choices={[{ id: '', label: t('inspector.noChoice') }, ...withUnknown(choices, value)]}
          isDisabled={isDisabled}
          onChange={saveText}
        />
      );
    case 'several-of':
      return (
        <fieldset className="field">
          <legend>{label}</legend>
          {withUnknown(choices, value).map((choice) => (
            <Checkbox
              key={choice.id}
              isDisabled={isDisabled}
              isSelected={listOf(value).includes(choice.id)}
              onChange={(isOn) => {
                const others = listOf(value).filter((other) => other !== choice.id);
                save(emptyIsNull(isOn ? [...others, choice.id] : others));
              }}
            >
              {choice.label}
            </Checkbox>
          ))}
        </fieldset>
      );
    case 'yes-no':
      return (
        <Choice
          label={label}
          value={value === undefined ? '' : value === true ? 'yes' : 'no'}
          choices={[
            { id: '', label: t('inspector.noChoice') },
            { id: 'yes', label: t('inspector.yes') },
            { id: 'no', label: t('inspector.no') },
          ]}
          isDisabled={isDisabled}
          onChange={(chosen) => save(chosen === '' ? null : chosen === 'yes')}
        />
      );
    case 'entity':
      return <EntityField label={label} value={textOf(value)} isDisabled={isDisabled} onSave={saveText} />;
    case 'proposition':
      return <PropositionField label={label} value={textOf(value)} isDisabled={isDisabled} onSave={saveText} />;
  }
}

/** The choices, and after them what was chosen before the tagset lost it. */
function withUnknown(choices: AttributeDefinition['choices'], value: AttributeValue | undefined) {
  const chosen = [value ?? []].flat().map(String);
  const unknown = chosen.filter((id) => !choices.some((choice) => choice.id === id));
  return [...choices, ...unknown.map((id) => ({ id, label: id }))];
}

function textOf(value: AttributeValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: AttributeValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function emptyIsNull(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}
