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

const focusable = 'input, textarea, button, [tabindex], [contenteditable="true"]';

/** Focus what a region is meant to be used from, marked `data-first`, or else the first thing in it that takes focus. */
function focusIn(region: Element | undefined): void {
  const first = region?.querySelector('[data-first]');
  const found = first == null ? undefined : firstFocusable(first);
  const target = found ?? (region === undefined ? undefined : firstFocusable(region));
  target?.focus();
}

/** The element itself or the first one in it that Tab would reach; not the hidden twins that controls keep for forms. */
function firstFocusable(within: Element): HTMLElement | undefined {
  return [within, ...within.querySelectorAll(focusable)].find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.matches(focusable) &&
      element.tabIndex >= 0 &&
      element.closest('[aria-hidden="true"]') === null,
  );
}
