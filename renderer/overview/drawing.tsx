import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { openMark } from '../state/overview.ts';
import { type KeyHint, setState } from '../state/store.ts';
import { t } from '../words.ts';
import type { FigureModel } from './figure-model.ts';
import { nextMark } from './next-mark.ts';

const hints: readonly KeyHint[] = [
  { key: 'Enter', does: t('overview.keyHints.text') },
  { key: '← ↑ ↓ →', does: t('overview.keyHints.next') },
];

/** On the screen a figure takes its colours from the tokens, so that light and dark need no drawing anew. */
const paint = (token: string) => `var(--${token})`;

/** A figure as it is drawn. One of its marks takes the focus at a time; arrow keys go to the next, Enter goes to the text. */
export function Drawing({ model, width }: { model: FigureModel; width: number }) {
  const host = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState('');
  const [isFocused, setFocused] = useState(false);
  const atNow = useRef('');
  const here = model.marks.some(({ key }) => key === at) ? at : (model.marks[0]?.key ?? '');
  useLayoutEffect(() => {
    atNow.current = here;
  });
  useLayoutEffect(() => {
    const hadFocus = host.current?.contains(document.activeElement) === true;
    host.current?.replaceChildren(model.draw({ width, paint }));
    if (hadFocus) focusOn(host.current, atNow.current);
  }, [model, width]);
  useLayoutEffect(() => {
    for (const mark of marksIn(host.current)) {
      mark.setAttribute('tabindex', mark.getAttribute('data-mark') === here ? '0' : '-1');
    }
  });
  useEffect(() => {
    if (!isFocused) return;
    setState({ keysHere: hints });
    return () => setState({ keysHere: [] });
  }, [isFocused]);
  const open = (key: string | undefined) => {
    const mark = model.marks.find((candidate) => candidate.key === key);
    if (mark !== undefined) void openMark(model.id, mark);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const from = keyOf(event.target);
    if (from === undefined) return;
    const isGoing = event.key === 'Enter' || event.key === ' ';
    const to = isGoing ? undefined : nextMark(placesIn(host.current), from, event.key);
    if (isGoing) open(from);
    else if (to === undefined) return;
    else focusOn(host.current, to);
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks in it are buttons; their events come up to here.
    <div
      ref={host}
      className="drawing"
      onScroll={({ currentTarget }) => currentTarget.style.setProperty('--scrolled', `${currentTarget.scrollLeft}px`)}
      onClick={({ target }: MouseEvent) => open(keyOf(target))}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        setAt(keyOf(target) ?? at);
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    />
  );
}

function marksIn(host: Element | null): SVGElement[] {
  return [...(host?.querySelectorAll('[data-mark]') ?? [])].filter((mark) => mark instanceof SVGElement);
}

function focusOn(host: Element | null, key: string): void {
  marksIn(host)
    .find((mark) => mark.getAttribute('data-mark') === key)
    ?.focus();
}

function placesIn(host: Element | null) {
  return marksIn(host).map((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    return { key: mark.getAttribute('data-mark') ?? '', x: left + width / 2, y: top + height / 2 };
  });
}

function keyOf(target: EventTarget): string | undefined {
  return target instanceof Element
    ? (target.closest('[data-mark]')?.getAttribute('data-mark') ?? undefined)
    : undefined;
}
