import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { contentsOf } from '../../annotations/comparison/contents.ts';
import { type Matrix, matrixOrders } from '../../annotations/comparison/matrix.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { Choice } from '../controls/choice.tsx';
import { columnName } from '../state/columns.ts';
import {
  askToMergeRows,
  askToSplitClaims,
  filterMatrix,
  markedClaims,
  markedRows,
  orderMatrix,
  showAllRows,
} from '../state/matrix.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Columns } from './columns.tsx';

/** In which order, and which rows are shown; what can be done with those that are marked. */
export function MatrixBar({ open, whole, shown }: { open: OpenProject; whole: Matrix; shown: number }) {
  const matrix = useStore(({ matrix }) => matrix);
  const writable = useStore(canWrite);
  const { order, filter } = matrix;
  const { project } = open;
  const { entities, speakers } = useMemo(() => saidIn(open, whole), [open, whole]);
  const everything = { id: '', label: t('list.all') };
  const verdicts = project.tagset.layers.claim.attributes.find(({ id }) => id === 'verdict')?.choices ?? [];
  const articles = whole.articles.map((id) => {
    const article = project.articles.get(id);
    return { id, label: article === undefined ? id : columnName(article) };
  });
  const rows = markedRows(project, matrix).length;
  const claims = markedClaims(project, matrix).length;
  return (
    <div className="filter-bar">
      <Choice
        label={t('claims.order')}
        value={order}
        choices={matrixOrders.map((id) => ({ id, label: t(`claims.orders.${id}`) }))}
        onChange={(chosen) => orderMatrix(matrixOrders.find((id) => id === chosen) ?? order)}
      />
      <Choice
        label={t('claims.filter.entity')}
        value={filter.entity}
        choices={[everything, ...entities]}
        onChange={(entity) => filterMatrix({ entity })}
      />
      <Choice
        label={t('claims.filter.speaker')}
        value={filter.speaker}
        choices={[everything, ...speakers]}
        onChange={(speaker) => filterMatrix({ speaker })}
      />
      <Choice
        label={t('claims.filter.verdict')}
        value={filter.verdict}
        choices={[everything, ...verdicts]}
        onChange={(verdict) => filterMatrix({ verdict })}
      />
      <Choice
        label={t('claims.filter.article')}
        value={filter.article}
        choices={[everything, ...articles]}
        onChange={(article) => filterMatrix({ article })}
      />
      <Columns open={open} />
      <span aria-live="polite">{t('claims.count', { shown, all: whole.rows.length })}</span>
      {shown < whole.rows.length && (
        <Button className="plain" onPress={showAllRows}>
          {t('claims.filter.clear')}
        </Button>
      )}
      {writable && (rows > 0 || claims > 0) && (
        <>
          <Button className="small-button" isDisabled={rows < 2} onPress={askToMergeRows}>
            {t('claims.merge', { count: rows })}
          </Button>
          <Button className="small-button" isDisabled={claims === 0} onPress={askToSplitClaims}>
            {t('claims.split', { count: claims })}
          </Button>
        </>
      )}
    </div>
  );
}

interface Option {
  readonly id: string;
  readonly label: string;
}

/** Who speaks and who is mentioned in the claims, by name. */
function saidIn({ project }: OpenProject, { rows }: Matrix): { entities: Option[]; speakers: Option[] } {
  const claims: readonly Annotation[] = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims));
  const names = new Map(
    claims.flatMap((claim) => contentsOf(project, claim).names.map(({ value, text }) => [value, text] as const)),
  );
  const speakers = new Set(
    claims.flatMap(({ attributes: { speaker } }) => (typeof speaker === 'string' && speaker !== '' ? [speaker] : [])),
  );
  const order = new Intl.Collator(project.info.workingLanguage || undefined).compare;
  const byLabel = (a: Option, b: Option) => order(a.label, b.label);
  return {
    entities: [...names].map(([id, label]) => ({ id, label })).sort(byLabel),
    speakers: [...speakers].map((speaker) => ({ id: speaker, label: speaker })).sort(byLabel),
  };
}
