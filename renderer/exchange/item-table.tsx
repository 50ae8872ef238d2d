import { useState } from 'react';
import type { Item } from '../../annotations/exchange/taking-in.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

const columns = ['what', 'kind', 'words', 'article', 'status'] as const;

/** What would tell somebody who reviews blind how others judged. */
const reviewing: ReadonlySet<Item['kind']> = new Set(['verdict', 'comment', 'answer']);

/** Everything that would be taken in, a line for each. */
export function ItemTable({ items }: { items: readonly Item[] }) {
  const [at, setAt] = useState(0);
  return (
    <div className="handed-items">
      <Grid
        label={t('exchange.list')}
        keys={t('exchange.listKeys')}
        columns={columns.map((id) => ({ id, head: t(`exchange.columns.${id}`) }))}
        count={items.length}
        at={at}
        onMove={setAt}
        onGo={setAt}
      >
        {(index, place) => <Line item={items[index]} place={place} isAt={index === at} />}
      </Grid>
    </div>
  );
}

function Line({ item, place, isAt }: { item: Item | undefined; place: Place; isAt: boolean }) {
  const title = useStore(({ open }) => open?.project.articles.get(item?.article ?? '')?.title);
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  if (item === undefined) return null;
  const { what, kind, words, article, status } = item;
  const isVeiled = isBlind && reviewing.has(kind);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt}>
      <th scope="row">{t(`exchange.what.${what}`)}</th>
      <td>{t(`exchange.kinds.${kind}`)}</td>
      <td className={isVeiled ? '' : 'quote'}>{isVeiled ? t('exchange.veiled') : words}</td>
      <td>{title ?? (article === '' ? t('exchange.registers') : article)}</td>
      <td>{status === '' ? '' : t(`exchange.statuses.${status}`)}</td>
    </tr>
  );
}
