import { useRef } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import type { TextView } from '../text/text-view.ts';
import { useTwin } from './use-twin.ts';

/** A copy of a pane's text with the other one's tags: it is always scrolled as the pane's own is. */
export function Twin({ article, main }: { article: Article; main: TextView }) {
  const scroller = useRef<HTMLDivElement>(null);
  useTwin(article.id, main, scroller);
  return <div ref={scroller} className="scroller twin" />;
}
