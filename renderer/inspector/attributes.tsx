import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { type AttributeDefinition, attributesOf, type Tagset } from '../../annotations/model/tagset.ts';
import { perform } from '../state/commands.ts';
import { t } from '../words.ts';
import { AttributeField } from './attribute-field.tsx';

/** What is asked of the annotation's type, what of it is still needed, and what it says without being asked. */
export function Attributes({
  tagset,
  annotation,
  isFixed,
}: {
  tagset: Tagset;
  annotation: Annotation;
  isFixed: boolean;
}) {
  const asked = attributesOf(tagset, annotation.layer, annotation.type);
  const missing = asked.filter(({ id, required }) => required && annotation.attributes[id] === undefined);
  return (
    <>
      {missing.length > 0 && (
        <p className="hint bad">
          {t('inspector.missing', { attributes: missing.map(({ label }) => label).join(', ') })}
        </p>
      )}
      {asked.map((attribute) => (
        <AttributeField
          key={attribute.id}
          attribute={attribute}
          value={annotation.attributes[attribute.id]}
          isDisabled={isFixed}
          onSave={(value) => void perform({ do: 'set-attribute', ids: [annotation.id], name: attribute.id, value })}
        />
      ))}
      <Unasked tagset={tagset} annotation={annotation} asked={asked} isFixed={isFixed} />
    </>
  );
}

/** Values of attributes that are asked of other types, or of none any more: kept, to be read and taken away. */
function Unasked(props: {
  tagset: Tagset;
  annotation: Annotation;
  asked: readonly AttributeDefinition[];
  isFixed: boolean;
}) {
  const { tagset, annotation, asked, isFixed } = props;
  const known = tagset.layers[annotation.layer].attributes;
  const values = Object.entries(annotation.attributes).filter(
    ([id]) => !asked.some((attribute) => attribute.id === id),
  );
  if (values.length === 0) return null;
  const takeAway = (name: string) => void perform({ do: 'set-attribute', ids: [annotation.id], name, value: null });
  return (
    <ul className="unasked" aria-label={t('inspector.unasked')}>
      {values.map(([id, value]) => {
        const attribute = known.find((candidate) => candidate.id === id);
        const label = attribute?.label ?? id;
        return (
          <li key={id} className="field">
            <span>{label}</span>
            <span>
              {[value]
                .flat()
                .map((part) => choiceLabel(attribute, String(part)))
                .join('; ')}
              {!isFixed && (
                <Button className="icon" aria-label={t('inspector.takeAway', { label })} onPress={() => takeAway(id)}>
                  <X size={13} aria-hidden />
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function choiceLabel(attribute: AttributeDefinition | undefined, value: string): string {
  return attribute?.choices.find(({ id }) => id === value)?.label ?? value;
}
