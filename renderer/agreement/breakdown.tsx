import { useState } from 'react';
import type { Coverage } from '../../annotations/agreement/agreement.ts';
import type { Project } from '../../annotations/model/project.ts';
import { useNames } from '../state/names.ts';
import { sourceName } from '../state/source-name.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';
import { type CellPlace, CellTable } from './cell-table.tsx';
import { estimateAt, type FigureAt, figureName, goToDifferences } from './figure-at.ts';
import { estimateWords, figureWords, isMissing } from './figure-words.ts';

const hints = [{ key: 'Enter', does: t('agreement.go') }];

/** One figure by type or by article: a line for each, from which Enter goes to the differences there. */
export function Breakdown(props: { by: 'types' | 'articles'; at: FigureAt; coverage: Coverage; project: Project }) {
  const { by, at, coverage, project } = props;
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });
  const named = useNames();
  const { ofType } = at.row;
  if (by === 'types' && ofType === undefined) return <p className="hint">{t('agreement.notByType')}</p>;
  const lines = by === 'types' ? byType(at, project) : byArticle(at, coverage, project);
  const figure = figureName(at, named);
  return (
    <CellTable
      label={by === 'types' ? t('agreement.byType', { figure }) : t('agreement.byArticle', { figure })}
      keys={t('agreement.keys')}
      hints={hints}
      heads={[t(`agreement.heads.${by}`), at.row.name]}
      rows={lines.map(({ id, name, shown, isMissing }) => ({
        id,
        head: name,
        cells: [{ shown, className: isMissing ? 'missing' : 'value' }],
      }))}
      at={{ ...place, row: Math.min(place.row, lines.length - 1) }}
      onMove={setPlace}
      onGo={({ row }) => {
        const line = lines[row];
        if (line !== undefined) goToDifferences(at, by === 'types' ? { type: line.id } : { article: line.id });
      }}
    />
  );
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly shown: string;
  readonly isMissing: boolean;
}

function byType({ layer, row, column }: FigureAt, { tagset }: Project): Line[] {
  return layer.types.map((one) => {
    const estimate = row.ofType?.(one, column);
    return {
      id: one.type,
      name: typeLabel(tagset, layer.layer, one.type),
      shown: estimateWords(estimate),
      isMissing: isMissing(estimate),
    };
  });
}

function byArticle(at: FigureAt, { counted }: Coverage, project: Project): Line[] {
  const estimate = estimateAt(at);
  return counted.map((article, i) => {
    const figure = estimate?.byArticle[i];
    return {
      id: article,
      name: sourceName(project, article),
      shown: figure === undefined ? t('agreement.pending') : figureWords(figure),
      isMissing: figure !== undefined && 'missing' in figure,
    };
  });
}
