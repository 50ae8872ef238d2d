import { Label, Text, TextArea, TextField } from 'react-aria-components';
import { Markdown } from '../controls/markdown.tsx';
import { t } from '../words.ts';

/** When to use a type, in Markdown, and how the inspector will show it. */
export function GuidelineField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div className="guideline-field">
      <TextField value={value} onChange={onChange}>
        <Label>{t('tagset.editor.guideline')}</Label>
        <TextArea className="input" rows={6} />
        <Text slot="description" className="hint">
          {t('tagset.editor.guidelineHint')}
        </Text>
      </TextField>
      <section aria-label={t('tagset.editor.preview')}>
        <h4>{t('tagset.editor.preview')}</h4>
        {value.trim() === '' ? <p className="hint">{t('tagset.editor.nothingYet')}</p> : <Markdown text={value} />}
      </section>
    </div>
  );
}
