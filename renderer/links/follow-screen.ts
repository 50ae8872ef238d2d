import { flushSync } from 'react-dom';
import { type State, useStore } from '../state/store.ts';

/**
 * Draw in the next frame whenever something may have moved: a text or the row of panes is scrolled, something is laid out
 * anew, or the store says otherwise. Scrolling is told of before the frame that shows it, so nothing lags behind.
 *
 * @param isSame whether a change of the store leaves the drawing as it is
 */
export function followScreen(
  row: Element,
  draw: () => void,
  isSame: (state: State, before: State) => boolean,
): () => void {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => flushSync(draw));
  };
  const observer = new ResizeObserver(soon);
  const life = new AbortController();
  observer.observe(row);
  for (const element of row.querySelectorAll('.scroller, .ProseMirror')) observer.observe(element);
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof Node && row.contains(target)) soon();
    },
    { capture: true, passive: true, signal: life.signal },
  );
  window.addEventListener('resize', soon, { signal: life.signal });
  const stop = useStore.subscribe((state, before) => {
    if (!isSame(state, before)) soon();
  });
  soon();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    life.abort();
    stop();
  };
}
