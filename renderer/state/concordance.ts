import { allNamesOf, entityOf } from '../../annotations/register/names.ts';
import { canonicalName } from '../../annotations/register/standing.ts';
import { foldedForm } from '../../annotations/search/folded.ts';
import { t } from '../words.ts';
import { bringUp, focusOn, focusOnSoon } from './drawer.ts';
import { hint } from './notices.ts';
import { askFor, setSearch, typed } from './search.ts';
import { emptySearch } from './search-state.ts';
import { selectedAnnotation } from './selection.ts';
import { getState } from './store.ts';
import { viewOf } from './views.ts';
import { activeArticle } from './workspace.ts';

/** UTF-16 units: what is selected beyond this is read, not searched for. */
const longestSelection = 200;

/** Search for what is selected, or for what is typed next. */
export function openSearch(): void {
  const article = activeArticle();
  const view = viewOf(article);
  const text = article === undefined ? undefined : getState().open?.project.texts.get(article);
  if (view?.hasFocus === true && text !== undefined) {
    const { anchor, head } = view.selection;
    const selected = text.slice(Math.min(anchor, head), Math.max(anchor, head)).replace(/\s+/gu, ' ').trim();
    if (selected !== '' && selected.length <= longestSelection) searchFor(selected);
  }
  showConcordance('.search-field input');
}

/** Search for words in all that is searched. */
export function searchFor(words: string): void {
  typed(words);
  const { query } = getState().search.question;
  askFor({ query: { ...query, kind: 'plain' } });
}

/** The same, brought into sight. */
export function searchAll(words: string): void {
  searchFor(words);
  showConcordance('.search-field input');
}

/**
 * Look everywhere for the words of the selected annotation, and for the other names of the entity that it is a mention of,
 * ready to be tagged as it is.
 */
export function openOccurrences(): void {
  const { open } = getState();
  const annotation = selectedAnnotation(getState());
  const words = annotation?.quotes[0]?.exact.replace(/\s+/gu, ' ');
  if (open === null || annotation === undefined || words === undefined) {
    hint(t('say.selectAnnotationFirst'));
    return;
  }
  const { entities } = open.project;
  const entity = entityOf(entities, annotation);
  const form = (text: string) => foldedForm(text, { matchCase: false, matchAccents: false });
  const otherNames =
    entity === undefined ? [] : allNamesOf(entities, entity).filter((name) => form(name) !== form(words));
  const { query } = emptySearch.question;
  askFor({ ...emptySearch.question, query: { ...query, text: words, others: otherNames, wholeWords: true } });
  setSearch({
    scope: 'all',
    found: null,
    problem: null,
    article: annotation.article,
    type: `${annotation.layer} ${annotation.type}`,
    mention: { entry: entity?.id ?? '', name: entity === undefined ? words : canonicalName(entity), otherNames },
  });
  showConcordance('[role="grid"]');
}

/** Bring the concordance into sight, with the focus in a part of it. */
function showConcordance(part: string): void {
  bringUp('concordance');
  focusOnSoon(`.concordance ${part}`);
}

/** From the field to what was found. */
export function goToPlaces(): void {
  focusOn('.concordance [role="grid"]');
}
