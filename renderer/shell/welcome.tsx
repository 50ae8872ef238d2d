import { FolderOpen, FolderPlus } from 'lucide-react';
import { Button } from 'react-aria-components';
import { KeyOf } from '../controls/key.tsx';
import { run } from '../run.ts';
import { openProject } from '../state/opening.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** What there is before there is a project. */
export function Welcome() {
  const recent = useStore(({ started }) => started?.recent) ?? [];
  return (
    <main className="welcome">
      <h1>{t('welcome.title')}</h1>
      <p className="purpose">{t('welcome.purpose')}</p>
      <div className="choices">
        <Button className="button primary" autoFocus onPress={() => run('new-project')}>
          <FolderPlus size={16} aria-hidden /> {t('welcome.create')} <KeyOf action="new-project" />
        </Button>
        <Button className="button" onPress={() => run('open-project')}>
          <FolderOpen size={16} aria-hidden /> {t('welcome.open')} <KeyOf action="open-project" />
        </Button>
      </div>
      <p className="hint">{t('welcome.drop')}</p>
      <h2>{t('welcome.recent')}</h2>
      {recent.length === 0 ? (
        <p className="hint">{t('welcome.none')}</p>
      ) : (
        <ul className="recent">
          {recent.map(({ folder, title, opened: when }) => (
            <li key={folder}>
              <Button className="row" onPress={() => void openProject(folder)}>
                <b>{title}</b>
                <span>{folder}</span>
                <time>{t('welcome.opened', { when: new Date(when) })}</time>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
