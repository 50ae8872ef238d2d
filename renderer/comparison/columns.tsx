import { Check, ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { columnName, columnsOf, showColumns } from '../state/columns.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Which articles are columns of the matrix. */
export function Columns({ open }: { open: OpenProject }) {
  const hidden = useStore(({ workspace }) => workspace.hiddenColumns);
  const all = articlesInOrder(open.project);
  const shown = columnsOf(open, hidden).map(({ id }) => id);
  const ids = all.map(({ id }) => id);
  return (
    <MenuTrigger>
      <Button className="small-button columns">
        {t('claims.columns.label')}
        {shown.length < all.length && (
          <small>{t('claims.columns.some', { shown: shown.length, all: all.length })}</small>
        )}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('claims.columns.choose')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => showColumns(new Set(keys === 'all' ? ids : [...keys].map(String)))}
          items={all}
        >
          {(article) => (
            <MenuItem id={article.id} textValue={article.title}>
              {({ isSelected }) => (
                <span className="column-choice">
                  {isSelected ? <Check size={13} aria-hidden /> : <span />}
                  <span>
                    {columnName(article)} <small>{article.source.published}</small>
                  </span>
                </span>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
