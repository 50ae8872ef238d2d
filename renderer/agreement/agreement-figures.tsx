import { useDeferredValue, useMemo } from 'react';
import { layers } from '../../annotations/model/annotation.ts';
import { chosenAnnotators, chosenArticles } from '../state/agreement.ts';
import type { FigurePlace } from '../state/agreement-state.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { AgreementBar } from './agreement-bar.tsx';
import { BesideFigures } from './beside-figures.tsx';
import { FigureLine } from './figure-line.tsx';
import { rowsOf } from './figure-rows.ts';
import { FigureTable, type LayerRows } from './figure-table.tsx';

/** How far annotators agree: figures of each layer, and of the one that the keyboard is at what it is made of. */
export function AgreementFigures() {
  const open = useStore(({ open }) => open);
  const annotators = useStore(({ agreement }) => agreement.annotators);
  const hiddenLayers = useStore(({ agreement }) => agreement.hiddenLayers);
  const place = useStore(({ agreement }) => agreement.at);
  const hasArticles = useStore((state) => chosenArticles(state).length > 0);
  const found = useDeferredValue(useStore(({ agreement }) => agreement.found));
  const project = open?.project;
  const shown = useMemo(
    () =>
      project === undefined
        ? []
        : layers.flatMap((layer): LayerRows[] => {
            const figures = found?.layers.find((one) => one.layer === layer);
            const isHidden = hiddenLayers.includes(layer);
            return figures === undefined || isHidden ? [] : [{ figures, rows: rowsOf(figures, project) }];
          }),
    [found, project, hiddenLayers],
  );
  const at = useMemo(() => placeIn(shown, place), [shown, place]);
  if (open === null) return null;
  const chosen = chosenAnnotators({ open, agreement: { annotators } });
  const empty = emptyWords(chosen.length, hasArticles);
  return (
    <div className="agreement">
      <AgreementBar open={open} chosen={chosen} />
      {empty !== '' || found === null || at === undefined ? (
        <p className="hint">{empty === '' ? t('agreement.finding') : empty}</p>
      ) : (
        <div className={found.isOutdated ? 'figures-and-beside outdated' : 'figures-and-beside'}>
          <FigureTable shown={shown} annotators={found.coverage.annotators} at={at} />
          <BesideFigures at={at} coverage={found.coverage} project={open.project} />
          <FigureLine at={at} found={found} />
        </div>
      )}
    </div>
  );
}

function emptyWords(people: number, hasArticles: boolean): string {
  if (people < 2) return t('agreement.tooFew');
  return hasArticles ? '' : t('agreement.noArticle');
}

/** The figure that the keyboard is at, or the first where there is no such one now. */
function placeIn(shown: readonly LayerRows[], { layer, figure, column }: FigurePlace) {
  const group = shown.find(({ figures }) => figures.layer === layer) ?? shown[0];
  const row = group?.rows.find(({ id }) => id === figure) ?? group?.rows[0];
  return group === undefined || row === undefined ? undefined : { layer: group.figures, row, column };
}
