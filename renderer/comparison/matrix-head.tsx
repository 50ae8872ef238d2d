import { type DragEvent, useState } from 'react';
import { columnName, moveColumn } from '../state/columns.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import type { Gaps } from './matrix-table.tsx';

/** What is dragged: an article's column, and nothing that another program could take for something. */
const kind = 'application/x-visavis-column';

/** The articles in their order; a column is dragged to where another one is. */
export function MatrixHead(props: {
  open: OpenProject;
  articles: readonly string[];
  /** The columns that are drawn, by their place. */
  shown: readonly number[];
  gaps: Gaps;
  /** In CSS pixels. */
  widths: { readonly first: number; readonly column: number };
}) {
  const { open, articles, shown, gaps, widths } = props;
  const writable = useStore(canWrite);
  const [over, setOver] = useState('');
  const dropping = (id: string) => ({
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(kind)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(id);
    },
    onDragLeave: () => setOver(''),
    onDrop: (event: DragEvent) => {
      const moved = event.dataTransfer.getData(kind);
      setOver('');
      if (moved === '') return;
      event.preventDefault();
      event.stopPropagation();
      void moveColumn(moved, id);
    },
  });
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} style={{ width: widths.first }}>
          {t('comparison.proposition')}
        </th>
        {gaps.before > 0 && <td aria-hidden className="gap" style={{ width: gaps.before }} />}
        {shown.map((column) => {
          const id = articles[column] ?? '';
          const article = open.project.articles.get(id);
          return (
            <th
              key={id}
              scope="col"
              aria-colindex={column + 2}
              data-column={id}
              className={over === id ? 'over' : ''}
              style={{ width: widths.column }}
              title={article?.title}
              draggable={writable}
              onDragStart={({ dataTransfer }) => {
                dataTransfer.setData(kind, id);
                dataTransfer.effectAllowed = 'move';
              }}
              {...(writable ? dropping(id) : {})}
            >
              {article === undefined ? id : columnName(article)}
              <small>{article?.source.published}</small>
            </th>
          );
        })}
        {gaps.after > 0 && <td aria-hidden className="gap" style={{ width: gaps.after }} />}
      </tr>
    </thead>
  );
}
