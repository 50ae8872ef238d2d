import { useState } from 'react';
import type { Confused } from '../../annotations/agreement/confusion.ts';
import type { Project } from '../../annotations/model/project.ts';
import { differenceClasses } from '../../annotations/review/differences.ts';
import { useNames } from '../state/names.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';
import { type CellPlace, CellTable } from './cell-table.tsx';
import { type FigureAt, goToDifferences, pairAt } from './figure-at.ts';

const hints = [{ key: 'Enter', does: t('agreement.go') }];

/** How often which type of the one met which of the other, and which of them nothing: Enter lists those of a cell. */
export function ConfusionTable({ at, project }: { at: FigureAt; project: Project }) {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });
  const named = useNames();
  const pair = pairAt(at);
  if (pair === undefined) return null;
  const { layer } = at.layer;
  const types = [...typesIn(pair.confusion, project, layer), ''];
  const label = (type: string) => (type === '' ? t('agreement.nothing') : typeLabel(project.tagset, layer, type));
  const who = { mine: named(pair.first), theirs: named(pair.second) };
  const countOf = (first: string, second: string) =>
    pair.confusion.find((one) => one.first === first && one.second === second)?.count ?? 0;
  return (
    <CellTable
      label={t('agreement.confusion', { first: who.mine, second: who.theirs })}
      keys={t('agreement.confusionKeys')}
      hints={hints}
      heads={['', ...types.map(label)]}
      rows={types.map((first) => ({
        id: first,
        head: label(first),
        cells: types.map((second) => {
          const count = countOf(first, second);
          return {
            shown: count === 0 ? '·' : t('agreement.number', { count }),
            label: t('agreement.confusionOf', { first: label(first), second: label(second), count, ...who }),
            className: count === 0 ? 'value none' : first === second ? 'value same' : 'value',
          };
        }),
      }))}
      at={{ row: Math.min(place.row, types.length - 1), column: Math.min(place.column, types.length - 1) }}
      onMove={setPlace}
      onGo={({ row, column }) => {
        const [mine, theirs] = [types[row], types[column]];
        if (mine === undefined || theirs === undefined || countOf(mine, theirs) === 0) return;
        goToDifferences(
          { ...at, row: { ...at.row, attribute: '' } },
          { classes: differenceClasses, met: { mine, theirs } },
        );
      }}
    />
  );
}

/** The types of either, in the order of the tagset. */
function typesIn(confusion: readonly Confused[], { tagset }: Project, layer: FigureAt['layer']['layer']): string[] {
  const used = new Set(confusion.flatMap(({ first, second }) => [first, second]));
  const known = tagset.layers[layer].types.map(({ id }) => id);
  const unknown = [...used].filter((type) => type !== '' && !known.includes(type)).sort();
  return [...known.filter((type) => used.has(type)), ...unknown];
}
