import { Ellipsis, X } from 'lucide-react';
import { useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, useDrag, useDrop } from 'react-aria-components';
import type { Article } from '../../annotations/model/article.ts';
import { PaneShowsChoice } from '../review/pane-shows-choice.tsx';
import { openDialog, useStore } from '../state/store.ts';
import { closePane, swapPanes } from '../state/workspace.ts';
import { dateOf } from '../text/source-words.ts';
import { t } from '../words.ts';
import { AlignmentNote } from './alignment-note.tsx';

/** What the drag of a pane carries. */
const dragType = 'application/x-visavis-pane';

/** Title, outlet, date, languages; dragged onto another head, the two panes change places. */
export function PaneHeader({ article, place, count }: { article: Article; place: number; count: number }) {
  const working = useStore(({ open }) => open?.project.info.workingLanguage) ?? '';
  const { title, source, language } = article;
  const isTranslated = language !== '' && working !== '' && working !== language;
  const languages = isTranslated ? t('panes.languages', { from: language, to: working }) : language;
  const about = [source.outlet, dateOf(article) || t('panes.undated'), languages].filter((part) => part !== '');
  const head = useRef<HTMLElement>(null);
  const { dragProps } = useDrag({
    isDisabled: count < 2,
    hasDragButton: true,
    getItems: () => [{ [dragType]: String(place) }],
  });
  const { dropProps, isDropTarget } = useDrop({
    ref: head,
    getDropOperation: (types) => (types.has(dragType) ? 'move' : 'cancel'),
    onDrop: async ({ items }) => {
      const [item] = items;
      if (item?.kind === 'text') swapPanes(Number(await item.getText(dragType)), place);
    },
  });
  return (
    <header ref={head} className={isDropTarget ? 'pane-header target' : 'pane-header'} {...dragProps} {...dropProps}>
      <div>
        <h2>{title}</h2>
        <div className="about">
          <p>{about.join(' · ')}</p>
          <AlignmentNote article={article.id} />
        </div>
        <PaneShowsChoice article={article} />
      </div>
      <MenuTrigger>
        <Button className="icon" aria-label={t('panes.menu', { title })}>
          <Ellipsis size={16} aria-hidden />
        </Button>
        <Popover className="popover">
          <Menu className="menu">
            <MenuItem onAction={() => openDialog({ name: 'describe-article', article: article.id })}>
              {t('panes.details')}
            </MenuItem>
            <MenuItem isDisabled={place === 0} onAction={() => swapPanes(place, place - 1)}>
              {t('panes.left')}
            </MenuItem>
            <MenuItem isDisabled={place === count - 1} onAction={() => swapPanes(place, place + 1)}>
              {t('panes.right')}
            </MenuItem>
            <MenuItem onAction={() => closePane(article.id)}>{t('panes.closeItem')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="icon" aria-label={t('panes.close', { title })} onPress={() => closePane(article.id)}>
        <X size={16} aria-hidden />
      </Button>
    </header>
  );
}
