import { Button } from 'react-aria-components';
import { KeyOf } from '../controls/key.tsx';
import { run } from '../run.ts';
import { type Group, lookAgain } from '../state/checks.ts';
import { canWrite, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** What a check looks for, and what can be done with what it found. */
export function CheckBar({ group }: { group: Group }) {
  const writable = useStore(canWrite);
  const { code, findings, left } = group;
  const repairs = findings.filter(({ repair }) => repair !== undefined).length;
  return (
    <div className="check-bar">
      <p>
        <strong aria-live="polite">
          {t(`checks.names.${code}`)}: {t('checks.count', { count: findings.length })}
        </strong>{' '}
        {t(`checks.why.${code}`)}
      </p>
      <div className="check-actions">
        {writable && repairs > 0 && (
          <>
            <Button className="small-button" onPress={() => run('repair')}>
              {t('checks.repair')} <KeyOf action="repair" />
            </Button>
            <Button className="small-button" onPress={() => run('repair-all')}>
              {t('checks.repairAll', { count: repairs })} <KeyOf action="repair-all" />
            </Button>
          </>
        )}
        {findings.length > 0 && (
          <Button className="small-button" onPress={() => run('leave-as-it-is')}>
            {t('checks.leave')} <KeyOf action="leave-as-it-is" />
          </Button>
        )}
        {left.length > 0 && (
          <span>
            {t('checks.left', { count: left.length })}{' '}
            <Button className="plain" onPress={() => lookAgain(group)}>
              {t('checks.again')}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}
