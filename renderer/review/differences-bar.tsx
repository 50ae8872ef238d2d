import { memo } from 'react';
import { Button, Group, ToggleButton } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import { differenceClasses } from '../../annotations/review/differences.ts';
import { Choice } from '../controls/choice.tsx';
import { type Compared, comparable, setCompared } from '../state/compared.ts';
import { changeReview, countedByClass, setFilter, toggleClass } from '../state/differences.ts';
import { useNames } from '../state/names.ts';
import { type DifferenceFilter, everyDifference } from '../state/review-state.ts';
import { sourceName } from '../state/source-name.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { typeLabel } from '../state/type-label.ts';
import { signOf } from '../text/difference-marks.ts';
import { t } from '../words.ts';
import { copyDifferences } from './copied.ts';

/** Who is compared, and which of their differences are listed. */
export function DifferencesBar({ open, pair, listed }: { open: OpenProject; pair: Compared; listed: number }) {
  const review = useStore(({ review }) => review);
  const hiddenLayers = useStore(({ workspace }) => workspace.hiddenLayers);
  const named = useNames();
  const { filter, left } = review;
  const counts = countedByClass({ review, workspace: { hiddenLayers } });
  const people = comparable(open).map((id) => ({ id, label: named(id) }));
  const all = { id: '', label: t('review.all') };
  const narrowed = narrowedWords(open.project, filter);
  const isNarrowed = filter.only !== null || filter.layer !== '' || filter.article !== '' || narrowed !== '';
  return (
    <div className="filter-bar">
      <Choice
        label={t('review.mine')}
        value={pair.mine}
        choices={people.filter(({ id }) => id !== pair.theirs)}
        onChange={(mine) => setCompared(mine, pair.theirs)}
      />
      <Choice
        label={t('review.theirs')}
        value={pair.theirs}
        choices={people.filter(({ id }) => id !== pair.mine)}
        onChange={(theirs) => setCompared(pair.mine, theirs)}
      />
      <Choice
        label={t('review.layer')}
        value={filter.layer}
        choices={[all, ...layers.map((layer) => ({ id: layer, label: t(`layers.${layer}`) }))]}
        onChange={(layer) => setFilter({ layer: layers.find((known) => known === layer) ?? '' })}
      />
      <ArticleChoice info={open.project.info} articles={open.project.articles} value={filter.article} />
      <span aria-live="polite">
        {left > 0 ? t('review.comparing', { left }) : t('review.listed', { listed })}
        {filter.only !== null && ` · ${t('review.chosen')}`}
        {narrowed !== '' && ` · ${narrowed}`}
      </span>
      {isNarrowed && (
        <Button className="plain" onPress={() => changeReview({ filter: everyDifference })}>
          {t('review.clear')}
        </Button>
      )}
      <Button
        className="small-button"
        aria-label={t('review.copyLabel')}
        isDisabled={listed === 0}
        onPress={copyDifferences}
      >
        {t('review.copy')}
      </Button>
      <Group className="classes" aria-label={t('review.classLabel')}>
        {differenceClasses.map((name) => (
          <ToggleButton
            key={name}
            className="chip"
            isSelected={filter.classes.includes(name)}
            onChange={() => toggleClass(name)}
          >
            {name !== 'same' && (
              <b className="sign" aria-hidden>
                {signOf(name)}
              </b>
            )}
            {t('review.classCount', {
              name: t(`review.classes.${name}`, { mine: named(pair.mine), theirs: named(pair.theirs) }),
              count: counts.get(name) ?? 0,
            })}
          </ToggleButton>
        ))}
      </Group>
    </div>
  );
}

/** Not drawn again while articles are being compared: a choice is told of all that can be chosen, even while it is closed. */
const ArticleChoice = memo(function ArticleChoice({
  info,
  articles,
  value,
}: Pick<Project, 'info' | 'articles'> & { value: string }) {
  const choices = articlesInOrder({ info, articles }).map(({ id }) => ({ id, label: sourceName({ articles }, id) }));
  return (
    <Choice
      label={t('review.article')}
      value={value}
      choices={[{ id: '', label: t('review.all') }, ...choices]}
      onChange={(article) => setFilter({ article })}
    />
  );
});

/** By which types or attribute the list is narrowed, in words; '' by none. */
function narrowedWords(project: Project, { layer, type, met, attribute }: DifferenceFilter): string {
  if (layer === '') return '';
  const label = (id: string) => (id === '' ? t('agreement.nothing') : typeLabel(project.tagset, layer, id));
  const asked = project.tagset.layers[layer].attributes.find(({ id }) => id === attribute);
  return [
    ...(type === '' ? [] : [label(type)]),
    ...(met === null ? [] : [t('agreement.met', { first: label(met.mine), second: label(met.theirs) })]),
    ...(attribute === '' ? [] : [asked?.label ?? attribute]),
  ].join(' · ');
}
