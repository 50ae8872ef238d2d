import type { KeyboardEvent } from 'react';
import { quoted } from '../../annotations/model/annotation.ts';
import type { SetPlace } from '../../annotations/review/curated-set.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import {
  choicesOf,
  decideFor,
  editVersion,
  goToUndecided,
  moveToPlace,
  undoDecision,
  visitPlace,
  whoHas,
} from '../state/curation.ts';
import { labelled, rowOf } from '../state/list.ts';
import { canWrite, getState, type KeyHint, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';

const columns = ['state', 'words', 'options', 'article', 'place'] as const;

const hints: readonly KeyHint[] = [
  { key: '1–9', does: t('curation.hints.take') },
  { key: '0', does: t('curation.hints.nothing') },
  { key: 'E', does: t('curation.hints.edit') },
  { key: 'N', does: t('curation.hints.next') },
  { key: 'U', does: t('curation.hints.undo') },
  { key: 'Enter', does: t('curation.hints.go') },
];

/** Places to decide, a line for each. The text follows the line one is on; digits decide it, and the next one comes. */
export function Queue(props: { open: OpenProject; queue: readonly SetPlace[]; empty: string }) {
  const { open, queue, empty } = props;
  const selected = useStore(({ curation }) => curation.at);
  const at = queue.findIndex(({ id }) => id === selected);
  const to = (index: number, go: (place: SetPlace) => void) => {
    const place = queue[index];
    if (place !== undefined) go(place);
  };
  return (
    <Grid
      label={t('curation.queue')}
      keys={t('curation.keys')}
      hints={hints}
      columns={columns.map((id) => ({ id, head: t(`curation.columns.${id}`) }))}
      count={queue.length}
      at={at}
      onMove={(index) => to(index, moveToPlace)}
      onGo={(index) => to(index, visitPlace)}
      onKey={isOwnKey}
      empty={<p className="hint">{empty}</p>}
    >
      {(index, place) => <Line open={open} found={queue[index]} place={place} isAt={index === at} />}
    </Grid>
  );
}

/** Keys of the queue alone. */
function isOwnKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (key === 'n') goToUndecided(1);
  else if (key === 'N') goToUndecided(-1);
  else if (!canWrite(getState())) return false;
  else if (key === '0') void decideFor('nothing');
  else if (/^[1-9]$/.test(key)) void decideFor(Number(key) - 1);
  else if (key === 'e') void editVersion();
  else if (key === 'u') void undoDecision();
  else return false;
  return true;
}

function Line(props: { open: OpenProject; found: SetPlace | undefined; place: Place; isAt: boolean }) {
  const { open, found, place, isAt } = props;
  const first = found?.sources[0] ?? found?.curated[0];
  if (found === undefined || first === undefined) return null;
  const { article, place: paragraph } = rowOf(first, open.project);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt}>
      <th scope="row">
        <span className={`place-state ${found.state}`}>{kindsOf(found)}</span>
      </th>
      <td className="quote">{quoted(first)}</td>
      <td>{optionsSaid(found, open)}</td>
      <td>{article}</td>
      <td>{paragraph}</td>
    </tr>
  );
}

/** Why it is in the queue: how annotators differ, and what has become of it. */
function kindsOf({ state, classes }: SetPlace): string {
  const how = classes.map((each) => t(`curation.classes.${each}`)).join(', ');
  if (state === 'undecided' && how !== '') return how;
  return how === '' ? t(`curation.states.${state}`) : `${t(`curation.states.${state}`)} · ${how}`;
}

function optionsSaid(place: SetPlace, { project }: OpenProject): string {
  return choicesOf(place)
    .map((option) => {
      const types = option.tags.map(({ layer, type }) => labelled({ layer, type }, project.tagset).type);
      return t('curation.option', { name: whoHas(option), type: types.join(' + ') });
    })
    .join(' · ');
}
