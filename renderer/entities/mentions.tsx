import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { run } from '../run.ts';
import { nameOf } from '../state/entities.ts';
import { placeOf } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { askToSplit, goToTable, markedMentions, toggleMention, visitMention } from '../state/register.ts';
import { type Register, unlinked } from '../state/register-state.ts';
import { goTo } from '../state/selection.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Identifier } from './entity-section.tsx';

const columns = ['marked', 'context', 'article', 'place', 'who'] as const;

/** The mentions of the entity that the table is at, in their contexts, across all articles; or those of none. */
export function Mentions(props: { open: OpenProject; register: Register; mentions: readonly Annotation[] }) {
  const { open, register, mentions } = props;
  const { at } = register;
  const selected = useStore(({ workspace }) => workspace.selected);
  const writable = useStore(canWrite);
  const entity = open.project.entities.get(at);
  if (at === '' || (at !== unlinked && entity === undefined)) return <p className="hint">{t('entities.chooseRow')}</p>;
  const here = mentions.findIndex(({ id }) => id === selected);
  const mention = mentions[here];
  const title = at === unlinked ? t('entities.unlinkedMentions') : t('entities.mentions', { name: nameOf(at) });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') goToTable();
    else if (key === ' ' && mention !== undefined) toggleMention(mention);
    else if (key === 'e' && mention !== undefined) run('choose-entity');
    else return false;
    return true;
  };
  const count = markedMentions().length;
  return (
    <section className="mention-table" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {entity?.identifiers.map((identifier) => (
          <Identifier key={identifier} identifier={identifier} />
        ))}
        {writable && (
          <Button className="small-button" isDisabled={count === 0} onPress={askToSplit}>
            {t('entities.split', { count })}
          </Button>
        )}
      </header>
      <Grid
        label={title}
        keys={t('entities.mentionsKeys')}
        columns={columns.map((id) => ({ id, head: t(`entities.mentionColumns.${id}`) }))}
        count={mentions.length}
        at={here}
        isMultiselectable
        onMove={(to) => {
          const next = mentions[to];
          if (next !== undefined) void goTo(next, { focus: false });
        }}
        onGo={(to) => {
          const next = mentions[to];
          if (next !== undefined) void visitMention(next);
        }}
        onKey={onKey}
        empty={<p className="hint">{at === unlinked ? t('entities.noUnlinked') : t('entities.noMentions')}</p>}
      >
        {(index, place) => {
          const mention = mentions[index];
          if (mention === undefined) return null;
          const isMarked = register.mentions.has(mention.id);
          return (
            <Row project={open.project} mention={mention} place={place} isMarked={isMarked} isAt={index === here} />
          );
        }}
      </Grid>
    </section>
  );
}

function Row(props: { project: Project; mention: Annotation; place: Place; isMarked: boolean; isAt: boolean }) {
  const { project, mention, place, isMarked, isAt } = props;
  const named = useNames();
  const article = project.articles.get(mention.article);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isMarked}>
      <td>{isMarked && <Check size={13} aria-label={t('entities.marked')} />}</td>
      <th scope="row">
        <div className="context">
          <span className="left">
            {/* The mark after it keeps its last space beside the mention. */}
            <bdi>{oneLine(mention.quotes[0]?.prefix ?? '')}&lrm;</bdi>
          </span>
          <b>{oneLine(quoted(mention))}</b>
          <span className="right">{oneLine(mention.quotes.at(-1)?.suffix ?? '')}</span>
        </div>
      </th>
      <td>{article === undefined ? mention.article : article.source.outlet || article.title}</td>
      <td>{article === undefined ? '' : placeOf(article, mention.spans[0]?.start ?? 0)}</td>
      <td className="who">{named(mention.creator)}</td>
    </tr>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
