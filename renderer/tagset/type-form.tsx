import { Checkbox } from 'react-aria-components';
import type { Layer } from '../../annotations/model/annotation.ts';
import type { TagType } from '../../annotations/model/tagset.ts';
import { Line } from '../controls/line.tsx';
import { t } from '../words.ts';
import { ColourField } from './colour-field.tsx';
import { relabelled, withType } from './draft.ts';
import type { FormProps } from './drafting.ts';
import { GuidelineField } from './guideline-field.tsx';
import { ItemFrame } from './item-frame.tsx';
import { KeyField } from './key-field.tsx';
import { MergeForm } from './merge-form.tsx';

/** A type: what it is called, how it is drawn, its key, when to use it, and whether it is offered. */
export function TypeForm(
  props: FormProps & { layer: Layer; onMerge: (layer: Layer, type: string, into: string) => void },
) {
  const { draft, usage, layer, at, onMove, onRemove, onMerge } = props;
  const { tagset, base } = draft;
  const { types } = tagset.layers[layer];
  const type = types[at];
  if (type === undefined) return null;
  const change = (fields: Partial<TagType>) => draft.change(withType(tagset, layer, at, fields));
  const tags = usage.type(layer, type.id);
  const entities = layer === 'entity' ? usage.entities(type.id) : { own: 0, all: 0 };
  const isSaved = base.layers[layer].types.some(({ id }) => id === type.id);
  const inRegister = entities.all === 0 ? '' : ` ${t('tagset.editor.entities', { all: entities.all })}`;
  return (
    <ItemFrame
      heading={t('tagset.editor.heading.types', { layer: t(`layers.${layer}`) })}
      use={t('tagset.editor.tags', tags) + inRegister}
      kept={usage.isUsed(layer, type.id) ? t('tagset.editor.retireInstead') : ''}
      onMove={onMove}
      onRemove={onRemove}
    >
      <Line
        label={t('tagset.editor.label')}
        value={type.label}
        autoFocus={type.label === ''}
        onChange={(label) => draft.change(relabelled(tagset, { list: 'types', layer, at }, label, base))}
      />
      <ColourField layer={layer} types={types} at={at} onChange={(colour) => change({ colour })} />
      <KeyField tagset={tagset} type={type} onChange={(key) => change({ key })} />
      <GuidelineField value={type.guideline} onChange={(guideline) => change({ guideline })} />
      <Checkbox isSelected={type.retired} onChange={(retired) => change({ retired })}>
        {t('tagset.editor.retired')}
      </Checkbox>
      {isSaved && (
        <MergeForm
          draft={draft}
          layer={layer}
          type={type}
          tags={tags}
          entities={entities}
          onMerge={(into) => onMerge(layer, type.id, into)}
        />
      )}
    </ItemFrame>
  );
}
