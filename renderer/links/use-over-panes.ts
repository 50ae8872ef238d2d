import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { getState, type State, useStore } from '../state/store.ts';
import { articlesInPanes } from '../state/workspace.ts';
import { followScreen } from './follow-screen.ts';

/** Something drawn over the row of panes, in the coordinates of the window. */
export interface OverPanes<T> {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly drawing: T;
  /** The row's own rectangle, which nothing is drawn outside of. */
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * Keeps a drawing over the panes as what lies below it is.
 *
 * @param read what is to be drawn now
 * @param isDrawnAlike whether a change of the store leaves it as it is
 */
export function useOverPanes<T>(
  nothing: T,
  read: (state: State) => T,
  isDrawnAlike: (state: State, before: State) => boolean,
): OverPanes<T> {
  const panes = useStore(articlesInPanes);
  const [drawing, setDrawing] = useState(nothing);
  const [clip, setClip] = useState({ x: 0, y: 0, width: 0, height: 0 });
  const svg = useRef<SVGSVGElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other panes are other elements to follow.
  useLayoutEffect(() => {
    const row = svg.current?.parentElement;
    if (row == null) return;
    const draw = () => {
      const { left, top, width } = row.getBoundingClientRect();
      setClip({ x: left, y: top, width, height: row.clientHeight });
      setDrawing(() => read(getState()));
    };
    return followScreen(row, draw, isDrawnAlike);
  }, [panes]);

  return { svg, drawing, clip };
}
