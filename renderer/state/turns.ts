import { t } from '../words.ts';
import { notify } from './notices.ts';

let last: Promise<void> = Promise.resolve();

/**
 * Do one edit after another. Keys can come faster than commands are answered; in turn, the second of two finds what the
 * first has made. An edit that fails says so and holds up nothing.
 */
export function inTurn(edit: () => Promise<void>): Promise<void> {
  last = last.then(edit).catch((error: unknown) => notify('problem', t('notices.failed', { reason: String(error) })));
  return last;
}
