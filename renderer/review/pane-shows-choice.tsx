import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Article } from '../../annotations/model/article.ts';
import { paneShows } from '../../app/contract/workspace.ts';
import { KeyOf } from '../controls/key.tsx';
import { differencesOf, isSame } from '../state/article-differences.ts';
import { useNames } from '../state/names.ts';
import { setAllShow, setShows, showsIn, showsWords } from '../state/pane-shows.ts';
import { useStore } from '../state/store.ts';
import { focusText } from '../state/views.ts';
import { t } from '../words.ts';
import { useCompared } from './use-compared.ts';

/** While reviewing, whose tags a pane shows, and in how much of its article the two who are compared differ. */
export function PaneShowsChoice({ article }: { article: Article }) {
  const open = useStore(({ open }) => open);
  const isReviewing = useStore(({ workspace }) => workspace.mode === 'review');
  const shows = useStore(({ workspace }) => showsIn(workspace, article.id));
  const named = useNames();
  const compared = useCompared();
  const pair = isReviewing ? compared : undefined;
  if (open === null || pair === undefined) return null;
  const { list, notBegun } = differencesOf(open.project, article.id, pair);
  const count = list.filter((difference) => !isSame(difference)).length;
  const words = showsWords(shows, pair, named);
  return (
    <div className="pane-shows">
      <MenuTrigger>
        <Button className="plain" aria-label={t('review.showsOf', { title: article.title, shows: words })}>
          {words} <ChevronDown size={12} aria-hidden />
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            selectionMode="single"
            selectedKeys={[shows]}
            onAction={(key) => {
              if (key === 'alike') setAllShow(shows);
              const chosen = paneShows.find((each) => each === key);
              if (chosen === undefined) return;
              setShows(article.id, chosen);
              // With a copy more or less the panes are drawn anew, and this button with them.
              requestAnimationFrame(() => focusText(article.id));
            }}
          >
            {paneShows.map((each) => (
              <MenuItem key={each} id={each} textValue={showsWords(each, pair, named)}>
                <span>{showsWords(each, pair, named)}</span>
              </MenuItem>
            ))}
            <Separator />
            <MenuItem id="alike" textValue={t('review.alike')}>
              <span>{t('review.alike')}</span> <KeyOf action="show-alike" />
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <span>
        {notBegun.length === 0
          ? t('review.count', { count })
          : notBegun.map((annotator) => t('review.notBegun', { name: named(annotator) })).join(', ')}
      </span>
    </div>
  );
}
