import { Ellipsis, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { isOwnOf } from '../../annotations/model/curated.ts';
import type { LinkEnd } from '../../annotations/model/link-index.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { useShownKey } from '../controls/use-shown-key.ts';
import { follow } from '../state/following.ts';
import { briefly, linksAt, linkWords } from '../state/linked.ts';
import { removeLink, retypeLink } from '../state/linking.ts';
import { placeOf } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { goToRegion } from '../state/regions.ts';
import { goTo } from '../state/selection.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { AddLink } from './add-link.tsx';

/** The links of the selected annotation, whose other ends are gone to from here. */
export function Links({ open, annotation }: { open: OpenProject; annotation: Annotation }) {
  const { id } = annotation;
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  const writable = useStore(canWrite);
  const ends = useMemo(() => linksAt({ open, workspace: { shownColleagues } }, id), [open, shownColleagues, id]);
  const [isAdding, setIsAdding] = useState(false);
  const section = useRef<HTMLElement>(null);
  const focusIn = (selector: string) =>
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(selector)?.focus());
  return (
    <section ref={section} className="links" aria-label={t('links.title')}>
      <h3>
        {t('links.title')}
        {ends.length > 0 && <small>{ends.length}</small>}
      </h3>
      {ends.length === 0 && <None writable={writable} />}
      <ul>
        {ends.map((end) => (
          <li key={`${end.way} ${end.link.id}`}>
            <End open={open} annotation={annotation} end={end} />
            {writable && isOwnOf(open.annotator, end.link) && (
              <Change open={open} end={end} onRemoved={() => focusIn('.follow, .add-link')} />
            )}
          </li>
        ))}
      </ul>
      {writable && !isAdding && (
        <Button className="plain add-link" onPress={() => setIsAdding(true)}>
          <Plus size={13} aria-hidden /> {t('links.add')}
        </Button>
      )}
      {isAdding && (
        <AddLink
          open={open}
          annotation={annotation}
          onDone={(link) => {
            setIsAdding(false);
            focusIn(link === undefined ? '.add-link' : `[data-link="${link}"]`);
          }}
        />
      )}
    </section>
  );
}

function None({ writable }: { writable: boolean }) {
  const shown = useShownKey();
  const key = shown('link');
  return <p className="hint">{writable && key !== '' ? t('links.none', { key }) : t('links.noneHere')}</p>;
}

/** One link: what it says, the words at its other end, and where those are. */
function End({ open: { project }, annotation, end }: { open: OpenProject; annotation: Annotation; end: LinkEnd }) {
  const { id, creator } = end.link;
  const named = useNames();
  const other = annotationOf(project, end.other);
  const type = <b>{linkWords(project.tagset, end)}</b>;
  const article = other === undefined ? undefined : project.articles.get(other.article);
  if (other === undefined || article === undefined) {
    return (
      <p className="follow">
        {type} <small>{t('links.gone')}</small>
      </p>
    );
  }
  const place = placeOf(article, other.spans[0]?.start ?? 0);
  return (
    <Button className="follow" data-link={id} onPress={() => void follow(other, () => void comeBack(annotation, id))}>
      {type} <span>{t('links.quote', { quote: briefly(other) })}</span>{' '}
      <small>{t('links.by', { article: article.source.outlet || article.title, place, who: named(creator) })}</small>
    </Button>
  );
}

/** Back from the other end of a link to where it was followed from: its line in the inspector. */
async function comeBack(annotation: Annotation, link: string): Promise<void> {
  await goTo(annotation, { focus: false });
  requestAnimationFrame(() => {
    const line = document.querySelector<HTMLElement>(`[data-region="inspector"] [data-link="${link}"]`);
    if (line === null) goToRegion('inspector');
    else line.focus();
  });
}

/** Give a link another type, or take it away. */
function Change({ open, end, onRemoved }: { open: OpenProject; end: LinkEnd; onRemoved: () => void }) {
  const { id, type } = end.link;
  const { tagset } = open.project;
  const other = annotationOf(open.project, end.other);
  const words = { type: linkWords(tagset, end), quote: other === undefined ? '' : briefly(other) };
  return (
    <MenuTrigger>
      <Button className="icon" aria-label={t('links.moreOf', words)}>
        <Ellipsis size={14} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('links.more')}
          selectionMode="single"
          selectedKeys={[type]}
          onAction={(key) => {
            if (key === 'remove') void removeLink(id).then(onRemoved);
            else if (key !== type) void retypeLink(id, String(key));
          }}
        >
          {tagset.links.map((each) => (
            <MenuItem key={each.id} id={each.id}>
              {t(`links.${end.way}`, { type: each.label })}
            </MenuItem>
          ))}
          <Separator />
          <MenuItem id="remove">{t('links.remove')}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
