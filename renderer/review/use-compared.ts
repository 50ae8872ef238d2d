import { type Compared, comparedIn } from '../state/compared.ts';
import { useStore } from '../state/store.ts';

/** {@link comparedIn} for a component, which is drawn anew when others are compared or are called differently. */
export function useCompared(): Compared | undefined {
  const open = useStore(({ open }) => open);
  const compared = useStore(({ workspace }) => workspace.compared);
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  const namelessOrder = useStore(({ workspace }) => workspace.namelessOrder);
  return comparedIn({ open, workspace: { compared, isBlind, namelessOrder } });
}
