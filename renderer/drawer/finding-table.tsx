import type { KeyboardEvent } from 'react';
import { type Finding, keyOf } from '../../annotations/checks/finding.ts';
import { quoted } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { ActionId } from '../../app/contract/actions.ts';
import { keyName } from '../keys.ts';
import { run } from '../run.ts';
import { goToKinds, moveToFinding, visitFinding } from '../state/checks.ts';
import { placeOf, rowOf } from '../state/list.ts';
import { actionNow } from '../state/shown-key.ts';
import { getState, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Grid, type Place } from './grid.tsx';

const columns = ['type', 'quote', 'about', 'article', 'place'] as const;

const ownActions: readonly ActionId[] = ['repair', 'repair-all', 'leave-as-it-is', 'toggle-unsure', 'toggle-done'];

/** What one check found, a line for each. */
export function FindingTable(props: { project: Project; findings: readonly Finding[]; empty: string }) {
  const { project, findings, empty } = props;
  const selected = useStore(({ checks }) => checks.at);
  const at = findings.findIndex((finding) => keyOf(finding) === selected);
  const to = (index: number, go: (finding: Finding) => void) => {
    const finding = findings[index];
    if (finding !== undefined) go(finding);
  };
  return (
    <Grid
      label={t('checks.list')}
      keys={t('checks.keys')}
      columns={columns.map((id) => ({ id, head: t(`checks.columns.${id}`) }))}
      count={findings.length}
      at={at}
      onMove={(index) => to(index, moveToFinding)}
      onGo={(index) => to(index, visitFinding)}
      onKey={isOwnKey}
      empty={<p className="hint">{empty}</p>}
    >
      {(index, place) => <Line finding={findings[index]} project={project} place={place} isAt={index === at} />}
    </Grid>
  );
}

function isOwnKey({ nativeEvent }: KeyboardEvent): boolean {
  const { started } = getState();
  const name = keyName(nativeEvent, started?.platform === 'darwin');
  const action = actionNow(name);
  if (name === 'ArrowLeft') goToKinds();
  else if (action !== undefined && ownActions.includes(action)) run(action);
  else return false;
  return true;
}

function Line(props: { finding: Finding | undefined; project: Project; place: Place; isAt: boolean }) {
  const { finding, project, place, isAt } = props;
  if (finding === undefined) return null;
  const [annotation] = finding.annotations;
  const { type, colour, quote, article, place: paragraph } = rowOf(annotation, project);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt}>
      <th scope="row">
        <span className={`chip ${annotation.layer} colour-${colour}`}>{type}</span>
      </th>
      <td className="quote">{quote}</td>
      <td>{aboutOf(finding, project)}</td>
      <td>{article}</td>
      <td>{paragraph}</td>
    </tr>
  );
}

/** What is found of one tag, and what would become of it. */
function aboutOf({ code, article, annotations, repair, attributes = [] }: Finding, project: Project): string {
  const [, other] = annotations;
  const spans = repair?.do === 'respan-all' ? (repair.changes[0]?.spans ?? []) : [];
  const text = project.texts.get(article) ?? '';
  const home = project.articles.get(article);
  return t(`checks.about.${code}`, {
    count: annotations.length,
    other: other === undefined ? '' : quoted(other),
    mended: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    place: home === undefined ? '' : placeOf(home, spans[0]?.start ?? 0),
    attributes: attributes.join(', '),
  });
}
