import type { KeyboardEvent } from 'react';
import type { Project } from '../../annotations/model/project.ts';
import type { Judged } from '../../annotations/review/verdicts.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { keyName } from '../keys.ts';
import { accept, askWhy } from '../state/answering-verdicts.ts';
import { withdraw } from '../state/judging.ts';
import type { VerdictView } from '../state/judging-state.ts';
import { labelled, placeOf } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { canWrite, getState, type KeyHint } from '../state/store.ts';
import {
  changeVerdicts,
  listedAfter,
  moveToVerdict,
  partner,
  reasonLabel,
  staleWords,
  visitVerdict,
  wordsJudged,
} from '../state/verdict-list.ts';
import { t } from '../words.ts';

const hints: Readonly<Record<VerdictView['of'], readonly KeyHint[]>> = {
  received: [
    { key: 'a', does: t('judging.hints.accept') },
    { key: 'c', does: t('judging.hints.contest') },
    { key: 'Enter', does: t('judging.hints.go') },
  ],
  given: [
    { key: 'w', does: t('judging.hints.withdraw') },
    { key: 'Enter', does: t('judging.hints.go') },
  ],
};

/** Verdicts as a grid: the arrow keys select their tags in the text, single keys answer those received. */
export function VerdictTable(props: {
  project: Project;
  list: readonly Judged[];
  /** Whether there are some that the filter leaves out. */
  isFiltered: boolean;
  view: VerdictView;
}) {
  const { project, list, isFiltered, view } = props;
  const at = list.findIndex(({ verdict }) => verdict.id === view.at);
  const columns = [
    'tag',
    'words',
    'verdict',
    'about',
    view.of === 'received' ? 'reviewer' : 'annotator',
    'answer',
    'article',
  ] as const;
  const to = (index: number, go: (judged: Judged) => void) => {
    const judged = list[index];
    if (judged !== undefined) go(judged);
  };
  return (
    <Grid
      label={t(`judging.label.${view.of}`)}
      keys={t(`judging.keys.${view.of}`)}
      hints={hints[view.of]}
      columns={columns.map((id) => ({ id, head: t(`judging.columns.${id}`) }))}
      count={list.length}
      at={at}
      onMove={(index) => to(index, moveToVerdict)}
      onGo={(index) => to(index, visitVerdict)}
      onKey={(event) => isOwnKey(event, list, at, view)}
      empty={<p className="hint">{t(isFiltered ? 'judging.noMatch' : noneOf(view))}</p>}
    >
      {(index, place) => <Line project={project} judged={list[index]} place={place} isAt={index === at} view={view} />}
    </Grid>
  );
}

function noneOf({ of }: VerdictView) {
  return of === 'received' ? 'judging.noneReceived' : 'judging.noneGiven';
}

/** Answers the verdict that the keyboard is at, or withdraws it; the keyboard goes on at the one that takes its place. */
function isOwnKey({ nativeEvent }: KeyboardEvent, list: readonly Judged[], at: number, { of }: VerdictView): boolean {
  const name = keyName(nativeEvent, getState().started?.platform === 'darwin');
  const id = list[at]?.verdict.id;
  if (id === undefined || !canWrite(getState())) return false;
  if (of === 'received' && name === 'a') void accept(id);
  else if (of === 'received' && name === 'c') askWhy(id);
  else if (of === 'given' && name === 'w') void withdraw(id);
  else return false;
  const next = listedAfter(id, list);
  if (name !== 'c' && next !== undefined) changeVerdicts({ at: next.verdict.id });
  return true;
}

function Line(props: { project: Project; judged: Judged | undefined; place: Place; isAt: boolean; view: VerdictView }) {
  const { project, judged, place, isAt, view } = props;
  const named = useNames();
  if (judged === undefined) return null;
  const { verdict, standing } = judged;
  const { type, colour } = labelled(verdict.judged, project.tagset);
  const stale = staleWords(judged);
  // What waits for a colleague's answer is nothing for oneself to do.
  const tone = view.of === 'given' && standing === 'waiting' ? '' : standing;
  const reason = verdict.reason === '' ? '' : reasonLabel(project, verdict.reason);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt}>
      <th scope="row">
        <span className={`chip ${verdict.judged.layer} colour-${colour}`}>{type}</span>
      </th>
      <td className="quote">{wordsJudged(verdict)}</td>
      <td>{t(`judging.judgements.${verdict.judgement}`)}</td>
      <td>{[reason, verdict.comment].filter((part) => part !== '').join(' · ')}</td>
      <td>{named(partner(view, judged))}</td>
      <td>
        <span className={`standing ${tone}`}>{t(`judging.standings.${standing}`)}</span>
        {stale !== '' && <span className="standing stale"> {stale}</span>}
        {judged.answer !== undefined && judged.answer.comment !== '' && ` · ${judged.answer.comment}`}
      </td>
      <td>{placeWords(project, judged)}</td>
    </tr>
  );
}

/** Which article, and which paragraph of it. */
function placeWords({ articles }: Project, { verdict: { article: id, judged } }: Judged): string {
  const article = articles.get(id);
  if (article === undefined) return id;
  return [article.source.outlet || article.title, placeOf(article, judged.spans[0]?.start ?? 0)].join(' · ');
}
