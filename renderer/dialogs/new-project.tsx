import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Reading } from '../../app/contract/requests.ts';
import { ask } from '../bridge.ts';
import { Line } from '../controls/line.tsx';
import { valueOrNotice } from '../state/notices.ts';
import { createProject } from '../state/opening.ts';
import { openDialog, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';
import { isLanguage } from './source-fields.tsx';

/** A title and a folder are all that a project needs; the texts it begins with are looked at next. */
export function NewProject({ readings, onClose }: { readings: readonly Reading[]; onClose: () => void }) {
  const annotator = useStore(({ settings }) => settings.annotator.id);
  const [title, setTitle] = useState('');
  const [folder, setFolder] = useState('');
  const [language, setLanguage] = useState(navigator.language.split('-')[0] ?? 'en');
  const isComplete = title.trim() !== '' && folder !== '' && isLanguage(language);

  const choose = async () => {
    const chosen = valueOrNotice(await ask('pick-folder', {}));
    if (chosen != null) setFolder(chosen);
  };
  const create = async () => {
    if (!(await createProject({ folder, title: title.trim(), workingLanguage: language }))) return;
    if (readings.length > 0) openDialog({ name: 'add-articles', readings });
  };

  return (
    <Sheet
      title={t('forms.newProject.title')}
      size="medium"
      onClose={onClose}
      submit={{ label: t('forms.newProject.create'), isPossible: isComplete, go: () => void create() }}
    >
      <Line
        label={t('forms.newProject.name')}
        placeholder={t('forms.newProject.namePlaceholder')}
        value={title}
        onChange={setTitle}
        autoFocus
      />
      <div className="with-button">
        <Line
          label={t('forms.newProject.folder')}
          value={folder}
          hint={t('forms.newProject.folderHint')}
          onChange={setFolder}
        />
        <Button className="button" onPress={() => void choose()}>
          {t('forms.newProject.choose')}
        </Button>
      </div>
      <Line
        label={t('forms.newProject.language')}
        value={language}
        hint={t('forms.newProject.languageHint')}
        problem={isLanguage(language) ? '' : t('forms.add.badLanguage')}
        onChange={setLanguage}
      />
      <p className="hint">{t('forms.newProject.who', { id: annotator })}</p>
      <p className="hint">{t('forms.newProject.texts', { count: readings.length })}</p>
    </Sheet>
  );
}
