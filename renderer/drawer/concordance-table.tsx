import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Project } from '../../annotations/model/project.ts';
import { type Order, orders, type Row } from '../../annotations/search/concordance.ts';
import { placeOf } from '../state/list.ts';
import { moveTo, placeKey, sortBy, tagPlaces, toggle, visitPlace } from '../state/search.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Grid, type Place } from './grid.tsx';

const columns = ['chosen', 'left', 'match', 'right', 'article', 'place', 'date'] as const;

/**
 * What was found, a line for each place. Enter goes to the place, Space takes it out of what is to be tagged, Ctrl+Enter
 * tags the rest.
 */
export function ConcordanceTable(props: { project: Project; rows: readonly Row[]; tagged: ReadonlySet<string> }) {
  const { project, rows, tagged } = props;
  const selected = useStore(({ search }) => search.at);
  const out = useStore(({ search }) => search.out);
  const sort = useStore(({ search }) => search.sort);
  const at = rows.findIndex((row) => placeKey(row) === selected);
  const onKey = (event: KeyboardEvent): boolean => {
    const row = rows[at];
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') void tagPlaces();
    else if (event.key === ' ' && row !== undefined) toggle(row);
    else return false;
    return true;
  };
  return (
    <Grid
      label={t('search.label')}
      keys={t('search.keys')}
      columns={columns.map((id) => ({
        id,
        head: <Head column={id} />,
        sorted: id === sort.by ? sort.direction : undefined,
      }))}
      count={rows.length}
      at={at}
      isMultiselectable
      onMove={(to) => {
        const row = rows[to];
        if (row !== undefined) moveTo(placeKey(row));
      }}
      onGo={(to) => {
        const row = rows[to];
        if (row !== undefined) void visitPlace(row);
      }}
      onKey={onKey}
    >
      {(index, place) => {
        const row = rows[index];
        if (row === undefined) return null;
        const key = placeKey(row);
        const state = tagged.has(key) ? 'already' : out.has(key) ? 'leftOut' : 'chosen';
        return <Line project={project} row={row} place={place} state={state} isAt={index === at} />;
      }}
    </Grid>
  );
}

/** The name of a column, which sorts by it where that is possible. */
function Head({ column }: { column: (typeof columns)[number] }) {
  const label = t(`search.columns.${column}`);
  const order: Order | undefined = orders.find((candidate) => candidate === column);
  if (order === undefined) return label;
  return (
    <button type="button" className="plain" onClick={() => sortBy(order)}>
      {label}
    </button>
  );
}

type LineState = 'already' | 'leftOut' | 'chosen';

function Line(props: { project: Project; row: Row; place: Place; state: LineState; isAt: boolean }) {
  const { project, row, place, state, isAt } = props;
  const article = project.articles.get(row.article);
  return (
    <tr {...place} className={`${state} ${isAt ? 'at' : ''}`} aria-selected={state === 'chosen'}>
      <td>
        {state === 'chosen' && <Check size={13} aria-label={t('search.chosen')} />}
        {state === 'already' && t('search.already')}
      </td>
      <td className="left">
        <bdi>{row.left}</bdi>
      </td>
      <th scope="row">{row.match}</th>
      <td className="right">{row.right}</td>
      <td>{article === undefined ? '' : article.source.outlet || article.title}</td>
      <td>{article === undefined ? '' : placeOf(article, row.span.start)}</td>
      <td>{article?.source.published}</td>
    </tr>
  );
}
