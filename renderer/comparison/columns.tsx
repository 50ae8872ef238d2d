import { articlesInOrder } from '../../annotations/model/project.ts';
import { ArticlesMenu } from '../controls/articles-menu.tsx';
import { columnName, columnsOf, showColumns } from '../state/columns.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Which articles are columns of the matrix. */
export function Columns({ open }: { open: OpenProject }) {
  const hidden = useStore(({ workspace }) => workspace.hiddenColumns);
  const all = articlesInOrder(open.project);
  const shown = columnsOf(open, hidden).map(({ id }) => id);
  return (
    <ArticlesMenu
      label={t('claims.columns.choose')}
      className="small-button columns"
      articles={all}
      chosen={shown}
      onChange={(ids) => showColumns(new Set(ids))}
      nameOf={(article) => (
        <>
          {columnName(article)} <small>{article.source.published}</small>
        </>
      )}
    >
      {t('claims.columns.label')}
      {shown.length < all.length && <small>{t('claims.columns.some', { shown: shown.length, all: all.length })}</small>}
    </ArticlesMenu>
  );
}
