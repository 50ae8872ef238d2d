import type { KeyboardEvent } from 'react';
import { quoted } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Difference } from '../../annotations/review/differences.ts';
import { verdictBy } from '../../annotations/review/verdicts.ts';
import type { ActionId } from '../../app/contract/actions.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { keyName } from '../keys.ts';
import { run } from '../run.ts';
import { sidesOf } from '../state/article-differences.ts';
import type { Compared } from '../state/compared.ts';
import { showDifference, visitDifference } from '../state/difference-walking.ts';
import { classesInWords } from '../state/difference-words.ts';
import { placeOf } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { differenceKey } from '../state/review-state.ts';
import { actionNow } from '../state/shown-key.ts';
import { sourceName } from '../state/source-name.ts';
import { getState, useStore } from '../state/store.ts';
import { signOf } from '../text/difference-marks.ts';
import { t } from '../words.ts';
import { sideInWords } from './side-words.ts';

const columns = ['article', 'place', 'words', 'class', 'mine', 'theirs', 'verdict'] as const;

const hints = [{ key: 'Enter', does: t('review.go') }];

/** Differences, a line for each. The texts that are open follow the keyboard; Enter goes there. */
export function DifferencesTable(props: {
  project: Project;
  pair: Compared;
  differences: readonly Difference[];
  at: number;
  empty: string;
}) {
  const { project, pair, differences, at, empty } = props;
  const named = useNames();
  const heads = { mine: named(pair.mine), theirs: named(pair.theirs) };
  const on = (index: number, act: (difference: Difference) => Promise<void>) => {
    const difference = differences[index];
    if (difference !== undefined) void act(difference);
  };
  return (
    <Grid
      label={t('review.label')}
      keys={t('review.keys')}
      hints={hints}
      columns={columns.map((id) => ({ id, head: t(`review.columns.${id}`, heads) }))}
      count={differences.length}
      at={at}
      onMove={(to) => on(to, (difference) => showDifference(difference, false))}
      onGo={(to) => on(to, visitDifference)}
      onKey={isJudging}
      empty={<p className="hint">{empty}</p>}
    >
      {(index, place) => {
        const difference = differences[index];
        return difference === undefined ? null : (
          <Line
            key={differenceKey(difference)}
            project={project}
            difference={difference}
            place={place}
            isAt={index === at}
          />
        );
      }}
    </Grid>
  );
}

const judgingActions: readonly ActionId[] = ['agree', 'amend', 'disagree', 'nothing-here', 'agree-with-same'];

/** The keys of verdicts mean the difference that the keyboard is at. */
function isJudging({ nativeEvent }: KeyboardEvent): boolean {
  const action = actionNow(keyName(nativeEvent, getState().started?.platform === 'darwin'));
  if (action === undefined || !judgingActions.includes(action)) return false;
  run(action);
  return true;
}

/** What one says of the colleague's tags. */
function verdictInWords(project: Project, { theirs }: Difference, annotator: string): string {
  const said = theirs.flatMap(({ id }) => verdictBy(project, id, annotator)?.judgement ?? []);
  return [...new Set(said)].map((judgement) => t(`judging.judgements.${judgement}`)).join(', ');
}

function Line(props: { project: Project; difference: Difference; place: Place; isAt: boolean }) {
  const { project, difference, place, isAt } = props;
  const { classes } = difference;
  const annotator = useStore(({ open }) => open?.annotator ?? '');
  const [tag] = sidesOf(difference);
  const article = project.articles.get(difference.article);
  const sides = { mine: sideInWords(project, difference, 'mine'), theirs: sideInWords(project, difference, 'theirs') };
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt}>
      <td>{sourceName(project, difference.article)}</td>
      <td>{article === undefined ? '' : placeOf(article, tag?.spans[0]?.start ?? 0)}</td>
      <th scope="row" className="quote">
        {tag === undefined ? '' : quoted(tag)}
      </th>
      <td>
        <b className="sign" aria-hidden>
          {classes.map((name) => signOf(name, difference)).join('')}
        </b>{' '}
        {classesInWords(project, difference)}
      </td>
      <td title={sides.mine}>{sides.mine}</td>
      <td title={sides.theirs}>{sides.theirs}</td>
      <td>{verdictInWords(project, difference, annotator)}</td>
    </tr>
  );
}
