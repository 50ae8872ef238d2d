import { useDeferredValue, useMemo, useRef } from 'react';
import { useShownKey } from '../controls/use-shown-key.ts';
import { shownMatrix, wholeMatrix } from '../state/matrix.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { MatrixBar } from './matrix-bar.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { useHandedFocus } from './use-handed-focus.ts';

/** Claims × articles: a row for each proposition, a column for each article. It follows a change once that is drawn. */
export function ClaimsMatrix() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  const hiddenColumns = useStore(({ workspace }) => workspace.hiddenColumns);
  const order = useStore(({ matrix }) => matrix.order);
  const filter = useStore(({ matrix }) => matrix.filter);
  const whole = useMemo(
    () => (open === null ? { articles: [], rows: [] } : wholeMatrix(open, { shownColleagues, hiddenColumns })),
    [open, shownColleagues, hiddenColumns],
  );
  const shown = useMemo(
    () => (open === null ? whole : shownMatrix(open.project, whole, order, filter)),
    [open, whole, order, filter],
  );
  if (open === null) return null;
  return (
    <div className="matrix">
      <MatrixBar open={open} whole={whole} shown={shown.rows.length} />
      {whole.rows.length === 0 ? <Empty /> : <MatrixTable open={open} matrix={shown} />}
    </div>
  );
}

function Empty() {
  const shown = useShownKey();
  const key = shown('choose-entity');
  const same = shown('unlink-entity');
  const place = useRef<HTMLDivElement>(null);
  useHandedFocus(place);
  return (
    <div ref={place} className="empty-matrix" tabIndex={-1} data-first>
      <b>{t('claims.empty.title')}</b>
      <p className="hint">{t('claims.empty.how', { key, same })}</p>
    </div>
  );
}
