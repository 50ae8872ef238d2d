import { Check } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { typeForKey } from '../../annotations/model/tagset.ts';
import type { ActionId } from '../../app/contract/actions.ts';
import { StatusMark } from '../controls/status-mark.tsx';
import { keyName } from '../keys.ts';
import { run } from '../run.ts';
import { retypeMeant } from '../state/batch.ts';
import { rowOf } from '../state/list.ts';
import { clearMarks, endRun, markAll, markThrough, toggleMark } from '../state/marking.ts';
import { useNames } from '../state/names.ts';
import { visit } from '../state/returning.ts';
import { goTo } from '../state/selection.ts';
import { actionNow } from '../state/shown-key.ts';
import { canWrite, getState, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Grid, type Place } from './grid.tsx';
import { LinkCount } from './link-count.tsx';

const columns = ['type', 'quote', 'note', 'article', 'place', 'who'] as const;

/** Actions whose keys mean what is marked here, or the row that the keyboard is at. */
const ownActions: readonly ActionId[] = ['toggle-unsure', 'toggle-done', 'delete-annotation'];

/**
 * The annotations as a grid. The arrow keys select them there; Enter goes to the words in the text, Escape back here
 * without. Space marks a row, Shift goes on marking, Ctrl+A marks all: what is marked is changed together.
 */
export const AnnotationTable = memo(function AnnotationTable(props: {
  project: Project;
  annotations: readonly Annotation[];
  /** Whether a filter has left some out. */
  isFiltered: boolean;
  /** Whether any of them is marked. */
  isMarking: boolean;
}) {
  const { project, annotations, isFiltered, isMarking } = props;
  const selected = useStore(({ workspace }) => workspace.selected);
  const marked = useStore(({ marked }) => marked);
  const at = annotations.findIndex(({ id }) => id === selected);
  return (
    <Grid
      label={t('list.label')}
      keys={t('work.listKeys')}
      isMultiselectable
      columns={columns.map((id) => ({ id, head: t(`list.columns.${id}`) }))}
      count={annotations.length}
      at={at}
      onMove={(to, { shiftKey, ctrlKey, metaKey }) => {
        const annotation = annotations[to];
        if (annotation === undefined) return;
        if (shiftKey) markThrough(annotations, at === -1 ? to : at, to);
        else if (ctrlKey || metaKey) toggleMark(annotation.id);
        else endRun();
        void goTo(annotation, { focus: false });
      }}
      onKey={(event) => isOwnKey(event, annotations, at)}
      onGo={(to) => {
        const annotation = annotations[to];
        if (annotation !== undefined) void visit(annotation);
      }}
      empty={<p className="hint">{isFiltered ? t('list.noMatch') : t('list.none')}</p>}
    >
      {(index, place) => (
        <Row
          project={project}
          annotation={annotations[index]}
          place={place}
          isAt={index === at}
          isSelected={isMarking ? marked.has(annotations[index]?.id ?? '') : index === at}
          isMarked={marked.has(annotations[index]?.id ?? '')}
        />
      )}
    </Grid>
  );
});

/** Keys of this table alone; a type's key gives what is meant that type. */
function isOwnKey({ nativeEvent }: KeyboardEvent, annotations: readonly Annotation[], at: number): boolean {
  const { started, open } = getState();
  const name = keyName(nativeEvent, started?.platform === 'darwin');
  if (name === 'Mod+A') markAll(annotations);
  else if (name === 'Escape') return clearMarks();
  else if (name === ' ' && at !== -1) toggleMark(annotations[at]?.id ?? '');
  else {
    const action = actionNow(name);
    const found = open === null || action !== undefined ? undefined : typeForKey(open.project.tagset, name);
    if (action !== undefined && ownActions.includes(action)) run(action);
    else if (found !== undefined && canWrite(getState())) void retypeMeant(found.layer, found.type);
    else return false;
  }
  return true;
}

function Row(props: {
  project: Project;
  annotation: Annotation | undefined;
  place: Place;
  /** Whether the keyboard is at it. */
  isAt: boolean;
  isSelected: boolean;
  isMarked: boolean;
}) {
  const { project, annotation, place, isAt, isSelected, isMarked } = props;
  const named = useNames();
  if (annotation === undefined) return null;
  const { type, colour, quote, about, article, place: paragraph } = rowOf(annotation, project);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isSelected}>
      <th scope="row">
        <div className="tagged-as">
          <Tick id={annotation.id} isMarked={isMarked} />
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
      <td>{named(annotation.creator)}</td>
    </tr>
  );
}

/** A box to tick with the mouse; the keyboard has Space, and `aria-selected` says it. */
function Tick({ id, isMarked }: { id: string; isMarked: boolean }) {
  return (
    <button
      type="button"
      className="tick"
      tabIndex={-1}
      aria-hidden
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        event.currentTarget.closest('table')?.focus();
        toggleMark(id);
      }}
    >
      {isMarked && <Check size={11} />}
    </button>
  );
}
