import { Button } from 'react-aria-components';
import { blockAt } from '../../annotations/model/article.ts';
import { hull } from '../../annotations/model/span.ts';
import { disagreements } from '../../annotations/review/contents.ts';
import type { SetPlace } from '../../annotations/review/curated-set.ts';
import type { Option } from '../../annotations/review/curation.ts';
import type { MergedTag } from '../../annotations/review/merged-tag.ts';
import { contextOf } from '../../annotations/search/concordance.ts';
import { Key } from '../controls/key.tsx';
import { choicesOf, chooseOption, decideFor, editVersion, putBack, whoHas } from '../state/curation.ts';
import { labelled } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { said } from '../state/tag-said.ts';
import { t } from '../words.ts';

/** UTF-16 units of context on either side: what lets several stand side by side. */
const reach = 24;

/** What annotators have in a place, side by side, with a button for each. */
export function PlaceOptions(props: { open: OpenProject; place: SetPlace | undefined; option: number }) {
  const { open, place, option } = props;
  const writable = useStore(canWrite);
  const named = useNames();
  if (place === undefined) {
    return (
      <section className="options" aria-label={t('curation.options')}>
        <p className="hint">{t('curation.choose')}</p>
      </section>
    );
  }
  const choices = choicesOf(place);
  const nothing = place.options.find(({ tags }) => tags.length === 0)?.annotators ?? [];
  const takes = new Set(place.taken.flatMap(({ from }) => from.map(({ annotator }) => annotator)));
  return (
    <section className="options" aria-label={t('curation.options')}>
      {place.sources.length === 0 && <p className="hint">{t('curation.bereft')}</p>}
      {takes.size > 0 && place.state !== 'taken' && (
        <p className="hint">{t('curation.ruleTakes', { names: [...takes].map(named).join(', ') })}</p>
      )}
      <ol>
        {choices.map((choice, i) => (
          <Chosen
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is what stands at its number.
            key={i}
            open={open}
            choice={choice}
            others={choices}
            number={i + 1}
            isMeant={i === option && choices.length > 1}
          />
        ))}
        <li className="nothing">
          <Button className="small-button" isDisabled={!writable} onPress={() => void decideFor('nothing')}>
            {t('curation.nothingHere')} <Key name="0" />
          </Button>
          <span>{nothing.map(named).join(', ')}</span>
        </li>
      </ol>
      {writable && (
        <div className="place-actions">
          {choices.length > 0 && place.sources.length > 0 && (
            <Button className="small-button" onPress={() => void editVersion()}>
              {t('curation.edit')} <Key name="E" />
            </Button>
          )}
          {place.decisions.length > 0 && (
            <Button className="small-button" onPress={() => void putBack()}>
              {t('curation.putBack')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Chosen(props: {
  open: OpenProject;
  choice: Option;
  others: readonly Option[];
  number: number;
  isMeant: boolean;
}) {
  const { open, choice, others, number, isMeant } = props;
  const writable = useStore(canWrite);
  return (
    <li className={isMeant ? 'meant' : ''} onPointerDown={() => chooseOption(number - 1)}>
      <div className="who">
        <Button className="small-button" isDisabled={!writable} onPress={() => void decideFor(number - 1)}>
          {t('curation.take')} <Key name={String(number)} />
        </Button>
        <strong>{whoHas(choice)}</strong>
      </div>
      {choice.tags.map((tag) => (
        <Tag key={JSON.stringify([tag.spans, tag.type, tag.from])} open={open} tag={tag} others={others} />
      ))}
    </li>
  );
}

/** A tag of an option: its words in context, its type, and what it says, with what others say otherwise marked. */
function Tag({ open, tag, others }: { open: OpenProject; tag: MergedTag; others: readonly Option[] }) {
  const { project } = open;
  const article = project.articles.get(tag.article);
  const span = hull(tag.spans);
  const block = article?.blocks[blockAt(article.blocks, span.start)] ?? span;
  const within = { start: block.start, end: Math.max(block.end, span.end) };
  const { left, right } = contextOf(project.texts.get(tag.article) ?? '', within, span, reach);
  const { type, colour } = labelled(tag, project.tagset);
  const differing = differingIn(open, tag, others);
  const types = new Set(others.flatMap(({ tags }) => tags.map((other) => other.type)));
  return (
    <div className="option-tag">
      <p>
        <span className={`chip ${tag.layer} colour-${colour} ${types.size > 1 ? 'differs' : ''}`}>{type}</span>
        {said(tag, project).map(({ id, label, value }) => (
          <span key={id} className={differing.has(id) ? 'said differs' : 'said'}>
            {label} {value}
          </span>
        ))}
      </p>
      <p className="option-words">
        <span>{left}</span> <mark>{tag.quotes.map(({ exact }) => exact).join(' … ')}</mark> <span>{right}</span>
      </p>
    </div>
  );
}

/** The attributes of which another option says something else. */
function differingIn({ project }: OpenProject, tag: MergedTag, others: readonly Option[]): ReadonlySet<string> {
  const mine = asAnnotation(tag);
  const found = others
    .flatMap(({ tags }) => tags)
    .flatMap((other) => disagreements(project, mine, asAnnotation(other)))
    .map((each) => (each.of === 'entry' ? 'entry' : each.id));
  return new Set(found);
}

/** As a comparison wants it: who made it and when has no say in that. */
function asAnnotation(tag: MergedTag) {
  const none = { id: '', status: 'open', note: '', creator: '', created: '', modified: '' } as const;
  return { kind: 'annotation', ...none, ...tag } as const;
}
