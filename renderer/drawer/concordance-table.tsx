import { Check } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import type { Project } from '../../annotations/model/project.ts';
import { type Matched, type Order, orders, type Row } from '../../annotations/search/concordance.ts';
import { labelled, placeOf } from '../state/list.ts';
import { annotationAt, choose, placeKey, showInList, tagPlaces, toggle, visitPlace } from '../state/places.ts';
import { moveTo, sortBy } from '../state/search.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Grid, type Place } from './grid.tsx';

const columns = ['chosen', 'left', 'match', 'right', 'where', 'article', 'place', 'date'] as const;

/**
 * What was found, a line for each place or tag. Enter goes there; A takes it in, S leaves it out, and either goes on to the
 * next; Ctrl+Enter tags the places that are in, or shows the tags that are as a list.
 */
export function ConcordanceTable(props: {
  project: Project;
  rows: readonly Row[];
  tagged: ReadonlySet<string>;
  /** What is done with those that are in. */
  last: string;
}) {
  const { project, rows, tagged, last } = props;
  const hints = useMemo(
    () => [
      { key: 'a', does: t('search.accept') },
      { key: 's', does: t('search.skip') },
      { key: 'Enter', does: t('search.go') },
      { key: 'Mod+Enter', does: last },
    ],
    [last],
  );
  const selected = useStore(({ search }) => search.at);
  const out = useStore(({ search }) => search.out);
  const sort = useStore(({ search }) => search.sort);
  const at = rows.findIndex((row) => placeKey(row) === selected);
  const isText = useStore(({ search }) => search.question.subject === 'text');
  const shown = columns.filter((column) => column !== 'where' || !isText);
  const onKey = (event: KeyboardEvent): boolean => {
    const row = rows[at];
    const isWithMod = event.ctrlKey || event.metaKey;
    if (isWithMod && event.key === 'Enter') {
      if (isText) void tagPlaces();
      else showInList();
      return true;
    }
    if (row === undefined || isWithMod || event.altKey) return false;
    if (event.key === ' ') toggle(row);
    else if (event.key === 'a' || event.key === 's') {
      choose(row, event.key === 'a');
      moveTo(placeKey(rows[at + 1] ?? row));
    } else return false;
    return true;
  };
  return (
    <Grid
      label={t('search.label')}
      keys={isText ? t('search.keys') : t('search.keysTags')}
      hints={hints}
      columns={shown.map((id) => ({
        id,
        head: <Head column={id} isText={isText} />,
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
function Head({ column, isText }: { column: (typeof columns)[number]; isText: boolean }) {
  const label = t(column === 'chosen' && !isText ? 'search.columns.in' : `search.columns.${column}`);
  const order: Order | undefined = orders.find((candidate) => candidate === column);
  if (order === undefined) return label;
  return (
    <button type="button" className="plain" onClick={() => sortBy(order)}>
      {label}
    </button>
  );
}

/** Which tag it is, and where it says what was looked for. */
function Where({ project, row, matched }: { project: Project; row: Row; matched: readonly Matched[] }) {
  const annotation = annotationAt(project, row);
  const chip = annotation === undefined ? undefined : labelled(annotation, project.tagset);
  return (
    <td className="where">
      {annotation !== undefined && (
        <span className={`chip ${annotation.layer} colour-${chip?.colour}`}>{chip?.type}</span>
      )}
      {matched.map(({ what, name, left, match, right }) => (
        <span key={`${what} ${name} ${left}${match}${right}`}>
          <small>{what === 'attribute' ? name : t(`search.matched.${what}`)}</small> {left}
          {match !== '' && <mark>{match}</mark>}
          {right}
        </span>
      ))}
    </td>
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
      {row.tag !== null && <Where project={project} row={row} matched={row.tag.matched} />}
      <td>{article === undefined ? '' : article.source.outlet || article.title}</td>
      <td>{article === undefined ? '' : placeOf(article, row.span.start)}</td>
      <td>{article?.source.published}</td>
    </tr>
  );
}
