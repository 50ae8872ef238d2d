import { Trash2, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Annotation, AttributeValue, Layer } from '../../annotations/model/annotation.ts';
import { isOwnOf } from '../../annotations/model/curated.ts';
import { type AttributeDefinition, type Tagset, typesIn } from '../../annotations/model/tagset.ts';
import { Choice } from '../controls/choice.tsx';
import { KeyOf } from '../controls/key.tsx';
import { StatusField } from '../controls/status-field.tsx';
import { AttributeField } from '../inspector/attribute-field.tsx';
import { removeMarked, retypeMarked, setAttributeOfMarked } from '../state/batch.ts';
import { saveDrafts } from '../state/drafts.ts';
import { clearMarks } from '../state/marking.ts';
import { setStatusOfMarked } from '../state/status.ts';
import { canWrite, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** What can be done with all that is marked in the list: each a single step to undo. */
export function BatchBar({ annotations, tagset }: { annotations: readonly Annotation[]; tagset: Tagset }) {
  const annotator = useStore(({ open }) => open?.annotator);
  const writable = useStore(canWrite);
  const marked = useMemo(() => summaryOf(annotations, annotator), [annotations, annotator]);
  const { layer, type, status, own, theirs } = marked;
  const types = layer === '' ? [] : typesIn(tagset, layer);
  const isKnown = types.some(({ id }) => id === type);
  const isDisabled = !writable || own === 0;
  return (
    <div className="batch-bar" role="toolbar" aria-label={t('work.batch')}>
      <span aria-live="polite">
        <strong>{t('work.marked', { count: annotations.length })}</strong>{' '}
        {theirs > 0 && t('work.left', { count: theirs })}
      </span>
      <Choice
        label={t('list.type')}
        value={isKnown ? type : ''}
        choices={[...(isKnown ? [] : [{ id: '', label: t('work.several-types') }]), ...types]}
        isDisabled={isDisabled || layer === ''}
        onChange={(chosen) => void retypeMarked(chosen)}
      />
      <AttributeOfMany
        key={layer}
        attributes={layer === '' ? [] : tagset.layers[layer].attributes}
        isDisabled={isDisabled || layer === ''}
      />
      <StatusField status={status} isDisabled={isDisabled} onChange={(chosen) => void setStatusOfMarked(chosen)} />
      <Button className="plain" isDisabled={isDisabled} onPress={() => void removeMarked()}>
        <Trash2 size={13} aria-hidden /> {t('work.delete')} <KeyOf action="delete-annotation" />
      </Button>
      <Button className="icon" aria-label={t('work.clearMarks')} onPress={clearMarks}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}

/** One attribute and the value to give it, set by a button or Enter: nothing is changed while it is typed. */
function AttributeOfMany({
  attributes,
  isDisabled,
}: {
  attributes: readonly AttributeDefinition[];
  isDisabled: boolean;
}) {
  const [chosen, choose] = useState('');
  const [value, setValue] = useState<AttributeValue | null>(null);
  const latest = useRef<AttributeValue | null>(null);
  const attribute = attributes.find(({ id }) => id === chosen);
  const keep = (next: AttributeValue | null) => {
    latest.current = next;
    setValue(next);
  };
  const set = () => {
    // What is still being typed counts.
    saveDrafts();
    if (attribute !== undefined) void setAttributeOfMarked(attribute.id, latest.current);
  };
  return (
    <>
      <Choice
        label={t('work.attribute')}
        value={chosen}
        choices={[{ id: '', label: t('inspector.noChoice') }, ...attributes]}
        isDisabled={isDisabled}
        onChange={(id) => {
          choose(id);
          keep(null);
        }}
      />
      {attribute !== undefined && (
        <form
          className="attribute-of-many"
          onSubmit={(event) => {
            event.preventDefault();
            set();
          }}
        >
          <AttributeField
            key={attribute.id}
            attribute={attribute}
            value={value ?? undefined}
            isDisabled={isDisabled}
            onSave={keep}
          />
          <Button type="submit" className="small-button" isDisabled={isDisabled}>
            {value === null ? t('work.takeAway') : t('work.set')}
          </Button>
        </form>
      )}
    </>
  );
}

interface Summary {
  /** What all of them have; '' where they differ. */
  readonly layer: Layer | '';
  readonly type: string;
  readonly status: Annotation['status'] | '';
  readonly own: number;
  readonly theirs: number;
}

/** What one's own have in common, for they are what is changed. */
function summaryOf(annotations: readonly Annotation[], annotator: string | undefined): Summary {
  const own = annotations.filter((annotation) => annotator !== undefined && isOwnOf(annotator, annotation));
  const [first] = own;
  const share = (field: 'layer' | 'type' | 'status') => own.every((other) => other[field] === first?.[field]);
  const layer = first !== undefined && share('layer') ? first.layer : '';
  return {
    layer,
    type: first !== undefined && share('type') && layer !== '' ? first.type : '',
    status: first !== undefined && share('status') ? first.status : '',
    own: own.length,
    theirs: annotations.length - own.length,
  };
}
