import { useDeferredValue, useMemo } from 'react';
import { useShownKey } from '../controls/use-shown-key.ts';
import type { Compared } from '../state/compared.ts';
import { listedDifferences, placeIn } from '../state/differences.ts';
import { useNames } from '../state/names.ts';
import type { ReviewView } from '../state/review-state.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { DifferencesBar } from './differences-bar.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { useCompared } from './use-compared.ts';

/** What the tags of two people differ in, in all articles: whose, which, and a line for each. */
export function Differences() {
  const open = useStore(({ open }) => open);
  const hiddenLayers = useStore(({ workspace }) => workspace.hiddenLayers);
  const selected = useStore(({ workspace }) => workspace.selected);
  const review = useDeferredValue(useStore(({ review }) => review));
  const workspace = useStore(({ workspace }) => workspace);
  const named = useNames();
  const pair = useCompared();
  const listed = useMemo(() => listedDifferences({ review, workspace: { hiddenLayers } }), [review, hiddenLayers]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the workspace only what is selected counts.
  const at = useMemo(() => placeIn(listed, { review, workspace }), [listed, review, selected]);
  if (open === null) return null;
  if (pair === undefined) return <Nobody />;
  return (
    <div className="differences">
      <DifferencesBar open={open} pair={pair} listed={listed.length} />
      <DifferencesTable
        project={open.project}
        pair={pair}
        differences={listed}
        at={at}
        empty={emptyWords(review, pair, named)}
      />
    </div>
  );
}

/** Where no colleague has tagged anything: how their tags come here. */
function Nobody() {
  const shown = useShownKey();
  const key = shown('take-in');
  return <p className="hint no-colleague">{key === '' ? t('review.nobodyKeyless') : t('review.nobody', { key })}</p>;
}

function emptyWords({ differences, left }: ReviewView, { mine, theirs }: Compared, named: (id: string) => string) {
  if (differences === null || left > 0) return t('review.comparing', { left });
  const names = { mine: named(mine), theirs: named(theirs) };
  if (differences.length === 0) return t('review.noCommon', names);
  return differences.every(({ classes }) => classes.includes('same'))
    ? t('review.noDifference', names)
    : t('review.noneListed');
}
