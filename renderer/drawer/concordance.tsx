import { useEffect, useMemo } from 'react';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import { type Ranked, sorted } from '../../annotations/search/concordance.ts';
import { sentence } from '../../app/contract/words/words.ts';
import { chosenTags, placeKey, placesToTag, taggedPlaces } from '../state/places.ts';
import { moveTo, searchSoon } from '../state/search.ts';
import { canWrite, useStore } from '../state/store.ts';
import { articlesInPanes } from '../state/workspace.ts';
import { t } from '../words.ts';
import { ConcordanceBar } from './concordance-bar.tsx';
import { ConcordanceFilters } from './concordance-filters.tsx';
import { ConcordanceTable } from './concordance-table.tsx';
import { ConcordanceTagging } from './concordance-tagging.tsx';

/** What is searched for in all texts and tags, each place in its context, and what is done with them together. */
export function Concordance() {
  const open = useStore(({ open }) => open);
  const search = useStore(({ search }) => search);
  const mayTag = useStore(canWrite);
  const panes = useStore(articlesInPanes);
  const { question, scope, found, problem, sort, type, mention, at } = search;
  const articles = scope === 'all' ? null : scope === 'open' ? panes : search.article;
  const project = open?.project;
  useEffect(() => {
    if (project !== undefined) searchSoon({ question, articles, project });
  }, [question, articles, project]);

  const ranked = useRanks(project);
  const rows = useMemo(
    () => (found === null ? [] : sorted(found.rows, sort.by, sort.direction, ranked)),
    [ranked, found, sort],
  );
  const tagged = useMemo(
    () => (open === null ? new Set<string>() : taggedPlaces(open, rows, type)),
    [open, rows, type],
  );

  // Occurrences are looked at one after another, from the first that is new.
  const first = mention === null ? undefined : rows.find((row) => !tagged.has(placeKey(row)));
  useEffect(() => {
    if (at === '' && first !== undefined) moveTo(placeKey(first));
  }, [at, first]);

  if (open === null) return null;
  const isText = question.subject === 'text';
  const toTag = type === '' ? 0 : placesToTag(search, tagged).length;
  const count = isText ? toTag : chosenTags(search).length;
  const last = isText ? t('search.tag', { count }) : t('search.showInList', { count });
  return (
    <div className={`concordance ${isText ? '' : 'of-tags'}`}>
      <div className="filter-bar">
        <ConcordanceBar />
        {!isText && <ConcordanceFilters last={last} canShow={count > 0} />}
        {isText && mayTag && <ConcordanceTagging last={last} canTag={count > 0} />}
      </div>
      {problem !== null ? (
        <p className="hint bad" role="alert">
          {sentence(problem)}
        </p>
      ) : (
        <ConcordanceTable project={open.project} rows={rows} tagged={tagged} last={last} />
      )}
      {problem === null && found?.count === 0 && (
        <p className="hint">{isText ? t('search.none') : t('search.noneInTags')}</p>
      )}
      {problem === null && found === null && isText && <p className="hint">{t('search.nothing')}</p>}
    </div>
  );
}

/** The articles in their order, with their dates: the same while nothing but tags change. */
function useRanks(project: Project | undefined): readonly Ranked[] {
  const info = project?.info;
  const articles = project?.articles;
  return useMemo(
    () =>
      info === undefined || articles === undefined
        ? []
        : articlesInOrder({ info, articles }).map(({ id, source }) => ({ id, published: source.published })),
    [info, articles],
  );
}
