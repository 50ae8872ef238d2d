import { type KeyboardEvent, memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { annotationOf, type Project } from '../../annotations/model/project.ts';
import { rowOf } from '../state/list.ts';
import { visit } from '../state/returning.ts';
import { goTo } from '../state/selection.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Height of a row and of the head in CSS pixels; the style sheet says the same. */
const rowHeight = 28;
const headHeight = 26;

/** Rows drawn above and below those in sight, so that scrolling does not show a gap. */
const margin = 6;

const columns = ['type', 'quote', 'note', 'article', 'place', 'who'] as const;

/**
 * The annotations as a grid of which only the rows in sight are drawn: there may be a hundred thousand, and a component
 * that is told of each takes seconds for one tag. The focus stays on the grid; the arrow keys select rows in it. Enter
 * goes to the words in the text, Escape back there without.
 */
export const AnnotationTable = memo(function AnnotationTable(props: {
  project: Project;
  annotations: readonly Annotation[];
  /** Whether a filter has left some out. */
  isFiltered: boolean;
}) {
  const { project, annotations, isFiltered } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useStore(({ workspace }) => workspace.selected);
  const { first, count } = useRowsInSight(scroller);
  const chosen = annotationOf(project, selected);
  const at = chosen === undefined ? -1 : annotations.indexOf(chosen);
  useEffect(() => {
    if (scroller.current !== null && at !== -1) bringIntoSight(scroller.current, at);
  }, [at]);

  const go = (to: number, focus: boolean) => {
    const annotation = annotations[to];
    if (annotation !== undefined) void (focus ? visit(annotation) : goTo(annotation, { focus }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, count - 1);
    const stops: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: annotations.length - 1,
    };
    const to = event.key === 'Enter' && at !== -1 ? at : stops[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(Math.max(0, Math.min(annotations.length - 1, to)), event.key === 'Enter');
  };

  const start = Math.max(0, Math.min(first, annotations.length - count) - margin);
  const drawn = annotations.slice(start, start + count + 2 * margin);
  const isDrawn = at >= start && at < start + drawn.length;
  // The focus stays on the table, which says which of its rows is meant.
  const focus = { role: 'grid', tabIndex: 0, 'aria-activedescendant': isDrawn ? rowId(selected) : undefined };
  const above = start * rowHeight;
  const below = (annotations.length - start - drawn.length) * rowHeight;
  return (
    <div ref={scroller} className="table">
      <table
        {...focus}
        data-first
        aria-label={t('list.label')}
        aria-rowcount={annotations.length + 1}
        onKeyDown={onKeyDown}
        onClick={({ target }) => go(rowAt(target), false)}
        onDoubleClick={({ target }) => go(rowAt(target), true)}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" className={`column-${column}`}>
                {t(`list.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map((annotation, i) => (
            <Row
              key={annotation.id}
              project={project}
              annotation={annotation}
              place={start + i}
              isSelected={annotation.id === selected}
            />
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {annotations.length === 0 && <p className="hint">{isFiltered ? t('list.noMatch') : t('list.none')}</p>}
    </div>
  );
});

function Row(props: { project: Project; annotation: Annotation; place: number; isSelected: boolean }) {
  const { project, annotation, place, isSelected } = props;
  const { type, colour, quote, about, article, place: paragraph } = rowOf(annotation, project);
  return (
    <tr id={rowId(annotation.id)} aria-rowindex={place + 2} aria-selected={isSelected}>
      <th scope="row">
        <span className={`chip ${annotation.layer} colour-${colour}`}>{type}</span>
      </th>
      <td className="quote">{quote}</td>
      <td>{about}</td>
      <td>{article}</td>
      <td>{paragraph}</td>
      <td>{annotation.creator}</td>
    </tr>
  );
}

function rowId(annotation: string): string {
  return `row-${annotation}`;
}

/** The place in the list of the row that an element is in; -1 where it is in none, such as in the head. */
function rowAt(target: EventTarget): number {
  const row = target instanceof Element ? target.closest('tbody tr')?.getAttribute('aria-rowindex') : undefined;
  return row == null ? -1 : Number(row) - 2;
}

/** The first row in sight and how many there is room for; asks for drawing again only when another row comes into sight. */
function useRowsInSight(scroller: RefObject<HTMLElement | null>): { first: number; count: number } {
  const [first, setFirst] = useState(0);
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      setFirst(Math.floor(element.scrollTop / rowHeight));
      setCount(Math.ceil((element.clientHeight - headHeight) / rowHeight));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return { first, count: Math.max(1, count) };
}

/** Scroll as little as needed to have a whole row in sight below the head. */
function bringIntoSight(scroller: HTMLElement, row: number): void {
  const top = row * rowHeight;
  const room = scroller.clientHeight - headHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
}
