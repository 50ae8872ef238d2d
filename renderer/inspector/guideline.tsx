import type { TagType } from '../../annotations/model/tagset.ts';
import { Markdown } from '../controls/markdown.tsx';
import { t } from '../words.ts';

/** When to use a type. */
export function Guideline({ type }: { type: TagType | undefined }) {
  if (type === undefined || type.guideline.trim() === '') return null;
  return (
    <>
      <h3>{t('inspector.guideline')}</h3>
      <Markdown text={type.guideline} />
    </>
  );
}
