import { getState } from './store.ts';
import { focusText } from './views.ts';
import { activate, toggleRegion } from './workspace.ts';

/** The parts of the window that the keyboard goes between, in reading order; each pane is one more, after the articles. */
type Region = 'articles' | 'inspector' | 'drawer';

/** Put the focus into a region, where it was there last; a region that is closed is opened. */
export function goToRegion(region: Region): void {
  if (getState().workspace.closed.includes(region)) toggleRegion(region);
  requestAnimationFrame(() => focusIn(elementOf(region)));
}

/** Go round the regions of the window: articles, each pane, inspector, drawer. */
export function nextRegion(step: 1 | -1): void {
  const { panes } = getState().workspace;
  const stops = [...document.querySelectorAll('[data-region]')];
  const here = stops.findIndex((element) => element.contains(document.activeElement));
  const next = stops[(here + step + stops.length) % stops.length];
  const pane = panes.findIndex(({ article }) => next?.getAttribute('data-region') === `pane:${article}`);
  if (pane === -1) {
    focusIn(next);
  } else {
    activate(pane);
    focusText(panes[pane]?.article);
  }
}

function elementOf(region: Region): Element | undefined {
  return document.querySelector(`[data-region="${region}"]`) ?? undefined;
}

const focusable = 'input, textarea, button, [tabindex="0"], [contenteditable="true"]';

/** The part of a region that is meant to be used first is marked `data-first`. */
function focusIn(region: Element | undefined): void {
  const first = region?.querySelector(`[data-first] :is(${focusable}), [data-first]:is(${focusable})`);
  const target = first ?? region?.querySelector(focusable);
  if (target instanceof HTMLElement) target.focus();
}
