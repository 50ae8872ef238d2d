import { memo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Coverage } from '../../annotations/agreement/agreement.ts';
import type { Project } from '../../annotations/model/project.ts';
import { changeAgreement } from '../state/agreement.ts';
import { besides } from '../state/agreement-state.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Breakdown } from './breakdown.tsx';
import { ConfusionTable } from './confusion-table.tsx';
import type { FigureAt } from './figure-at.ts';

/** Beside the figures: the one that the keyboard is at by type or by article, or which types were confused. */
export const BesideFigures = memo(function BesideFigures(props: {
  at: FigureAt;
  coverage: Coverage;
  project: Project;
}) {
  const { at, coverage, project } = props;
  const beside = useStore(({ agreement }) => agreement.beside);
  return (
    <div className="beside-figures">
      <ToggleButtonGroup
        className="segments"
        aria-label={t('agreement.besideLabel')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[beside]}
        onSelectionChange={(keys) => {
          const [chosen] = keys;
          changeAgreement({ beside: besides.find((known) => known === chosen) ?? 'types' });
        }}
      >
        {besides.map((id) => (
          <ToggleButton key={id} id={id} className="chip">
            {t(`agreement.beside.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {beside === 'confusion' ? (
        <ConfusionTable at={at} project={project} />
      ) : (
        <Breakdown key={beside} by={beside} at={at} coverage={coverage} project={project} />
      )}
    </div>
  );
});
