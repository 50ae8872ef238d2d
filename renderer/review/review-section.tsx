import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { Difference } from '../../annotations/review/differences.ts';
import { differencesOf } from '../state/article-differences.ts';
import type { Compared } from '../state/compared.ts';
import { goToCompared } from '../state/difference-walking.ts';
import { toldDifferences } from '../state/difference-words.ts';
import { useNames } from '../state/names.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { useCompared } from './use-compared.ts';

/**
 * What the other of the two who are compared has where the selected tag is: the inspector's part for reviewing. It is drawn
 * in Review mode alone, for a tag of either of the two. Further parts on the same tag (its verdicts, what is said of it)
 * follow it in the inspector as sections of their own, each beginning with an `h3`.
 */
export function ReviewSection({ open, annotation }: { open: OpenProject; annotation: Annotation }) {
  const isReviewing = useStore(({ workspace }) => workspace.mode === 'review');
  const compared = useCompared();
  const pair = isReviewing ? compared : undefined;
  if (pair === undefined || (annotation.creator !== pair.mine && annotation.creator !== pair.theirs)) return null;
  const other = annotation.creator === pair.mine ? pair.theirs : pair.mine;
  const { of, notBegun } = differencesOf(open.project, annotation.article, pair);
  const difference = of.get(annotation.id);
  return (
    <section className="review-section" aria-label={t('review.section')}>
      <h3>{t('review.section')}</h3>
      {difference === undefined ? (
        <NotBegun notBegun={notBegun} />
      ) : (
        <Beside open={open} pair={pair} difference={difference} other={other} />
      )}
    </section>
  );
}

function NotBegun({ notBegun }: { notBegun: readonly string[] }) {
  const named = useNames();
  return <p className="hint">{notBegun.map((id) => t('review.notBegun', { name: named(id) })).join(', ')}</p>;
}

/** The other's tags, to be gone to, and what is different about them. */
function Beside(props: { open: OpenProject; pair: Compared; difference: Difference; other: string }) {
  const { open, pair, difference, other } = props;
  const named = useNames();
  const side = other === pair.theirs ? 'theirs' : 'mine';
  const tags = difference[side];
  const told = toldDifferences(open.project, difference);
  const name = named(other);
  if (tags.length === 0) {
    return (
      <p>
        <span className="who">{name}</span> {t('review.hasNothing')}
      </p>
    );
  }
  return (
    <>
      {tags.map((tag) => (
        <p key={tag.id}>
          <Button
            className="chip colleague"
            aria-label={t('review.jump', { name, quote: quoted(tag) })}
            onPress={() => void goToCompared(tag)}
          >
            {name}
          </Button>{' '}
          {hasWords(difference)}
        </p>
      ))}
      {told.length > 0 && (
        <dl className="told">
          {told.map((each) => (
            <Fragment key={each.name}>
              <dt>{each.name}</dt>
              <dd>{each[side]}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  );
}

/** As the mock says it: the same words, and then what is different. */
function hasWords({ classes, mine, theirs }: Difference): string {
  if (classes.includes('same')) return t('review.hasSame');
  if (classes.includes('stacked')) return t('review.hasStack', { mine: mine.length, theirs: theirs.length });
  return classes.includes('boundary') ? t('review.otherWords') : t('review.sameWords');
}
