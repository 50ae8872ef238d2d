import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { typesIn } from '../../annotations/model/tagset.ts';
import { actionIds, actions, keyOf } from '../../app/contract/actions.ts';
import { Key } from '../controls/key.tsx';
import { isOffered, run } from '../run.ts';
import { canWrite, getState } from '../state/store.ts';
import { tag } from '../state/tagging.ts';
import { focusText } from '../state/views.ts';
import { activeArticle, openArticle } from '../state/workspace.ts';
import { t } from '../words.ts';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly go: () => void;
}

/** Everything that can be done, found by typing a few letters. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [entries] = useState(entriesNow);
  const [before] = useState(() => document.activeElement);
  const { contains } = useFilter({ sensitivity: 'base' });
  const choose = (id: string) => {
    onClose();
    // What is done may move the focus, and may be meant for where it was.
    void focusIsBack(before).then(() => entries.find((entry) => entry.id === id)?.go());
  };
  return (
    <ModalOverlay className="scrim top" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="palette">
        <Dialog aria-label={t('forms.palette.title')}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={t('forms.palette.title')} autoFocus>
              <Input placeholder={t('forms.palette.placeholder')} />
            </SearchField>
            <ListBox
              aria-label={t('forms.palette.title')}
              items={entries}
              onAction={(id) => choose(String(id))}
              renderEmptyState={() => <p className="hint">{t('forms.palette.none')}</p>}
            >
              {(entry) => (
                <ListBoxItem id={entry.id} textValue={entry.label}>
                  <Text slot="label">{entry.label}</Text>
                  <Key name={entry.key} />
                </ListBoxItem>
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

function entriesNow(): Entry[] {
  const state = getState();
  const { open, settings } = state;
  const commands = actionIds
    .filter((id) => id !== 'palette' && isOffered(actions[id].needs))
    .map((id) => ({ id, label: t(`actions.${id}`), key: keyOf(id, settings.keys), go: () => run(id) }));
  if (open === null) return commands;
  const { project } = open;
  const articles = articlesInOrder(project).map(({ id, title }) => ({
    id: `article:${id}`,
    label: title,
    key: '',
    go: () => {
      openArticle(id);
      requestAnimationFrame(() => focusText(id));
    },
  }));
  const types = layers.flatMap((layer) =>
    typesIn(project.tagset, layer).map((type) => ({
      id: `type:${layer}:${type.id}`,
      label: `${t(`layer.${layer}`)}: ${type.label}`,
      key: type.key,
      go: () => {
        focusText(activeArticle());
        void tag(layer, type);
      },
    })),
  );
  return [...commands, ...articles, ...(canWrite(state) ? types : [])];
}
