import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ask } from '../bridge.ts';
import { perform } from '../state/commands.ts';
import { valueOrNotice } from '../state/notices.ts';
import { canWrite, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';
import { isComplete, SourceFields } from './source-fields.tsx';

/** What is known about an article, to be mended. */
export function DescribeArticle({ article: id, onClose }: { article: string; onClose: () => void }) {
  const article = useStore(({ open }) => open?.project.articles.get(id));
  const writable = useStore(canWrite);
  const [described, setDescribed] = useState(article);
  if (article === undefined || described === undefined) return null;
  const { title, language, source } = described;
  const save = async () => {
    if ((await perform({ do: 'describe-article', article: id, title, language, source })) !== undefined) onClose();
  };
  return (
    <Sheet
      title={t('forms.describe.title')}
      size="medium"
      onClose={onClose}
      submit={{ label: t('forms.save'), isPossible: writable && isComplete(described), go: () => void save() }}
    >
      <SourceFields
        described={described}
        onChange={(next) =>
          setDescribed({ ...article, title: next.title, language: next.language, source: next.source })
        }
      />
      <p className="hint">
        {t('forms.describe.file')}: {source.file} ({source.encoding})
      </p>
      {/^https?:\/\//.test(article.source.url) && (
        <Button
          className="plain"
          onPress={async () => valueOrNotice(await ask('open-link', { url: article.source.url }))}
        >
          {t('forms.describe.open')}
        </Button>
      )}
    </Sheet>
  );
}
