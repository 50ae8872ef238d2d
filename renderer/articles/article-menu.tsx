import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { ArticleId } from '../../annotations/model/article.ts';
import { type ProgressState, progressStates } from '../../annotations/model/progress.ts';
import { setProgress } from '../state/article-progress.ts';
import { openDialog } from '../state/store.ts';
import { t } from '../words.ts';

/** What can be said of an article in the list, beside it: opened by the menu key or the right button. */
export function ArticleMenu({
  article,
  title,
  state,
  item,
  onClose,
}: {
  article: ArticleId;
  title: string;
  state: ProgressState;
  /** Its line in the list. */
  item: HTMLElement;
  onClose: () => void;
}) {
  return (
    <Popover
      className="popover"
      placement="bottom start"
      isOpen
      triggerRef={{ current: item }}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="menu"
        aria-label={t('panes.menu', { title })}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state]}
        onAction={(key) => {
          const chosen = progressStates.find((candidate) => candidate === key);
          if (chosen !== undefined) void setProgress(chosen, article);
          else openDialog({ name: 'describe-article', article });
          onClose();
        }}
      >
        {progressStates.map((each) => (
          <MenuItem key={each} id={each}>
            {t(`work.say.${each}`)}
          </MenuItem>
        ))}
        <MenuItem id="details">{t('panes.details')}</MenuItem>
      </Menu>
    </Popover>
  );
}
