import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Project } from '../../annotations/model/project.ts';
import type { Entity } from '../../annotations/model/register.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { mentionsIn } from '../../annotations/register/mentions.ts';
import { canonicalName } from '../../annotations/register/standing.ts';
import { useShownKey } from '../controls/use-shown-key.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { useNames } from '../state/names.ts';
import { editEntity, goToMentions, moveToEntity, removeEntity, toggleMark } from '../state/register.ts';
import { type Register, unlinked } from '../state/register-state.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { articlesInPanes } from '../state/workspace.ts';
import { t } from '../words.ts';

const columns = ['marked', 'type', 'name', 'names', 'identifiers', 'mentions', 'who'] as const;

/** The entities as a grid, under the mentions that are of none. The one it is at shows its mentions beside it. */
export function EntityTable(props: {
  open: OpenProject;
  register: Register;
  entities: readonly Entity[];
  /** How many of one's own mentions are of no entity. */
  unlinkedCount: number;
}) {
  const { open, register, entities, unlinkedCount } = props;
  const at = useStore(({ register }) => register.at);
  const articles = useStore(articlesInPanes).split(' ');
  // The first row is that of the unlinked mentions.
  const here = at === unlinked ? 0 : entities.findIndex(({ id }) => id === at) + 1;
  const entity = here === 0 ? undefined : entities[here - 1];
  const isFiltered = register.text !== '' || register.type !== '';
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') goToMentions();
    else if (key === ' ' && entity !== undefined) toggleMark(entity);
    else if (key === 'F2' && entity !== undefined) editEntity(entity.id);
    else if (key === 'Delete' && entity !== undefined) void removeEntity(entity);
    else return false;
    return true;
  };
  return (
    <div className="entity-table">
      <Grid
        label={t('entities.table')}
        keys={t('entities.tableKeys')}
        columns={columns.map((id) => ({ id, head: t(`entities.columns.${id}`) }))}
        count={entities.length + 1}
        at={here === 0 && at !== unlinked ? -1 : here}
        isMultiselectable
        onMove={(to) => moveToEntity(to === 0 ? unlinked : (entities[to - 1]?.id ?? ''))}
        onGo={goToMentions}
        onKey={onKey}
      >
        {(index, place) => {
          if (index === 0) return <Unlinked place={place} count={unlinkedCount} isAt={at === unlinked} />;
          const entity = entities[index - 1];
          if (entity === undefined) return null;
          const isMarked = register.marked.has(entity.id);
          return (
            <Row
              project={open.project}
              entity={entity}
              place={place}
              articles={articles}
              isMarked={isMarked}
              isAt={entity.id === at}
            />
          );
        }}
      </Grid>
      {entities.length === 0 && <Empty isFiltered={isFiltered} />}
    </div>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const shown = useShownKey();
  const key = shown('choose-entity');
  return <p className="hint empty">{isFiltered ? t('entities.noMatch') : t('entities.empty', { key })}</p>;
}

function Unlinked({ place, count, isAt }: { place: Place; count: number; isAt: boolean }) {
  return (
    <tr {...place} className={isAt ? 'work at' : 'work'} aria-selected={false}>
      <td />
      <th scope="row" colSpan={2}>
        {t('entities.unlinkedRow', { count })}
      </th>
      <td />
      <td className="identifiers" />
      <td />
      <td className="who" />
    </tr>
  );
}

function Row(props: {
  project: Project;
  entity: Entity;
  place: Place;
  /** The articles in the panes. */
  articles: readonly string[];
  isMarked: boolean;
  isAt: boolean;
}) {
  const { project, entity, place, articles, isMarked, isAt } = props;
  const named = useNames();
  const { type, names, identifiers, creator } = entity;
  const known = typeOf(project.tagset, 'entity', type);
  const groups = mentionsIn(project).of.get(entity);
  let [shown, all] = [0, 0];
  for (const [article, group] of groups ?? []) {
    all += group.length;
    if (articles.includes(article)) shown += group.length;
  }
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isMarked}>
      <td>{isMarked && <Check size={13} aria-label={t('entities.marked')} />}</td>
      <td>
        <span className={`chip entity colour-${known?.colour ?? 'slate'}`}>{known?.label ?? type}</span>
      </td>
      <th scope="row">{canonicalName(entity) || t('entities.nameless')}</th>
      <td>
        {names
          .slice(1)
          .map(({ text, language }) => (language === '' ? text : t('entities.otherName', { text, language })))
          .join(', ')}
      </td>
      <td className="identifiers">{identifiers.join(', ')}</td>
      <td title={t('entities.mentionsIn', { open: shown, all })}>
        {t('entities.mentionsShort', { open: shown, all })}
      </td>
      <td className="who">{named(creator)}</td>
    </tr>
  );
}
