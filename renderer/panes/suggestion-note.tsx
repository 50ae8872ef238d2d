import { Button } from 'react-aria-components';
import type { ActionId } from '../../app/contract/actions.ts';
import { reasonSentence } from '../../app/contract/words/words.ts';
import { KeyOf } from '../controls/key.tsx';
import { SuggestedType } from '../controls/suggested-type.tsx';
import { run } from '../run.ts';
import { useStore } from '../state/store.ts';
import { currentSuggestion } from '../state/suggesting.ts';
import { t } from '../words.ts';

/**
 * What is suggested where one is, and why, at the foot of the pane: always in the same place, so that it is read from the
 * corner of the eye, and never over the words. It is said to screen readers when it is gone to.
 */
export function SuggestionNote({ article }: { article: string }) {
  const current = useStore(currentSuggestion);
  const isReviewing = useStore(({ workspace }) => workspace.mode === 'review');
  if (isReviewing || current?.article !== article) return null;
  const { suggestion } = current;
  return (
    <div role="note" className="suggestion-note" aria-label={t('suggesting.note')}>
      <SuggestedType suggestion={suggestion} />
      <span className="because">{reasonSentence(suggestion.because)}</span>
      <Answer action="accept-suggestion" label={t('suggesting.accept')} />
      <Answer action="skip-suggestion" label={t('suggesting.skip')} />
    </div>
  );
}

/** For the mouse. The focus stays in the text, where the keys are. */
function Answer({ action, label }: { action: ActionId; label: string }) {
  return (
    <Button className="plain" excludeFromTabOrder preventFocusOnPress onPress={() => run(action)}>
      <KeyOf action={action} /> {label}
    </Button>
  );
}
