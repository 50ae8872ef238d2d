import { Button } from 'react-aria-components';
import { type Layer, layers } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { Choice } from '../controls/choice.tsx';
import { colleaguesOf } from '../state/derived.ts';
import { byName, useNames } from '../state/names.ts';
import { showInList } from '../state/places.ts';
import { askFor } from '../state/search.ts';
import { useStore } from '../state/store.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';

/** Which tags are searched, and what is done with those that were found. */
export function ConcordanceFilters({ last, canShow }: { last: string; canShow: boolean }) {
  const { subject, attribute, layer, type, creator } = useStore(({ search }) => search.question);
  const open = useStore(({ open }) => open);
  const named = useNames();
  if (open === null) return null;
  const { project, annotator } = open;
  const any = { id: '', label: t('search.any') };
  const searched = layers.filter((candidate) => layer === '' || candidate === layer);
  const people = [annotator, ...[...colleaguesOf(project, annotator).keys()].sort(byName)];
  return (
    <>
      {subject === 'attributes' && (
        <Choice
          label={t('search.attribute')}
          value={attribute}
          choices={[any, ...attributesIn(project, searched)]}
          onChange={(chosen) => askFor({ attribute: chosen })}
        />
      )}
      <Choice
        label={t('search.tagType')}
        value={`${layer} ${type}`.trim()}
        choices={[any, ...layers.flatMap((each) => kindsIn(project, each))]}
        onChange={(chosen) => {
          const [layer = '', type = ''] = chosen.split(' ');
          askFor({ layer, type, attribute: '' });
        }}
      />
      <Choice
        label={t('search.creator')}
        value={creator}
        choices={[
          any,
          ...people.map((id) => ({ id, label: id === annotator ? t('search.me', { name: id }) : named(id) })),
        ]}
        onChange={(chosen) => askFor({ creator: chosen })}
      />
      <Button className="small-button" isDisabled={!canShow} onPress={showInList}>
        {last}
      </Button>
    </>
  );
}

/** A layer as a whole, and each of its types. */
function kindsIn({ tagset }: Project, layer: Layer): { id: string; label: string }[] {
  const types = tagset.layers[layer].types.map(({ id }) => ({
    id: `${layer} ${id}`,
    label: `${t(`layer.${layer}`)} · ${typeLabel(tagset, layer, id)}`,
  }));
  return [{ id: layer, label: t(`layers.${layer}`) }, ...types];
}

/** The attributes of some layers, each id once: two layers may ask the same. */
function attributesIn({ tagset }: Project, chosen: readonly Layer[]): { id: string; label: string }[] {
  const labels = new Map<string, string>();
  for (const layer of chosen) {
    for (const { id, label } of tagset.layers[layer].attributes) if (!labels.has(id)) labels.set(id, label);
  }
  return [...labels].map(([id, label]) => ({ id, label }));
}
