import { useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { annotationsIn, type Scope } from '../../annotations/overview/scope.ts';
import { run } from '../run.ts';
import type { OverviewView } from '../state/overview-state.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { articlesInPanes } from '../state/workspace.ts';
import { t } from '../words.ts';
import { Figure } from './figure.tsx';
import { coverageFigure } from './figures/coverage.ts';
import { entitiesFigure } from './figures/entities.ts';
import { speakersFigure } from './figures/speakers.ts';
import { timelineFigure, yearsIn } from './figures/timeline.ts';
import { typesFigure } from './figures/types.ts';
import { useKeysShown } from './keys-shown.ts';
import { OverviewBar } from './overview-bar.tsx';

const figures = [entitiesFigure, timelineFigure, coverageFigure, speakersFigure, typesFigure] as const;

/** The figures across the articles. They follow a change once that is drawn. Loaded when first asked for, for Plot's sake. */
export default function Overview() {
  const open = useDeferredValue(useStore(({ open }) => open));
  return (
    <main className="overview" data-region="overview" data-drawn aria-label={t('overview.label')} tabIndex={-1}>
      {open === null || open.project.articles.size > 0 ? open !== null && <Figures open={open} /> : <NoArticles />}
    </main>
  );
}

function Figures({ open }: { open: OpenProject }) {
  const view = useStore(({ overview }) => overview);
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  const panes = useStore(articlesInPanes);
  const keys = useKeysShown();
  const { whose, where, most, year } = view;
  const scope = useMemo(
    () => scopeOf(open, { whose, where }, shownColleagues, panes.split(' ')),
    [open, whose, where, shownColleagues, panes],
  );
  const years = useMemo(() => yearsIn(open, scope), [open, scope]);
  const models = useMemo(() => {
    const shown = { most, year: years.includes(year) ? year : '' };
    return figures.map((figure) => figure(open, scope, shown, keys));
  }, [open, scope, most, year, years, keys]);
  const tags = layers.reduce((sum, layer) => sum + annotationsIn(open.project, scope, layer).length, 0);
  return (
    <>
      <OverviewBar view={view} years={years} tags={tags} articles={scope.articles.length} />
      {scope.articles.length === 0 ? (
        <p className="hint">{t('overview.nothingOpen')}</p>
      ) : (
        <div className="figures">
          {models.map((model) => (
            <Figure key={model.id} model={model} />
          ))}
        </div>
      )}
    </>
  );
}

function scopeOf(
  { project, annotator }: OpenProject,
  { whose, where }: Pick<OverviewView, 'whose' | 'where'>,
  shownColleagues: readonly string[],
  inPanes: readonly string[],
): Scope {
  const articles = articlesInOrder(project).map(({ id }) => id);
  return {
    articles: where === 'all' ? articles : articles.filter((id) => inPanes.includes(id)),
    counts: ({ creator }) => creator === annotator || (whose === 'shown' && shownColleagues.includes(creator)),
  };
}

function NoArticles() {
  return (
    <div className="no-figures">
      <p>{t('panes.emptyProject')}</p>
      <Button className="button primary" onPress={() => run('add-files')}>
        {t('articles.add')}
      </Button>
    </div>
  );
}
