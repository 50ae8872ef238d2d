import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { CurationSettings } from '../../annotations/model/review.ts';
import { type CuratedSet, findPlacesFor } from '../../annotations/review/curated-set.ts';
import { isMade, openIn, queueOf, setNow, settingsForSet, settingsNow } from '../state/curation.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { PlaceOptions } from './place-options.tsx';
import { Queue } from './queue.tsx';
import { QueueBar } from './queue-bar.tsx';
import { SetForm } from './set-form.tsx';

/** A curated set: how it is made and how far it is, the queue of what is left, and the place that is being decided. */
export function Curation() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const { at, filter, draft, option } = useStore(({ curation }) => curation);
  const set = useSet(open, draft);
  const made = open !== null && isMade(open);
  const queue = useMemo(() => (set === undefined ? [] : queueOf(set.places, filter, made)), [set, filter, made]);
  if (open === null) return null;
  const settings = draft ?? settingsNow(open);
  if (settings === undefined) {
    return (
      <div className="curation">
        <p className="hint">
          {t('curation.few')} {t('curation.fewHint')}
        </p>
      </div>
    );
  }
  // The queue is there from the start: whoever asked for it has the focus in it.
  return (
    <div className="curation">
      {set !== undefined && <SetForm open={open} set={set} settings={settings} made={made} />}
      {set !== undefined && <QueueBar open={open} set={set} filter={filter} made={made} />}
      <div className="deciding">
        <Queue open={open} queue={queue} empty={emptyWords(set, made)} />
        <PlaceOptions open={open} place={queue.find(({ id }) => id === at)} option={option} />
      </div>
    </div>
  );
}

function emptyWords(set: CuratedSet | undefined, made: boolean): string {
  if (set === undefined) return t('curation.looking');
  return openIn(set, made) > 0 ? t('curation.emptyFilter') : t('curation.emptyDone');
}

/** Milliseconds of looking for places after which the window has its turn. */
const slice = 12;

/** The set as it stands; as it stood before, while places are looked for, and undefined while that is so for the first time. */
function useSet(open: OpenProject | null, draft: CurationSettings | null): CuratedSet | undefined {
  const [set, setSet] = useState<CuratedSet>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being chosen decides what the set would be.
  useEffect(() => {
    let timer: number | undefined;
    const look = () => {
      const settings = open === null ? undefined : settingsForSet(open);
      const left = open === null || settings === undefined ? 0 : findPlacesFor(open.project, settings, slice);
      if (left > 0) timer = window.setTimeout(look);
      else setSet(open === null ? undefined : setNow(open));
    };
    look();
    return () => window.clearTimeout(timer);
  }, [open, draft]);
  return set;
}
