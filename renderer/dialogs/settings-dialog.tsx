import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import * as v from 'valibot';
import { curatorOf, PersonSchema } from '../../annotations/model/curated.ts';
import { Line } from '../controls/line.tsx';
import { changeSettings } from '../state/settings.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';

const themes = ['system', 'light', 'dark'] as const;

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useStore(({ settings }) => settings);
  const [name, setName] = useState(settings.annotator.name);
  const [id, setId] = useState(settings.annotator.id);
  const [theme, setTheme] = useState(settings.theme);
  const [textSize, setTextSize] = useState(settings.textSize);
  const isValid = v.is(PersonSchema, id);
  const save = () => {
    void changeSettings({ annotator: { id, name }, theme, textSize });
    onClose();
  };
  return (
    <Sheet
      title={t('forms.settings.title')}
      onClose={onClose}
      submit={{ label: t('forms.save'), isPossible: isValid, go: save }}
    >
      <h3>{t('forms.settings.annotator')}</h3>
      <Line label={t('forms.settings.name')} value={name} onChange={setName} autoFocus />
      <Line
        label={t('forms.settings.id')}
        value={id}
        onChange={setId}
        hint={t('forms.settings.idHint')}
        problem={isValid ? '' : curatorOf(id) === undefined ? t('forms.settings.badId') : t('forms.settings.curatedId')}
      />
      <RadioGroup
        className="field group"
        value={theme}
        onChange={(chosen) => setTheme(themes.find((candidate) => candidate === chosen) ?? 'system')}
      >
        <Label>{t('forms.settings.theme')}</Label>
        {themes.map((choice) => (
          <Radio key={choice} value={choice}>
            {t(`forms.settings.${choice}`)}
          </Radio>
        ))}
      </RadioGroup>
      <label className="field">
        <span>{t('forms.settings.textSize', { size: textSize })}</span>
        <input
          type="range"
          min={12}
          max={28}
          value={textSize}
          onChange={(event) => setTextSize(Number(event.target.value))}
        />
      </label>
    </Sheet>
  );
}
