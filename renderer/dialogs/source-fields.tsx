import type { Source } from '../../annotations/model/article.ts';
import { Line } from '../controls/line.tsx';
import { t } from '../words.ts';

/** What an article's source is, as the form has it. */
export interface Described {
  readonly title: string;
  readonly language: string;
  readonly source: Source;
}

/** Whether a date can be taken as it is written. */
export function isDate(text: string): boolean {
  return /^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(text) && (text === '' || !Number.isNaN(Date.parse(text)));
}

export function isLanguage(text: string): boolean {
  return /^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/.test(text);
}

export function isComplete({ language, source }: Described): boolean {
  return isDate(source.published) && isLanguage(language);
}

/** Title, outlet, author, date, language, address and rights of an article. */
export function SourceFields({
  described,
  onChange,
}: {
  described: Described;
  onChange: (described: Described) => void;
}) {
  const { title, language, source } = described;
  const setSource = (fields: Partial<Source>) => onChange({ ...described, source: { ...source, ...fields } });
  return (
    <div className="source-fields">
      <Line
        label={t('forms.add.articleTitle')}
        value={title}
        onChange={(value) => onChange({ ...described, title: value })}
      />
      <Line label={t('forms.add.outlet')} value={source.outlet} onChange={(outlet) => setSource({ outlet })} />
      <Line label={t('forms.add.author')} value={source.author} onChange={(author) => setSource({ author })} />
      <Line
        label={t('forms.add.published')}
        value={source.published}
        hint={t('forms.add.publishedHint')}
        problem={isDate(source.published) ? '' : t('forms.add.badDate')}
        onChange={(published) => setSource({ published: published.trim() })}
      />
      <Line
        label={t('forms.add.language')}
        value={language}
        problem={isLanguage(language) ? '' : t('forms.add.badLanguage')}
        onChange={(value) => onChange({ ...described, language: value.trim() })}
      />
      <Line label={t('forms.add.url')} value={source.url} onChange={(url) => setSource({ url })} />
      <Line label={t('forms.add.rights')} value={source.rights} onChange={(rights) => setSource({ rights })} />
    </div>
  );
}
