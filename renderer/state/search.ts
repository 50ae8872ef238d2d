import type { ArticleId } from '../../annotations/model/article.ts';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import type { Order } from '../../annotations/search/concordance.ts';
import type { Query } from '../../annotations/search/query.ts';
import { isAboutTags, type Question } from '../../annotations/search/tags.ts';
import { mostRows } from '../search/messages.ts';
import { emptySearch, type Scope, type Search } from './search-state.ts';
import { searcher } from './searching.ts';
import { getState, setState } from './store.ts';
import { activeArticle } from './workspace.ts';

/** Milliseconds without a change after which is searched: a word that is typed fast is searched for once. */
const rest = 80;

let timer: number | undefined;

/** A question, where it is asked and of what. */
interface Asked {
  readonly question: Question;
  /** The ids of the articles, between spaces; null for all. */
  readonly articles: string | null;
  readonly project: Project;
}
let last: Asked | undefined;

export function setSearch(fields: Partial<Search>): void {
  setState({ search: { ...getState().search, ...fields } });
}

/** Another question: what was left out of the answer before is no longer. */
export function askFor(fields: Partial<Question>): void {
  setSearch({ question: { ...getState().search.question, ...fields }, out: new Set(), at: '' });
}

/** The same question put in another way. */
export function seek(fields: Partial<Query>): void {
  askFor({ query: { ...getState().search.question.query, ...fields } });
}

/** Search for what is typed; what was asked for the occurrences of a mention does not stay. */
export function typed(text: string): void {
  const { mention } = getState().search;
  seek(mention === null ? { text } : { ...emptySearch.question.query, text });
  setSearch({ mention: null });
}

export function seekIn(scope: Scope): void {
  setSearch({ scope, article: activeArticle() ?? '', out: new Set(), at: '' });
}

/** Search in a moment, unless something else is asked for by then; what was asked already is not asked again. */
export function searchSoon(asked: Asked): void {
  if (last !== undefined && isSame(asked, last)) return;
  last = asked;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => searchNow(asked), rest);
}

/** The words of texts do not change with the tags on them. */
function isSame(a: Asked, b: Asked): boolean {
  const isSameProject = isAboutTags(a.question)
    ? a.project === b.project
    : a.project.articles === b.project.articles && a.project.info === b.project.info;
  return a.question === b.question && a.articles === b.articles && isSameProject;
}

function searchNow(asked: Asked): void {
  const { question, project } = asked;
  const { text, others } = question.query;
  if (!isAboutTags(question) && [text, ...others].every((words) => words.trim() === '')) {
    searcher.forget('concordance');
    setSearch({ found: null, problem: null });
    return;
  }
  searcher.ask({
    by: 'concordance',
    most: mostRows,
    question,
    project,
    articles: articlesOf(asked),
    answered: (answer) => {
      if (last !== asked || getState().open === null) return;
      if ('found' in answer) setSearch({ found: answer.found, problem: null });
      else setSearch({ found: null, problem: answer.problem });
    },
  });
}

function articlesOf({ articles, project }: Asked): ArticleId[] {
  return articles === null ? articlesInOrder(project).map(({ id }) => id) : articles.split(' ');
}

/** Sort by a column, and the other way round when it is by that already. */
export function sortBy(by: Order): void {
  const { sort } = getState().search;
  const turned = sort.by === by && sort.direction === 'ascending';
  setSearch({ sort: { by, direction: turned ? 'descending' : 'ascending' } });
}

export function moveTo(at: string): void {
  setSearch({ at });
}
