import { Link2 } from 'lucide-react';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { linksAt } from '../state/linked.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** How many links an annotation has; nothing where it has none. */
export function LinkCount({ annotation: { id } }: { annotation: Annotation }) {
  const count = useStore((state) => linksAt(state, id).length);
  if (count === 0) return null;
  return (
    <span className="link-count" title={t('links.count', { count })}>
      <Link2 size={12} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="unseen">{t('links.count', { count })}</span>
    </span>
  );
}
