import { lazy, Suspense } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { ArticleList } from '../articles/article-list.tsx';
import { Drawer } from '../drawer/drawer.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { Panes } from '../panes/panes.tsx';
import { useStore } from '../state/store.ts';
import { keepSizes } from '../state/workspace.ts';
import { t } from '../words.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** With what draws its figures: nobody who reads and tags waits for that. */
const Overview = lazy(() => import('../overview/overview.tsx'));

/** The main window: articles left, panes over the drawer, inspector right. */
export function Workbench() {
  const closed = useStore(({ workspace }) => workspace.closed);
  const sizes = useStore(({ workspace }) => workspace.sizes);
  const columns = ['articles', 'middle', 'inspector'].filter((name) => !closed.some((region) => region === name));
  const rows = ['panes', 'drawer'].filter((name) => !closed.some((region) => region === name));
  const columnsName = columns.join('-');
  const rowsName = rows.join('-');
  return (
    <div className="workbench">
      <TopBar />
      <Group
        className="columns"
        defaultLayout={sizes[columnsName]}
        onLayoutChanged={(layout, meta) => meta.isUserInteraction && keepSizes(columnsName, layout)}
      >
        {columns.includes('articles') && (
          <>
            <Panel
              id="articles"
              defaultSize="210px"
              minSize="160px"
              maxSize="420px"
              groupResizeBehavior="preserve-pixel-size"
            >
              <ArticleList />
            </Panel>
            <Separator className="separator" aria-label={t('articles.label')} />
          </>
        )}
        <Panel id="middle" minSize="360px">
          <Group
            orientation="vertical"
            defaultLayout={sizes[rowsName]}
            onLayoutChanged={(layout, meta) => meta.isUserInteraction && keepSizes(rowsName, layout)}
          >
            <Panel id="panes" minSize="160px">
              <Middle />
            </Panel>
            {rows.includes('drawer') && (
              <>
                <Separator className="separator" aria-label={t('list.drawer')} />
                <Panel id="drawer" defaultSize="230px" minSize="110px" groupResizeBehavior="preserve-pixel-size">
                  <Drawer />
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        {columns.includes('inspector') && (
          <>
            <Separator className="separator" aria-label={t('inspector.label')} />
            <Panel
              id="inspector"
              defaultSize="290px"
              minSize="230px"
              maxSize="520px"
              groupResizeBehavior="preserve-pixel-size"
            >
              <Inspector />
            </Panel>
          </>
        )}
      </Group>
      <StatusBar />
    </div>
  );
}

/** The texts, or the figures across them. */
function Middle() {
  const mode = useStore(({ workspace }) => workspace.mode);
  if (mode !== 'overview') return <Panes />;
  const loading = (
    <main className="overview" aria-label={t('overview.label')} aria-busy>
      <p className="hint">{t('overview.loading')}</p>
    </main>
  );
  return (
    <Suspense fallback={loading}>
      <Overview />
    </Suspense>
  );
}
