import { useDeferredValue, useMemo } from 'react';
import { listedMentions, shownEntities, unlinkedMentions } from '../state/register.ts';
import { useStore } from '../state/store.ts';
import { EntityBar } from './entity-bar.tsx';
import { EntityTable } from './entity-table.tsx';
import { Mentions } from './mentions.tsx';

/** The register of entities, and beside it the mentions of the one that the table is at. It follows a change once that is drawn. */
export function Entities() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const register = useDeferredValue(useStore(({ register }) => register));
  const { text, type, at } = register;
  const shown = useMemo(() => (open === null ? [] : shownEntities(open, { text, type })), [open, text, type]);
  const unlinked = useMemo(() => (open === null ? 0 : unlinkedMentions(open).length), [open]);
  const mentions = useMemo(() => (open === null ? [] : listedMentions(open, at)), [open, at]);
  if (open === null) return null;
  return (
    <div className="entities">
      <EntityBar open={open} register={register} shown={shown.length} />
      <EntityTable open={open} register={register} entities={shown} unlinkedCount={unlinked} />
      <Mentions open={open} register={register} mentions={mentions} />
    </div>
  );
}
