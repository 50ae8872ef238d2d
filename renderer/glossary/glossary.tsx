import { useDeferredValue, useMemo } from 'react';
import { untaggedCounts } from '../../annotations/glossary/places.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { listedPlaces, shownTerms, unjoinedNotes } from '../state/glossary.ts';
import { useStore } from '../state/store.ts';
import { GlossaryBar } from './glossary-bar.tsx';
import { TermPlaces } from './term-places.tsx';
import { TermTable } from './term-table.tsx';

/** The terms, and beside them the places of the one that the table is at. It follows a change once that is drawn. */
export function Glossary() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const view = useDeferredValue(useStore(({ glossary }) => glossary));
  const shownColleagues = useDeferredValue(useStore(({ workspace }) => workspace.shownColleagues));
  const { text, domain, issue, article, at } = view;
  const shown = useMemo(
    () => (open === null ? [] : shownTerms(open, { text, domain, issue, article })),
    [open, text, domain, issue, article],
  );
  const counts = useMemo(() => {
    const annotator = open?.annotator ?? '';
    return ({ creator }: Annotation) => creator === annotator || shownColleagues.includes(creator);
  }, [open?.annotator, shownColleagues]);
  const untagged = useMemo(() => (open === null ? new Map() : untaggedCounts(open.project, counts)), [open, counts]);
  const unjoined = useMemo(() => (open === null ? 0 : unjoinedNotes(open).length), [open]);
  // `counts` says whose notes are among them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the state by listedPlaces
  const places = useMemo(() => (open === null ? [] : listedPlaces(open, at)), [open, at, counts]);
  if (open === null) return null;
  return (
    <div className="entities glossary">
      <GlossaryBar open={open} view={view} shown={shown.length} />
      <TermTable open={open} view={view} terms={shown} untagged={untagged} unjoinedCount={unjoined} counts={counts} />
      <TermPlaces open={open} view={view} places={places} />
    </div>
  );
}
