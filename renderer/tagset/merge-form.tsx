import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Layer } from '../../annotations/model/annotation.ts';
import { type TagType, typesIn } from '../../annotations/model/tagset.ts';
import type { Count } from '../../annotations/model/tagset-usage.ts';
import { Choice } from '../controls/choice.tsx';
import { t } from '../words.ts';
import type { Draft } from './drafting.ts';

/** Letting what has a type have another one: how much follows, what keeps it, and doing it at once, as a step of its own. */
export function MergeForm(props: {
  draft: Draft;
  layer: Layer;
  type: TagType;
  tags: Count;
  /** Entities of the register. */
  entities: Count;
  onMerge: (into: string) => void;
}) {
  const { draft, layer, type, tags, entities, onMerge } = props;
  const [into, setInto] = useState('');
  const targets = typesIn(draft.base, layer).filter(({ id }) => id !== type.id);
  if (targets.length === 0) return null;
  const theirs = tags.all - tags.own + entities.all - entities.own;
  return (
    <fieldset className="merge">
      <legend>{t('tagset.editor.merge')}</legend>
      <p className="hint">
        {t('tagset.editor.mergeMine', { tags: tags.own, entities: entities.own })}{' '}
        {t('tagset.editor.mergeTheirs', { count: theirs, label: type.label })}
        {draft.isChanged && ` ${t('tagset.editor.mergeLater')}`}
      </p>
      <div className="with-button">
        <Choice
          label={t('tagset.editor.mergeInto')}
          value={into}
          choices={[{ id: '', label: t('inspector.noChoice') }, ...targets]}
          isDisabled={draft.isChanged}
          onChange={setInto}
        />
        <Button className="button" isDisabled={draft.isChanged || into === ''} onPress={() => onMerge(into)}>
          {t('tagset.editor.mergeDo', { tags: tags.own })}
        </Button>
      </div>
    </fieldset>
  );
}
