import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Article } from '../../annotations/model/article.ts';

/** Which articles count, chosen one by one. */
export function ArticlesMenu(props: {
  label: string;
  className: string;
  articles: readonly Article[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
  nameOf: (article: Article) => ReactNode;
  /** What the button says. */
  children: ReactNode;
}) {
  const { label, className, articles, chosen, onChange, nameOf, children } = props;
  return (
    <MenuTrigger>
      <Button className={className}>
        {children}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(articles.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
          }
          items={articles}
        >
          {(article) => (
            <MenuItem id={article.id} textValue={article.title}>
              {({ isSelected }) => (
                <span className="column-choice">
                  {isSelected ? <Check size={13} aria-hidden /> : <span />}
                  <span>{nameOf(article)}</span>
                </span>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
