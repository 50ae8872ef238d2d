import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components';
import type { Layer } from '../../annotations/model/annotation.ts';
import { type AttributeDefinition, attributeKinds, isCompared } from '../../annotations/model/tagset.ts';
import { Choice } from '../controls/choice.tsx';
import { Line } from '../controls/line.tsx';
import { t } from '../words.ts';
import { ChoicesField } from './choices-field.tsx';
import { relabelled, takesChoices, withAttribute } from './draft.ts';
import type { FormProps } from './drafting.ts';
import { ItemFrame } from './item-frame.tsx';

/** An attribute of a layer: what is asked, what may be answered, and of which types. */
export function AttributeForm({ draft, usage, layer, at, onMove, onRemove }: FormProps & { layer: Layer }) {
  const { tagset, base } = draft;
  const { types, attributes } = tagset.layers[layer];
  const attribute = attributes[at];
  if (attribute === undefined) return null;
  const saved = base.layers[layer].attributes.find(({ id }) => id === attribute.id);
  const change = (fields: Partial<AttributeDefinition>) => draft.change(withAttribute(tagset, layer, at, fields));
  return (
    <ItemFrame
      heading={t('tagset.editor.heading.attributes', { layer: t(`layers.${layer}`) })}
      use={t('tagset.editor.values', { all: usage.attribute(layer, attribute.id).all })}
      kept=""
      onMove={onMove}
      onRemove={onRemove}
    >
      <Line
        label={t('tagset.editor.label')}
        value={attribute.label}
        autoFocus={attribute.label === ''}
        onChange={(label) => draft.change(relabelled(tagset, { list: 'attributes', layer, at }, label, base))}
      />
      <Choice
        label={t('tagset.editor.kind')}
        value={attribute.kind}
        choices={attributeKinds.map((id) => ({ id, label: t(`tagset.kinds.${id}`) }))}
        onChange={(chosen) => change({ kind: attributeKinds.find((kind) => kind === chosen) ?? attribute.kind })}
      />
      {takesChoices(attribute) && (
        <ChoicesField
          choices={attribute.choices}
          known={saved?.choices ?? []}
          onChange={(choices) => change({ choices })}
        />
      )}
      <Checkbox isSelected={attribute.required} onChange={(required) => change({ required })}>
        {t('tagset.editor.required')}
      </Checkbox>
      <Checkbox
        isSelected={isCompared(attribute)}
        isDisabled={attribute.kind === 'prose'}
        onChange={(compared) => change({ compared })}
      >
        {t('tagset.editor.compared')}
      </Checkbox>
      <CheckboxGroup
        className="field group asked-of"
        value={[...attribute.types]}
        onChange={(chosen) => change({ types: types.map(({ id }) => id).filter((id) => chosen.includes(id)) })}
      >
        <Label>{t('tagset.editor.askedOf')}</Label>
        <div>
          {types.map(({ id, label }) => (
            <Checkbox key={id} value={id}>
              {label || t('tagset.editor.unnamed')}
            </Checkbox>
          ))}
        </div>
        <Text slot="description" className="hint">
          {t('tagset.editor.askedOfAll')}
        </Text>
      </CheckboxGroup>
    </ItemFrame>
  );
}
