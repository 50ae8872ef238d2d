import { articlesInOrder } from '../../annotations/model/project.ts';
import { findEntities } from '../../annotations/register/finding.ts';
import { canonicalName } from '../../annotations/register/standing.ts';
import type { Row } from '../../annotations/search/concordance.ts';
import { searchAll } from '../state/concordance.ts';
import { labelled, placeOf } from '../state/list.ts';
import { annotationAt, visitPlace } from '../state/places.ts';
import { openEntities } from '../state/register.ts';
import { emptySearch } from '../state/search-state.ts';
import { searcher } from '../state/searching.ts';
import { getState, type OpenProject } from '../state/store.ts';
import { t } from '../words.ts';
import type { Entry, Section } from './entry.ts';

/** What the project has under typed words, a few of each. */

/** More of one kind would push the others out of sight. */
export const mostOfAKind = 5;

/** Entities by any of their names; going to one shows it in the register, with its mentions. */
export function entitiesFor(words: string): Section {
  const { open } = getState();
  if (open === null || words === '') return { id: 'entities', entries: [] };
  const { project, annotator } = open;
  const entries = findEntities(project, { words, type: '', annotator })
    .slice(0, mostOfAKind)
    .map(({ entity, reason, mentions }) => ({
      id: `entity:${entity.id}`,
      label: canonicalName(entity),
      about: [
        reason.text === canonicalName(entity) ? '' : reason.text,
        labelled({ layer: 'entity', type: entity.type }, project.tagset).type,
        t('palette.mentions', { count: mentions }),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      key: '',
      go: () => openEntities(entity.id),
    }));
  return { id: 'entities', entries };
}

/** The first tags with the words, in all articles; found beside the window, which need not wait. */
export function findTags(words: string, found: (section: Section) => void): void {
  const { open } = getState();
  if (open === null || words === '') {
    searcher.forget('palette');
    found({ id: 'tags', entries: [] });
    return;
  }
  const { question } = emptySearch;
  searcher.ask({
    by: 'palette',
    question: { ...question, subject: 'words', query: { ...question.query, text: words } },
    project: open.project,
    articles: articlesInOrder(open.project).map(({ id }) => id),
    most: mostOfAKind,
    answered: (answer) => {
      const rows = 'found' in answer ? answer.found.rows : [];
      found({ id: 'tags', entries: rows.flatMap((row) => tagEntry(open, row) ?? []) });
    },
  });
}

function tagEntry({ project }: OpenProject, row: Row): Entry | undefined {
  const annotation = annotationAt(project, row);
  const article = project.articles.get(row.article);
  if (annotation === undefined || article === undefined) return undefined;
  const { type } = labelled(annotation, project.tagset);
  return {
    id: `tag:${annotation.id}`,
    label: row.match,
    about: [type, article.source.outlet || article.title, placeOf(article, row.span.start)].join(' · '),
    key: '',
    go: () => void visitPlace(row),
  };
}

/** To search everywhere for what was typed. */
export function searchFor(words: string): Section {
  const isPossible = getState().open !== null && words !== '';
  const entry = {
    id: 'search:texts',
    label: t('palette.searchTexts', { words }),
    about: '',
    key: '',
    go: () => searchAll(words),
  };
  return { id: 'search', entries: isPossible ? [entry] : [] };
}
