import { useEffect } from 'react';
import { sentence } from '../../app/contract/words/words.ts';
import { readHistory } from '../state/audit.ts';
import { veiled } from '../state/names.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { HistoryBar } from './history-bar.tsx';
import { HistoryTable } from './history-table.tsx';

/** What was done in the project, by whom and when, the newest first. */
export function HistoryList() {
  const open = useStore(({ open }) => open);
  const audit = useStore(({ audit }) => audit);
  useEffect(() => {
    void readHistory();
  }, []);
  if (open === null) return null;
  const { page } = audit;
  return (
    <div className="audit">
      <HistoryBar project={open.project} annotator={open.annotator} view={audit} />
      {page !== null && page.problems.length > 0 && (
        <ul className="faults" aria-label={t('audit.faults')}>
          {page.problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{veiled(sentence(problem))}</li>
          ))}
        </ul>
      )}
      <HistoryTable project={open.project} view={audit} />
    </div>
  );
}
