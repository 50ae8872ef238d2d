import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button, Checkbox, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { taggedWith } from '../../annotations/search/tagged.ts';
import { Choice } from '../controls/choice.tsx';
import { briefly } from '../state/linked.ts';
import { makeLink, typesByUse } from '../state/linking.ts';
import { rowOf } from '../state/list.ts';
import { nameOf } from '../state/names.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';

/** Tags offered at a time: one more word is typed sooner than a longer list is read. */
const limit = 40;

/** A link made without going there: its type, and the other tag by some of its words. */
export function AddLink(props: {
  open: OpenProject;
  annotation: Annotation;
  /** With the link that was made; undefined where none was. */
  onDone: (link: string | undefined) => void;
}) {
  const { open, annotation, onDone } = props;
  const { project } = open;
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  const types = useMemo(() => typesByUse(project.tagset), [project.tagset]);
  const [type, setType] = useState(types[0]?.id ?? '');
  const [isReversed, setIsReversed] = useState(false);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const accepts = ({ id, creator }: Annotation) =>
      id !== annotation.id && (creator === open.annotator || shownColleagues.includes(creator));
    return taggedWith(project, typed, { accepts, limit });
  }, [project, typed, annotation.id, open.annotator, shownColleagues]);

  const make = async (other: string) => {
    const [from, to] = isReversed ? [other, annotation.id] : [annotation.id, other];
    onDone(await makeLink(from, type, to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onDone(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes back what its controls let through.
    <div className="adding" onKeyDown={onKeyDown}>
      <Choice
        label={isReversed ? t('links.typeReversed') : t('links.type')}
        value={type}
        choices={types.map(({ id, label }) => ({
          id,
          label: t(isReversed ? 'links.in' : 'links.out', { type: label }),
        }))}
        onChange={setType}
      />
      <Checkbox isSelected={isReversed} onChange={setIsReversed}>
        {t('links.reversed')}
      </Checkbox>
      <ComboBox
        className="field"
        autoFocus
        allowsEmptyCollection
        menuTrigger="focus"
        items={found}
        inputValue={typed}
        onInputChange={setTyped}
        onSelectionChange={(key) => {
          if (key !== null) void make(String(key));
        }}
      >
        <Label>{t('links.other')}</Label>
        <Input className="input" placeholder={t('links.otherPlaceholder')} />
        <Popover className="popover tags-found">
          <ListBox className="menu" renderEmptyState={() => <p className="hint">{t('links.nothingFound')}</p>}>
            {(other: Annotation) => (
              <ListBoxItem id={other.id} textValue={briefly(other)}>
                <Text slot="label">{t('links.quote', { quote: briefly(other) })}</Text>
                <Text slot="description">{about(other, open)}</Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Button className="plain" onPress={() => onDone(undefined)}>
        {t('forms.cancel')}
      </Button>
    </div>
  );
}

function about(annotation: Annotation, { project, annotator }: OpenProject): string {
  const { article, place } = rowOf(annotation, project);
  const type = typeLabel(project.tagset, annotation.layer, annotation.type);
  const who = annotation.creator === annotator ? [] : [nameOf(annotation.creator)];
  return [type, article, place, ...who].join(' · ');
}
