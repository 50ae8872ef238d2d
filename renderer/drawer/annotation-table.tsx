import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
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
  const at = annotations.findIndex(({ id }) => id === selected);
  const rows = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: margin,
    // The head stays in sight over the first row's place.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at);
  }, [at, rows]);

  const go = (to: number, focus: boolean) => {
    const annotation = annotations[to];
    if (annotation !== undefined) void (focus ? visit(annotation) : goTo(annotation, { focus }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
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

  const drawn = rows.getVirtualItems();
  const isDrawn = drawn.some(({ index }) => index === at);
  // The focus stays on the table, which says which of its rows is meant.
  const focus = { role: 'grid', tabIndex: 0, 'aria-activedescendant': isDrawn ? rowId(selected) : undefined };
  const above = (drawn[0]?.start ?? headHeight) - headHeight;
  const below = rows.getTotalSize() - ((drawn.at(-1)?.end ?? headHeight) - headHeight);
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
          {drawn.map(({ index }) => (
            <Row key={index} project={project} annotation={annotations[index]} place={index} selected={selected} />
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {annotations.length === 0 && <p className="hint">{isFiltered ? t('list.noMatch') : t('list.none')}</p>}
    </div>
  );
});

function Row(props: { project: Project; annotation: Annotation | undefined; place: number; selected: string }) {
  const { project, annotation, place, selected } = props;
  if (annotation === undefined) return null;
  const { type, colour, quote, about, article, place: paragraph } = rowOf(annotation, project);
  const isSelected = annotation.id === selected;
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
