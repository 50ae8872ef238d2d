import { Fragment, memo } from 'react';
import { Button } from 'react-aria-components';
import type { Layer } from '../../annotations/model/annotation.ts';
import { type Tagset, typesIn } from '../../annotations/model/tagset.ts';
import { Key, KeyOf } from '../controls/key.tsx';
import { run } from '../run.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** The keys that come next: those that hold where the focus is, else those of tagging, or of reviewing. */
export const KeyHints = memo(function KeyHints({ tagset }: { tagset: Tagset }) {
  const here = useStore(({ keysHere }) => keysHere);
  const isReviewing = useStore(({ workspace }) => workspace.mode === 'review');
  if (here.length > 0) {
    return (
      <div className="hints">
        {here.map(({ key, does }) => (
          <Fragment key={key}>
            <Key name={key} /> {does}
          </Fragment>
        ))}
      </div>
    );
  }
  return (
    <div className="hints">
      {isReviewing ? <ReviewingKeys /> : <TaggingKeys tagset={tagset} />}{' '}
      <Button className="plain" onPress={() => run('keys')}>
        <KeyOf action="keys" /> {t('status.allKeys')}
      </Button>
    </div>
  );
});

function TaggingKeys({ tagset }: { tagset: Tagset }) {
  const keyFor = (layer: Layer) => typesIn(tagset, layer).find(({ key }) => key !== '')?.key ?? '';
  return (
    <>
      <Key name={keyFor('claim')} /> {t('status.claim')} <Key name={keyFor('translation')} /> {t('status.translation')}{' '}
      <KeyOf action="repeat-tag" /> {t('status.repeat')} <KeyOf action="previous-annotation" />
      <KeyOf action="next-annotation" /> {t('status.nextPrevious')}
    </>
  );
}

function ReviewingKeys() {
  return (
    <>
      <KeyOf action="previous-difference" />
      <KeyOf action="next-difference" /> {t('review.hints.next')} <KeyOf action="agree" /> {t('review.hints.agree')}{' '}
      <KeyOf action="amend" /> {t('review.hints.amend')} <KeyOf action="disagree" /> {t('review.hints.disagree')}{' '}
      <KeyOf action="nothing-here" /> {t('review.hints.nothing')} <KeyOf action="show-next" /> {t('review.hints.shows')}
    </>
  );
}
