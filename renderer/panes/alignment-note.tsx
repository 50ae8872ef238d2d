import { ArrowUpDown } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { ArticleId } from '../../annotations/model/article.ts';
import { leaderOf, nameOf } from '../state/aligning.ts';
import { alignmentBetween, commonCount } from '../state/alignments.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** By how much a text follows the one that leads, while scrolling is aligned: one follows by position alone with less trust. */
export function AlignmentNote({ article }: { article: ArticleId }) {
  const leader = useStore((state) => (state.workspace.alignsScrolling ? leaderOf(state) : ''));
  return leader === '' || leader === article ? null : <Note article={article} leader={leader} />;
}

function Note({ article, leader }: { article: ArticleId; leader: ArticleId }) {
  // Reckoned once what changed the tags has been drawn.
  const open = useDeferredValue(useStore(({ open }) => open));
  const passages = useDeferredValue(useStore(({ passages }) => passages));
  const isAside = useStore(({ aligning }) => aligning.aside.has(article));
  const count = useMemo(
    () => (open === null ? 0 : commonCount(alignmentBetween(open.project, passages, leader, article))),
    [open, passages, leader, article],
  );
  const plain = t('aligning.about', { count, article: nameOf({ open }, leader) });
  const about = isAside ? t('aligning.aboutAside', { about: plain }) : plain;
  return (
    <span className={count === 0 ? 'alignment-note alone' : 'alignment-note'} title={about}>
      <ArrowUpDown size={12} aria-hidden />
      <span aria-hidden>
        {count === 0 ? t('aligning.positionOnly') : t('aligning.count', { count })}
        {isAside && ` · ${t('aligning.aside')}`}
      </span>
      <span className="unseen">{about}</span>
    </span>
  );
}
