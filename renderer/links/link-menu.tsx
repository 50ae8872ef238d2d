import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover, Text } from 'react-aria-components';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { hull } from '../../annotations/model/span.ts';
import type { LinkType } from '../../annotations/model/tagset.ts';
import { Key } from '../controls/key.tsx';
import { briefly, linkStart } from '../state/linked.ts';
import { linkAs, lookOn, typesByUse } from '../state/linking.ts';
import { useStore } from '../state/store.ts';
import { viewOf } from '../state/views.ts';
import { t } from '../words.ts';
import { lettersOf } from './letters.ts';

/** Which link is made, asked at the tag that it leads to. */
export function LinkMenu() {
  const open = useStore(({ open }) => open);
  const from = useStore(linkStart);
  const to = useStore(({ linking }) => linking?.to ?? '');
  const other = open === null ? undefined : annotationOf(open.project, to);
  if (open === null || from === undefined || other === undefined) return null;
  const { tagset } = open.project;
  return <Types key={to} from={from} to={other} types={typesByUse(tagset)} letters={lettersOf(tagset.links)} />;
}

function Types(props: {
  from: Annotation;
  to: Annotation;
  /** The first is taken by Enter. */
  types: readonly LinkType[];
  letters: ReadonlyMap<string, string>;
}) {
  const { from, to, types, letters } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  const [place] = useState(() => placeOf(to));
  useEffect(() => chooseByKey(types, letters), [types, letters]);
  const words = { from: briefly(from), to: briefly(to) };
  return (
    <>
      <span ref={anchor} className="anchor" style={place} />
      <Popover
        className="popover link-menu"
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        aria-label={t('links.chooseType', words)}
        onOpenChange={(isOpen) => !isOpen && lookOn()}
      >
        <p className="hint" title={`${quoted(from)} → ${quoted(to)}`}>
          {t('links.choose', words)}
        </p>
        <Menu
          className="menu"
          autoFocus="first"
          aria-label={t('links.chooseType', words)}
          onAction={(type) => void linkAs(String(type))}
        >
          {types.map(({ id, label }, i) => (
            <MenuItem key={id} id={id} textValue={label}>
              <span aria-hidden>{i < digits ? i + 1 : ''}</span>
              <Text slot="label">{t('links.out', { type: label })}</Text>
              <Key name={letters.get(id) ?? ''} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

const digits = 9;

/**
 * A digit takes the type at that place of the menu, a letter the type that has it. Listens before the menu does, which
 * would only move its focus, and wherever the focus is, since it is in the menu a moment later than the menu is there.
 */
function chooseByKey(types: readonly LinkType[], letters: ReadonlyMap<string, string>): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || event.isComposing || key.length > 1) return;
    const type =
      types.find(({ id }) => letters.get(id) === key.toLowerCase()) ??
      (/^[1-9]$/.test(key) ? types[Number(key) - 1] : undefined);
    if (type === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void linkAs(type.id);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

/** Where a tag begins on the screen; where its text is not shown, the middle of the window. */
function placeOf({ article, spans }: Annotation): { left: number; top: number; height: number } {
  const view = viewOf(article);
  if (view === undefined) return { left: window.innerWidth / 2, top: window.innerHeight / 3, height: 0 };
  const { left, top, bottom } = view.place(hull(spans).start);
  return { left, top, height: bottom - top };
}
