import { memo, useRef, useState } from 'react';
import type { ArticleId } from '../../annotations/model/article.ts';
import { Twin } from '../review/twin.tsx';
import { isTwice } from '../state/pane-shows.ts';
import { useStore } from '../state/store.ts';
import { activate } from '../state/workspace.ts';
import type { TextView } from '../text/text-view.ts';
import { DensityStrip } from './density-strip.tsx';
import { Edges } from './edges.tsx';
import { PaneHeader } from './pane-header.tsx';
import { SuggestionNote } from './suggestion-note.tsx';
import { useText } from './use-text.ts';

/** One article: its head, its text, and where its tags lie. */
export const Pane = memo(function Pane({ id, place, count }: { id: ArticleId; place: number; count: number }) {
  const article = useStore(({ open }) => open?.project.articles.get(id));
  const isActive = useStore(({ workspace }) => workspace.panes[workspace.active]?.article === id);
  const isPaneTwice = useStore((state) => isTwice(state, id));
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<TextView | null>(null);
  useText(id, scroller, setView);
  if (article === undefined) return null;
  return (
    <section
      className={isActive ? 'pane active' : 'pane'}
      data-region={`pane:${id}`}
      aria-label={article.title}
      onFocus={() => activate(place)}
    >
      <PaneHeader article={article} place={place} count={count} />
      <div className={isPaneTwice ? 'pane-body twice' : 'pane-body'}>
        <div ref={scroller} className="scroller">
          {view !== null && <Edges article={article} view={view} />}
        </div>
        {isPaneTwice && view !== null && <Twin article={article} main={view} />}
        <SuggestionNote article={id} />
        <DensityStrip article={article} view={view} />
      </div>
    </section>
  );
});
