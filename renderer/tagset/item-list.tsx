import { Plus } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { Key } from '../controls/key.tsx';
import { t } from '../words.ts';
import {
  isPlain,
  keyOfPlace,
  type Place,
  placesOf,
  plainIn,
  plainLists,
  withNewAttribute,
  withNewPlain,
  withNewType,
} from './draft.ts';
import type { Draft } from './drafting.ts';
import { type Fault, faultsOf } from './faults.ts';

/** The lists of a tagset, in their order. */
const lists = [
  ...layers.flatMap((layer) => (['types', 'attributes'] as const).map((list) => ({ list, layer }))),
  ...plainLists.map((list) => ({ list }) as const),
];
type List = (typeof lists)[number];

/** Everything in the tagset, to choose from; Alt with an arrow moves what is chosen. */
export function ItemList(props: {
  ref: Ref<HTMLDivElement>;
  draft: Draft;
  faults: readonly Fault[];
  chosen: Place;
  onChoose: (place: Place) => void;
  onMove: (step: 1 | -1) => void;
}) {
  const { ref, draft, faults, chosen, onChoose, onMove } = props;
  const places = placesOf(draft.tagset);
  const choose = (key: string) => {
    const place = places.find((candidate) => keyOfPlace(candidate) === key);
    if (place !== undefined) onChoose(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div className="item-list" onKeyDownCapture={onKeyDown}>
      <ListBox
        ref={ref}
        aria-label={t('tagset.editor.list')}
        className="menu"
        autoFocus
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[keyOfPlace(chosen)]}
        onSelectionChange={(keys) => choose(String([...keys][0] ?? ''))}
      >
        {lists.map((list) => {
          const inList = places.filter((place) => isIn(place, list));
          return inList.length === 0 ? null : (
            <ListBoxSection key={headingOf(list)} id={headingOf(list)}>
              <Header>{headingOf(list)}</Header>
              {inList.map((place) => (
                <Item key={keyOfPlace(place)} tagset={draft.tagset} place={place} faults={faultsOf(faults, place)} />
              ))}
            </ListBoxSection>
          );
        })}
      </ListBox>
      <Add draft={draft} />
    </div>
  );
}

function isIn(place: Place, list: List): boolean {
  return place.list === list.list && (isPlain(place) || !('layer' in list) || place.layer === list.layer);
}

function headingOf(list: List): string {
  if (!('layer' in list)) return t(`tagset.editor.sections.${list.list}`);
  return t(`tagset.editor.sections.${list.list}`, { layer: t(`layers.${list.layer}`) });
}

function Item({ tagset, place, faults }: { tagset: Tagset; place: Place; faults: readonly Fault[] }) {
  const type = place.list === 'types' ? tagset.layers[place.layer].types[place.at] : undefined;
  const label = labelAt(tagset, place) || t('tagset.editor.unnamed');
  const shown = type?.retired === true ? t('tagset.retired', { label }) : label;
  return (
    <ListBoxItem id={keyOfPlace(place)} textValue={shown} className="item">
      <Text slot="label">
        <span
          className={type === undefined || place.list !== 'types' ? '' : `chip ${place.layer} colour-${type.colour}`}
        >
          {shown}
        </span>
        {faults.length > 0 && <small className="bad">{t('tagset.editor.faulty')}</small>}
      </Text>
      {type !== undefined && !type.retired && <Key name={type.key} />}
    </ListBoxItem>
  );
}

function labelAt(tagset: Tagset, place: Place): string {
  const list = isPlain(place) ? plainIn(tagset, place.list) : tagset.layers[place.layer][place.list];
  return list[place.at]?.label ?? '';
}

function Add({ draft: { tagset, change } }: { draft: Draft }) {
  const add = (list: List) => {
    if (!('layer' in list)) {
      const at = plainIn(tagset, list.list).length;
      return change(withNewPlain(tagset, list.list), { list: list.list, at });
    }
    const { layer } = list;
    const next = list.list === 'types' ? withNewType(tagset, layer) : withNewAttribute(tagset, layer);
    change(next, { list: list.list, layer, at: tagset.layers[layer][list.list].length });
  };
  return (
    <MenuTrigger>
      <Button className="plain add">
        <Plus size={14} aria-hidden /> {t('tagset.editor.add')}
      </Button>
      <Popover className="popover">
        <Menu className="menu">
          {lists.map((list) => {
            const label =
              'layer' in list
                ? t(`tagset.editor.addOne.${list.list}`, { layer: t(`layers.${list.layer}`) })
                : t(`tagset.editor.addOne.${list.list}`);
            return (
              <MenuItem key={label} onAction={() => add(list)}>
                {label}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
