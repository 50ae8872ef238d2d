import { memo, type ReactNode, useRef } from 'react';
import type { ArticleId } from '../../annotations/model/article.ts';
import { useStore } from '../state/store.ts';
import { activate } from '../state/workspace.ts';
import { t } from '../words.ts';
import { TermStrip } from './term-strip.tsx';
import { TranslationHeader } from './translation-header.tsx';
import { useTranslation } from './use-translation.ts';

/** A pane and, where it is open, the working translation of its article beside it: both heads and both texts are level. */
export function WithTranslation({
  article,
  place,
  children,
}: {
  article: ArticleId;
  place: number;
  children: ReactNode;
}) {
  const whose = useStore(({ workspace }) => workspace.translations[article]);
  return (
    <div className={whose === undefined ? 'with-translation' : 'with-translation open'}>
      {children}
      {whose !== undefined && <TranslationPane key={whose} id={article} place={place} />}
    </div>
  );
}

/** The working translation of one article: its head, its rows, and the terms of the row that is worked on. */
const TranslationPane = memo(function TranslationPane({ id, place }: { id: ArticleId; place: number }) {
  const article = useStore(({ open }) => open?.project.articles.get(id));
  const isActive = useStore(({ workspace }) => workspace.panes[workspace.active]?.article === id);
  const scroller = useRef<HTMLDivElement>(null);
  useTranslation(id, scroller);
  if (article === undefined) return null;
  return (
    <section
      className={isActive ? 'pane translation-pane active' : 'pane translation-pane'}
      data-region={`translation:${id}`}
      aria-label={t('translating.pane', { title: article.title })}
      onFocus={() => activate(place)}
    >
      <TranslationHeader article={article} />
      <div className="pane-body">
        <div ref={scroller} className="scroller" data-first />
      </div>
      <TermStrip article={id} />
    </section>
  );
});
