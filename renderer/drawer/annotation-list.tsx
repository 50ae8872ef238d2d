import { useMemo } from 'react';
import {
  Cell,
  Column,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Row as TableRow,
  Virtualizer,
} from 'react-aria-components';
import { filtered, type Row, rowsOf } from '../state/list.ts';
import { goTo } from '../state/selection.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { ListFilterBar } from './list-filter-bar.tsx';

/** All annotations of the open articles. Enter goes to the words in the text; Escape goes back there without. */
export function AnnotationList() {
  const open = useStore(({ open }) => open);
  const filter = useStore(({ filter }) => filter);
  const selected = useStore(({ workspace }) => workspace.selected);
  const hiddenLayers = useStore(({ workspace }) => workspace.hiddenLayers);
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  // As one string, because panes also change when they are scrolled; names have no spaces.
  const articles = useStore(({ workspace }) => workspace.panes.map(({ article }) => article).join(' '));
  const rows = useMemo(
    () => (open === null ? [] : rowsOf(open, articles.split(' '), { hiddenLayers, shownColleagues })),
    [open, articles, hiddenLayers, shownColleagues],
  );
  const shown = useMemo(() => filtered(rows, filter), [rows, filter]);
  const byId = useMemo(() => new Map(shown.map((row) => [row.id, row])), [shown]);
  return (
    <div className="annotation-list">
      <ListFilterBar shown={shown.length} all={rows.length} />
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 28, headingHeight: 26 }}>
        <Table
          data-first
          aria-label={t('list.label')}
          className="table"
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selected === '' ? [] : [selected]}
          onSelectionChange={(keys) => {
            const row = keys === 'all' ? undefined : byId.get(String([...keys][0]));
            if (row !== undefined) void goTo(row.annotation, { focus: false });
          }}
          onRowAction={(id) => {
            const row = byId.get(String(id));
            if (row !== undefined) void goTo(row.annotation, { focus: true });
          }}
          escapeKeyBehavior="none"
        >
          <TableHeader>
            <Column id="type" defaultWidth={150} isRowHeader>
              {t('list.columns.type')}
            </Column>
            <Column id="quote" defaultWidth="3fr">
              {t('list.columns.quote')}
            </Column>
            <Column id="about" defaultWidth="2fr">
              {t('list.columns.note')}
            </Column>
            <Column id="article" defaultWidth="1fr" minWidth={120}>
              {t('list.columns.article')}
            </Column>
            <Column id="place" defaultWidth={90}>
              {t('list.columns.place')}
            </Column>
            <Column id="who" defaultWidth={80}>
              {t('list.columns.who')}
            </Column>
          </TableHeader>
          <TableBody
            items={shown}
            renderEmptyState={() => <p className="hint">{rows.length === 0 ? t('list.none') : t('list.noMatch')}</p>}
          >
            {(row: Row) => (
              <TableRow id={row.id} textValue={`${row.type}: ${row.quote}`}>
                <Cell>
                  <span className={`chip ${row.annotation.layer} colour-${row.colour}`}>{row.type}</span>
                </Cell>
                <Cell className="quote">{row.quote}</Cell>
                <Cell>{row.about}</Cell>
                <Cell>{row.article.source.outlet || row.article.title}</Cell>
                <Cell>{row.place}</Cell>
                <Cell>{row.annotation.creator}</Cell>
              </TableRow>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}
