import { useDeferredValue, useMemo } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { CurationRule, CurationSettings } from '../../annotations/model/review.ts';
import { type CuratedSet, countStates } from '../../annotations/review/curated-set.ts';
import { linksOfSet } from '../../annotations/review/curated-set-links.ts';
import { Choice } from '../controls/choice.tsx';
import { articlesOf, chooseSettings, curatable, isBehind, makeSet, outlookOf } from '../state/curation.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** How the set is made, what making it so would change, and how far it is. */
export function SetForm(props: { open: OpenProject; set: CuratedSet; settings: CurationSettings; made: boolean }) {
  const { open, set, settings, made } = props;
  const writable = useStore(canWrite);
  const people = [...new Set([...curatable(open), ...settings.annotators])];
  const toggle = (id: string) => {
    const has = settings.annotators.includes(id);
    const annotators = people.filter((each) => (each === id ? !has : settings.annotators.includes(each)));
    chooseSettings({ ...settings, annotators, rule: fitting(settings.rule, annotators) });
  };
  const named = useNames();
  return (
    <section className="set-form" aria-label={t('curation.label')}>
      <div className="made-of">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset lays its buttons out otherwise. */}
        <div role="group" aria-label={t('curation.annotators')} className="chips">
          <span>{t('curation.annotators')}</span>
          {people.map((id) => (
            <ToggleButton
              key={id}
              className="chip"
              isDisabled={!writable}
              isSelected={settings.annotators.includes(id)}
              onChange={() => toggle(id)}
            >
              {named(id)}
            </ToggleButton>
          ))}
        </div>
        <Choice
          label={t('curation.rule')}
          value={idOf(settings.rule)}
          isDisabled={!writable}
          choices={rulesFor(settings.annotators).map((rule) => ({ id: idOf(rule), label: labelOf(rule, named) }))}
          onChange={(id) => {
            const rule = rulesFor(settings.annotators).find((each) => idOf(each) === id);
            if (rule !== undefined) chooseSettings({ ...settings, rule });
          }}
        />
        <Choice
          label={t('curation.articles')}
          value={settings.articles.length === 0 ? 'all' : 'these'}
          isDisabled={!writable}
          choices={[
            { id: 'all', label: t('curation.allArticles') },
            { id: 'open', label: t('curation.openArticles') },
            ...(settings.articles.length === 0
              ? []
              : [{ id: 'these', label: t('curation.theseArticles', { count: settings.articles.length }) }]),
          ]}
          onChange={(id) => chooseSettings({ ...settings, articles: articlesOf(id, settings) })}
        />
        {writable && <Making open={open} set={set} settings={settings} made={made} />}
      </div>
      <Counts open={open} set={set} />
    </section>
  );
}

/** The button that makes the set as it is chosen, and what that would change. */
function Making(props: { open: OpenProject; set: CuratedSet; settings: CurationSettings; made: boolean }) {
  const { open, set, settings, made } = props;
  const later = useDeferredValue(settings);
  const isPossible = settings.annotators.length > 1;
  const isSame = made && settings === set.settings && !isBehind(set);
  const outlook = useMemo(
    () => (!isSame && later.annotators.length > 1 ? outlookOf(open, later) : undefined),
    [open, later, isSame],
  );
  return (
    <>
      <Button className="small-button" isDisabled={!isPossible} onPress={() => void makeSet()}>
        {made ? t('curation.update') : t('curation.make')}
      </Button>
      <span className="outlook" aria-live="polite">
        {isSame && t('curation.upToDate')}
        {!isPossible && t('curation.noSecond')}
        {outlook !== undefined && t('curation.outlook', { ...outlook })}
      </span>
    </>
  );
}

function Counts({ open, set }: { open: OpenProject; set: CuratedSet }) {
  const named = useNames();
  const { taken, decided, nothing, undecided, changed, ready } = countStates(set.places);
  const links = useMemo(() => linksOfSet(open.project, open.annotator, set.settings), [open, set]);
  const besides = [
    ready > 0 && t('curation.readyCount', { count: ready }),
    links.undecided > 0 && t('curation.linksDiffer', { count: links.undecided }),
    links.waiting > 0 && t('curation.linksWait', { count: links.waiting }),
  ].filter((words) => words !== false);
  return (
    <p className="counts" role="status" aria-label={t('curation.label')}>
      {[
        t('curation.counts', { taken, decided, nothing, undecided, changed, by: ruleSaid(set.settings, named) }),
        ...besides,
      ].join(' · ')}
    </p>
  );
}

type Named = (id: string) => string;

/** The rule, and of whom, as part of a sentence. */
function ruleSaid({ rule, annotators }: CurationSettings, named: Named): string {
  const name = rule.by === 'trusted' ? named(rule.annotator) : '';
  return t(`curation.by.${rule.by}`, { name, names: annotators.map(named).join(', ') });
}

function rulesFor(annotators: readonly string[]): CurationRule[] {
  return [
    { by: 'agree' },
    { by: 'majority' },
    ...annotators.map((annotator): CurationRule => ({ by: 'trusted', annotator })),
  ];
}

/** Who is trusted must be one of them. */
function fitting(rule: CurationRule, annotators: readonly string[]): CurationRule {
  return rule.by === 'trusted' && !annotators.includes(rule.annotator) ? { by: 'majority' } : rule;
}

function idOf(rule: CurationRule): string {
  return rule.by === 'trusted' ? `trusted ${rule.annotator}` : rule.by;
}

function labelOf(rule: CurationRule, named: Named): string {
  return t(`curation.rules.${rule.by}`, { name: rule.by === 'trusted' ? named(rule.annotator) : '' });
}
