import { useDeferredValue, useId, useRef, useState } from 'react';
import { Button, Group, ToggleButton } from 'react-aria-components';
import { copyTable, saveFigure, toggleTable } from '../state/overview.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Drawing } from './drawing.tsx';
import type { FigureModel } from './figure-model.ts';
import { FigureTable } from './figure-table.tsx';
import { printedPng, printedSvg } from './print.ts';
import { useWidth } from './use-width.ts';

/** A figure with its caption, the table of the same numbers, and the ways out of the program. */
export function Figure({ model }: { model: FigureModel }) {
  const { id, title, caption, empty, notes } = model;
  const isTable = useStore(({ overview }) => overview.tables.has(id));
  const frame = useRef<HTMLDivElement>(null);
  const width = useDeferredValue(useWidth(frame));
  const heading = useId();
  return (
    <figure className={`figure ${id}`} data-figure={id} aria-labelledby={heading}>
      <div className="figure-head">
        <h2 id={heading}>{title}</h2>
        {empty === '' && <Tools model={model} isTable={isTable} />}
      </div>
      <div ref={frame} className="figure-frame">
        {empty !== '' && <p className="hint">{empty}</p>}
        {empty === '' && width > 0 && <Drawing model={model} width={width} />}
      </div>
      {empty === '' && isTable && <FigureTable model={model} />}
      <figcaption>
        {caption}
        {notes.map(({ text, action, act }) => (
          <span key={text} className="figure-note">
            {text}{' '}
            <Button className="plain" aria-label={`${action}: ${text}`} onPress={act}>
              {action}
            </Button>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Tools({ model, isTable }: { model: FigureModel; isTable: boolean }) {
  const { id, title, table } = model;
  const [isDrawing, setDrawing] = useState(false);
  const savePng = async () => {
    setDrawing(true);
    await saveFigure(id, 'png', await printedPng(model));
    setDrawing(false);
  };
  const rows = () => [table.columns, ...table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])];
  return (
    <Group className="figure-tools" aria-label={t('overview.tools', { title })}>
      <ToggleButton
        className="small-button"
        aria-label={t('overview.tableOf', { title })}
        isSelected={isTable}
        onChange={() => toggleTable(id)}
      >
        {t('overview.table')}
      </ToggleButton>
      <Button className="small-button" aria-label={t('overview.copyOf', { title })} onPress={() => copyTable(rows())}>
        {t('overview.copy')}
      </Button>
      <Button
        className="small-button"
        aria-label={t('overview.saveAs', { title, format: t('overview.svg') })}
        onPress={() => void saveFigure(id, 'svg', printedSvg(model))}
      >
        {t('overview.svg')}
      </Button>
      <Button
        className="small-button"
        aria-label={t('overview.saveAs', { title, format: t('overview.png') })}
        isDisabled={isDrawing}
        onPress={() => void savePng()}
      >
        {t('overview.png')}
      </Button>
    </Group>
  );
}
