import { Plus } from 'lucide-react';
import { memo, useDeferredValue, useState } from 'react';
import { Button, ListBox, ListBoxItem, Text, ToggleButton } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import type { Article } from '../../annotations/model/article.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { type Tagset, typesIn } from '../../annotations/model/tagset.ts';
import { Key } from '../controls/key.tsx';
import { run } from '../run.ts';
import { progressIn } from '../state/article-progress.ts';
import { colleaguesOf } from '../state/derived.ts';
import { progressOf, wordCount } from '../state/measure.ts';
import { byName, useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { tag } from '../state/tagging.ts';
import { showArticle } from '../state/views.ts';
import { articlesInPanes, toggleColleague } from '../state/workspace.ts';
import { dateOf } from '../text/source-words.ts';
import { translatedSo } from '../translation/translation-count.tsx';
import { t } from '../words.ts';
import { ArticleMenu } from './article-menu.tsx';
import { ProgressMark } from './progress-mark.tsx';

/** The left side: the articles, the types to tag with, the colleagues. It follows a change once the text has been drawn. */
export function ArticleList() {
  const open = useDeferredValue(useStore(({ open }) => open));
  if (open === null) return null;
  return (
    <nav className="article-list" data-region="articles" aria-label={t('articles.label')}>
      <Articles open={open} />
      <Types tagset={open.project.tagset} />
      <Colleagues open={open} />
    </nav>
  );
}

const Articles = memo(function Articles({ open }: { open: OpenProject }) {
  const panes = useStore(articlesInPanes);
  const writable = useStore(canWrite);
  const articles = articlesInOrder(open.project);
  const shown = new Set(panes.split(' '));
  const [item, setItem] = useState<HTMLElement | undefined>();
  const chosen = open.project.articles.get(item?.dataset.key ?? '');
  return (
    <>
      <h2>{t('articles.count', { count: articles.length })}</h2>
      <ListBox
        data-first
        aria-label={t('articles.label')}
        className="articles"
        items={articles}
        dependencies={[open.project, panes]}
        onAction={(id) => void showArticle(String(id))}
        onContextMenu={({ target }) => writable && setItem(itemAt(target))}
        renderEmptyState={() => <p className="hint">{t('articles.none')}</p>}
      >
        {(article) => (
          <ListBoxItem
            id={article.id}
            textValue={article.title}
            className={shown.has(article.id) ? 'article on' : 'article'}
          >
            <ArticleItem article={article} open={open} />
          </ListBoxItem>
        )}
      </ListBox>
      {item !== undefined && chosen !== undefined && (
        <ArticleMenu
          article={chosen.id}
          title={chosen.title}
          state={progressIn(open).get(chosen.id) ?? 'not-started'}
          item={item}
          onClose={() => setItem(undefined)}
        />
      )}
      {writable && (
        <Button className="plain add" onPress={() => run('add-files')}>
          <Plus size={14} aria-hidden /> {t('articles.add')}
        </Button>
      )}
    </>
  );
});

/** The line of the list that an element is in. */
function itemAt(target: EventTarget): HTMLElement | undefined {
  const item = target instanceof Element ? target.closest('[role="option"]') : null;
  return item instanceof HTMLElement ? item : undefined;
}

function ArticleItem({ article, open }: { article: Article; open: OpenProject }) {
  const { project, annotator } = open;
  const count = wordCount(project, article);
  const { tags, tagged } = progressOf(project, article, annotator);
  const share = count === 0 ? 0 : tagged / count;
  const about = [
    t('articles.words', { count }),
    t('articles.tags', { count: tags }),
    article.source.outlet,
    article.language,
    dateOf(article),
    translatedSo(open, article),
  ];
  return (
    <>
      <Text slot="label">{article.title}</Text>
      <Text slot="description">
        <span className="about">{about.filter((part) => part !== '').join(' · ')}</span>
        <span className="progress-line">
          <meter className="bar" value={share} aria-label={t('articles.covered', { percent: share })} />
          <ProgressMark state={progressIn(open).get(article.id) ?? 'not-started'} />
        </span>
      </Text>
    </>
  );
}

const Types = memo(function Types({ tagset }: { tagset: Tagset }) {
  const writable = useStore(canWrite);
  return layers.map((layer) => (
    <section key={layer}>
      <h2>{t('articles.types', { layer: t(`layers.${layer}`) })}</h2>
      <div className="chips">
        {typesIn(tagset, layer).map((type) => (
          <Button
            key={type.id}
            className={`chip ${layer} colour-${type.colour}`}
            isDisabled={!writable}
            preventFocusOnPress
            onPress={() => void tag(layer, type)}
          >
            <span>{type.label}</span> <Key name={type.key} />
          </Button>
        ))}
      </div>
    </section>
  ));
});

const Colleagues = memo(function Colleagues({ open }: { open: OpenProject }) {
  const shown = useStore(({ workspace }) => workspace.shownColleagues);
  const named = useNames();
  const colleagues = [...colleaguesOf(open.project, open.annotator)].sort(([a], [b]) => byName(a, b));
  if (colleagues.length === 0) return null;
  return (
    <section>
      <h2>{t('articles.colleagues')}</h2>
      <div className="chips">
        {colleagues.map(([id, count]) => (
          <ToggleButton
            key={id}
            className="chip colleague"
            aria-label={t('articles.showColleague', { name: named(id) })}
            isSelected={shown.includes(id)}
            onChange={() => toggleColleague(id)}
          >
            {t('articles.colleague', { name: named(id), count })}
          </ToggleButton>
        ))}
      </div>
    </section>
  );
});
