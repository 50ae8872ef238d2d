import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { LinkCurves } from '../links/link-curves.tsx';
import { PassageBands } from '../passages/passage-bands.tsx';
import { run } from '../run.ts';
import { articlesTwice } from '../state/pane-shows.ts';
import { useStore } from '../state/store.ts';
import { articlesInPanes, keepSizes } from '../state/workspace.ts';
import { WithTranslation } from '../translation/translation-pane.tsx';
import { t } from '../words.ts';
import { Pane } from './pane.tsx';

/**
 * The articles side by side. A pane is never narrower than a readable line: when there is no room for all of them the
 * row scrolls sideways.
 */
export function Panes() {
  const panes = useStore(articlesInPanes);
  const sizes = useStore(({ workspace }) => workspace.sizes);
  const articles = useStore(({ open }) => open?.project.articles);
  const translated = useStore(({ workspace }) => Object.keys(workspace.translations).join(' ')).split(' ');
  const twice = useStore(articlesTwice).split(' ');
  if (articles === undefined) return null;
  const shown = panes.split(' ').filter((article) => articles.has(article));
  if (shown.length === 0) return <Empty hasArticles={articles.size > 0} />;
  const widths = shown.map((article) => 1 + Number(translated.includes(article)) + Number(twice.includes(article)));
  const columns = widths.reduce((sum, width) => sum + width, 0);
  // Sizes are kept by place, and anew where a translation stands beside one.
  const name = columns === shown.length ? `panes:${columns}` : `panes:${widths.join('-')}`;
  return (
    <main className="panes" aria-label={t('panes.label')}>
      <div className={`row of-${columns}`}>
        <Group
          key={`${shown.join(' ')} ${name}`}
          defaultLayout={layoutOf(sizes[name] ?? widths.map((width) => (100 * width) / columns), shown)}
          onLayoutChanged={(layout, meta) => {
            if (meta.isUserInteraction)
              keepSizes(name, Object.fromEntries(Object.values(layout).map((size, i) => [i, size])));
          }}
        >
          {shown.map((article, i) => (
            <Fragment key={article}>
              {i > 0 && <Separator className="separator" aria-label={t('panes.resize')} />}
              <Panel id={article} minSize={`${320 * (widths[i] ?? 1)}px`}>
                <WithTranslation article={article} place={i}>
                  <Pane id={article} place={i} count={shown.length} />
                </WithTranslation>
              </Panel>
            </Fragment>
          ))}
        </Group>
      </div>
      <PassageBands />
      <LinkCurves />
    </main>
  );
}

/** Sizes are kept by place, so that another article in the second pane is as wide as the one before. */
function layoutOf(sizes: Readonly<Record<number, number>>, articles: readonly string[]) {
  return Object.fromEntries(articles.map((article, i) => [article, sizes[i] ?? 100 / articles.length]));
}

function Empty({ hasArticles }: { hasArticles: boolean }) {
  return (
    <main className="panes empty" aria-label={t('panes.label')}>
      <p>{hasArticles ? t('panes.empty') : t('panes.emptyProject')}</p>
      {!hasArticles && (
        <>
          <Button className="button primary" onPress={() => run('add-files')}>
            {t('articles.add')}
          </Button>
          <p className="hint">{t('welcome.drop')}</p>
        </>
      )}
    </main>
  );
}
