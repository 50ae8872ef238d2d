import { Button } from 'react-aria-components';
import type { Authority } from '../../annotations/authority/authority.ts';
import { remarksOn, type TakenIn } from '../../app/contract/authorities.ts';
import { sentence } from '../../app/contract/words/words.ts';
import { Working } from '../shell/progress.tsx';
import { removeAuthority, takeInAuthority } from '../state/authorities.ts';
import { useNames } from '../state/names.ts';
import { canWrite, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';

/** The authority lists of the project: to take in, to see, to replace and to remove. */
export function AuthoritiesDialog({ onClose }: { onClose: () => void }) {
  const { lists, taken } = useStore(({ authorities }) => authorities);
  const mayWrite = useStore(canWrite);
  const annotator = useStore(({ open }) => open?.annotator);
  const isBusy = useStore(({ progress }) => progress !== null);
  return (
    <Sheet title={t('authority.title')} size="medium" onClose={onClose}>
      <p className="hint">{t('authority.purpose')}</p>
      {lists.length === 0 && <p className="authorities">{t('authority.none')}</p>}
      <ul className="authorities" aria-label={t('authority.title')}>
        {lists.map((authority) => (
          <List
            key={authority.name}
            authority={authority}
            isOwn={mayWrite && authority.creator === annotator}
            isBusy={isBusy}
          />
        ))}
      </ul>
      {taken !== null && <Report taken={taken} />}
      <div className="authorities-foot">
        <Working />
        {mayWrite && (
          <Button className="button primary" autoFocus isPending={isBusy} onPress={() => void takeInAuthority()}>
            {t('authority.takeIn')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function List({ authority, isOwn, isBusy }: { authority: Authority; isOwn: boolean; isBusy: boolean }) {
  const { name, title, rows, source, creator, created } = authority;
  const named = useNames();
  return (
    <li>
      <span>
        <strong>{title}</strong>
        <span className="hint">
          {t('authority.facts', { rows, source, creator: named(creator), created: new Date(created) })}
        </span>
      </span>
      {isOwn && (
        <>
          <Button
            className="small-button"
            isPending={isBusy}
            aria-label={t('authority.replaceList', { title })}
            onPress={() => void takeInAuthority(name)}
          >
            {t('authority.replace')}
          </Button>
          <Button
            className="small-button"
            isPending={isBusy}
            aria-label={t('authority.removeList', { title })}
            onPress={() => void removeAuthority(authority)}
          >
            {t('authority.remove')}
          </Button>
        </>
      )}
    </li>
  );
}

/** What taking in a list came to. */
function Report({ taken }: { taken: TakenIn }) {
  const { count, first } = taken.report.leftOut;
  const { title } = taken.authority;
  return (
    <section className="authority-report" aria-label={t('authority.report', { title })}>
      <p>{t('authority.done', { title, count: taken.report.rows })}</p>
      {remarksOn(taken).map((remark) => (
        <p key={remark} className="hint">
          {remark}
        </p>
      ))}
      {count > 0 && (
        <details open>
          <summary>{t('authority.leftOut', { count })}</summary>
          <ul>
            {first.map((problem) => (
              <li key={problem.values.line}>{sentence(problem)}</li>
            ))}
          </ul>
          {count > first.length && <p className="hint">{t('authority.more', { count: count - first.length })}</p>}
        </details>
      )}
    </section>
  );
}
