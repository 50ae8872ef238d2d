import { Button, ToggleButton } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { typesIn } from '../../annotations/model/tagset.ts';
import { Choice } from '../controls/choice.tsx';
import { tagAs, tagPlaces } from '../state/places.ts';
import { seek } from '../state/search.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** What the places that were found are to be tagged as, and with which other names of an entity they were looked for. */
export function ConcordanceTagging({ last, canTag }: { last: string; canTag: boolean }) {
  const type = useStore(({ search }) => search.type);
  const mention = useStore(({ search }) => search.mention);
  const query = useStore(({ search }) => search.question.query);
  const tagset = useStore(({ open }) => open?.project.tagset);
  if (tagset === undefined) return null;
  const types = layers.flatMap((layer) =>
    typesIn(tagset, layer).map(({ id, label }) => ({
      id: `${layer} ${id}`,
      label: `${t(`layer.${layer}`)} · ${label}`,
    })),
  );
  const otherNames = mention?.otherNames ?? [];
  return (
    <>
      <Choice
        label={t('search.type')}
        value={type}
        choices={[{ id: '', label: t('inspector.noChoice') }, ...types]}
        onChange={tagAs}
      />
      {mention !== null && mention.entry !== '' && <span>{t('search.mentionOf', { name: mention.name })}</span>}
      {otherNames.length > 0 && (
        <>
          <ToggleButton
            className="small-button"
            isSelected={query.others.length > 0}
            onChange={(isOn) => seek({ others: isOn ? otherNames : [] })}
          >
            {t('search.otherNames', { count: otherNames.length })}
          </ToggleButton>
          <span className="other-names">{otherNames.join(' · ')}</span>
        </>
      )}
      <Button className="small-button" isDisabled={!canTag} onPress={() => void tagPlaces()}>
        {last}
      </Button>
    </>
  );
}
