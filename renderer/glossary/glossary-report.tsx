import { sentence } from '../../app/contract/words/words.ts';
import { Sheet } from '../dialogs/sheet.tsx';
import { veiled } from '../state/names.ts';
import type { GlossaryReport as Report } from '../state/store.ts';
import { t } from '../words.ts';

/** What taking in a glossary came to: what it brought, what joined terms that were here, and what was refused, by line. */
export function GlossaryReport({ report, onClose }: { report: Report; onClose: () => void }) {
  const { file, taken, joined, known, problems } = report;
  const isNothing = taken.length === 0 && joined.length === 0;
  return (
    <Sheet title={t('glossary.report.title')} size="medium" onClose={onClose}>
      <div className="glossary-report">
        {isNothing && <p>{t('glossary.report.nothing', { file })}</p>}
        <Sources title={t('glossary.report.taken', { count: taken.length })} sources={taken} />
        <Sources title={t('glossary.report.joined', { count: joined.length })} sources={joined} />
        {known > 0 && <p>{t('glossary.report.known', { count: known })}</p>}
        {problems.length > 0 && (
          <section>
            <h3>{t('glossary.report.problems')}</h3>
            <ul>
              {problems.map((problem) => (
                <li key={JSON.stringify(problem)}>{veiled(sentence(problem))}</li>
              ))}
            </ul>
          </section>
        )}
        {!isNothing && <p className="hint">{t('glossary.report.undo')}</p>}
      </div>
    </Sheet>
  );
}

/** Source forms that are named one by one: more are looked at in the glossary. */
const named = 100;

function Sources({ title, sources }: { title: string; sources: readonly string[] }) {
  if (sources.length === 0) return null;
  const more = sources.length - named;
  return (
    <section>
      <h3>{title}</h3>
      <p>
        {sources.slice(0, named).join(' · ')}
        {more > 0 && ` ${t('glossary.report.more', { count: more })}`}
      </p>
    </section>
  );
}
