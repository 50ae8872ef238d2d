import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import type { Layer } from '../../annotations/model/annotation.ts';
import { type Colour, palette, type TagType } from '../../annotations/model/tagset.ts';
import { confusedBy, confusionsIn, formOf } from '../styles/shades.ts';
import { t } from '../words.ts';

/** The colours by name, drawn as the layer draws them; which other types each would be taken for, and by whom. */
export function ColourField(props: {
  layer: Layer;
  types: readonly TagType[];
  at: number;
  onChange: (colour: Colour) => void;
}) {
  const { layer, types, at, onChange } = props;
  const type = types[at];
  if (type === undefined) return null;
  const others = types.filter((other) => other !== type && !other.retired);
  const isLikeAnother = (colour: Colour) =>
    others.some((other) => confusedBy(colour, other.colour, formOf[layer]).length > 0);
  return (
    <>
      <RadioGroup
        className="field group swatches"
        value={type.colour}
        onChange={(chosen) => onChange(palette.find((colour) => colour === chosen) ?? type.colour)}
      >
        <Label>{t('tagset.editor.colour')}</Label>
        <div>
          {palette.map((colour) => (
            <Radio key={colour} value={colour}>
              <span className={`chip ${layer} colour-${colour}`}>{t(`tagset.colours.${colour}`)}</span>
              {isLikeAnother(colour) && (
                <small title={t('tagset.editor.likeOthers')}>
                  ≈<span className="unseen"> {t('tagset.editor.likeOthers')}</span>
                </small>
              )}
            </Radio>
          ))}
        </div>
        {palette.some(isLikeAnother) && (
          <Text slot="description" className="hint">
            {t('tagset.editor.likeOthersHint')}
          </Text>
        )}
      </RadioGroup>
      {!type.retired && <Warnings layer={layer} type={type} others={others} />}
    </>
  );
}

function Warnings({ layer, type, others }: { layer: Layer; type: TagType; others: readonly TagType[] }) {
  const confusions = others.flatMap((other) => confusionsIn([type, other], layer));
  return (
    <ul className="warnings" aria-live="polite">
      {confusions.map(({ other, by }) => {
        const people = by.includes('usual')
          ? [t('tagset.editor.people.usual')]
          : by.map((who) => t(`tagset.editor.people.${who}`));
        return (
          <li key={other.id} className="hint">
            {t('tagset.editor.hard', { other: other.label, people: people.join(', ') })}
          </li>
        );
      })}
    </ul>
  );
}
