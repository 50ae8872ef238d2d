import { memo } from 'react';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { StatusMark } from '../controls/status-mark.tsx';
import { rowOf } from '../state/list.ts';
import { visit } from '../state/returning.ts';
import { goTo } from '../state/selection.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Grid, type Place } from './grid.tsx';
import { LinkCount } from './link-count.tsx';

const columns = ['type', 'quote', 'note', 'article', 'place', 'who'] as const;

/**
 * The annotations as a grid. The arrow keys select them there; Enter goes to the words in the text, Escape back here
 * without.
 */
export const AnnotationTable = memo(function AnnotationTable(props: {
  project: Project;
  annotations: readonly Annotation[];
  /** Whether a filter has left some out. */
  isFiltered: boolean;
}) {
  const { project, annotations, isFiltered } = props;
  const selected = useStore(({ workspace }) => workspace.selected);
  return (
    <Grid
      label={t('list.label')}
      columns={columns.map((id) => ({ id, head: t(`list.columns.${id}`) }))}
      count={annotations.length}
      at={annotations.findIndex(({ id }) => id === selected)}
      onMove={(to) => {
        const annotation = annotations[to];
        if (annotation !== undefined) void goTo(annotation, { focus: false });
      }}
      onGo={(to) => {
        const annotation = annotations[to];
        if (annotation !== undefined) void visit(annotation);
      }}
      empty={<p className="hint">{isFiltered ? t('list.noMatch') : t('list.none')}</p>}
    >
      {(index, place) => <Row project={project} annotation={annotations[index]} place={place} selected={selected} />}
    </Grid>
  );
});

function Row(props: { project: Project; annotation: Annotation | undefined; place: Place; selected: string }) {
  const { project, annotation, place, selected } = props;
  if (annotation === undefined) return null;
  const { type, colour, quote, about, article, place: paragraph } = rowOf(annotation, project);
  return (
    <tr {...place} aria-selected={annotation.id === selected}>
      <th scope="row">
        <div className="tagged-as">
          <span className={`chip ${annotation.layer} colour-${colour}`}>{type}</span>
          <StatusMark status={annotation.status} />
        </div>
      </th>
      <td className="quote">{quote}</td>
      <td>
        <LinkCount annotation={annotation} />
        {about}
      </td>
      <td>{article}</td>
      <td>{paragraph}</td>
      <td>{annotation.creator}</td>
    </tr>
  );
}
