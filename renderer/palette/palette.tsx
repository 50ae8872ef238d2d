import { useEffect, useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components';
import { Key } from '../controls/key.tsx';
import { getState } from '../state/store.ts';
import { t } from '../words.ts';
import type { Section } from './entry.ts';
import { entitiesFor, findTags, mostOfAKind, searchFor } from './found.ts';
import { offered } from './offered.ts';

/** Milliseconds without a letter after which the tags are looked through; all else follows each letter. */
const rest = 40;

/** Everything that can be done, and what is in the project, found by typing a few letters. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [before] = useState(() => document.activeElement);
  const [typed, setTyped] = useState('');
  const sections = useSections(typed.trim());
  const choose = (id: string) => {
    onClose();
    const entry = sections.flatMap(({ entries }) => entries).find((candidate) => candidate.id === id);
    // What is done may move the focus, and may be meant for where it was.
    void focusIsBack(before).then(() => entry?.go());
  };
  return (
    <ModalOverlay className="scrim top" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="palette">
        <Dialog aria-label={t('palette.title')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={t('palette.title')} autoFocus onClear={onClose}>
              <Input placeholder={t('palette.placeholder')} />
            </SearchField>
            <ListBox
              aria-label={t('palette.title')}
              items={sections}
              shouldFocusWrap
              onAction={(id) => choose(String(id))}
              renderEmptyState={() => <p className="hint">{t('palette.none')}</p>}
            >
              {({ id, entries }) => (
                <ListBoxSection id={`section:${id}`}>
                  <Header>{t(`palette.sections.${id}`)}</Header>
                  <Collection items={entries}>
                    {(entry) => (
                      <ListBoxItem id={entry.id} textValue={entry.label}>
                        <Text slot="label">{entry.label}</Text>
                        {entry.about !== '' && <Text slot="description">{entry.about}</Text>}
                        <Key name={entry.key} />
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Frames that are waited for the focus at the most: it may have been on something that is no longer there. */
const patience = 30;

/** Resolves once the dialog has gone and given the focus back to what had it before. */
async function focusIsBack(before: Element | null): Promise<void> {
  for (let frame = 0; frame < patience; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (document.activeElement === before && getState().dialog === null) return;
  }
}

/** What fits the words: at once what is offered anyway, a little later what has to be looked for. */
function useSections(words: string): Section[] {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [all] = useState(offered);
  const [tags, setTags] = useState<Section>({ id: 'tags', entries: [] });
  useEffect(() => {
    const timer = setTimeout(() => findTags(words, setTags), rest);
    return () => clearTimeout(timer);
  }, [words]);
  return useMemo(() => {
    const fitting = all.map(({ id, entries }) => {
      if (words === '') return { id, entries };
      const found = entries.filter(({ label, about }) => contains(`${label} ${about}`, words));
      return { id, entries: id === 'commands' ? found : found.slice(0, mostOfAKind) };
    });
    return [...fitting, entitiesFor(words), tags, searchFor(words)].filter(({ entries }) => entries.length > 0);
  }, [all, contains, words, tags]);
}
