import { Button } from 'react-aria-components';
import type { ArticleId } from '../../annotations/model/article.ts';
import { Key } from '../controls/key.tsx';
import { useStore } from '../state/store.ts';
import { translationOf } from '../state/translating.ts';
import { currentRow } from '../state/translation-rows.ts';
import { t } from '../words.ts';
import { proposedIn } from './use-translation.ts';

/** Terms that have a key of their own. */
const withKey = 9;

/**
 * The terms of the segment that is worked on, at the foot of the translation: always in the same place. One key or click puts
 * the target form in at the caret.
 */
export function TermStrip({ article }: { article: ArticleId }) {
  const hasTerms = useStore(({ open }) => (open?.project.terms.size ?? 0) > 0);
  const isHere = useStore((state) => currentRow(state)?.article === article);
  const terms = useStore((state) =>
    proposedIn(article, state)
      .map(({ id }) => id)
      .join(' '),
  );
  const all = useStore(({ open }) => open?.project.terms);
  if (!hasTerms || !isHere) return null;
  const proposed = terms.split(' ').flatMap((id) => all?.get(id) ?? []);
  return (
    <section className="term-strip" aria-label={t('translating.terms')}>
      {proposed.length === 0 && <span className="hint">{t('translating.noTerms')}</span>}
      {proposed.map(({ id, source, target }, i) => (
        <Button
          key={id}
          className="plain"
          excludeFromTabOrder
          preventFocusOnPress
          onPress={() => translationOf(article)?.insert(target)}
        >
          {i < withKey && <Key name={`Alt+${i + 1}`} />} {t('translating.term', { source, target })}
        </Button>
      ))}
    </section>
  );
}
