import { pickedWords } from '../state/linking.ts';
import { pickedClaimWords } from '../state/same-claim.ts';
import { useStore } from '../state/store.ts';

/** What is to be done next, as long as a link is being made or a claim is picked. */
export function LinkNote() {
  const words = useStore(({ linking }) => (linking === null ? '' : pickedWords()));
  const same = useStore(({ sameAs }) => (sameAs === '' ? '' : pickedClaimWords()));
  const note = words || same;
  return note === '' ? null : <span className="link-note">{note}</span>;
}
