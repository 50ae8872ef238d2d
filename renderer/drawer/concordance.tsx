import { useEffect, useMemo } from 'react';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { sorted } from '../../annotations/search/concordance.ts';
import { sentence } from '../../app/contract/words/words.ts';
import { chosenType, placesToTag, searchSoon, taggedPlaces } from '../state/search.ts';
import { useStore } from '../state/store.ts';
import { articlesInPanes } from '../state/workspace.ts';
import { t } from '../words.ts';
import { ConcordanceBar } from './concordance-bar.tsx';
import { ConcordanceTable } from './concordance-table.tsx';

const nothingTagged: ReadonlySet<string> = new Set();

/** What is searched for in all texts, each place in its context, and tagging them together. */
export function Concordance() {
  const open = useStore(({ open }) => open);
  const search = useStore(({ search }) => search);
  const panes = useStore(articlesInPanes);
  const { query, scope, found, problem, sort, type } = search;
  const searched = scope === 'open' ? panes : null;
  const articles = open?.project.articles;
  const texts = open?.project.texts;
  useEffect(() => {
    if (articles !== undefined && texts !== undefined) searchSoon({ query, scope: searched, articles, texts });
  }, [query, searched, articles, texts]);

  const rows = useMemo(() => {
    if (open === null || found === null) return [];
    const ranked = articlesInOrder(open.project).map(({ id, source }) => ({ id, published: source.published }));
    return sorted(found.rows, sort.by, sort.direction, ranked);
  }, [open, found, sort]);
  const tagged = useMemo(() => {
    const chosen = open === null ? undefined : chosenType(open, type);
    return open === null || chosen === undefined ? nothingTagged : taggedPlaces(open, chosen.layer, chosen.type.id);
  }, [open, type]);
  if (open === null) return null;
  const toTag = type === '' ? 0 : placesToTag(search, tagged).length;
  return (
    <div className="concordance">
      <ConcordanceBar toTag={toTag} />
      {problem !== null ? (
        <p className="hint bad" role="alert">
          {sentence(problem)}
        </p>
      ) : (
        <ConcordanceTable project={open.project} rows={rows} tagged={tagged} />
      )}
      {problem === null && found?.count === 0 && <p className="hint">{t('search.none')}</p>}
      {problem === null && found === null && <p className="hint">{t('search.nothing')}</p>}
    </div>
  );
}
