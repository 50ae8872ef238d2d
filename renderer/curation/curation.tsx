import { useDeferredValue, useMemo } from 'react';
import { isMade, queueOf, setNow, settingsNow } from '../state/curation.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { PlaceOptions } from './place-options.tsx';
import { Queue } from './queue.tsx';
import { QueueBar } from './queue-bar.tsx';
import { SetForm } from './set-form.tsx';

/** A curated set: how it is made and how far it is, the queue of what is left, and the place that is being decided. */
export function Curation() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const { at, filter, draft, option } = useStore(({ curation }) => curation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being chosen decides what the set would be.
  const set = useMemo(() => (open === null ? undefined : setNow(open)), [open, draft]);
  const made = open !== null && isMade(open);
  const queue = useMemo(() => (set === undefined ? [] : queueOf(set.places, filter, made)), [set, filter, made]);
  if (open === null) return null;
  const settings = draft ?? settingsNow(open);
  if (set === undefined || settings === undefined) {
    return (
      <div className="curation">
        <p className="hint">
          {t('curation.few')} {t('curation.fewHint')}
        </p>
      </div>
    );
  }
  const place = queue.find(({ id }) => id === at);
  return (
    <div className="curation">
      <SetForm open={open} set={set} settings={settings} made={made} />
      <QueueBar open={open} set={set} filter={filter} made={made} />
      <div className="deciding">
        <Queue open={open} queue={queue} isFiltered={queue.length === 0 && hasOpen(set.places, made)} />
        <PlaceOptions open={open} place={place} option={option} />
      </div>
    </div>
  );
}

function hasOpen(places: Parameters<typeof queueOf>[0], made: boolean): boolean {
  return places.some(({ state }) => state === 'undecided' || state === 'changed' || (made && state === 'ready'));
}
