import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenProject } from '../state/store.ts';
import type { Candidates, Offers, Sought } from './candidates.ts';

/** What is offered for what is sought, while it is wanted, and whether more is to come. */
interface Offered<Make> {
  readonly candidates: Candidates<Make>;
  readonly isWaiting: boolean;
}

const nothing: Candidates<never> = [];

/**
 * What is known at once is offered in the same drawing as what was typed; in place of what comes later stands what came for
 * the letters before, so that the list does not shrink and grow with each.
 */
export function useCandidates<Make>(
  open: OpenProject,
  offers: Offers<Make>,
  sought: Sought,
  isWanted: boolean,
): Offered<Make> {
  const { typed, words, language, type } = sought;
  const asked = useMemo(() => {
    const sought = { typed, words, language, type };
    return isWanted ? { sought, answers: offers.ask(open, sought) } : undefined;
  }, [open, offers, typed, words, language, type, isWanted]);
  const newest = useRef(asked);
  newest.current = asked;
  const [late, setLate] = useState<readonly ({ of: typeof asked; candidates: Candidates<Make> } | undefined)[]>([]);
  useEffect(() => {
    if (asked === undefined) setLate([]);
    for (const [place, answer] of asked?.answers.entries() ?? []) {
      if (!(answer instanceof Promise)) continue;
      void answer.then((candidates) => {
        // An answer to letters that are not the last any more is none.
        if (newest.current !== asked) return;
        setLate((before) => {
          const all = [...before];
          all[place] = { of: asked, candidates };
          return all;
        });
      });
    }
  }, [asked]);
  return useMemo(() => {
    if (asked === undefined) return { candidates: nothing, isWaiting: false };
    const answers = asked.answers.map((answer, place) =>
      answer instanceof Promise ? (late[place]?.candidates ?? nothing) : answer,
    );
    const isWaiting = asked.answers.some((answer, place) => answer instanceof Promise && late[place]?.of !== asked);
    return { candidates: offers.inOrder(open, asked.sought, answers), isWaiting };
  }, [open, offers, asked, late]);
}
