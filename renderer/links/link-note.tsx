import { pickedWords } from '../state/linking.ts';
import { useStore } from '../state/store.ts';

/** What is to be done next, as long as a link is being made. */
export function LinkNote() {
  const words = useStore(({ linking }) => (linking === null ? '' : pickedWords()));
  return words === '' ? null : <span className="link-note">{words}</span>;
}
