import { useMemo, useRef, useState } from 'react';
import type { Layer } from '../../annotations/model/annotation.ts';
import { changesBetween } from '../../annotations/model/tagset-changes.ts';
import { type Usage, usageOf } from '../../annotations/model/tagset-usage.ts';
import { Sheet } from '../dialogs/sheet.tsx';
import { type OpenProject, useStore } from '../state/store.ts';
import { mergeTypes, saveTagset } from '../state/tagset.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';
import { AttributeForm } from './attribute-form.tsx';
import { isPlain, keyOfPlace, moved, type Place, placesOf, tidied, without } from './draft.ts';
import type { Draft } from './drafting.ts';
import { faultsIn, faultsOf } from './faults.ts';
import { ItemList } from './item-list.tsx';
import { Leaving } from './leaving.tsx';
import { LinkForm } from './link-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { Summary } from './summary.tsx';
import { Transfer } from './transfer.tsx';
import { TypeForm } from './type-form.tsx';

const first: Place = { list: 'types', layer: 'entity', at: 0 };

/** The project's tagset, to be changed: on a draft, which one step makes the project's. */
export function TagsetEditor({ onClose }: { onClose: () => void }) {
  const open = useStore(({ open }) => open);
  return open === null ? null : <Editor open={open} onClose={onClose} />;
}

function Editor({ open, onClose }: { open: OpenProject; onClose: () => void }) {
  const { project, annotator } = open;
  const [base, setBase] = useState(project.tagset);
  const [tagset, setTagset] = useState(base);
  const [place, setPlace] = useState(first);
  const [said, setSaid] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  // Types were merged, or the tagset was changed in another window: what is edited is what is there now.
  if (base !== project.tagset) {
    setBase(project.tagset);
    setTagset(project.tagset);
  }
  const list = useRef<HTMLDivElement>(null);
  const keys = useStore(({ settings }) => settings.keys);
  const usage = useMemo(() => usageOf(project, annotator), [project, annotator]);
  const saved = useMemo(() => tidied(tagset), [tagset]);
  const changes = useMemo(() => changesBetween(base, saved), [base, saved]);
  const faults = useMemo(() => faultsIn(saved, keys), [saved, keys]);
  const places = placesOf(tagset);
  const chosen = places.find((candidate) => keyOfPlace(candidate) === keyOfPlace(place)) ?? first;

  const draft: Draft = {
    tagset,
    base: project.tagset,
    isChanged: changes.length > 0,
    change: (next, at) => {
      setTagset(next);
      setSaid('');
      if (at !== undefined) setPlace(at);
    },
  };
  const save = async () => {
    if (await saveTagset(saved)) onClose();
  };
  const merge = async (layer: Layer, type: string, into: string) => {
    const values = { label: typeLabel(base, layer, type), into: typeLabel(base, layer, into) };
    if (!(await mergeTypes(layer, type, into))) return;
    const types = useStore.getState().open?.project.tagset.layers[layer].types ?? [];
    setPlace({ list: 'types', layer, at: types.findIndex(({ id }) => id === into) });
    setSaid(t('tagset.editor.merged', values));
    focusChosen(list.current);
  };
  const close = () => (changes.length > 0 && !isLeaving ? setLeaving(true) : onClose());

  return (
    <Sheet
      title={t('tagset.editor.title')}
      size="large"
      onClose={close}
      submit={{
        label: t('forms.save'),
        isPossible: changes.length > 0 && faults.every(({ isBlocking }) => !isBlocking),
        go: () => void save(),
      }}
      beside={
        isLeaving ? (
          <Leaving count={changes.length} onStay={() => setLeaving(false)} onDiscard={onClose} />
        ) : (
          <Transfer draft={draft} onSaid={setSaid} />
        )
      }
    >
      <div className="tagset-editor">
        <ItemList
          ref={list}
          draft={draft}
          faults={faults}
          chosen={chosen}
          onChoose={setPlace}
          onMove={(step) => {
            move(draft, chosen, step);
            focusChosen(list.current);
          }}
        />
        <div className="item-form" key={keyOfPlace(chosen)}>
          <ul className="faults" aria-live="polite">
            {faultsOf(faults, chosen).map(({ sentence }) => (
              <li key={sentence} className="hint bad">
                {sentence}
              </li>
            ))}
          </ul>
          <Form draft={draft} place={chosen} usage={usage} onMerge={merge} onRemove={remove} />
        </div>
        <Summary said={said} changes={changes} faults={faults} onGo={setPlace} />
      </div>
    </Sheet>
  );

  function remove() {
    draft.change(without(tagset, chosen), { ...chosen, at: Math.max(0, chosen.at - 1) });
    focusChosen(list.current);
  }
}

/** Put the focus on what is chosen in the list, once that is drawn. */
function focusChosen(list: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const chosen = list?.querySelector('[aria-selected="true"]');
    if (chosen instanceof HTMLElement) chosen.focus();
  });
}

function move({ tagset, change }: Draft, place: Place, step: 1 | -1): void {
  const next = moved(tagset, place, step);
  if (next !== tagset) change(next, { ...place, at: place.at + step });
}

function Form(props: {
  draft: Draft;
  place: Place;
  usage: Usage;
  onMerge: (layer: Layer, type: string, into: string) => void;
  onRemove: () => void;
}) {
  const { draft, place, usage, onMerge, onRemove } = props;
  const common = { draft, usage, onRemove, onMove: (step: 1 | -1) => move(draft, place, step) };
  if (isPlain(place)) {
    return place.list === 'links' ? <LinkForm at={place.at} {...common} /> : <ReasonForm at={place.at} {...common} />;
  }
  const { layer, at } = place;
  return place.list === 'types' ? (
    <TypeForm layer={layer} at={at} {...common} onMerge={onMerge} />
  ) : (
    <AttributeForm layer={layer} at={at} {...common} />
  );
}
